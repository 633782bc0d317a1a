#include "app/startup.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>
#include <string_view>

namespace deepsight {

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("deepsight"));
    QCoreApplication::setApplicationName(QStringLiteral("deepsight"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DEEPSIGHT_VERSION));
}

bool hasDisplay(int argc, char** argv) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const auto isPlatformOption = [](std::string_view argument) {
        return argument == "-platform" || argument == "--platform";
    };
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") ||
           std::any_of(argv, argv + argc, isPlatformOption);
#else
    return argc >= 0 && argv != nullptr;
#endif
}

QString parseCommandLine(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Workbench for planning language models."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("path"),
        QCoreApplication::translate(
            "main", "Run or checkpoint folder, configuration, text or token file to open."),
        QStringLiteral("[PATH]"));
    parser.process(application);
    return parser.positionalArguments().value(0);
}

}  // namespace deepsight
