#pragma once

#include <QDialog>
#include <QString>

#include "core/config/config.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace deepsight {

class FieldRows;

/// Asks for the name and the settings of a run that is to be forked from another one. GUI thread.
class ForkDialog : public QDialog {
    Q_OBJECT
  public:
    /// What the fork begins with, and where.
    struct Start {
        QString parent;    ///< name of the run
        qint64 step = 0;   ///< of the checkpoint
        qint64 asked = 0;  ///< the step that the user meant; not before the checkpoint
        QString name;      ///< proposed for the fork
        Config config;     ///< as it counts there
        std::vector<std::string> fields;  ///< that may be changed
    };
    explicit ForkDialog(const Start& start, QWidget* parent = nullptr);

    /// `whyNot`: why it cannot be trained at once; empty where it can.
    void setTrainable(const QString& whyNot);
    void showProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: unknown
    void showFailure(const QString& message);

    /// Not while the copy is under way: it cannot be cancelled.
    void reject() override;

  Q_SIGNALS:
    void forkRequested(const QString& name, const deepsight::Config& config, bool train);

  private:
    void refresh();
    void setWorking(bool working);
    void fork();

    QLineEdit* name_;
    FieldRows* rows_;
    QCheckBox* train_;
    QProgressBar* bar_;
    QLabel* problem_;
    QPushButton* fork_;
    QPushButton* cancel_;
    bool working_ = false;
};

}  // namespace deepsight
