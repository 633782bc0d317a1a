#pragma once

#include <QWidget>

class QLabel;

namespace deepsight {

/// One number of a run: caption, value with digits of equal width, and a muted note. Shows a dash
/// while it has no value. GUI thread.
class MetricTile : public QWidget {
    Q_OBJECT
  public:
    /// The labels get the object names `<name>ValueLabel` and `<name>NoteLabel`.
    MetricTile(const QString& caption, const QString& name, QWidget* parent = nullptr);
    void setValue(const QString& value, bool alarming = false);
    void setNote(const QString& note);
    void clear();

    /// A loss with four decimals; NaN and infinity are named, and alarming.
    void setLoss(double loss);

  private:
    QLabel* value_;
    QLabel* note_;
};

}  // namespace deepsight
