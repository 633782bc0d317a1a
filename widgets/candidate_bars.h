#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

namespace deepsight {

/// A token that a model could have written next.
struct CandidateBar {
    QString text;
    double probability = 0;
    bool chosen = false;
};

/// The tokens that a model held most likely at one place, as bars of their probabilities, the one
/// that was written marked. Shows a hint while there is no place to speak of; its size never
/// changes, so that nothing moves under the pointer. GUI thread.
class CandidateBars : public QWidget {
    Q_OBJECT
  public:
    explicit CandidateBars(QWidget* parent = nullptr);

    /// Most likely first; what has no room is left out, but never the chosen one.
    void setBars(const QVector<CandidateBar>& bars);
    const QVector<CandidateBar>& bars() const { return bars_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int rowHeight() const;
    QVector<CandidateBar> shownBars(int room) const;
    void paintBar(QPainter& painter, const QRect& row, const CandidateBar& bar) const;

    QVector<CandidateBar> bars_;
};

/// "“the” 41.2 %": for labels and screen readers.
QString describeCandidate(const CandidateBar& bar);

}  // namespace deepsight
