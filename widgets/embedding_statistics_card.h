#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace deepsight {

struct SimilarityResult;

/// Figures that say how sharp the diagonal of a similarity map is. GUI thread.
class EmbeddingStatisticsCard : public QFrame {
    Q_OBJECT
  public:
    explicit EmbeddingStatisticsCard(QWidget* parent = nullptr);
    void setResult(const SimilarityResult& result);
    void clear();

  private:
    QLabel* addFigure(QVBoxLayout* column, const QString& name, const QString& objectName,
                      const QString& tip);

    QLabel* diagonal_;
    QLabel* offDiagonal_;
    QLabel* margin_;
    QLabel* won_;
    QLabel* extent_;
};

}  // namespace deepsight
