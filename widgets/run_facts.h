#pragma once

#include <QVector>
#include <QWidget>

#include "core/training/run_catalogue.h"

class QGridLayout;

namespace deepsight {

/// The facts of a run as a list of names and values: scores, configuration, what it took. Owned by
/// RunDetails. GUI thread.
class RunFacts : public QWidget {
    Q_OBJECT
  public:
    explicit RunFacts(QWidget* parent = nullptr);
    /// Leaves everything as it is, text selections too, when nothing has changed.
    void setRun(const RunSummary& run);

  private:
    struct Fact {
        QString name;  ///< empty: a line between groups
        QString value;
        QString toolTip;

        bool operator==(const Fact&) const = default;
    };
    static QVector<Fact> scoresOf(const RunSummary& run);
    static QVector<Fact> configurationOf(const RunSummary& run);
    static QVector<Fact> effortOf(const RunSummary& run);
    void build();

    QVector<Fact> facts_;
    QWidget* list_ = nullptr;
};

}  // namespace deepsight
