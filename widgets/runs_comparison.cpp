#include "widgets/runs_comparison.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "widgets/number_format.h"

namespace deepsight {

namespace {

using Kind = RunValue::Kind;
using Test = std::function<bool(const RunSummary&)>;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunsQuery)
};

/// From least to most, both inclusive: a day is no point in time, and 0.1 + 0.2 is not 0.3.
struct Span {
    double least = 0;
    double most = 0;
};

std::optional<double> scaled(const QString& text,
                             std::initializer_list<std::pair<const char*, double>> units) {
    for (const auto& [unit, factor] : units) {
        const QLatin1String end(unit);
        if (!text.endsWith(end, Qt::CaseSensitive)) continue;
        const auto number = parseReal(text.chopped(end.size()));
        if (number) return *number * factor;
    }
    return parseReal(text);
}

std::optional<Span> numberSpan(const QString& text) {
    const auto number = scaled(text, {{"KiB", 1024.0},
                                      {"MiB", 1048576.0},
                                      {"GiB", 1073741824.0},
                                      {"k", 1e3},
                                      {"K", 1e3},
                                      {"M", 1e6},
                                      {"G", 1e9},
                                      {"B", 1e9},
                                      {"%", 0.01}});
    if (!number) return std::nullopt;
    const double slack = std::abs(*number) * 1e-9;
    return Span{*number - slack, *number + slack};
}

std::optional<Span> durationSpan(const QString& text) {
    const auto seconds =
        scaled(text, {{"min", 60.0}, {"s", 1.0}, {"m", 60.0}, {"h", 3600.0}, {"d", 86400.0}});
    if (!seconds) return std::nullopt;
    return Span{*seconds - 0.5, *seconds + 0.5};
}

std::optional<Span> timeSpan(const QString& text) {
    const QDate today = QDate::currentDate();
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (text == QLatin1String("today")) day = today;
    if (text == QLatin1String("yesterday")) day = today.addDays(-1);
    if (day.isValid() && text.size() <= 10) {
        const auto end = day.addDays(1).startOfDay().toMSecsSinceEpoch();
        return Span{static_cast<double>(day.startOfDay().toMSecsSinceEpoch()) / 1000,
                    static_cast<double>(end - 1) / 1000};
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid()) return std::nullopt;
    const auto second = static_cast<double>(time.toMSecsSinceEpoch()) / 1000;
    return Span{second, second + 0.999};
}

std::optional<Span> spanOf(Kind kind, const QString& text) {
    if (kind == Kind::Time) return timeSpan(text);
    return kind == Kind::Duration ? durationSpan(text) : numberSpan(text);
}

QString exampleOf(const RunValue& value) {
    switch (value.kind) {
        case Kind::Time:
            return QStringLiteral("2026-11-28");
        case Kind::Duration:
            return QStringLiteral("90min");
        default:
            return QStringLiteral("0.5");
    }
}

RunComparison wrongValue(const RunValue& value, const QString& text) {
    return {{},
            Texts::tr("“%1” is nothing to compare %2 with; write something like %3.")
                .arg(text, value.name, exampleOf(value))};
}

RunComparison compareNumbers(const RunValue& value, const QString& operation, const QString& text) {
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    const bool isRange = dots > 0 && (operation == QLatin1String("="));
    const auto low = spanOf(value.kind, isRange ? text.left(dots) : text);
    const auto high = isRange ? spanOf(value.kind, text.mid(dots + 2)) : low;
    if (!low || !high) return wrongValue(value, text);
    const auto test = [least = low->least, most = high->most, operation](double number) {
        if (operation == QLatin1String("<")) return number < least;
        if (operation == QLatin1String("<=")) return number <= most;
        if (operation == QLatin1String(">")) return number > most;
        if (operation == QLatin1String(">=")) return number >= least;
        return number >= least && number <= most;
    };
    return {[get = value.value, test](const RunSummary& run) {
                const QVariant known = get(run);
                return known.isValid() && test(known.toDouble());
            },
            {}};
}

RunComparison compareFlags(const RunValue& value, const QString& text) {
    const QString word = text.toLower();
    const bool yes = QStringList{QStringLiteral("true"), QStringLiteral("yes"),
                                 QStringLiteral("on"), QStringLiteral("1")}
                         .contains(word);
    const bool no = QStringList{QStringLiteral("false"), QStringLiteral("no"),
                                QStringLiteral("off"), QStringLiteral("0")}
                        .contains(word);
    if (!yes && !no) {
        return {{}, Texts::tr("%1 is either true or false, not “%2”.").arg(value.name, text)};
    }
    return {[get = value.value, yes](const RunSummary& run) {
                const QVariant known = get(run);
                return known.isValid() && known.toBool() == yes;
            },
            {}};
}

/// A choice is found by its spelling, or by a part while it is being typed.
RunComparison compareChoices(const RunValue& value, const QString& text) {
    QStringList wanted;
    for (const QString& choice : value.choices) {
        if (choice.compare(text, Qt::CaseInsensitive) == 0) wanted = {choice};
    }
    if (wanted.isEmpty()) wanted = value.choices.filter(text, Qt::CaseInsensitive);
    if (wanted.isEmpty()) {
        return {{},
                Texts::tr("%1 is never “%2”, but one of: %3.")
                    .arg(value.name, text, value.choices.join(QLatin1String(", ")))};
    }
    return {[get = value.value, wanted](const RunSummary& run) {
                return wanted.contains(get(run).toString());
            },
            {}};
}

RunComparison compareTexts(const RunValue& value, bool whole, const QString& text) {
    return {[get = value.value, whole, text](const RunSummary& run) {
                const QString known = get(run).toString();
                return whole ? known.compare(text, Qt::CaseInsensitive) == 0
                             : known.contains(text, Qt::CaseInsensitive);
            },
            {}};
}

/// One of several is meant by "=" and "!=", a part of one by ":".
RunComparison compareTags(bool whole, const QString& text) {
    return {[whole, text](const RunSummary& run) {
                return std::any_of(run.notes.tags.begin(), run.notes.tags.end(),
                                   [&](const std::string& tag) {
                                       const QString known = QString::fromStdString(tag);
                                       return whole ? known.compare(text, Qt::CaseInsensitive) == 0
                                                    : known.contains(text, Qt::CaseInsensitive);
                                   });
            },
            {}};
}

RunComparison negated(RunComparison comparison) {
    if (comparison.test) {
        comparison.test = [test = comparison.test](const RunSummary& run) { return !test(run); };
    }
    return comparison;
}

bool isOrdered(Kind kind) {
    return kind == Kind::Number || kind == Kind::Duration || kind == Kind::Time;
}

}  // namespace

RunComparison compareRuns(const RunValue& value, const QString& operation, const QString& text) {
    if (text.isEmpty()) {
        return {
            {},
            Texts::tr("Write what to compare %1 with, behind “%2”.").arg(value.name, operation)};
    }
    if (operation == QLatin1String("!=")) {
        return negated(compareRuns(value, QStringLiteral("="), text));
    }
    const bool isPart = operation == QLatin1String(":");
    const bool isEqual = isPart || operation.startsWith(QLatin1Char('='));
    if (isEqual && text.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0 &&
        !value.choices.contains(QLatin1String("none"))) {
        return {[get = value.value](const RunSummary& run) { return !get(run).isValid(); }, {}};
    }
    if (isOrdered(value.kind)) {
        return compareNumbers(value, isEqual ? QStringLiteral("=") : operation, text);
    }
    if (!isEqual) {
        return {{}, Texts::tr("%1 has no order: compare it by =, != or a colon.").arg(value.name)};
    }
    if (value.kind == Kind::Flag) return compareFlags(value, text);
    if (value.kind == Kind::Choice) return compareChoices(value, text);
    if (value.name == QLatin1String("run.tags")) return compareTags(!isPart, text);
    return compareTexts(value, !isPart, text);
}

}  // namespace deepsight
