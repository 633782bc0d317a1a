#include "app/report_chart.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/heatmap_painter.h"
#include "widgets/number_format.h"
#include "widgets/series_style.h"

namespace deepsight {

namespace {

constexpr double kTop = 44;  ///< title and legend
constexpr double kBottom = 26;
constexpr double kLeft = 64;
constexpr double kRight = 12;
constexpr int kTitleSize = 13;  ///< pixels
constexpr int kTextSize = 11;
constexpr int kFewPoints = 60;  ///< that are marked one by one

QPalette paper() { return QPalette(QColor(0xf4, 0xf4, 0xf6), Qt::white); }

QFont fontOf(int pixels, bool bold = false) {
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

/// A scale from values to pixels, linear or by decades.
struct Scale {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    double first = 0;  ///< pixel of low
    double last = 1;   ///< pixel of high

    bool holds(double value) const { return std::isfinite(value) && (!logarithmic || value > 0); }
    double at(double value) const {
        const double share = logarithmic ? std::log(value / low) / std::log(high / low)
                                         : (value - low) / (high - low);
        return first + share * (last - first);
    }
    QVector<double> ticks(int count) const {
        if (!logarithmic) return niceTicks(low, high, count);
        QVector<double> ticks;
        const double bottom = std::floor(std::log10(low));
        const double top = std::ceil(std::log10(high));
        const bool finer = top - bottom <= 2;
        for (double decade = bottom; decade <= top; ++decade) {
            for (const double factor : {1.0, 2.0, 5.0}) {
                const double tick = factor * std::pow(10.0, decade);
                if ((factor == 1 || finer) && tick >= low && tick <= high) ticks << tick;
            }
        }
        return ticks;
    }
};

class Chart {
  public:
    Chart(QPainter& painter, const CurveData& curves, PanelId panel)
        : painter_(painter),
          curves_(curves),
          panel_(panel),
          colours_(chartColours(paper())),
          area_(kLeft, kTop, kReportChart.width() - kLeft - kRight,
                kReportChart.height() - kTop - kBottom) {
        for (const SeriesId id : seriesOf(panel)) {
            if (curves.hasValues(id)) series_.push_back(id);
        }
    }

    void paint() {
        painter_.fillRect(QRectF(QPointF(), QSizeF(kReportChart)), Qt::white);
        painter_.setPen(colours_.text.darker());
        painter_.setFont(fontOf(kTitleSize, true));
        painter_.drawText(QRectF(0, 0, kReportChart.width(), 20), Qt::AlignVCenter,
                          panelTitle(panel_));
        findScales();
        paintAxes();
        paintLegend();
        painter_.save();
        painter_.setClipRect(area_.adjusted(-3, -3, 3, 3));
        for (const SeriesId id : series_) paintCurve(id);
        painter_.restore();
    }

  private:
    void findScales() {
        y_.logarithmic = isAlwaysLog(panel_);
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        double lastX = 1;
        for (const SeriesId id : series_) {
            const auto xs = curves_.xs(id, XAxis::Step);
            if (!xs.empty()) lastX = std::max(lastX, xs.back());
            const Envelope& values = curves_.values(id);
            const EnvelopeSummary found = values.summary(0, values.size());
            const bool positive = found.minimumPositive != EnvelopeSummary::kNone;
            if (y_.logarithmic && !positive) continue;  // nothing of it can be drawn
            low = std::min(low, y_.logarithmic ? values[found.minimumPositive] : found.low);
            high = std::max(high, found.high);
        }
        if (!(low <= high) || (y_.logarithmic && !(low > 0))) {
            low = y_.logarithmic ? 0.1 : 0;
            high = 1;
        }
        if (y_.logarithmic) {
            y_.low = low / 1.2;
            y_.high = high * 1.2;
        } else {
            const double pad = high > low ? (high - low) * 0.06 : std::abs(high) * 0.1 + 1e-12;
            y_.low = low - pad;
            y_.high = high + pad;
        }
        y_.first = area_.bottom();
        y_.last = area_.top();
        x_ = {0, lastX, false, area_.left(), area_.right()};
    }

    void paintAxes() {
        painter_.setFont(fontOf(kTextSize));
        for (const double tick : y_.ticks(5)) {
            const double y = y_.at(tick);
            painter_.setPen(QPen(colours_.grid, 0.8));
            painter_.drawLine(QPointF(area_.left(), y), QPointF(area_.right(), y));
            painter_.setPen(colours_.text);
            painter_.drawText(QRectF(0, y - 8, kLeft - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                              QString::number(tick, 'g', 6));
        }
        for (const double tick : x_.ticks(7)) {
            painter_.setPen(colours_.text);
            painter_.drawText(QRectF(x_.at(tick) - 50, area_.bottom() + 4, 100, 16),
                              Qt::AlignHCenter | Qt::AlignVCenter,
                              groupedNumber(static_cast<qint64>(tick)));
        }
        painter_.setPen(QPen(colours_.axis, 1));
        painter_.drawLine(area_.bottomLeft(), area_.bottomRight());
        if (const auto level = levelOf(panel_); level && *level > y_.low && *level < y_.high) {
            painter_.setPen(QPen(colours_.axis, 1, Qt::DashLine));
            painter_.drawLine(QPointF(area_.left(), y_.at(*level)),
                              QPointF(area_.right(), y_.at(*level)));
        }
    }

    void paintLegend() {
        painter_.setFont(fontOf(kTextSize));
        const QFontMetricsF metrics(painter_.font());
        double x = kLeft;
        for (const SeriesId id : series_) {
            paintSwatch(painter_, QPointF(x, 25), seriesStyle(id, colours_));
            x += kSwatchSize.width() + 6;
            painter_.setPen(colours_.text);
            const QString name = seriesName(id);
            painter_.drawText(QRectF(x, 23, 200, 16), Qt::AlignVCenter, name);
            x += metrics.horizontalAdvance(name) + 18;
        }
    }

    void paintCurve(SeriesId id) {
        const SeriesStyle style = seriesStyle(id, colours_);
        const Envelope& values = curves_.values(id);
        const auto xs = curves_.xs(id, XAxis::Step);
        QPainterPath path;
        QVector<QPointF> points;
        bool connected = false;
        for (const std::uint32_t i : values.query(xs, 0, x_.high, qRound(area_.width()))) {
            const bool drawable = y_.holds(values[i]);
            if (drawable) {
                const QPointF at(x_.at(xs[i]), y_.at(values[i]));
                connected ? path.lineTo(at) : path.moveTo(at);
                points << at;
            }
            connected = drawable;
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(QPen(style.colour, 1.5, style.line));
        painter_.drawPath(path);
        if (points.size() > kFewPoints) return;
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(style.colour);
        for (const QPointF& at : points) painter_.drawEllipse(at, 2, 2);
    }

    QPainter& painter_;
    const CurveData& curves_;
    PanelId panel_;
    ChartColours colours_;
    QRectF area_;
    std::vector<SeriesId> series_;
    Scale x_;
    Scale y_;
};

}  // namespace

std::vector<PanelId> panelsOf(const CurveData& curves) {
    std::vector<PanelId> panels;
    for (const PanelId panel : kAllPanels) {
        const auto series = seriesOf(panel);
        const bool has = std::any_of(series.begin(), series.end(),
                                     [&](SeriesId id) { return curves.hasValues(id); });
        if (has) panels.push_back(panel);
    }
    return panels;
}

void paintReportChart(QPainter& painter, const CurveData& curves, PanelId panel) {
    painter.setRenderHint(QPainter::Antialiasing);
    Chart(painter, curves, panel).paint();
}

}  // namespace deepsight
