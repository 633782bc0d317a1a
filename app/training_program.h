#pragma once

#include <QString>

namespace deepsight {

/// The deepsight-cli that trains runs in a process of their own: $DEEPSIGHT_CLI where it is set,
/// else the one beside this program, else the one in PATH. Empty where there is none.
QString trainingProgram();

}  // namespace deepsight
