#include "widgets/byte_size.h"

namespace deepsight {

QString byteSize(qint64 bytes) {
    const char* const units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    auto value = static_cast<double>(bytes);
    int unit = 0;
    for (; value >= 999.5 && unit < 5; ++unit) value /= 1024;
    const int decimals = unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return QStringLiteral("%1 %2").arg(value, 0, 'f', decimals).arg(QLatin1String(units[unit]));
}

}  // namespace deepsight
