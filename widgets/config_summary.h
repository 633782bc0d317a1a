#pragma once

#include <QFrame>

#include <optional>

#include "core/config/config.h"
#include "core/config/fitting_batch.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace deepsight {

class ParameterCard;
class StatusIcon;

/// Right side of the Configure page: what the configuration amounts to (parameters, tokens),
/// whether it can be trained, and the start button. GUI thread.
class ConfigSummary : public QFrame {
    Q_OBJECT
  public:
    explicit ConfigSummary(QWidget* parent = nullptr);

    /// Amounts of `config`; `inRange` false: values are out of range and nothing can be computed.
    void setConfig(const Config& config, bool inRange);
    /// Number of fields that need attention, and a message that belongs to no visible field.
    void setIssues(int count, const QString& generalIssue);
    void setLocked(const QString& why);  ///< empty: not locked
    void setDemand(const QString& text, bool tooLarge, const std::optional<FittingBatch>& remedy);

  Q_SIGNALS:
    void startRequested();
    void firstIssueRequested();
    void fittingBatchRequested(const deepsight::FittingBatch& batch);

  private:
    QLabel* addAmount(QGridLayout* grid, const QString& label, const QString& objectName);
    void refreshState();

    StatusIcon* icon_;
    QPushButton* state_;
    QLabel* generalIssue_;
    ParameterCard* parameters_;
    QLabel* tokensPerStep_;
    QLabel* totalTokens_;
    QLabel* trainingSteps_;
    QPushButton* start_;
    QLabel* reason_;
    int issueCount_ = 0;
    QString locked_;
};

}  // namespace deepsight
