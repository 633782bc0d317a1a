#pragma once

#include <QDialog>
#include <QList>
#include <QString>
#include <vector>

#include "core/config/config.h"
#include "core/exchange/state_dict_names.h"
#include "core/training/run_folder.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace deepsight {

/// Asks which checkpoint's weights to write for other programs, and with whose names; names that
/// this model cannot have say why. GUI thread.
class ExportWeightsDialog : public QDialog {
    Q_OBJECT
  public:
    /// `checkpoints` is not empty; the best of them is offered first.
    ExportWeightsDialog(const QString& run, const Config& config,
                        const std::vector<CheckpointInfo>& checkpoints, QWidget* parent = nullptr);

    void showProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: unknown
    void showFailure(const QString& message);

    /// Not while the file is written: it cannot be cancelled.
    void reject() override;

  Q_SIGNALS:
    void exportRequested(const deepsight::CheckpointInfo& checkpoint, deepsight::WeightNames names);

  private:
    void addNames(WeightNames names, const Config& config);
    void setWorking(bool working);
    void request();

    const std::vector<CheckpointInfo> checkpoints_;
    QComboBox* checkpoint_;
    QList<QRadioButton*> choices_;  ///< in the order of WeightNames
    QProgressBar* bar_;
    QLabel* problem_;
    QPushButton* export_;
    QPushButton* cancel_;
    bool working_ = false;
};

}  // namespace deepsight
