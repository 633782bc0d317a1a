#pragma once

#include <QString>

namespace deepsight {

/// "234 MiB", "1.32 GiB": three digits, powers of 1024, the same in every language.
QString byteSize(qint64 bytes);

}  // namespace deepsight
