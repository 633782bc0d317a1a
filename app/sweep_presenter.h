#pragma once

#include <QObject>
#include <QString>
#include <QVector>
#include <string>

#include "core/sweep/sweep_plan.h"
#include "core/training/training_event.h"

namespace deepsight {

class ConfigForm;
class FileDialogs;
class RunController;
class Settings;
class SweepController;
class SweepView;

/// Connects the Sweeps page with the sweep, the settings and the Configure page. Keeps the draft
/// and which sweep is open in the settings, so that both outlive the page. GUI thread; everything
/// it refers to outlives it.
class SweepPresenter : public QObject {
    Q_OBJECT

  public:
    SweepPresenter(SweepController& sweeps, RunController& runs, ConfigForm& form,
                   Settings& settings, FileDialogs& files, SweepView& view);

    /// The form holds another configuration.
    void configChanged();
    void openSweep(const QString& folder);

  Q_SIGNALS:
    void openRunRequested(const QString& folder);
    void showCurvesRequested();
    void sweepOpened();                                         ///< it is to be seen
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar

  private:
    void connectPlan();
    void connectTraining();
    void connectSweep();
    void connectFindings();
    void readCurves();
    void match(bool byDepth);
    void restore();
    void showSweep();
    void showProgress();
    void showTraining();
    void newDraft(SweepPlan plan);
    void keepDraft();
    void usePreset(const std::string& id);
    void start();
    void openRun(const QString& folder);
    void askForSweep();
    void save(bool csv);
    void showRecent();
    std::string freeName(const std::string& wish) const;
    QString whyNot() const;

    SweepController& sweeps_;
    RunController& runs_;
    ConfigForm& form_;
    Settings& settings_;
    FileDialogs& files_;
    SweepView& view_;
    qint64 readSteps_ = -1;  ///< of all runs together, when their curves were read
};

}  // namespace deepsight
