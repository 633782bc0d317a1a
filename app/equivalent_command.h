#pragma once

#include <QString>
#include <QStringList>

#include "core/config/config.h"

namespace deepsight {

/// What to type so that deepsight-cli trains `config` in the folder `out`: the nearest preset, and
/// what differs from it as --set options. Pure.
QStringList trainArguments(const Config& config, const QString& out);

/// The same as one line for a POSIX shell, quoted where it must be.
QString trainCommand(const Config& config, const QString& out);

}  // namespace deepsight
