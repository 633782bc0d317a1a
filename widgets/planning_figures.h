#pragma once

#include <QList>
#include <QWidget>
#include <optional>

#include "core/analysis/planning_health.h"

class QFrame;
class QGridLayout;

namespace deepsight {

class MetricTile;

/// Cards with the key figures of one evaluation, in as many columns as there is room for; each
/// tells its definition and source on hover. Those that the run does not have stay hidden. GUI
/// thread.
class PlanningFigures : public QWidget {
    Q_OBJECT
  public:
    explicit PlanningFigures(QWidget* parent = nullptr);
    void setHealth(const PlanningHealth& health);
    QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    MetricTile* addTile(const QString& caption, const char* name, const QString& definition);
    /// `text` writes the value where three digits would not do.
    void show(MetricTile* tile, std::optional<double> value, const QString& note,
              QString (*text)(double) = nullptr);
    void arrange();

    QGridLayout* grid_;
    QList<QFrame*> cards_;
    MetricTile* fvu_;
    MetricTile* spread_;
    MetricTile* rank_;
    MetricTile* gradient_;
    MetricTile* cosine_;
    MetricTile* cka_;
    MetricTile* gain_;
    MetricTile* alignment_;
};

}  // namespace deepsight
