#include "core/training/training_thread.h"

#include <pthread.h>

#include <exception>
#include <new>
#include <string>
#include <utility>

#include "core/support/error.h"
#include "core/support/foreign_error.h"
#include "core/training/memory_error.h"

namespace deepsight {
namespace {

/// Passes events on, and knows how the run stands.
class StateKeeper : public TrainingObserver {
  public:
    explicit StateKeeper(TrainingObserver& observer) : observer_(observer) {}

    void onEvent(const TrainingEvent& event) override {
        if (const auto* change = std::get_if<StateChanged>(&event)) state_ = change->state;
        observer_.onEvent(event);
    }
    TrainingState state() const { return state_; }
    void fail(const Failed& failure) {
        onEvent(failure);
        onEvent(StateChanged{TrainingState::Failed, failure.message});
    }

  private:
    TrainingObserver& observer_;
    TrainingState state_ = TrainingState::Idle;
};

class QueueObserver : public TrainingObserver {
  public:
    explicit QueueObserver(EventQueue& queue) : queue_(queue) {}
    void onEvent(const TrainingEvent& event) override { queue_.post(event); }

  private:
    EventQueue& queue_;
};

}  // namespace

void trainToTheEnd(const TrainerFactory& factory, const TrainingRequest& request,
                   TrainingObserver& observer, TrainingControl& control) noexcept {
    StateKeeper keeper(observer);
    try {
        factory()->run(request, keeper, control);
        if (!isFinal(keeper.state()))
            keeper.fail(
                {ErrorKind::Internal, "Training ended without saying how. Please report this."});
    } catch (const MemoryError& error) {
        keeper.fail({error.kind(), error.what(), error.remedy()});
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            keeper.onEvent(StateChanged{TrainingState::Stopped, error.what()});
        else
            keeper.fail({error.kind(), error.what()});
    } catch (const std::bad_alloc&) {
        keeper.fail({ErrorKind::OutOfMemory,
                     "This computer has too little free memory for the model and batch. Choose a "
                     "smaller batch size, context size or model."});
    } catch (const std::exception& error) {
        keeper.fail({ErrorKind::Internal, foreignMessage(error)});
    } catch (...) {
        keeper.fail(
            {ErrorKind::Internal, "Training failed for an unknown reason. Please report this."});
    }
}

TrainingThread::TrainingThread(TrainerFactory factory, std::function<void()> wake)
    : factory_(std::move(factory)),
      events_(std::move(wake)),
      thread_([this](const std::stop_token& leave) { loop(leave); }) {}

TrainingThread::~TrainingThread() { stop(); }

bool TrainingThread::start(const TrainingRequest& request) {
    if (active_) return false;
    active_ = true;
    events_.open();
    control_ = std::make_shared<TrainingControl>();
    {
        const std::lock_guard lock(mutex_);
        next_ = Work{request, control_};
    }
    workCame_.notify_one();
    return true;
}

void TrainingThread::pause() {
    if (active_) control_->pause();
}

void TrainingThread::resume() {
    if (active_) control_->resume();
}

void TrainingThread::stop() {
    if (active_) control_->stop();
}

void TrainingThread::requestSnapshot(const ProbeRequest& request) {
    if (active_) control_->requestSnapshot(request);
}

void TrainingThread::change(const SettingChanges& changes) {
    if (active_) control_->change(changes);
}

std::vector<TrainingEvent> TrainingThread::takeEvents() {
    auto [events, last] = events_.take();
    if (last) active_ = false;
    return std::move(events);
}

void TrainingThread::loop(const std::stop_token& leave) {
    pthread_setname_np(pthread_self(), "training");
    while (true) {
        Work work;
        {
            std::unique_lock lock(mutex_);
            // A run that was started is trained, or stopped, even if this is on its way out.
            workCame_.wait(lock, leave, [this] { return next_.has_value(); });
            if (!next_) return;
            work = *std::exchange(next_, std::nullopt);
        }
        train(work);
    }
}

void TrainingThread::train(const Work& work) {
    QueueObserver observer(events_);
    trainToTheEnd(factory_, work.request, observer, *work.control);
    events_.close();
}

}  // namespace deepsight
