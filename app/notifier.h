#pragma once

#include <QObject>
#include <QString>
#include <QVector>
#include <memory>
#include <vector>

#include "core/sweep/sweep_summary.h"
#include "core/training/training_event.h"

class QWidget;

namespace deepsight {

class DesktopNotification;
class RunController;
class Settings;

/// What to tell the user who looks elsewhere.
struct Notice {
    QString title;
    QString text;
    bool urgent = false;  ///< something went wrong
};

/// Tells the user about the run when it ends or raises an alarm while the user looks elsewhere,
/// unless the settings say never: on the desktop where that can be, else by marking the window in
/// the task bar. GUI thread; everything it refers to outlives it.
class Notifier : public QObject {
    Q_OBJECT

  public:
    Notifier(RunController& runs, const Settings& settings, QWidget& window);
    ~Notifier() override;

    /// Whether the user is at the window; by default whether one of ours is active.
    using Attention = bool (*)();
    void setAttention(Attention attention) { attention_ = attention; }
    /// In a series of runs, one that is finished is no news.
    void setSeries(bool on) { series_ = on; }
    /// The runs of a sweep are done.
    void tellSweep(const QString& folder, const std::vector<SweepRunStatus>& runs);
    /// Where notices are shown, instead of the user's session bus.
    void setDesktop(std::unique_ptr<DesktopNotification> desktop);

  Q_SIGNALS:
    void noticed(const deepsight::Notice& notice);  ///< about to be shown
    void showRequested();                           ///< the user followed it; the window is up

  private:
    void onEvents(const QVector<TrainingEvent>& events);
    void onFinished();
    void tell(const Notice& notice);
    void show(const Notice& notice);
    void raiseWindow();

    RunController& runs_;
    const Settings& settings_;
    QWidget& window_;
    std::unique_ptr<DesktopNotification> desktop_;  ///< once there is something to tell
    Attention attention_;
    bool series_ = false;
    QString failure_;  ///< of the run that is ending
};

}  // namespace deepsight
