#pragma once

#include <QDialog>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/training/replay_check.h"
#include "widgets/status_icon.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace deepsight {

class NumberEdit;

/// Asks which steps of a run are to be trained again, and shows whether every logged number came
/// out the same. Whoever answers the signals does it. GUI thread.
class ReplayDialog : public QDialog {
    Q_OBJECT
  public:
    /// `checkpoints`: steps of those that a replay may begin at, ascending.
    ReplayDialog(const QString& runName, const std::vector<std::int64_t>& checkpoints,
                 QWidget* parent = nullptr);

    void showProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: unknown
    void showResult(const ReplayResult& result);
    void showFailure(const QString& message);

  Q_SIGNALS:
    /// `from`: step of a checkpoint; empty: where the run began. 0 steps: all that were recorded.
    void replayRequested(std::int64_t steps, std::optional<std::int64_t> from);
    void cancelRequested();  ///< also by closing the dialog

  private:
    void refresh();
    void replay();
    void showVerdict(StatusIcon::Kind kind, const QStringList& lines);
    void setWorking(bool working);

    QComboBox* from_;
    NumberEdit* steps_;
    QPushButton* start_;
    QPushButton* cancel_;
    QLabel* phase_;
    QProgressBar* bar_;
    StatusIcon* icon_;
    QLabel* verdict_;
    bool working_ = false;
};

}  // namespace deepsight
