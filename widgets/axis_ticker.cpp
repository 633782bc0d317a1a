#include "widgets/axis_ticker.h"

#include <algorithm>
#include <cmath>

namespace deepsight {
namespace {

constexpr double kShortLogRange = 1.2;  // decades

QString thousands(double value) {
    constexpr struct {
        double size;
        char letter;
    } kUnits[] = {{1e9, 'B'}, {1e6, 'M'}, {1e3, 'k'}};
    for (const auto& unit : kUnits) {
        if (std::abs(value) < unit.size * 0.9999) continue;
        return QString::number(value / unit.size, 'g', 4) + QLatin1Char(unit.letter);
    }
    return QString::number(value, 'g', 4);
}

QString clock(double value) {
    if (value != 0 && std::abs(value) < 1) return QString::number(value, 'g', 3);
    const auto seconds = static_cast<qint64>(std::llround(value));
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString tail = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    return QStringLiteral("%1:%2").arg(seconds / 3600).arg(tail);
}

}  // namespace

QString tickText(double value, TickUnit unit) {
    return unit == TickUnit::Seconds ? clock(value) : thousands(value);
}

double AxisTicker::getTickStep(const QCPRange& range) {
    if (unit_ == TickUnit::Count) {
        return std::max(1.0, std::floor(QCPAxisTicker::getTickStep(range)));
    }
    if (unit_ != TickUnit::Seconds || range.size() < 10) return QCPAxisTicker::getTickStep(range);
    const QVector<double> steps = {1,   2,   5,    10,   15,   20,   30,    60,    120,  300,
                                   600, 900, 1200, 1800, 3600, 7200, 14400, 21600, 43200};
    const double target = range.size() / tickCount();
    if (target > 43200) return std::ceil(target / 86400) * 86400;
    return pickClosest(target, steps);
}

QVector<double> AxisTicker::createTickVector(double tickStep, const QCPRange& range) {
    const double decades =
        logarithmic_ && range.lower > 0 ? std::log10(range.upper / range.lower) : 0;
    if (decades < kShortLogRange) return QCPAxisTicker::createTickVector(tickStep, range);

    QVector<double> ticks;
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    const int stride = std::max(1, static_cast<int>(std::ceil(decades / (tickCount() + 2))));
    const bool between = decades < 3 && 3 * decades <= tickCount() + 2;
    for (int power = first; power <= last; ++power) {
        if (power % stride != 0) continue;
        const double base = std::pow(10.0, power);
        ticks << base;
        if (between) ticks << 2 * base << 5 * base;
    }
    return ticks;
}

QString AxisTicker::getTickLabel(double tick, const QLocale& locale, QChar format, int precision) {
    if (unit_ != TickUnit::Plain) return tickText(tick, unit_);
    return QCPAxisTicker::getTickLabel(tick, locale, format, precision);
}

}  // namespace deepsight
