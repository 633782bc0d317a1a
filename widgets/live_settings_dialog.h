#pragma once

#include <QDialog>

#include "core/config/config.h"
#include "core/training/setting_change.h"
#include "core/training/training_event.h"

class QLabel;
class QPushButton;

namespace deepsight {

class FieldRows;

/// Changes settings of a run while it trains. Asks by a signal; the run's answer is shown as it
/// comes. Stays open, so that several changes can be tried. GUI thread.
class LiveSettingsDialog : public QDialog {
    Q_OBJECT
  public:
    explicit LiveSettingsDialog(QWidget* parent = nullptr);

    /// `inForce`: the run's configuration with the settings that count now.
    void setSettings(const Config& inForce);
    /// A change that the run has taken, and its settings since; what is being typed stays.
    void showTaken(const SettingChanged& change, const Config& inForce);
    /// Why the run has refused what was asked for, or that it ends.
    void showProblem(const QString& text);
    /// The run can no longer be changed.
    void showEnded();

  Q_SIGNALS:
    void changeRequested(const deepsight::SettingChanges& changes);

  private:
    void refresh();
    void apply();

    FieldRows* rows_;
    QLabel* answer_;
    QPushButton* apply_;
    bool ended_ = false;
};

}  // namespace deepsight
