#pragma once

#include <QFrame>

#include "core/config/model_cost.h"

class QFormLayout;
class QLabel;

namespace deepsight {

/// Details of one part of the model: what it does, formula, shapes, size, arithmetic and source.
/// GUI thread.
class ModelPartCard : public QFrame {
    Q_OBJECT
  public:
    explicit ModelPartCard(QWidget* parent = nullptr);
    void setPart(const ModelPart& part);

  private:
    QLabel* addRow(const QString& caption, const QString& objectName);

    QFormLayout* form_ = nullptr;
    QLabel* title_;
    QLabel* description_;
    QLabel* formula_;
    QLabel* repeats_;
    QLabel* input_;
    QLabel* output_;
    QLabel* parameters_;
    QLabel* compute_;
    QLabel* source_;
};

}  // namespace deepsight
