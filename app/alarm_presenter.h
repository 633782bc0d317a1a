#pragma once

#include <QObject>

#include "core/training/run_folder.h"

namespace deepsight {

class LaunchPanel;
class RunController;
class StatusLine;

/// Shows the alarms of the current run and what the trainer did about steps that were not sound: as
/// a banner on the Launch page while it trains, and as counts there and in the status line. GUI
/// thread; everything it refers to outlives it.
class AlarmPresenter : public QObject {
    Q_OBJECT

  public:
    AlarmPresenter(RunController& runs, LaunchPanel& launch, StatusLine& status);

    void showRecord(const RunRecord& record);

  Q_SIGNALS:
    void curvesRequested();

  private:
    void onEvents(const QVector<TrainingEvent>& events);
    void showCounts();

    RunController& runs_;
    LaunchPanel& launch_;
    StatusLine& status_;
};

}  // namespace deepsight
