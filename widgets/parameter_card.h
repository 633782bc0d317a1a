#pragma once

#include <QWidget>
#include <optional>

#include "core/config/fitting_batch.h"
#include "core/config/model_size.h"

class QLabel;
class QPushButton;

namespace deepsight {

class ShareLegend;

/// Size of the model in the form: trainable parameters, the count without the position table that
/// papers give, the share of each component, and what training it takes here. GUI thread.
class ParameterCard : public QWidget {
    Q_OBJECT
  public:
    explicit ParameterCard(QWidget* parent = nullptr);
    void setSize(const ModelSize& size);
    void setUnknown();  ///< while a value is out of range
    /// Memory and time that training takes on this machine, a sentence; empty hides it. `remedy`: a
    /// batch that fits, offered as a button.
    void setDemand(const QString& text, bool tooLarge, const std::optional<FittingBatch>& remedy);
    void setLocked(bool locked);

  Q_SIGNALS:
    void remedyRequested(const deepsight::FittingBatch& batch);

  private:
    QLabel* total_;
    QLabel* published_;
    ShareLegend* legend_;
    QLabel* demand_;
    QPushButton* apply_;
    std::optional<FittingBatch> remedy_;
};

}  // namespace deepsight
