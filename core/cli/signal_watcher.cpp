#include "core/cli/signal_watcher.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace deepsight::cli {

SignalWatcher::SignalWatcher(std::function<void()> stop, const char* message)
    : stop_(std::move(stop)), message_(message) {
    sigemptyset(&signals_);
    signal(SIGPIPE, SIG_IGN);  // a closed progress display is no reason to stop
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGUSR2}) sigaddset(&signals_, number);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    thread_ = std::thread([this] { watch(); });
}

SignalWatcher::~SignalWatcher() {
    pthread_kill(thread_.native_handle(), SIGUSR2);  // wakes the watcher so that it ends
    thread_.join();
}

void SignalWatcher::watch() {
    while (true) {
        int number = 0;
        sigwait(&signals_, &number);
        if (number == SIGUSR2) return;
        if (received_ != 0) _exit(128 + number);
        received_ = number;
        if (message_) std::fprintf(stderr, "\n%s\n", message_);
        stop_();
    }
}

}  // namespace deepsight::cli
