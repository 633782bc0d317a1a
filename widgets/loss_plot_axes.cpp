#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr double kEdgeMargin = 0.01;    // share of the x range
constexpr double kSmallestSpan = 1e-9;  // of an x range, relative

QString axisTitle(XAxis axis) {
    switch (axis) {
        case XAxis::Step:
            return LossPlot::tr("Step");
        case XAxis::Tokens:
            return LossPlot::tr("Tokens trained on");
        case XAxis::WallTime:
            return LossPlot::tr("Training time (h:mm:ss)");
    }
    return {};
}

}  // namespace

void LossPlot::setOptions(const PlotOptions& options) {
    const PlotOptions before = std::exchange(options_, options);
    if (options.smoothing() != before.smoothing()) {
        for (const auto& run : runs_) {
            // Data that another plot shows too are smoothed as that one says.
            if (addsData_ || !run->isCurrent()) run->data->setSmoothing(options.smoothing());
        }
        groups_.setSmoothing(options.smoothing());
    }
    regroup();
    if (options.logY != before.logY || options.ignoreOutliers != before.ignoreOutliers) {
        for (const auto& panel : panels_) panel->setYManual(false);
    }
    if (options.xAxis != before.xAxis) {
        setCrosshair({});
        fit();
    }
    if (options.logX && !before.logX) leaveZero();
    applyScales();
    dataChanged();
    replotSoon();
}

void LossPlot::applyScales() {
    for (const auto& panel : panels_) {
        panel->setOptions(options_);
        const bool labelled = panel == panels_.back() && !compact_;
        panel->xAxis()->setLabel(labelled ? axisTitle(options_.xAxis) : QString());
    }
}

/// A log axis cannot take a range that reaches zero.
void LossPlot::leaveZero() {
    const auto whole = wholeRange(true);
    const QCPRange range = panels_[0]->xAxis()->range();
    if (range.lower <= 0 && whole) {
        setXRange(whole->first, std::max(range.upper, whole->first * 2));
    }
}

std::optional<std::pair<double, double>> LossPlot::wholeRange(bool positive) const {
    std::optional<std::pair<double, double>> whole;
    for (const PlotRun* run : drawnRuns()) {
        const auto range = run->data->xRange(options_.xAxis, positive);
        if (!range || !run->visible) continue;
        if (!whole) whole = range;
        whole = {std::min(whole->first, range->first), std::max(whole->second, range->second)};
    }
    return whole;
}

void LossPlot::setFollowing(bool on) {
    if (on == following_) return;
    following_ = on;
    const auto whole = wholeRange(options_.logX);
    const double width = panels_[0]->xAxis()->range().size();
    followWidth_ = on && whole && width < whole->second - whole->first ? width : 0;
    Q_EMIT followingChanged(on);
    replotSoon();
}

void LossPlot::fit() {
    for (const auto& panel : panels_) panel->setYManual(false);
    followWidth_ = 0;
    if (!following_) {
        following_ = true;
        Q_EMIT followingChanged(true);
    }
    replotSoon();
}

void LossPlot::applyFollowing() {
    const auto whole = wholeRange(options_.logX);
    if (!whole) {
        setXRange(options_.logX ? 1 : 0, 100);
        return;
    }
    auto [low, high] = *whole;
    if (followWidth_ > 0) {
        // The newest point is the one of the run that grows.
        const auto own =
            current().visible ? data().xRange(options_.xAxis, options_.logX) : std::nullopt;
        if (own) high = own->second;
        low = std::max(low, high - followWidth_);
    }
    // A margin, so that the first and last points are not cut at the edge.
    if (options_.logX) {
        const double pad = std::max(1.02, std::pow(high / low, kEdgeMargin));
        setXRange(low / pad, high * pad);
    } else {
        const double pad =
            low == high ? std::max(1.0, high * kEdgeMargin) : (high - low) * kEdgeMargin;
        setXRange(low - pad, high + pad);
    }
}

void LossPlot::setXRange(double low, double high) {
    if (options_.logX && low <= 0) {
        const auto whole = wholeRange(true);
        low = whole ? std::min(whole->first, high / 2) : high / 100;
    }
    if (!(high - low > kSmallestSpan * std::max(std::abs(high), 1.0))) return;
    settingRange_ = true;
    for (const auto& panel : panels_) panel->xAxis()->setRange(low, high);
    settingRange_ = false;
}

void LossPlot::userChangedRange() {
    if (following_) {
        following_ = false;
        Q_EMIT followingChanged(false);
    }
    replotSoon();
}

}  // namespace deepsight
