#include "widgets/imported_curves.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/support/error.h"

namespace deepsight {
namespace {

/// What other programs call a series, in lower case with "/" between the words.
struct Target {
    SeriesId id;
    const char* key;
    std::vector<const char*> names;
};

const std::vector<Target>& targets() {
    static const std::vector<Target> kTargets = {
        {SeriesId::TrainLoss,
         "train_loss",
         {"train/loss", "loss", "training/loss", "loss/train", "loss/training", "train/loss/step",
          "train/lm/loss", "lm/loss", "train/cross/entropy", "loss/metrics/global/avg/loss",
          "train/ce/loss", "epoch/loss", "batch/loss", "train/loss/epoch"}},
        {SeriesId::ValidationLoss,
         "validation_loss",
         {"val/loss", "validation/loss", "valid/loss", "eval/loss", "loss/val", "loss/validation",
          "loss/eval", "dev/loss", "test/loss", "lm/loss/validation", "validation/ce/loss",
          "validation/metrics/loss", "val/loss/epoch", "epoch/val/loss"}},
        {SeriesId::LearningRate,
         "learning_rate",
         {"lr", "learning/rate", "train/lr", "train/learning/rate", "optim/lr", "optimizer/lr",
          "lr/adamw", "lr/adam", "lr/sgd", "learning/rate/group/0"}},
        {SeriesId::GradientNorm,
         "gradient_norm",
         {"grad/norm", "gradient/norm", "train/grad/norm", "train/gradient/norm", "gnorm", "norm",
          "total/grad/norm", "optim/total/grad/norm", "global/grad/norm"}},
        {SeriesId::TokensPerSecond,
         "tokens_per_second",
         {"tokens/per/second", "tokens/per/sec", "train/tokens/per/second", "tok/s", "tokens/s",
          "tps", "throughput", "throughput/device/tokens/per/second", "throughput/tps",
          "throughput(tps)", "train/tokens/per/sec"}},
        {SeriesId::TrainFutureLoss, "future_loss", {"future/loss", "train/future/loss"}},
        {SeriesId::ValidationFutureLoss, "validation_future_loss", {"validation/future/loss"}},
        {SeriesId::PathAccuracy, "path_accuracy", {"path/accuracy", "validation/path/accuracy"}},
        {SeriesId::Creativity, "creativity", {"creativity", "validation/creativity"}},
        {SeriesId::MemorisedShare,
         "memorised_share",
         {"memorised/share", "validation/memorised/share"}},
        {SeriesId::IncoherentShare,
         "incoherent_share",
         {"incoherent/share", "validation/incoherent/share"}}};
    return kTargets;
}

QString normalised(const QString& name) {
    QString result = name.toLower();
    for (const char c : {'_', '.', '-', ' ', ':'}) {
        result.replace(QLatin1Char(c), QLatin1Char('/'));
    }
    return result;
}

int rankOf(const Target& target, const QString& name) {
    const QString wanted = normalised(name);
    for (std::size_t i = 0; i < target.names.size(); ++i) {
        if (wanted == QLatin1String(target.names[i])) return static_cast<int>(i);
    }
    return -1;
}

const ImportedSeries* seriesNamed(const ImportedLog& log, const QString& name) {
    const std::string wanted = name.toStdString();
    const auto found = std::find_if(log.series.begin(), log.series.end(),
                                    [&](const auto& one) { return one.name == wanted; });
    return found == log.series.end() ? nullptr : &*found;
}

/// Counts of trained tokens, where a log has them.
const ImportedSeries* tokensOf(const ImportedLog& log) {
    static const QSet<QString> kNames = {QStringLiteral("tokens"),
                                         QStringLiteral("train/tokens"),
                                         QStringLiteral("num/tokens"),
                                         QStringLiteral("tokens/seen"),
                                         QStringLiteral("total/tokens"),
                                         QStringLiteral("n/tokens/seen"),
                                         QStringLiteral("num/tokens/seen"),
                                         QStringLiteral("train/num/input/tokens/seen"),
                                         QStringLiteral("num/input/tokens/seen")};
    for (const ImportedSeries& one : log.series) {
        if (kNames.contains(normalised(QString::fromStdString(one.name)))) return &one;
    }
    return nullptr;
}

/// The newest count up to a step; 0 before the first.
double valueUpTo(const ImportedSeries* series, std::int64_t step) {
    if (series == nullptr) return 0;
    const auto after = std::upper_bound(series->steps.begin(), series->steps.end(), step);
    if (after == series->steps.begin()) return 0;
    const double value =
        series->values[static_cast<std::size_t>(after - series->steps.begin() - 1)];
    return std::isfinite(value) ? value : 0;
}

/// Curves that go by the same steps.
struct Group {
    bool perStep = true;
    std::vector<std::pair<SeriesId, const ImportedSeries*>> curves;
};

std::vector<Group> groupsOf(const ImportedLog& log, const LogMapping& mapping) {
    std::vector<Group> groups;
    for (const SeriesId id : importTargets()) {
        const ImportedSeries* series = seriesNamed(log, mapping.value(id));
        if (series == nullptr || series->steps.empty()) continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.perStep == isPerStep(id) &&
                   group.curves.front().second->steps == series->steps;
        });
        if (same != groups.end()) {
            same->curves.emplace_back(id, series);
        } else {
            groups.push_back({isPerStep(id), {{id, series}}});
        }
    }
    return groups;
}

void addGroup(const Group& group, const ImportedSeries* tokens, CurveData& data,
              const std::stop_token& stop) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const SeriesId clock = group.curves.front().first;
    const std::vector<std::int64_t>& steps = group.curves.front().second->steps;
    double seconds = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested()) {
            throw Error(ErrorKind::Cancelled, "The import was cancelled.");
        }
        std::array<double, kSeriesCount> values;
        values.fill(kNone);
        for (const auto& [id, series] : group.curves) {
            values[index(id)] = series->values[i];
            if (!std::isnan(series->seconds[i])) seconds = series->seconds[i];
        }
        data.addPoint(clock, {static_cast<double>(steps[i]), valueUpTo(tokens, steps[i]), seconds},
                      values);
    }
}

QString namesOf(const Group& group) {
    QStringList names;
    for (const auto& curve : group.curves) names << QString::fromStdString(curve.second->name);
    return names.join(QStringLiteral(", "));
}

}  // namespace

std::span<const SeriesId> importTargets() {
    static const std::vector<SeriesId> kIds = [] {
        std::vector<SeriesId> ids;
        for (const Target& target : targets()) ids.push_back(target.id);
        return ids;
    }();
    return kIds;
}

QString importKey(SeriesId id) {
    for (const Target& target : targets()) {
        if (target.id == id) return QLatin1String(target.key);
    }
    return {};
}

std::optional<SeriesId> importTarget(const QString& key) {
    for (const Target& target : targets()) {
        if (key == QLatin1String(target.key)) return target.id;
    }
    return {};
}

QStringList seriesNames(const ImportedFile& file) {
    QStringList names;
    QSet<QString> known;
    for (const ImportedLog& log : file.logs) {
        for (const ImportedSeries& one : log.series) {
            const QString name = QString::fromStdString(one.name);
            if (known.contains(name)) continue;
            known.insert(name);
            names << name;
        }
    }
    return names;
}

QHash<QString, qint64> pointCounts(const ImportedFile& file) {
    QHash<QString, qint64> counts;
    for (const ImportedLog& log : file.logs) {
        for (const ImportedSeries& one : log.series) {
            counts[QString::fromStdString(one.name)] += static_cast<qint64>(one.steps.size());
        }
    }
    return counts;
}

bool hasTokens(const ImportedFile& file) {
    return std::all_of(file.logs.begin(), file.logs.end(),
                       [](const ImportedLog& log) { return tokensOf(log) != nullptr; });
}

bool hasTimes(const ImportedFile& file) {
    const auto knows = [](const ImportedSeries& one) {
        return std::any_of(one.seconds.begin(), one.seconds.end(),
                           [](double time) { return !std::isnan(time); });
    };
    return std::all_of(file.logs.begin(), file.logs.end(), [&](const ImportedLog& log) {
        return std::any_of(log.series.begin(), log.series.end(), knows);
    });
}

LogMapping guessMapping(const ImportedFile& file) {
    const QStringList names = seriesNames(file);
    const QHash<QString, qint64> counts = pointCounts(file);
    LogMapping mapping;
    for (const Target& target : targets()) {
        qint64 most = 0;
        int best = 0;
        for (const QString& name : names) {
            const int rank = rankOf(target, name);
            if (rank < 0) continue;
            const qint64 points = counts.value(name);
            if (points < most || (points == most && rank >= best)) continue;
            most = points;
            best = rank;
            mapping[target.id] = name;
        }
    }
    // A table of one curve is the loss that somebody wants to see beside ours.
    if (mapping.isEmpty() && names.size() == 1) {
        QString words = normalised(names.first() + QLatin1Char('/') +
                                   QString::fromStdString(file.source.stem().string()));
        words.remove(QLatin1String("value"));
        const bool evaluation = words.contains(QLatin1String("val"));
        mapping[evaluation ? SeriesId::ValidationLoss : SeriesId::TrainLoss] = names.first();
    }
    return mapping;
}

std::vector<ImportedCurves> importedCurves(const ImportedLog& log, const LogMapping& mapping,
                                           const Smoothing& smoothing,
                                           const std::stop_token& stop) {
    const QString name = QString::fromStdString(log.name);
    const ImportedSeries* tokens = tokensOf(log);
    std::vector<ImportedCurves> all;
    bool hasStep = false;
    bool hasEvaluation = false;
    for (const Group& group : groupsOf(log, mapping)) {
        bool& taken = group.perStep ? hasStep : hasEvaluation;
        const bool apart = std::exchange(taken, true);
        if (apart || all.empty()) {
            all.push_back({apart ? name + QStringLiteral(" · ") + namesOf(group) : name,
                           std::make_shared<CurveData>()});
        }
        addGroup(group, tokens, apart ? *all.back().data : *all.front().data, stop);
    }
    for (ImportedCurves& curves : all) {
        curves.data->setSmoothing(smoothing);
        for (const SeriesId id : kAllSeries) curves.data->smoothed(id);
    }
    return all;
}

}  // namespace deepsight
