#pragma once

#include <QObject>
#include <QVector>

#include "core/training/run_folder.h"
#include "core/training/training_event.h"

namespace deepsight {

class FileDialogs;
class LaunchPanel;
class PlanningView;
class RunController;

/// Shows how the current run plans, live or from disk: on the Planning page in full, on the Launch
/// page in a word. GUI thread; everything it refers to outlives it.
class PlanningPresenter : public QObject {
    Q_OBJECT

  public:
    PlanningPresenter(RunController& runs, PlanningView& view, LaunchPanel& launch,
                      FileDialogs& files);

    void showRecord(const RunRecord& record);

  private:
    void connectExports();
    void showNewRun();
    void onEvents(const QVector<TrainingEvent>& events);

    RunController& runs_;
    PlanningView& view_;
    LaunchPanel& launch_;
    FileDialogs& files_;
};

}  // namespace deepsight
