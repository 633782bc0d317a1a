#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVector>
#include <functional>

#include "core/training/run_catalogue.h"

namespace deepsight {

/// One thing that the list of runs knows of each run, by name: what the search asks for and a
/// column can show. Every field of the configuration that has an effect is one
/// ("planning.coefficient"), and so is every metric of the summary ("metrics.steps_done").
struct RunValue {
    enum class Kind { Number, Text, Choice, Flag, Duration, Time };
    QString name;         ///< dotted, the same in every language
    QStringList aliases;  ///< shorter names beside its ends
    QString label;        ///< translated, and so are group and help
    QString group;
    QString help;
    Kind kind = Kind::Number;
    QStringList choices;  ///< of Choice: their spellings
    /// A double (seconds for Duration, seconds since 1970 for Time), bool or QString; invalid where
    /// a run has none.
    std::function<QVariant(const RunSummary&)> value;
    std::function<QString(const RunSummary&)> text;  ///< as shown; "–" where there is none
};

/// All of them: of the run, its metrics, then the configuration in the order of the form.
QVector<RunValue> runValues();

/// Which value a person means by a name: the whole one, an alias, or an end that no other has
/// ("coefficient"; "learning_rate" before "minimum_learning_rate").
struct NamedValues {
    const RunValue* value = nullptr;  ///< null: none, or several
    QStringList candidates;           ///< names of the several; if none, of the nearest in spelling
};
NamedValues findRunValue(const QVector<RunValue>& values, const QString& name);

/// "training", "finished", ...: a state as the search and exported tables spell it.
QString runStateSpelling(RunState state);

}  // namespace deepsight
