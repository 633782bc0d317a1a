#pragma once

#include <QFrame>
#include <QString>

#include "widgets/embedding_curves.h"

class QComboBox;
class QLabel;

namespace deepsight {

/// A chart of what is read off a similarity map, or of its rows, and the value under the pointer.
/// With a difference there is a line for each of the two snapshots. GUI thread.
class EmbeddingCurvesCard : public QFrame {
    Q_OBJECT
  public:
    explicit EmbeddingCurvesCard(QWidget* parent = nullptr);

    void setResult(const SimilarityResult& result);
    void clear();
    EmbeddingCurve curve() const;
    void setCurve(EmbeddingCurve curve);
    QString curveName() const;
    PositionChart* chart() const { return chart_; }

  Q_SIGNALS:
    void curveChanged();

  private:
    void showCurve();
    void showReadout();
    QString pointedText(int index) const;
    QString summary() const;

    QComboBox* curve_;
    PositionChart* chart_;
    QLabel* readout_;
    SimilarityResult result_;
};

}  // namespace deepsight
