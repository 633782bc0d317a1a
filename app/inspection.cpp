#include "app/inspection.h"

#include <QCoreApplication>
#include <exception>
#include <utility>

#include "core/data/corpus.h"
#include "core/support/error.h"
#include "core/support/foreign_error.h"

namespace deepsight {

Inspection::Inspection(QObject* parent) : QObject(parent) {
    const char* const names[] = {"reading", "preparing", "sampling", "examining"};
    for (std::size_t lane = 0; lane < workers_.size(); ++lane) {
        Worker& worker = workers_[lane];
        worker.thread.setObjectName(QLatin1String(names[lane]));
        worker.context.moveToThread(&worker.thread);
        worker.thread.start();
    }
}

Inspection::~Inspection() {
    preparationStop_.request_stop();
    readingStop_.request_stop();
    for (auto& id : newest_) {
        ++id;
    }
    for (Worker& worker : workers_) {
        worker.thread.quit();
        worker.thread.wait();
    }
}

void Inspection::readRun(const std::filesystem::path& folder, const Smoothing& smoothing) {
    readingStop_.request_stop();
    readingStop_ = std::stop_source();
    const auto work = [this, folder, smoothing, stop = readingStop_.get_token()]() -> Delivery {
        return [this, run = readOpenedRun(folder, smoothing, stop)] { Q_EMIT runLoaded(run); };
    };
    post(Lane::Reading, Topic::Run, this, work);
}

void Inspection::findDevices() {
    post(Lane::Reading, Topic::Devices, this, [this]() -> Delivery {
        return [this, report = deviceReport()] { Q_EMIT devicesFound(report); };
    });
}

void Inspection::prepareData(const DataConfig& config) {
    preparationStop_.request_stop();
    preparationStop_ = std::stop_source();
    const std::stop_token stop = preparationStop_.get_token();
    const std::uint64_t id = nextId(Topic::Data);
    post(Lane::Preparing, Topic::Data, this, [this, config, stop, id]() -> Delivery {
        const auto progress = [this, id](const std::string& phase, std::int64_t done,
                                         std::int64_t total) {
            deliver(Topic::Data, id, this, [this, phase, done, total] {
                Q_EMIT preparationProgressed(QCoreApplication::translate("Progress", phase.c_str()),
                                             done, total);
            });
        };
        const auto corpus = openCorpus(config, progress, stop);
        return [this, description = QString::fromStdString(corpus->description)] {
            Q_EMIT dataPrepared(description);
        };
    });
}

void Inspection::cancelPreparation() { preparationStop_.request_stop(); }

std::uint64_t Inspection::post(Lane lane, Topic topic, QObject* context, Work work) {
    const std::uint64_t id = ++newest_[index(topic)];
    QObject& worker = workers_[static_cast<std::size_t>(lane)].context;
    QMetaObject::invokeMethod(
        &worker, [this, topic, id, context = QPointer(context), work = std::move(work)] {
            // Only a shortcut: a context that is there now may be gone before the delivery.
            if (isNewest(topic, id) && context != nullptr) {
                perform(topic, id, context, work);
            }
        });
    return id;
}

void Inspection::perform(Topic topic, std::uint64_t id, const QPointer<QObject>& context,
                         const Work& work) {
    QString message;
    try {
        deliver(topic, id, context, work());
        return;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled) {
            deliver(topic, id, this, [this, topic] { Q_EMIT cancelled(topic); });
            return;
        }
        message = QString::fromStdString(error.what());
    } catch (const std::exception& error) {
        message = QString::fromStdString(foreignMessage(error));
    } catch (...) {
        message = tr("An unknown error occurred. Please report this.");
    }
    deliver(topic, id, this, [this, topic, message] { Q_EMIT failed(topic, message); });
}

void Inspection::deliver(Topic topic, std::uint64_t id, QPointer<QObject> context,
                         Delivery delivery) {
    QMetaObject::invokeMethod(this, [this, topic, id, context, delivery = std::move(delivery)] {
        if (context != nullptr && isNewest(topic, id)) {
            delivery();
        }
    });
}

}  // namespace deepsight
