#include "app/training_session.h"

#include <utility>

namespace deepsight {

TrainingSession::TrainingSession(TrainerFactory factory, QObject* parent)
    : QObject(parent), worker_(std::make_unique<TrainingWorker>(std::move(factory))) {
    thread_.setObjectName(QStringLiteral("training"));
    worker_->moveToThread(&thread_);
    connect(worker_.get(), &TrainingWorker::eventsPosted, this, &TrainingSession::onEvents);
    connect(worker_.get(), &TrainingWorker::finished, this, &TrainingSession::onFinished);
    thread_.start();
}

TrainingSession::~TrainingSession() {
    stop();
    thread_.quit();
    thread_.wait();
}

bool TrainingSession::start(const TrainingRequest& request) {
    if (active_) {
        return false;
    }
    active_ = true;
    state_ = TrainingState::Preparing;
    control_ = std::make_shared<TrainingControl>();
    QMetaObject::invokeMethod(worker_.get(), [worker = worker_.get(), request, control = control_] {
        worker->run(request, *control);
    });
    return true;
}

void TrainingSession::pause() {
    if (active_) {
        control_->pause();
    }
}

void TrainingSession::resume() {
    if (active_) {
        control_->resume();
    }
}

void TrainingSession::stop() {
    if (active_) {
        control_->stop();
    }
}

void TrainingSession::requestSnapshot(const ProbeRequest& request) {
    if (active_) {
        control_->requestSnapshot(request);
    }
}

void TrainingSession::onEvents(const QVector<TrainingEvent>& events) {
    for (const TrainingEvent& event : events) {
        if (const auto* change = std::get_if<StateChanged>(&event)) {
            state_ = change->state;
        }
    }
    Q_EMIT eventsPosted(events);
}

void TrainingSession::onFinished() {
    active_ = false;
    Q_EMIT finished();
}

}  // namespace deepsight
