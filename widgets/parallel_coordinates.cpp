#include "widgets/parallel_coordinates.h"

#include <QEvent>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/number_format.h"

namespace deepsight {
namespace {

constexpr double kReach = 8;     // pixels from a line, or an axis, that is pointed at
constexpr double kDecades = 20;  // ratio of values from which an axis is logarithmic
constexpr int kDigits = 5;

}  // namespace

ParallelCoordinates::ParallelCoordinates(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("parallelCoordinates"));
    setAccessibleName(tr("Parallel coordinates of the runs"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(260, 150);
}

ParallelCoordinates::Scale ParallelCoordinates::scaleOf(const ParallelData& data,
                                                        std::size_t axis) {
    Scale scale{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    for (const ParallelLine& line : data.lines) {
        const double value = line.values[axis];
        if (!std::isfinite(value)) continue;
        scale.low = std::min(scale.low, value);
        scale.high = std::max(scale.high, value);
    }
    const auto categories = static_cast<double>(data.axes[axis].categories.size());
    if (categories > 0) return {0, std::max(1.0, categories - 1), false};
    if (scale.low > scale.high) return {};
    scale.logarithmic = scale.low > 0 && scale.high / scale.low >= kDecades;
    if (scale.low == scale.high) {
        const double pad = scale.low == 0 ? 1 : std::abs(scale.low) * 0.1;
        scale.low -= pad;
        scale.high += pad;
    }
    return scale;
}

/// Brushes stay where the axes are the same, as when a run more has finished.
void ParallelCoordinates::setData(ParallelData data) {
    const bool sameAxes = data.axes == data_.axes;
    const QString name =
        current_ ? data_.lines[static_cast<std::size_t>(*current_)].name : QString();
    data_ = std::move(data);
    scales_.clear();
    for (std::size_t axis = 0; axis < data_.axes.size(); ++axis)
        scales_.push_back(scaleOf(data_, axis));
    current_.reset();
    for (std::size_t i = 0; i < data_.lines.size(); ++i)
        if (!name.isEmpty() && data_.lines[i].name == name) current_ = static_cast<int>(i);
    if (!sameAxes) {
        brushes_.clear();
        axis_ = 0;
        anchor_.reset();
        dragged_.reset();
    }
    redraw();
    Q_EMIT brushesChanged();
    Q_EMIT currentChanged();
}

void ParallelCoordinates::setColourAxis(int axis) {
    colourAxis_ = axis;
    redraw();
}

void ParallelCoordinates::setBrush(int axis, std::optional<std::pair<double, double>> range) {
    if (range) {
        brushes_[axis] = {std::min(range->first, range->second),
                          std::max(range->first, range->second)};
    } else {
        brushes_.erase(axis);
    }
    redraw();
    Q_EMIT brushesChanged();
}

std::optional<std::pair<double, double>> ParallelCoordinates::brush(int axis) const {
    const auto found = brushes_.find(axis);
    return found == brushes_.end() ? std::nullopt : std::optional(found->second);
}

void ParallelCoordinates::clearBrushes() {
    brushes_.clear();
    anchor_.reset();
    redraw();
    Q_EMIT brushesChanged();
}

bool ParallelCoordinates::passes(int line) const {
    const auto& values = data_.lines[static_cast<std::size_t>(line)].values;
    return std::all_of(brushes_.begin(), brushes_.end(), [&](const auto& brush) {
        const double value = values[static_cast<std::size_t>(brush.first)];
        return value >= brush.second.first && value <= brush.second.second;
    });
}

int ParallelCoordinates::passing() const {
    int count = 0;
    for (int line = 0; line < static_cast<int>(data_.lines.size()); ++line) count += passes(line);
    return count;
}

double ParallelCoordinates::share(int axis, double value) const {
    const Scale& scale = scales_[static_cast<std::size_t>(axis)];
    if (!scale.logarithmic) return (value - scale.low) / (scale.high - scale.low);
    return std::log(value / scale.low) / std::log(scale.high / scale.low);
}

double ParallelCoordinates::valueAt(int axis, double y) const {
    const QRectF plot = area(size());
    const Scale& scale = scales_[static_cast<std::size_t>(axis)];
    const double part = std::clamp((plot.bottom() - y) / plot.height(), 0.0, 1.0);
    if (!scale.logarithmic) return scale.low + part * (scale.high - scale.low);
    return scale.low * std::pow(scale.high / scale.low, part);
}

/// Room for names above, ends of the axes above and below, and values at either side.
QRectF ParallelCoordinates::area(const QSize& size) const {
    const int line = fontMetrics().height();
    const double side = std::min(90.0, size.width() / 8.0);
    return QRectF(side, 2.6 * line, std::max(10.0, size.width() - 2 * side),
                  std::max(20.0, size.height() - 4.0 * line));
}

double ParallelCoordinates::axisX(int axis, const QSize& size) const {
    const QRectF plot = area(size);
    const auto count = static_cast<double>(data_.axes.size());
    return count < 2 ? plot.center().x() : plot.left() + plot.width() * axis / (count - 1);
}

double ParallelCoordinates::valueY(int axis, double value, const QSize& size) const {
    const QRectF plot = area(size);
    return plot.bottom() - plot.height() * share(axis, value);
}

QString ParallelCoordinates::valueText(int axis, double value) const {
    const ParallelAxis& what = data_.axes[static_cast<std::size_t>(axis)];
    if (!std::isfinite(value)) return QString(QChar(0x2013));
    if (what.categories.isEmpty()) return QString::number(value, 'g', kDigits);
    return what.categories.value(qRound(value));
}

QString ParallelCoordinates::describe(std::optional<int> line) const {
    if (!line) return {};
    const ParallelLine& run = data_.lines[static_cast<std::size_t>(*line)];
    QStringList values;
    for (int axis = 0; axis < static_cast<int>(data_.axes.size()); ++axis) {
        values << tr("%1 %2").arg(data_.axes[static_cast<std::size_t>(axis)].name,
                                  valueText(axis, run.values[static_cast<std::size_t>(axis)]));
    }
    return tr("%1: %2").arg(run.name, values.join(QStringLiteral(", ")));
}

std::optional<int> ParallelCoordinates::axisAt(const QPointF& position) const {
    for (int axis = 0; axis < static_cast<int>(data_.axes.size()); ++axis) {
        if (std::abs(axisX(axis, size()) - position.x()) <= kReach) return axis;
    }
    return {};
}

/// From a point to the line, straight up or down.
double ParallelCoordinates::distance(int line, const QPointF& position) const {
    const auto& values = data_.lines[static_cast<std::size_t>(line)].values;
    double nearest = std::numeric_limits<double>::infinity();
    for (int axis = 0; axis + 1 < static_cast<int>(values.size()); ++axis) {
        const double a = values[static_cast<std::size_t>(axis)];
        const double b = values[static_cast<std::size_t>(axis) + 1];
        const double left = axisX(axis, size()), right = axisX(axis + 1, size());
        if (!std::isfinite(a) || !std::isfinite(b) || position.x() < left || position.x() > right)
            continue;
        const double along = (position.x() - left) / (right - left);
        const double y =
            (1 - along) * valueY(axis, a, size()) + along * valueY(axis + 1, b, size());
        nearest = std::min(nearest, std::abs(y - position.y()));
    }
    return nearest;
}

std::optional<int> ParallelCoordinates::lineAt(const QPointF& position) const {
    std::optional<int> found;
    double nearest = kReach;
    for (int line = 0; line < static_cast<int>(data_.lines.size()); ++line) {
        if (!passes(line)) continue;
        const double away = distance(line, position);
        if (away >= nearest) continue;
        nearest = away;
        found = line;
    }
    return found;
}

void ParallelCoordinates::setCurrent(std::optional<int> line) {
    if (line == current_) return;
    current_ = line;
    setAccessibleDescription(describe(line));
    update();
    Q_EMIT currentChanged();
}

void ParallelCoordinates::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ParallelCoordinates::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void ParallelCoordinates::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) redraw();
    QWidget::changeEvent(event);
}

}  // namespace deepsight
