#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/inspection.h"
#include "core/analysis/generation.h"
#include "core/training/run_folder.h"
#include "widgets/sample_controls.h"
#include "widgets/sample_entry.h"

namespace deepsight {

class RunController;
class SampleView;
class Settings;

/// Feeds the Sample page: text from the current run's checkpoints, generated on the sampling
/// thread, which keeps the model for the next sample until another run is shown or one is trained.
/// Settings remember what was asked for, and the run controller the samples of the session, so that
/// a new workspace shows them again. GUI thread; everything it refers to outlives it.
class SamplePresenter : public QObject {
    Q_OBJECT

  public:
    SamplePresenter(RunController& runs, Inspection& inspection, Settings& settings,
                    SampleView& view);
    ~SamplePresenter() override;  ///< stops a sample under way

    void showRecord(const RunRecord& record);

  private:
    struct Model;

    void connectRun();
    void connectView();
    void restore();
    void keep(const char* property, std::vector<SampleEntry> samples);
    void remember();
    void showRun();
    void showCheckpoints();
    void generate();
    /// Of a checkpoint, and then of the one that it is compared with.
    Inspection::Work samplingWork(const SampleEntry& entry, const QString& checkpoint,
                                  const std::optional<SampleCheckpoint>& other);
    void readExample(qint64 number);
    void releaseModel();
    QString promptKey() const;

    RunController& runs_;
    Inspection& inspection_;
    Settings& settings_;
    SampleView& view_;
    std::shared_ptr<Model> model_;      ///< used on the sampling thread only
    std::stop_source stop_;             ///< of a sample, or of the reading of an example
    bool active_;                       ///< a run is training or paused
    qint64 pairs_ = 0;                  ///< samples that were compared so far
    std::optional<DataSource> source_;  ///< of the run that the prompt on the page is for
};

}  // namespace deepsight
