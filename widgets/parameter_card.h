#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

#include "core/config/model_size.h"

class QLabel;

namespace deepsight {

class ShareBar;

/// Size of the model in the form: trainable parameters, the count without the position table that
/// papers give, and the share of each component as a bar with a legend. GUI thread.
class ParameterCard : public QWidget {
    Q_OBJECT
  public:
    explicit ParameterCard(QWidget* parent = nullptr);
    void setSize(const ModelSize& size);
    void setUnknown();  ///< while a value is out of range

  private:
    struct LegendRow {
        QWidget* swatch;
        QLabel* name;
        QLabel* count;
        QLabel* share;
    };
    void showRows(int count);

    QLabel* total_;
    QLabel* published_;
    ShareBar* bar_;
    QList<LegendRow> rows_;
};

}  // namespace deepsight
