#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

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

void LossPlot::applyScales() {
    for (const auto& panel : panels_) {
        const bool bottom = panel.get() == &bottomPanel();
        panel->setScales(scales_, bottom);
        panel->xAxis()->setLabel(bottom && !compact_ ? axisTitle(scales_.xAxis) : QString());
    }
}

void LossPlot::setLogY(bool on) {
    scales_.logY = on;
    for (const auto& panel : panels_) panel->setYManual(false);
    applyScales();
    scheduleReplot();
}

void LossPlot::setLogX(bool on) {
    scales_.logX = on;
    // Before the scale changes: a log axis cannot take a range that reaches zero.
    const auto whole = data_.xRange(scales_.xAxis, true);
    const QCPRange range = panels_[0]->xAxis()->range();
    if (on && range.lower <= 0 && whole) {
        setXRange(whole->first, std::max(range.upper, whole->first * 2));
    }
    applyScales();
    scheduleReplot();
}

void LossPlot::setXAxis(XAxis axis) {
    scales_.xAxis = axis;
    applyScales();
    fit();
}

void LossPlot::setFollowing(bool on) {
    if (on == following_) return;
    following_ = on;
    const auto whole = data_.xRange(scales_.xAxis, scales_.logX);
    const double width = panels_[0]->xAxis()->range().size();
    followWidth_ = on && whole && width < whole->second - whole->first ? width : 0;
    Q_EMIT followingChanged(on);
    scheduleReplot();
}

void LossPlot::fit() {
    for (const auto& panel : panels_) panel->setYManual(false);
    followWidth_ = 0;
    if (!following_) {
        following_ = true;
        Q_EMIT followingChanged(true);
    }
    scheduleReplot();
}

void LossPlot::applyFollowing() {
    const auto whole = data_.xRange(scales_.xAxis, scales_.logX);
    if (!whole) {
        setXRange(scales_.logX ? 1 : 0, 100);
        return;
    }
    auto [low, high] = *whole;
    if (followWidth_ > 0) low = std::max(low, high - followWidth_);
    // A margin, so that the first and last points are not cut at the edge.
    if (scales_.logX) {
        const double pad = std::max(1.02, std::pow(high / low, kEdgeMargin));
        setXRange(low / pad, high * pad);
    } else {
        const double pad =
            low == high ? std::max(1.0, high * kEdgeMargin) : (high - low) * kEdgeMargin;
        setXRange(low - pad, high + pad);
    }
}

void LossPlot::setXRange(double low, double high) {
    if (scales_.logX && low <= 0) {
        const auto whole = data_.xRange(scales_.xAxis, true);
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
    scheduleReplot();
}

}  // namespace deepsight
