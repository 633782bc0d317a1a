#pragma once

#include <QObject>

#include "core/training/run_folder.h"

namespace deepsight {

class Inspection;
class RunController;
class SampleView;

/// Feeds the Sample page: text from the current run's checkpoints. GUI thread; everything it refers
/// to outlives it.
class SamplePresenter : public QObject {
    Q_OBJECT

  public:
    SamplePresenter(RunController& runs, Inspection& inspection, SampleView& view);

    void showRecord(const RunRecord& record);

  private:
    RunController& runs_;
    Inspection& inspection_;
    SampleView& view_;
};

}  // namespace deepsight
