#pragma once

#include <qcustomplot.h>

namespace deepsight {

enum class TickUnit {
    Plain,      ///< general number format
    Thousands,  ///< 20k, 1.5M, 2B
    Count,      ///< as Thousands, without fractions of one
    Seconds,    ///< 0:45, 1:02:03
};

QString tickText(double value, TickUnit unit);  ///< for the units other than Plain

/// Ticks for linear and logarithmic axes. A log axis of less than about a decade gets evenly
/// stepped ticks, since powers of ten alone would leave it with one label or none.
class AxisTicker : public QCPAxisTicker {
  public:
    AxisTicker(TickUnit unit, bool logarithmic) : unit_(unit), logarithmic_(logarithmic) {}

  protected:
    double getTickStep(const QCPRange& range) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;

  private:
    TickUnit unit_;
    bool logarithmic_;
};

}  // namespace deepsight
