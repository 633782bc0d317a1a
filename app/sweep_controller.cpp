#include "app/sweep_controller.h"

#include <utility>

#include "app/inspection.h"
#include "app/run_controller.h"
#include "core/support/error.h"
#include "core/training/run_lock.h"

namespace deepsight {

/// What was read of a sweep's folder, and what begins next.
struct SweepController::Reading {
    QString folder;
    SweepPlan plan;
    std::vector<SweepRunStatus> status;
    SweepSummary summary;
    std::optional<SweepRunStatus> next;
    std::optional<RunRecord> record;  ///< of `next`, where it was begun before
    std::optional<LiveStatus> known;  ///< how its trainer stood before the record was read
    std::shared_ptr<RunLock> lock;
};

SweepController::SweepController(RunController& runs, Inspection& inspection, QObject* parent)
    : QObject(parent), runs_(runs), inspection_(inspection) {
    connect(&runs_, &RunController::finished, this, &SweepController::endRun);
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Sweep) {
                    onFailed(message);
                } else if (topic == Inspection::Topic::SweepCurves) {
                    readingCurves_ = curvesOutdated_ = false;
                    Q_EMIT curvesFailed(message);
                }
            });
}

SweepController::~SweepController() {
    stop_.request_stop();
    curvesStop_.request_stop();
}

void SweepController::open(const QString& folder) {
    if (!isRunning()) {
        post(folder, {});
    }
}

void SweepController::create(const SweepPlan& plan, const QString& folder) {
    if (isRunning() || runs_.isActive()) {
        return;
    }
    tried_.clear();
    starting_ = true;
    stopAfter_ = retryFailed_ = false;
    post(folder, plan);
}

void SweepController::close() {
    if (isRunning()) {
        return;
    }
    stop_.request_stop();
    inspection_.forget(Inspection::Topic::Sweep);
    reading_ = false;
    folder_.clear();
    plan_ = {};
    dropCurves();
    status_.clear();
    summary_ = {};
    Q_EMIT sweepChanged();
    Q_EMIT changed();
}

void SweepController::refresh() {
    if (hasSweep() && !reading_) {
        post(folder_, {});
    }
}

void SweepController::start(bool retryFailed) {
    if (!hasSweep() || isRunning() || runs_.isActive()) {
        return;
    }
    tried_.clear();
    starting_ = true;
    retryFailed_ = retryFailed;
    stopAfter_ = false;
    post(folder_, {});
}

void SweepController::stopAfterRun(bool on) {
    stopAfter_ = on;
    Q_EMIT changed();
}

void SweepController::stop() {
    if (!training_.isEmpty()) {
        stopAfter_ = true;  // also where the run finishes before the stop reaches it
        runs_.stop();
    } else if (starting_) {
        endSweep();
    }
    Q_EMIT changed();
}

/// Of a plan that is given, writes it first.
std::shared_ptr<SweepController::Reading> SweepController::read(const QString& folder,
                                                                const SweepPlan* plan,
                                                                const std::set<std::string>* tried,
                                                                bool retryFailed,
                                                                const std::stop_token& stop) {
    auto reading = std::make_shared<Reading>();
    const std::filesystem::path path = folder.toStdString();
    if (plan != nullptr) {
        saveSweep(*plan, path);
    }
    reading->folder = folder;
    reading->plan = loadSweep(path);
    reading->status = sweepStatus(path, reading->plan, stop);
    reading->summary = summarizeSweep(reading->plan, reading->status);
    if (tried == nullptr) {
        return reading;
    }
    if (const SweepRunStatus* next = nextRun(reading->status, retryFailed, *tried)) {
        reading->next = *next;
        try {
            if (std::filesystem::exists(RunPaths(next->folder).config())) {
                reading->known = readLiveStatus(next->folder);
                reading->record = readRun(next->folder);
            }
        } catch (const Error&) {
            // Training it will fail, which tells what is wrong and leads on to the next run.
        }
    }
    return reading;
}

void SweepController::post(const QString& folder, std::optional<SweepPlan> plan) {
    stop_.request_stop();
    stop_ = std::stop_source();
    reading_ = true;
    Q_EMIT changed();
    const auto work = [this, folder, plan = std::move(plan), begins = starting_, tried = tried_,
                       retry = retryFailed_, lock = lock_,
                       stop = stop_.get_token()]() -> Inspection::Delivery {
        auto reading =
            read(folder, plan ? &*plan : nullptr, begins ? &tried : nullptr, retry, stop);
        if (begins) {
            reading->lock = lock ? lock : std::make_shared<RunLock>(folder.toStdString());
        }
        return [this, reading] { adopt(reading); };
    };
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Sweep, this, work);
}

void SweepController::adopt(const std::shared_ptr<Reading>& reading) {
    reading_ = false;
    const bool another = reading->folder != folder_;
    folder_ = reading->folder;
    plan_ = std::move(reading->plan);
    status_ = std::move(reading->status);
    summary_ = std::move(reading->summary);
    if (another) {
        failures_.clear();
        dropCurves();
    }
    markFailures();
    if (another) {
        Q_EMIT sweepChanged();
    }
    if (starting_) {
        begin(*reading);
    }
    Q_EMIT changed();
}

/// One reading is not stopped for the next: evaluations may come faster than they are read.
void SweepController::readCurves() {
    if (!hasSweep()) {
        return;
    }
    if (readingCurves_) {
        curvesOutdated_ = true;
        return;
    }
    readingCurves_ = true;
    curvesStop_ = std::stop_source();
    const auto work = [this, folder = folder_, plan = plan_,
                       stop = curvesStop_.get_token()]() -> Inspection::Delivery {
        auto curves = std::make_shared<const std::vector<SweepCurve>>(
            readSweepCurves(folder.toStdString(), plan, stop));
        return [this, curves] { adoptCurves(curves); };
    };
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::SweepCurves, this, work);
}

void SweepController::adoptCurves(std::shared_ptr<const std::vector<SweepCurve>> curves) {
    readingCurves_ = false;
    curves_ = std::move(curves);
    Q_EMIT curvesRead();
    if (std::exchange(curvesOutdated_, false)) {
        readCurves();
    }
}

/// They are of a sweep that the window is not about any more.
void SweepController::dropCurves() {
    curvesStop_.request_stop();
    inspection_.forget(Inspection::Topic::SweepCurves);
    readingCurves_ = curvesOutdated_ = false;
    curves_.reset();
}

void SweepController::begin(Reading& reading) {
    if (!reading.next) {
        endSweep();
        Q_EMIT completed();
        return;
    }
    if (runs_.isActive()) {
        endSweep();
        Q_EMIT failed(
            tr("Another run was started, so the sweep has stopped. Continue it when that "
               "run has ended."));
        return;
    }
    starting_ = false;
    lock_ = reading.lock;
    const SweepRunStatus& next = *reading.next;
    training_ = QString::fromStdString(next.run.name);
    tried_.insert(next.run.name);
    failures_.erase(next.run.name);
    if (reading.record) {
        runs_.adopt(std::move(*reading.record), reading.known);
        Q_EMIT runAdopted();
    }
    runs_.keepNext();
    runs_.train(next.run.config, QString::fromStdString(next.folder.string()), {});
}

/// A user's stop of the run stops the sweep; whatever else ends it leads to the next run.
void SweepController::endRun() {
    if (training_.isEmpty()) {
        return;
    }
    if (runs_.state() == TrainingState::Failed && runs_.record().failure) {
        failures_[training_.toStdString()] = runs_.record().failure->message;
    }
    training_.clear();
    if (runs_.state() == TrainingState::Stopped || stopAfter_) {
        endSweep();
    } else {
        starting_ = true;
    }
    post(folder_, {});
}

/// What fails before there is a folder leaves no trace on disk.
void SweepController::markFailures() {
    for (SweepRunStatus& run : status_) {
        const auto found = failures_.find(run.run.name);
        if (found != failures_.end() && run.state != SweepRunState::Finished &&
            run.state != SweepRunState::Failed) {
            run.state = SweepRunState::Failed;
            run.failure = found->second;
        }
    }
}

void SweepController::endSweep() {
    starting_ = false;
    stopAfter_ = false;
    lock_.reset();
}

void SweepController::onFailed(const QString& message) {
    reading_ = false;
    endSweep();
    Q_EMIT failed(message);
    Q_EMIT changed();
}

}  // namespace deepsight
