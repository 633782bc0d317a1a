#include "app/training_worker.h"

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "app/foreign_error.h"

namespace deepsight {

namespace {

constexpr std::chrono::milliseconds kFlushInterval{200};

bool isFrequent(const TrainingEvent& event) {
    return std::holds_alternative<StepMetrics>(event) ||
           std::holds_alternative<PreparationProgress>(event);
}

bool isFinal(TrainingState state) {
    return state == TrainingState::Stopped || state == TrainingState::Finished ||
           state == TrainingState::Failed;
}

}  // namespace

TrainingWorker::TrainingWorker(TrainerFactory factory) : factory_(std::move(factory)) {}

void TrainingWorker::run(const TrainingRequest& request, TrainingControl& control) {
    lastState_ = TrainingState::Idle;
    try {
        const std::unique_ptr<Trainer> trainer = factory_();
        trainer->run(request, *this, control);
        if (!isFinal(lastState_)) {
            fail(ErrorKind::Internal, "Training ended without saying how. Please report this.");
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled) {
            onEvent(StateChanged{TrainingState::Stopped, error.what()});
        } else {
            fail(error.kind(), error.what());
        }
    } catch (const std::bad_alloc&) {
        fail(ErrorKind::OutOfMemory,
             "This computer has too little free memory for the model and batch. Choose a smaller "
             "batch size, context size or model.");
    } catch (const std::exception& error) {
        fail(ErrorKind::Internal, foreignMessage(error));
    } catch (...) {
        fail(ErrorKind::Internal, "Training failed for an unknown reason. Please report this.");
    }
    flush();
    Q_EMIT finished();
}

void TrainingWorker::onEvent(const TrainingEvent& event) {
    pending_.push_back(event);
    if (const auto* change = std::get_if<StateChanged>(&event)) {
        lastState_ = change->state;
    }
    if (!isFrequent(event) || std::chrono::steady_clock::now() - lastFlush_ >= kFlushInterval) {
        flush();
    }
}

void TrainingWorker::fail(ErrorKind kind, const std::string& message) {
    onEvent(Failed{kind, message});
    onEvent(StateChanged{TrainingState::Failed, message});
}

void TrainingWorker::flush() {
    lastFlush_ = std::chrono::steady_clock::now();
    if (!pending_.isEmpty()) {
        Q_EMIT eventsPosted(std::exchange(pending_, {}));
    }
}

}  // namespace deepsight
