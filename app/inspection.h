#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>
#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "app/opened_run.h"
#include "core/config/config.h"
#include "core/support/device.h"

namespace deepsight {

/// Everything slow that is not training: reading runs and snapshots, probing checkpoints, looking
/// for devices, preparing data, sampling. Lives on the GUI thread and owns one thread per lane, so
/// that a long import does not hold up the views. Of each topic only the newest request is
/// answered; an older one is dropped or its answer ignored. Results are values, delivered on the
/// GUI thread. A presenter posts its own work with post(); what several need has a method here.
class Inspection : public QObject {
    Q_OBJECT

  public:
    enum class Topic {
        Run,
        Snapshot,
        OtherSnapshot,  ///< of the checkpoint that another one is compared with
        Data,
        Devices,
        Catalogue,   ///< the list of runs
        Overlay,     ///< runs drawn beside the current one
        LogPreview,  ///< what another program's log holds
        LogOverlay,  ///< of such logs, those drawn beside the current run
        Sample,
        Release,  ///< of the model that samples were taken from
        Estimate,
        Sweep,        ///< how far the runs of a sweep are
        SweepCurves,  ///< what they have evaluated
        Harden,       ///< of a learned split
        Step,         ///< one that is trained again to look at it
        Replay,       ///< the check whether steps come out the same
        Fork,
        Weights,  ///< from and for other programs
        Lineage,  ///< curves of the runs that the current one was forked from
        kCount,
    };
    /// Work of one lane is done in order, on one thread. Torch may be used on all of them.
    enum class Lane {
        Reading,
        Preparing,
        Sampling,
        Examining,  ///< waits for other processes that train
        kCount
    };
    /// What is to be done with a result, on the GUI thread.
    using Delivery = std::function<void()>;
    /// Done on the lane's thread. May throw anything: see failed().
    using Work = std::function<Delivery()>;

    explicit Inspection(QObject* parent = nullptr);
    ~Inspection() override;  ///< cancels what is cancellable and waits for the threads

    /// Queues `work`. Its delivery is dropped if `context` has been destroyed by then, or if a
    /// newer request of the topic was posted; nor is it begun then. While it is done `context` may
    /// be destroyed at any time, so it must not be used but by what is delivered. Returns the
    /// number of the request.
    std::uint64_t post(Lane lane, Topic topic, QObject* context, Work work);
    /// From within work, on its thread: has something done on the GUI thread meanwhile, such as
    /// showing progress, as long as request `id` of the topic is the newest.
    void deliver(Topic topic, std::uint64_t id, QPointer<QObject> context, Delivery delivery);
    /// The number that the next post() of a topic will return; for work that calls deliver().
    std::uint64_t nextId(Topic topic) const { return newest_[index(topic)] + 1; }
    /// Makes every pending request of a topic of no interest.
    void forget(Topic topic) { ++newest_[index(topic)]; }

    /// Where another run is still being read, that reading ends.
    void readRun(const std::filesystem::path& folder, const Smoothing& smoothing);
    void findDevices();
    /// Imports or generates the data so that training can start at once. Replaces a running one.
    void prepareData(const DataConfig& config);
    void cancelPreparation();

  Q_SIGNALS:
    void runLoaded(const std::shared_ptr<deepsight::OpenedRun>& run);
    void devicesFound(const deepsight::DeviceReport& report);
    void preparationProgressed(const QString& phase, qint64 done, qint64 total);
    void dataPrepared(const QString& description);
    void cancelled(deepsight::Inspection::Topic topic);
    void failed(deepsight::Inspection::Topic topic, const QString& message);

  private:
    static constexpr std::size_t index(Topic topic) { return static_cast<std::size_t>(topic); }

    struct Worker {
        QThread thread;
        QObject context;  ///< lives on `thread`; work is queued to it
    };

    /// Runs on a worker thread; delivers a result, a cancellation or a failure.
    void perform(Topic topic, std::uint64_t id, const QPointer<QObject>& context, const Work& work);
    bool isNewest(Topic topic, std::uint64_t id) const { return newest_[index(topic)] == id; }

    std::array<Worker, static_cast<std::size_t>(Lane::kCount)> workers_;
    /// Number of each topic's newest request.
    std::array<std::atomic<std::uint64_t>, static_cast<std::size_t>(Topic::kCount)> newest_{};
    std::stop_source preparationStop_;
    std::stop_source readingStop_;
};

}  // namespace deepsight
