#pragma once

#include <QWidget>

#include "core/config/model_size.h"

class QLabel;

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
    /// Memory and time that training takes on this machine, a sentence; empty hides it.
    void setDemand(const QString& text, bool tooLarge);

  private:
    QLabel* total_;
    QLabel* published_;
    ShareLegend* legend_;
    QLabel* demand_;
};

}  // namespace deepsight
