#include "widgets/number_format.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace deepsight {

namespace {

constexpr double kLargestExactInteger = 9007199254740992.0;  // 2^53

QString withoutGrouping(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace() && c != QLatin1Char(',') && c != QLatin1Char('_')) plain.append(c);
    }
    return plain;
}

/// "3e-04" becomes "3e-4"; "nan" and "inf" stay.
QString withShortExponent(const QString& text) {
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    return e < 0 ? text : text.left(e + 1) + QString::number(text.mid(e + 1).toInt());
}

}  // namespace

QString groupedNumber(qint64 value) {
    QString digits = QString::number(value < 0 ? -value : value);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, QLatin1Char(','));
    return value < 0 ? QLatin1Char('-') + digits : digits;
}

QString compactNumber(double value) {
    static constexpr struct {
        double scale;
        const char* suffix;
    } kUnits[] = {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}};
    for (const auto& unit : kUnits) {
        // 999,950 would round to "1000.0 k".
        if (std::abs(value) >= unit.scale * 0.99995) {
            return QStringLiteral("%1 %2")
                .arg(value / unit.scale, 0, 'f', 1)
                .arg(QLatin1String(unit.suffix));
        }
    }
    return QString::number(value, 'f', std::abs(value) < 10 && value != std::floor(value) ? 1 : 0);
}

QString realNumber(double value) {
    const double size = std::abs(value);
    if (size == 0 || (size >= 1e-2 && size < 1e6)) {
        return QString::number(value, 'f', QLocale::FloatingPointShortest);
    }
    return withShortExponent(QString::number(value, 'e', QLocale::FloatingPointShortest));
}

QString significantNumber(double value, int digits) {
    const double size = std::abs(value);
    if (size != 0 && (size < 1e-2 || size >= 1e6)) {
        return withShortExponent(QString::number(value, 'e', digits - 1));
    }
    if (size == 0) return QStringLiteral("0");
    const int whole = size < 1 ? 0 : static_cast<int>(std::floor(std::log10(size))) + 1;
    return QString::number(value, 'f', std::max(0, digits - whole));
}

QString shortDuration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0) return QStringLiteral("–");
    const auto total = static_cast<qint64>(std::llround(seconds));
    const auto padded = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (total < 60) return QCoreApplication::translate("NumberFormat", "%1 s").arg(total);
    if (total < 3600)
        return QCoreApplication::translate("NumberFormat", "%1 min %2 s")
            .arg(total / 60)
            .arg(padded(total % 60));
    if (total < 86400)
        return QCoreApplication::translate("NumberFormat", "%1 h %2 min")
            .arg(total / 3600)
            .arg(padded(total / 60 % 60));
    return QCoreApplication::translate("NumberFormat", "%1 d %2 h")
        .arg(groupedNumber(total / 86400))
        .arg(total / 3600 % 24);
}

std::optional<qint64> parseInteger(const QString& text) {
    const QString plain = withoutGrouping(text);
    bool ok = false;
    const qint64 exact = plain.toLongLong(&ok);
    if (ok) return exact;
    const double value = plain.toDouble(&ok);
    if (!ok || value != std::floor(value) || std::abs(value) > kLargestExactInteger) return {};
    return static_cast<qint64>(value);
}

std::optional<double> parseReal(const QString& text) {
    bool ok = false;
    const double value = withoutGrouping(text).toDouble(&ok);
    if (!ok || !std::isfinite(value)) return {};
    return value;
}

}  // namespace deepsight
