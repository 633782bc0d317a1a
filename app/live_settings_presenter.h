#pragma once

#include <QObject>
#include <QPointer>
#include <QVector>

#include "core/training/training_event.h"

class QWidget;

namespace deepsight {

class LaunchPanel;
class LiveSettingsDialog;
class RunController;

/// Lets settings of the run in training be changed from the Launch page, and shows in the dialog
/// what the run answers. GUI thread; everything it refers to outlives it.
class LiveSettingsPresenter : public QObject {
    Q_OBJECT

  public:
    LiveSettingsPresenter(RunController& runs, LaunchPanel& launch, QWidget& window);

  private:
    void open();
    void refresh();
    void onEvents(const QVector<TrainingEvent>& events);

    RunController& runs_;
    LaunchPanel& launch_;
    QWidget& window_;
    QPointer<LiveSettingsDialog> dialog_;
};

}  // namespace deepsight
