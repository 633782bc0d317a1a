#include "app/training_session.h"

#include <QMetaObject>
#include <utility>

namespace deepsight {

TrainingSession::TrainingSession(TrainerFactory factory, QObject* parent)
    : QObject(parent), thread_(std::move(factory), waker()), process_(waker()) {}

std::function<void()> TrainingSession::waker() {
    return [this] {
        QMetaObject::invokeMethod(this, &TrainingSession::takeEvents, Qt::QueuedConnection);
    };
}

bool TrainingSession::start(const TrainingRequest& request, Hosting hosting) {
    if (active_) {
        return false;
    }
    host_ = hosting == Hosting::Process ? static_cast<TrainingHost*>(&process_) : &thread_;
    active_ = hosting == Hosting::Process ? process_.start(request) : thread_.start(request);
    if (active_) {
        steered_ = true;
        state_ = TrainingState::Preparing;
    }
    return active_;
}

bool TrainingSession::attach(const WatchedRun& run, TrainingState state) {
    if (active_ || !process_.attach(run, state)) {
        return false;
    }
    host_ = &process_;
    active_ = true;
    steered_ = run.pid != 0;
    state_ = state;
    return true;
}

void TrainingSession::detach() {
    if (isElsewhere()) {
        process_.detach();
        active_ = false;
    }
}

void TrainingSession::takeEvents() {
    const std::vector<TrainingEvent> taken = host_->takeEvents();
    const QVector<TrainingEvent> events(taken.begin(), taken.end());
    for (const TrainingEvent& event : events) {
        if (const auto* change = std::get_if<StateChanged>(&event)) {
            state_ = change->state;
        }
    }
    if (!events.isEmpty()) {
        Q_EMIT eventsPosted(events);
    }
    if (active_ && !host_->isActive()) {
        active_ = false;
        Q_EMIT finished();
    }
}

}  // namespace deepsight
