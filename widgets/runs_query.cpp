#include "widgets/runs_query.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

#include "widgets/runs_comparison.h"

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunsQuery)
};

const QLatin1Char kQuote('"');
const QLatin1String kIs("is");

QString unquoted(QString text) { return text.remove(kQuote); }

QString quotedIfNeeded(const QString& text) {
    return text.contains(QLatin1Char(' ')) ? kQuote + text + kQuote : text;
}

}  // namespace

QStringList RunsQuery::termsOf(const QString& text) {
    QStringList terms;
    QString term;
    bool inQuotes = false;
    for (const QChar letter : text) {
        if (letter == kQuote) inQuotes = !inQuotes;
        if (letter.isSpace() && !inQuotes) {
            if (!term.isEmpty()) terms << std::exchange(term, {});
        } else {
            term += letter;
        }
    }
    if (!term.isEmpty()) terms << term;
    return terms;
}

RunsQuery::RunsQuery(const QString& text, const QVector<RunValue>& values) {
    for (const QString& term : termsOf(text)) {
        const bool negated = term.startsWith(QLatin1Char('-')) && term.size() > 1;
        Test test = parse(negated ? term.mid(1) : term, values);
        if (!test) continue;
        if (negated) {
            terms_ <<
                [test](const RunSummary& run, const QString& words) { return !test(run, words); };
        } else {
            terms_ << test;
        }
    }
}

RunsQuery::Test RunsQuery::parse(QString term, const QVector<RunValue>& values) {
    static const QRegularExpression pattern(
        QStringLiteral("^([A-Za-z][A-Za-z0-9_.]*)(<=|>=|!=|==|=|<|>|:)(.*)$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(term);
    if (!match.hasMatch()) {
        const QString word = unquoted(std::move(term)).toLower();
        if (word.isEmpty()) return {};
        return [word](const RunSummary&, const QString& words) { return words.contains(word); };
    }
    const QString name = match.captured(1);
    const QString text = unquoted(match.captured(3));
    if (name == kIs) return parseIs(match.captured(2), text.toLower());
    const NamedValues named = findRunValue(values, name);
    if (named.value == nullptr) {
        const QString list = named.candidates.join(QLatin1String(", "));
        complain(named.candidates.isEmpty()
                     ? Texts::tr("“%1” is no field or metric. Put text to find into quotation "
                                 "marks.")
                           .arg(name)
                     : Texts::tr("“%1” is no field or metric by itself. Did you mean: %2?")
                           .arg(name, list));
        return {};
    }
    const RunComparison comparison = compareRuns(*named.value, match.captured(2), text);
    if (!comparison.test) {
        complain(comparison.problem);
        return {};
    }
    return [test = comparison.test](const RunSummary& run, const QString&) { return test(run); };
}

RunsQuery::Test RunsQuery::parseIs(const QString& operation, const QString& what) {
    if (operation == QLatin1String("!=")) {
        const Test is = parseIs(QStringLiteral("="), what);
        if (!is) return {};
        return [is](const RunSummary& run, const QString& words) { return !is(run, words); };
    }
    const bool ordered =
        operation.startsWith(QLatin1Char('<')) || operation.startsWith(QLatin1Char('>'));
    if (ordered) return complainOfIs();
    if (what == QLatin1String("starred")) {
        return [](const RunSummary& run, const QString&) { return run.notes.starred; };
    }
    if (what == QLatin1String("archived")) {
        asksForArchived_ = true;
        return [](const RunSummary& run, const QString&) { return run.notes.archived; };
    }
    if (what == QLatin1String("forked")) {
        return [](const RunSummary& run, const QString&) { return run.lineage.has_value(); };
    }
    return complainOfIs();
}

RunsQuery::Test RunsQuery::complainOfIs() {
    complain(Texts::tr("After “is:” stands one of: %1.")
                 .arg(QStringLiteral("starred, archived, forked")));
    return {};
}

bool RunsQuery::matches(const RunSummary& run, const QString& words) const {
    return std::all_of(terms_.begin(), terms_.end(),
                       [&](const Test& test) { return test(run, words); });
}

QStringList RunsQuery::suggestions(const QVector<RunValue>& values, const QStringList& tags) {
    QStringList all = {QStringLiteral("is:starred"), QStringLiteral("is:archived"),
                       QStringLiteral("is:forked")};
    for (const QString& tag : tags) all << QStringLiteral("tag:") + quotedIfNeeded(tag);
    for (const RunValue& value : values) all << value.name;
    for (const RunValue& value : values) {
        const QString name =
            value.name == QLatin1String("run.state") ? QStringLiteral("state") : value.name;
        for (const QString& choice : value.choices) all << name + QLatin1Char(':') + choice;
    }
    return all;
}

}  // namespace deepsight
