#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/config/config_json.h"
#include "core/training/live_reporter.h"
#include "core/training/run_commands.h"
#include "core/training/run_lock.h"
#include "core/training/training_thread.h"
#include "tests/support/fake_trainer.h"

// Takes the arguments of `deepsight-cli train --hosted`, and trains with FakeTrainer: the process
// and its files are real, and no libtorch is needed. The environment says how it behaves.

namespace deepsight {
namespace {

long number(const char* variable) {
    const char* value = std::getenv(variable);
    return value == nullptr ? 0 : std::atol(value);
}

TrainingRequest requestOf(int count, char** arguments) {
    TrainingRequest request;
    for (int i = 2; i < count; ++i) {
        const std::string_view argument = arguments[i];
        const auto value = [&] { return std::string(argument.substr(argument.find('=') + 1)); };
        if (argument.starts_with("--config=")) request.config = loadConfig(value());
        if (argument.starts_with("--out=")) request.runFolder = value();
        if (argument == "--resume") request.resume = true;
    }
    return request;
}

struct Ignore : TrainingObserver {
    void onEvent(const TrainingEvent&) override {}
};

int trainFake(const TrainingRequest& request) {
    if (number("FAKE_EXIT_STATUS") != 0) {
        std::fputs("step 1/10\nfake: no such device\n", stderr);
        return static_cast<int>(number("FAKE_EXIT_STATUS"));
    }
    FakeTraining behaviour;
    behaviour.stepTime = std::chrono::microseconds(number("FAKE_STEP_MICROSECONDS"));
    behaviour.failAtStep = number("FAKE_FAIL_AT_STEP");
    Ignore ignore;
    LiveReporter live(request.runFolder, /*hosted=*/true, ignore);
    TrainingControl control;
    const RunLock lock(request.runFolder, /*takesCommands=*/true);
    const RunCommandReader commands(request.runFolder, control);
    trainToTheEnd([&] { return std::make_unique<FakeTrainer>(behaviour); }, request, live, control);
    return live.failure() ? 1 : 0;
}

}  // namespace
}  // namespace deepsight

int main(int count, char** arguments) {
    return deepsight::trainFake(deepsight::requestOf(count, arguments));
}
