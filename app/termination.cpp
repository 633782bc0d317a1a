#include "app/termination.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>

#include <QSocketNotifier>
#include <csignal>

#include "app/main_window.h"

namespace deepsight {

namespace {

int signalPipe[2] = {-1, -1};

/// Only a write is allowed in a signal handler; the event loop does the rest.
extern "C" void onTerminationSignal(int) {
    const char byte = 0;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

}  // namespace

void closeOnTermination(MainWindow& window) {
    if (pipe(signalPipe) != 0) {
        return;  // signals then end the program as they do by default
    }
    auto* notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &window);
    QObject::connect(notifier, &QSocketNotifier::activated, &window, [notifier, &window] {
        notifier->setEnabled(false);
        window.saveAndClose();
    });
    struct sigaction action {};
    action.sa_handler = onTerminationSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        sigaction(number, &action, nullptr);
    }
}

}  // namespace deepsight

#else

namespace deepsight {
void closeOnTermination(MainWindow&) {}
}  // namespace deepsight

#endif
