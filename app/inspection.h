#pragma once

#include <QObject>
#include <QString>
#include <QThread>
#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <stop_token>

#include "core/analysis/embedding_snapshot.h"
#include "core/config/config.h"
#include "core/support/device.h"
#include "core/training/run_folder.h"

namespace deepsight {

/// Everything slow that is not training: reading runs and snapshots, probing checkpoints, looking
/// for devices, preparing data. Lives on the GUI thread and owns two threads, so that a long import
/// does not hold up the views. Of each topic only the newest request is answered; an older one is
/// dropped or its answer ignored. Results are values, delivered on the GUI thread.
class Inspection : public QObject {
    Q_OBJECT

  public:
    enum class Topic { Run, Snapshot, Data, Devices };

    explicit Inspection(QObject* parent = nullptr);
    ~Inspection() override;  ///< cancels what is cancellable and waits for both threads

    void readRun(const std::filesystem::path& folder);
    void readSnapshot(const std::filesystem::path& runFolder, std::int64_t step);
    /// Shares its topic, and so its answer signal, with readSnapshot.
    void probeCheckpoint(const std::filesystem::path& runFolder,
                         const std::filesystem::path& checkpointFolder,
                         const ProbeRequest& request);
    void findDevices();
    /// Imports or generates the data so that training can start at once. Replaces a running one.
    void prepareData(const DataConfig& config);
    void cancelPreparation();
    /// Makes every pending snapshot request of no interest.
    void forgetSnapshots();

  Q_SIGNALS:
    void runLoaded(const deepsight::RunRecord& record);
    void snapshotLoaded(const deepsight::EmbeddingSnapshot& snapshot);
    void devicesFound(const deepsight::DeviceReport& report);
    void preparationProgressed(const QString& phase, qint64 done, qint64 total);
    void dataPrepared(const QString& description);
    void preparationCancelled();
    void failed(deepsight::Inspection::Topic topic, const QString& message);

  private:
    /// Work on a worker thread. It returns what is to be done with its result on the GUI thread.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery()>;
    static constexpr std::size_t kTopics = 4;

    struct Lane {
        QThread thread;
        QObject context;  ///< lives on `thread`; work is queued to it
    };

    void post(Lane& lane, Topic topic, Work work);
    /// Runs on a worker thread; delivers a result, a cancellation or a failure.
    void perform(Topic topic, std::uint64_t id, const Work& work);
    void deliver(Topic topic, std::uint64_t id, Delivery delivery);
    bool isNewest(Topic topic, std::uint64_t id) const;
    std::atomic<std::uint64_t>& newest(Topic topic) {
        return newest_[static_cast<std::size_t>(topic)];
    }

    Lane reading_;
    Lane preparing_;
    std::array<std::atomic<std::uint64_t>, kTopics> newest_{};  ///< id of each topic's request
    std::stop_source preparationStop_;
};

}  // namespace deepsight
