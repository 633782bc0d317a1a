#pragma once

#include <QWidget>

#include "core/config/config.h"
#include "core/config/memory_estimate.h"
#include "core/training/speed_estimate.h"
#include "widgets/figure.h"

class QButtonGroup;
class QLabel;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace deepsight {

class ComputeCard;
class MemoryCard;
class ModelDiagram;
class ModelPartCard;
class ParameterCard;
class TimeCard;

/// The Model page: the configured model as a diagram, the details of one part, and what training it
/// takes: parameters, arithmetic, memory, time. Knows only values; the app estimates and measures.
/// GUI thread.
class ModelView : public QWidget {
    Q_OBJECT
  public:
    explicit ModelView(QWidget* parent = nullptr);

    /// Every number of `config` must be in its range.
    void setConfig(const Config& config);
    /// A value is out of range: nothing can be drawn.
    void setUnknown();
    /// See MemoryCard.
    void setMemory(const MemoryEstimate& memory, qint64 available, bool gpu);
    void setSpeed(const SpeedEstimate& speed);
    void setMeasuring();
    void setSpeedUnknown(const QString& why, bool measurable);

    QByteArray figure(FigureFormat format) const;
    void copyFigure() const;

  Q_SIGNALS:
    void measureRequested();
    void exportFigureRequested();
    void goToConfigureRequested();
    void shown();  ///< the page became visible
    void hidden();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    QWidget* makeHeader();
    QWidget* makeContent();
    QWidget* makeCards();
    QMenu* makeExportMenu();
    void showPart();

    QStackedWidget* stack_;
    ModelDiagram* diagram_;
    QButtonGroup* measure_;
    QLabel* symbols_;
    ModelPartCard* part_;
    MemoryCard* memory_;
    TimeCard* time_;
    ComputeCard* compute_;
    ParameterCard* parameters_;
};

}  // namespace deepsight
