#pragma once

#include <QString>
#include <QStringList>
#include <QVector>
#include <functional>

#include "core/training/run_catalogue.h"
#include "widgets/runs_values.h"

namespace deepsight {

/// What the search box of the Runs page asks for. Terms are separated by blanks, and a run must
/// satisfy them all: free words ("paper", "\"long horizon\""), comparisons of any RunValue by its
/// name or a short end of it ("planning.coefficient>=1", "val<3.2", "score:cosine", "seed=1337",
/// "started>=2026-11-01", "tag:paper"), and is:starred, is:archived, is:forked. "-" before a term
/// asks for the opposite. A value; plain logic, any thread.
class RunsQuery {
  public:
    RunsQuery() = default;
    /// Terms that make no sense are left out, and problems() names them.
    RunsQuery(const QString& text, const QVector<RunValue>& values);

    /// `words`: all texts of the run in lower case, for the free words.
    bool matches(const RunSummary& run, const QString& words) const;
    bool isEmpty() const { return terms_.isEmpty(); }
    /// Whether it asks for archived runs, which are left out otherwise.
    bool asksForArchived() const { return asksForArchived_; }
    /// For a person, what could not be understood and the remedy; a sentence each.
    const QStringList& problems() const { return problems_; }

    /// Everything that a term can be, to complete what is being typed.
    static QStringList suggestions(const QVector<RunValue>& values, const QStringList& tags);
    /// The terms of a text; blanks within quotation marks separate nothing.
    static QStringList termsOf(const QString& text);

  private:
    using Test = std::function<bool(const RunSummary&, const QString& words)>;

    Test parse(QString term, const QVector<RunValue>& values);
    Test parseIs(const QString& operation, const QString& what);
    Test complainOfIs();  ///< gives none
    void complain(const QString& problem) { problems_ << problem; }

    QVector<Test> terms_;
    QStringList problems_;
    bool asksForArchived_ = false;
};

}  // namespace deepsight
