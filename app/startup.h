#pragma once

#include <QString>

class QCoreApplication;

namespace deepsight {

/// Name, version and organisation, as settings and the about box show them.
void nameApplication();

/// True where windows can be shown. Without a display Qt would abort.
bool hasDisplay(int argc, char** argv);

/// Answers --help and --version (and then exits), refuses unknown options, and returns the path
/// to open, or nothing.
QString parseCommandLine(const QCoreApplication& application);

}  // namespace deepsight
