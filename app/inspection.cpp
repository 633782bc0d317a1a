#include "app/inspection.h"

#include <exception>
#include <utility>

#include "app/foreign_error.h"
#include "core/analysis/evaluation.h"
#include "core/data/corpus.h"
#include "core/support/error.h"

namespace deepsight {

Inspection::Inspection(QObject* parent) : QObject(parent) {
    reading_.thread.setObjectName(QStringLiteral("reading"));
    preparing_.thread.setObjectName(QStringLiteral("preparing"));
    for (Lane* lane : {&reading_, &preparing_}) {
        lane->context.moveToThread(&lane->thread);
        lane->thread.start();
    }
}

Inspection::~Inspection() {
    preparationStop_.request_stop();
    for (auto& id : newest_) {
        ++id;
    }
    for (Lane* lane : {&reading_, &preparing_}) {
        lane->thread.quit();
        lane->thread.wait();
    }
}

void Inspection::readRun(const std::filesystem::path& folder) {
    post(reading_, Topic::Run, [this, folder]() -> Delivery {
        return [this, record = deepsight::readRun(folder)] { Q_EMIT runLoaded(record); };
    });
}

void Inspection::readSnapshot(const std::filesystem::path& runFolder, std::int64_t step) {
    post(reading_, Topic::Snapshot, [this, runFolder, step]() -> Delivery {
        return [this, snapshot = deepsight::readSnapshot(runFolder, step)] {
            Q_EMIT snapshotLoaded(snapshot);
        };
    });
}

void Inspection::probeCheckpoint(const std::filesystem::path& runFolder,
                                 const std::filesystem::path& checkpointFolder,
                                 const ProbeRequest& request) {
    post(reading_, Topic::Snapshot, [this, runFolder, checkpointFolder, request]() -> Delivery {
        return [this, snapshot = deepsight::probeCheckpoint(runFolder, checkpointFolder, request)] {
            Q_EMIT snapshotLoaded(snapshot);
        };
    });
}

void Inspection::findDevices() {
    post(reading_, Topic::Devices, [this]() -> Delivery {
        return [this, report = deviceReport()] { Q_EMIT devicesFound(report); };
    });
}

void Inspection::prepareData(const DataConfig& config) {
    preparationStop_.request_stop();
    preparationStop_ = std::stop_source();
    const std::stop_token stop = preparationStop_.get_token();
    const std::uint64_t id = newest(Topic::Data) + 1;
    post(preparing_, Topic::Data, [this, config, stop, id]() -> Delivery {
        const auto progress = [this, id](const std::string& phase, std::int64_t done,
                                         std::int64_t total) {
            deliver(Topic::Data, id, [this, phase, done, total] {
                Q_EMIT preparationProgressed(QString::fromStdString(phase), done, total);
            });
        };
        const auto corpus = openCorpus(config, progress, stop);
        return [this, description = QString::fromStdString(corpus->description)] {
            Q_EMIT dataPrepared(description);
        };
    });
}

void Inspection::cancelPreparation() { preparationStop_.request_stop(); }

void Inspection::forgetSnapshots() { ++newest(Topic::Snapshot); }

void Inspection::post(Lane& lane, Topic topic, Work work) {
    const std::uint64_t id = ++newest(topic);
    QMetaObject::invokeMethod(&lane.context, [this, topic, id, work = std::move(work)] {
        if (isNewest(topic, id)) {
            perform(topic, id, work);
        }
    });
}

void Inspection::perform(Topic topic, std::uint64_t id, const Work& work) {
    QString message;
    try {
        deliver(topic, id, work());
        return;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled) {
            deliver(topic, id, [this] { Q_EMIT preparationCancelled(); });
            return;
        }
        message = QString::fromStdString(error.what());
    } catch (const std::exception& error) {
        message = QString::fromStdString(foreignMessage(error));
    } catch (...) {
        message = tr("An unknown error occurred. Please report this.");
    }
    deliver(topic, id, [this, topic, message] { Q_EMIT failed(topic, message); });
}

void Inspection::deliver(Topic topic, std::uint64_t id, Delivery delivery) {
    QMetaObject::invokeMethod(this, [this, topic, id, delivery = std::move(delivery)] {
        if (isNewest(topic, id)) {
            delivery();
        }
    });
}

bool Inspection::isNewest(Topic topic, std::uint64_t id) const {
    return newest_[static_cast<std::size_t>(topic)] == id;
}

}  // namespace deepsight
