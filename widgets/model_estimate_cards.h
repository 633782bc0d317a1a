#pragma once

#include <QFrame>

#include "core/config/memory_estimate.h"
#include "core/config/model_cost.h"
#include "core/training/speed_estimate.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace deepsight {

class ShareLegend;

/// Arithmetic of a model and of its training. GUI thread, as the other cards.
class ComputeCard : public QFrame {
    Q_OBJECT
  public:
    explicit ComputeCard(QWidget* parent = nullptr);
    void setCost(const ModelCost& cost, std::int64_t steps);

  private:
    QLabel* perToken_;
    QLabel* perStep_;
    QLabel* whole_;
};

/// Estimated peak memory of a training against what the machine has.
class MemoryCard : public QFrame {
    Q_OBJECT
  public:
    explicit MemoryCard(QWidget* parent = nullptr);
    /// `available` 0: not known. `gpu`: of the card, which was never verified by measurement.
    void setMemory(const MemoryEstimate& memory, qint64 available, bool gpu);

  private:
    QLabel* peak_;
    QLabel* available_;
    QLabel* warning_;
    ShareLegend* legend_;
    QLabel* note_;
};

/// How long a training takes on this machine: measured, being measured, or why it is not known.
class TimeCard : public QFrame {
    Q_OBJECT
  public:
    explicit TimeCard(QWidget* parent = nullptr);
    void setSpeed(const SpeedEstimate& speed);
    void setMeasuring();
    /// `measurable`: the button may be pressed all the same.
    void setUnknown(const QString& why, bool measurable);

  Q_SIGNALS:
    void measureRequested();

  private:
    QLabel* total_;
    QLabel* state_;
    QWidget* rows_;
    QLabel* perStep_;
    QLabel* tokens_;
    QLabel* evaluations_;
    QPushButton* measure_;
};

}  // namespace deepsight
