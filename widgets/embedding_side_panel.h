#pragma once

#include <QWidget>

class QTabBar;
class QVBoxLayout;

namespace deepsight {

class EmbeddingCurvesCard;
class EmbeddingDisplayCard;
class EmbeddingStatisticsCard;

/// The cards beside the map: all of them where there is height for it, else the display settings or
/// the figures, by a tab. GUI thread.
class EmbeddingSidePanel : public QWidget {
    Q_OBJECT
  public:
    explicit EmbeddingSidePanel(QWidget* parent = nullptr);

    EmbeddingDisplayCard* display() const { return display_; }
    EmbeddingStatisticsCard* statistics() const { return statistics_; }
    EmbeddingCurvesCard* curves() const { return curves_; }
    int tab() const;
    void setTab(int tab);
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void tabChanged();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange();

    QTabBar* tabs_;
    EmbeddingDisplayCard* display_;
    EmbeddingStatisticsCard* statistics_;
    EmbeddingCurvesCard* curves_;
    bool compact_ = false;
};

}  // namespace deepsight
