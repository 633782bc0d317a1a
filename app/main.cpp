#include <QApplication>
#include <QIcon>
#include <cstdio>

#include "app/language.h"
#include "app/main_window.h"
#include "app/settings.h"
#include "app/startup.h"
#include "app/system_theme.h"
#include "app/termination.h"
#include "core/support/heap.h"
#include "core/support/openmp.h"
#include "core/training/trainer.h"
#include "widgets/theme.h"

int main(int argc, char** argv) {
    deepsight::limitOpenMpSpinning(argv);
    deepsight::keepFreedMemory();
    deepsight::nameApplication();
    if (!deepsight::hasDisplay(argc, argv)) {
        const QCoreApplication application(argc, argv);
        deepsight::parseCommandLine(application);
        std::fputs(
            "deepsight needs a graphical display, and there is none (neither DISPLAY nor "
            "WAYLAND_DISPLAY is set).\nUse deepsight-cli to train without a window: "
            "deepsight-cli train --help\n",
            stderr);
        return 2;
    }
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/deepsight.svg")));
    deepsight::Settings settings;
    deepsight::installLanguage(settings.language());
    const QString path = deepsight::parseCommandLine(application);
    deepsight::applyTheme(settings.theme());
    deepsight::MainWindow window(deepsight::makeTrainer, settings);
    deepsight::closeOnTermination(window);
    deepsight::SystemTheme systemTheme;
    QObject::connect(&systemTheme, &deepsight::SystemTheme::changed, &window,
                     &deepsight::MainWindow::followDesktop);
    window.show();
    systemTheme.start();
    if (path.isEmpty()) {
        window.reattach();
    } else {
        window.open(path);
    }
    return QApplication::exec();
}
