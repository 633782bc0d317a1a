#pragma once

#include <QString>
#include <optional>

namespace deepsight {

/// Numbers as people read and type them, the same in every language: "." is the decimal point and
/// "," groups thousands, as in the configuration files that users exchange.

QString groupedNumber(qint64 value);  ///< "15,763,500"
QString compactNumber(double value);  ///< "15.8 M", "1.2 k", "340"
QString realNumber(double value);     ///< shortest exact form: "0.95", "3e-4"
/// At most so many significant digits, trailing zeros kept: "9.00e-4", "0.437".
QString significantNumber(double value, int digits);
QString shortDuration(double seconds);  ///< "8 s", "3 min 20 s", "2 h 05 min", "4 d 3 h"

/// Accept grouping ("1,000,000", "1 000 000", "1_000_000") and, when the value is whole, powers
/// ("1e6"). Empty when the text is no such number.
std::optional<qint64> parseInteger(const QString& text);
std::optional<double> parseReal(const QString& text);

}  // namespace deepsight
