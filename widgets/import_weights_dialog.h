#pragma once

#include <QDialog>
#include <QString>

#include "core/exchange/state_dict.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace deepsight {

class FieldRows;

/// Shows what a file of weights holds, and asks for what it does not: the name of the run that will
/// begin with them, its data, and how it is to be trained. GUI thread.
class ImportWeightsDialog : public QDialog {
    Q_OBJECT
  public:
    struct Start {
        StateDict dict;
        qint64 parameters = 0;
        QString name;   ///< proposed for the run
        Config config;  ///< configFor(dict, ...)
    };
    explicit ImportWeightsDialog(const Start& start, QWidget* parent = nullptr);

    /// A file that was chosen with chooseDataRequested().
    void setData(DataSource source, const QString& path);
    void showProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: unknown
    void showFailure(const QString& message);  ///< empty: it was cancelled

    /// While it works the first one asks for the end of the work.
    void reject() override;

  Q_SIGNALS:
    void importRequested(const QString& name, const deepsight::Config& config);
    void chooseDataRequested(deepsight::DataSource source);  ///< the one that is chosen now
    void cancelRequested();

  private:
    void onEdited();
    void refresh();
    void setWorking(bool working);

    QLineEdit* name_;
    FieldRows* rows_;
    QPushButton* chooseData_;
    QProgressBar* bar_;
    QLabel* problem_;
    QPushButton* import_;
    QPushButton* cancel_;
    DataSource source_;
    std::int64_t vocabularySize_;
    std::int64_t heads_;  ///< of which crossAttentionHeads is twice
    bool crossFollowsHeads_;
    bool working_ = false;
};

}  // namespace deepsight
