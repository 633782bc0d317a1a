#include "widgets/seed_groups.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "core/sweep/seed_statistics.h"

namespace deepsight {
namespace {

using Stopwatch = std::chrono::steady_clock;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SeedGroups)
};

constexpr std::array kClocks = {SeriesId::TrainLoss, SeriesId::ValidationLoss};
constexpr std::array kAxes = {XAxis::Step, XAxis::Tokens, XAxis::WallTime};
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kSlice = 256;  // points between two looks at the clock
constexpr std::chrono::microseconds kBudget(5000);
const QString kPrefix = QStringLiteral("seeds\n");

/// The last step that a run has trained, or else evaluated.
double lastStep(const CurveData& data) {
    for (const SeriesId clock : kClocks) {
        const auto steps = data.xs(clock, XAxis::Step);
        if (!steps.empty()) return steps.back();
    }
    return -1;
}

std::size_t evaluationsOf(const CurveData& data) {
    return data.xs(SeriesId::ValidationLoss, XAxis::Step).size();
}

/// Without the sweep's folder, which some of the runs are called by and others not.
QString ownName(const PlotRun& run) { return run.name.section(QLatin1Char('/'), -1); }

/// What the names begin with, without a number that is cut in two or a mark at the end.
QString commonName(const std::vector<PlotRun*>& members) {
    const QString name = ownName(*members.front());
    qsizetype length = name.size();
    for (const PlotRun* run : members) {
        const QString other = ownName(*run);
        qsizetype same = 0;
        while (same < std::min(length, other.size()) && name[same] == other[same]) ++same;
        length = same;
    }
    if (length < name.size()) {
        while (length > 0 && name[length - 1].isDigit()) --length;
        while (length > 0 && !name[length - 1].isLetterOrNumber() &&
               name[length - 1] != QLatin1Char(')')) {
            --length;
        }
    }
    constexpr qsizetype kShortest = 3;
    return length < kShortest ? name : name.left(length);
}

}  // namespace

SeedMean::SeedMean(std::vector<std::shared_ptr<const CurveData>> runs, SeedBand band,
                   const Smoothing& smoothing)
    : runs_(std::move(runs)),
      band_(band),
      quantiles_(runs_.size() + 1, 0),
      at_(runs_.size(), 0),
      mean_(std::make_shared<CurveData>()),
      low_(std::make_shared<CurveData>()),
      high_(std::make_shared<CurveData>()) {
    for (std::size_t count = 2; count <= runs_.size(); ++count) {
        quantiles_[count] =
            studentQuantile(count) / std::sqrt(static_cast<double>(count) * (double(count) - 1));
    }
    for (const auto& data : {mean_, low_, high_}) data->setSmoothing(smoothing);
}

bool SeedMean::extend(std::chrono::microseconds budget) {
    const auto end = Stopwatch::now() + budget;
    while (clock_ < kClocks.size()) {
        for (int i = 0; i < kSlice; ++i) {
            if (!nextStep(kClocks[clock_])) {
                ++clock_;
                std::fill(at_.begin(), at_.end(), 0);
                break;
            }
            addPoint(kClocks[clock_]);
            for (std::size_t& at : at_) ++at;
        }
        if (Stopwatch::now() >= end) break;
    }
    return clock_ < kClocks.size();
}

/// Moves all runs to the next step that they share; false when there is none.
bool SeedMean::nextStep(SeriesId clock) {
    for (;;) {
        double furthest = 0;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const auto steps = runs_[i]->xs(clock, XAxis::Step);
            if (at_[i] >= steps.size()) return false;
            furthest = std::max(furthest, steps[at_[i]]);
        }
        bool same = true;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const auto steps = runs_[i]->xs(clock, XAxis::Step);
            if (steps[at_[i]] == furthest) continue;
            same = false;
            at_[i] = static_cast<std::size_t>(
                std::lower_bound(steps.begin() + static_cast<std::ptrdiff_t>(at_[i]), steps.end(),
                                 furthest) -
                steps.begin());
        }
        if (same) return true;
    }
}

void SeedMean::addPoint(SeriesId clock) {
    std::array<double, kAxes.size()> x{};
    for (std::size_t axis = 0; axis < kAxes.size(); ++axis) {
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            x[axis] += runs_[i]->xs(clock, kAxes[axis])[at_[i]];
        }
        x[axis] /= static_cast<double>(runs_.size());
    }
    std::array<double, kSeriesCount> mean, low, high;
    for (auto* values : {&mean, &low, &high}) values->fill(kNone);
    for (const SeriesId id : kAllSeries) {
        if (clockOf(id) != clockOf(clock)) continue;
        double sum = 0, squares = 0, least = INFINITY, most = -INFINITY;
        std::size_t count = 0;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            if (!runs_[i]->hasValues(id) || at_[i] >= runs_[i]->values(id).size()) continue;
            const double value = runs_[i]->values(id)[at_[i]];
            sum += value;
            least = std::min(least, value);
            most = std::max(most, value);
            ++count;
        }
        if (count == 0) continue;
        const double middle = sum / static_cast<double>(count);
        if (band_ == SeedBand::Interval) {
            for (std::size_t i = 0; i < runs_.size(); ++i) {
                if (!runs_[i]->hasValues(id) || at_[i] >= runs_[i]->values(id).size()) continue;
                const double away = runs_[i]->values(id)[at_[i]] - middle;
                squares += away * away;
            }
            const double half = quantiles_[count] * std::sqrt(squares);
            least = middle - half;
            most = middle + half;
        }
        mean[index(id)] = middle;
        low[index(id)] = least;
        high[index(id)] = most;
    }
    mean_->addPoint(clock, x, mean);
    low_->addPoint(clock, x, low);
    high_->addPoint(clock, x, high);
}

bool SeedGroups::isGroup(const QString& id) { return id.startsWith(kPrefix); }

std::vector<SeedGroups::Wanted> SeedGroups::wanted(const PlotRuns& runs) {
    std::map<QString, std::map<double, std::vector<PlotRun*>>> byLength;
    for (const auto& run : runs) {
        const double last = lastStep(*run->data);
        if (run->group.key.isEmpty() || !run->visible || last < 0) continue;
        auto& members = byLength[run->group.key][last];
        const bool again = std::any_of(members.begin(), members.end(), [&](const auto* other) {
            return other->group.seeds == run->group.seeds;
        });
        if (!again) members.push_back(run.get());
    }
    std::vector<Wanted> all;
    for (const auto& [key, lengths] : byLength) {
        const auto most =
            std::max_element(lengths.begin(), lengths.end(), [](const auto& a, const auto& b) {
                return a.second.size() <= b.second.size();  // the longer ones of as many
            });
        if (most->second.size() < 2) continue;
        all.push_back({kPrefix + key, commonName(most->second), most->second});
    }
    return all;
}

std::optional<std::size_t> SeedGroups::find(const Wanted& wanted) const {
    const auto found = std::find_if(groups_.begin(), groups_.end(),
                                    [&](const auto& group) { return group->id == wanted.id; });
    if (found == groups_.end()) return {};
    const auto place = static_cast<std::size_t>(found - groups_.begin());
    const PlotRun& group = **found;
    const auto& sources = sources_[place];
    if (sources.size() != wanted.members.size()) return {};
    for (std::size_t m = 0; m < sources.size(); ++m) {
        const PlotRun& member = *wanted.members[m];
        // A run's last evaluation comes after its last step.
        if (group.members[static_cast<qsizetype>(m)] != member.id ||
            sources[m].data != member.data ||
            sources[m].evaluations != evaluationsOf(*member.data)) {
            return {};
        }
    }
    return group.slot == wanted.members.front()->slot ? std::optional(place) : std::nullopt;
}

bool SeedGroups::update(const PlotRuns& runs, SeedBand band, const Smoothing& smoothing,
                        PlotRuns& gone) {
    const auto groups = band == SeedBand::Single ? std::vector<Wanted>() : wanted(runs);
    std::vector<std::optional<std::size_t>> places;
    for (const Wanted& group : groups) {
        places.push_back(band == band_ ? find(group) : std::nullopt);
    }
    const bool same = groups.size() == groups_.size() &&
                      std::all_of(places.begin(), places.end(),
                                  [](const auto& place) { return place.has_value(); });
    if (!same) {
        PlotRuns before = std::exchange(groups_, {});
        auto means = std::exchange(means_, {});
        auto sources = std::exchange(sources_, {});
        band_ = band;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!places[i]) {
                make(groups[i], smoothing);
                continue;
            }
            groups_.push_back(std::move(before[*places[i]]));
            means_.push_back(std::move(means[*places[i]]));
            sources_.push_back(std::move(sources[*places[i]]));
        }
        for (auto& group : before) {
            if (group) gone.push_back(std::move(group));
        }
    }
    for (const auto& run : runs) run->mean = nullptr;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (PlotRun* member : groups[i].members) member->mean = groups_[i].get();
    }
    return !same;
}

void SeedGroups::make(const Wanted& wanted, const Smoothing& smoothing) {
    auto& sources = sources_.emplace_back();
    std::vector<std::shared_ptr<const CurveData>> data;
    auto group = std::make_unique<PlotRun>();
    group->id = wanted.id;
    for (const PlotRun* run : wanted.members) {
        data.push_back(run->data);
        sources.push_back({run->data, evaluationsOf(*run->data)});
        group->members << run->id;
        group->memberNames << run->name;
    }
    const auto count = static_cast<int>(data.size());
    const SeedMean& mean = means_.emplace_back(std::move(data), band_, smoothing);
    group->name = Texts::tr("%1 (%Ln seeds)", nullptr, count).arg(wanted.name);
    group->bandName =
        (band_ == SeedBand::Interval ? Texts::tr("%1 (%Ln seeds, 95 % interval)", nullptr, count)
                                     : Texts::tr("%1 (%Ln seeds, range)", nullptr, count))
            .arg(wanted.name);
    group->data = mean.mean();
    group->low = mean.low();
    group->high = mean.high();
    group->slot = wanted.members.front()->slot;
    group->visible = !hidden_.contains(wanted.id);
    groups_.push_back(std::move(group));
}

bool SeedGroups::extend() {
    for (SeedMean& mean : means_) {
        if (mean.extend(kBudget)) return true;
    }
    return false;
}

void SeedGroups::setSmoothing(const Smoothing& smoothing) {
    for (const auto& group : groups_) {
        for (const auto& data : {group->data, group->low, group->high}) {
            data->setSmoothing(smoothing);
        }
    }
}

void SeedGroups::setVisible(const QString& id, bool visible) {
    if (visible) {
        hidden_.remove(id);
    } else {
        hidden_.insert(id);
    }
    for (const auto& group : groups_) {
        if (group->id == id) group->visible = visible;
    }
}

}  // namespace deepsight
