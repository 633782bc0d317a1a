#include "core/exchange/log_builder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/data/utf8.h"
#include "core/support/error.h"
#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

constexpr std::size_t kWorkPerCheck = 4096;

/// At most so long, and fit to be shown: what is no UTF-8 becomes a question mark.
std::string shownName(std::string_view name) {
    std::string shown;
    name = trimmed(name);
    while (!name.empty() && shown.size() < LogBuilder::kLongestName) {
        const CodePoint point = firstCodePoint(name);
        const bool printable = point.length > 0 && point.value >= ' ' && point.value != 0x7f;
        const std::size_t length = std::max<std::size_t>(point.length, 1);
        if (printable) {
            shown += name.substr(0, length);
        } else {
            shown += '?';
        }
        name.remove_prefix(length);
    }
    return shown.empty() ? "value" : shown;
}

template <typename T>
std::vector<T> inOrder(const std::vector<T>& values, const std::vector<std::size_t>& order) {
    std::vector<T> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) sorted.push_back(values[i]);
    return sorted;
}

template <std::size_t count>
std::optional<int> rankAmong(const std::array<std::string_view, count>& names,
                             std::string_view name) {
    const std::string lower = lowered(trimmed(name));
    const auto found = std::find(names.begin(), names.end(), lower);
    if (found == names.end()) return {};
    return static_cast<int>(found - names.begin());
}

}  // namespace

std::int64_t ImportedFile::points() const {
    std::int64_t count = 0;
    for (const ImportedLog& log : logs) {
        for (const ImportedSeries& one : log.series) {
            count += static_cast<std::int64_t>(one.steps.size());
        }
    }
    return count;
}

LogBuilder::LogBuilder(std::filesystem::path source, LogFormat format, Order order,
                       std::stop_token stop)
    : order_(order), stop_(std::move(stop)) {
    file_.source = std::move(source);
    file_.format = format;
}

void LogBuilder::proceed(std::size_t work) {
    if (work < untilCheck_) {
        untilCheck_ -= work;
        return;
    }
    untilCheck_ = kWorkPerCheck;
    if (stop_.stop_requested()) throw Error(ErrorKind::Cancelled, "The import was cancelled.");
}

ImportedSeries& LogBuilder::seriesOf(std::string_view run, std::string_view name) {
    if (newest_ != nullptr && newestKey_.first == run && newestKey_.second == name) return *newest_;
    newestKey_ = {std::string(run), std::string(name)};
    const auto place = places_.find(newestKey_);
    if (place != places_.end()) {
        newest_ = &file_.logs[place->second.first].series[place->second.second];
        return *newest_;
    }
    if (series_ == kMostSeries) {
        throw Error(ErrorKind::Io, file_.source.string() + " holds more than " +
                                       std::to_string(kMostSeries) +
                                       " curves. Export fewer of them.");
    }
    const auto [at, isNew] = runs_.try_emplace(std::string(run), file_.logs.size());
    if (isNew) file_.logs.push_back({run.empty() ? std::string() : shownName(run), {}});
    ImportedLog& log = file_.logs[at->second];
    places_[newestKey_] = {at->second, log.series.size()};
    log.series.push_back({shownName(name), {}, {}, {}});
    ++series_;
    newest_ = &log.series.back();
    return *newest_;
}

void LogBuilder::takeBack(ImportedSeries& series, std::int64_t step) {
    const auto from = std::lower_bound(series.steps.begin(), series.steps.end(), step);
    const auto keep = static_cast<std::size_t>(from - series.steps.begin());
    file_.replaced += static_cast<std::int64_t>(series.steps.size() - keep);
    points_ -= static_cast<std::int64_t>(series.steps.size() - keep);
    series.steps.resize(keep);
    series.values.resize(keep);
    series.seconds.resize(keep);
}

void LogBuilder::add(std::string_view run, std::string_view name, std::int64_t step, double value,
                     double seconds) {
    proceed();
    if (step < 0 || step > kLargestCount) return leaveOut();
    ImportedSeries& series = seriesOf(run, name);
    if (order_ == Order::Log && !series.steps.empty() && step <= series.steps.back()) {
        takeBack(series, step);
    }
    if (points_ == kMostPoints) {
        throw Error(ErrorKind::Io, file_.source.string() + " holds more than " +
                                       std::to_string(kMostPoints) +
                                       " points. Export fewer curves or steps.");
    }
    series.steps.push_back(step);
    series.values.push_back(value);
    series.seconds.push_back(std::isfinite(seconds) ? seconds
                                                    : std::numeric_limits<double>::quiet_NaN());
    ++points_;
}

void LogBuilder::addOther(std::string_view name) {
    std::string shown = shownName(name);
    const auto found = std::find(file_.others.begin(), file_.others.end(), shown);
    if (found == file_.others.end() && file_.others.size() < 100) {
        file_.others.push_back(std::move(shown));
    }
}

/// By step; of several points of one step the last that was written stays.
void LogBuilder::sort(ImportedSeries& series) {
    std::vector<std::size_t> order(series.steps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return series.steps[a] < series.steps[b];
    });
    std::vector<std::size_t> kept;
    kept.reserve(order.size());
    for (const std::size_t i : order) {
        if (!kept.empty() && series.steps[kept.back()] == series.steps[i]) kept.pop_back();
        kept.push_back(i);
    }
    series = {std::move(series.name), inOrder(series.steps, kept), inOrder(series.values, kept),
              inOrder(series.seconds, kept)};
}

void LogBuilder::startAtZero(ImportedLog& log) {
    double first = std::numeric_limits<double>::infinity();
    for (const ImportedSeries& series : log.series) {
        for (const double time : series.seconds) {
            if (!std::isnan(time)) first = std::min(first, time);
        }
    }
    for (ImportedSeries& series : log.series) {
        double last = 0;
        for (double& time : series.seconds) {
            if (std::isnan(time)) continue;
            last = std::max(last, time - first);  // a clock may have been set back
            time = last;
        }
    }
}

ImportedFile LogBuilder::take(const std::string& expected) {
    if (points_ == 0) {
        throw Error(ErrorKind::Io,
                    file_.source.string() + " holds no curve that can be read: " + expected);
    }
    newest_ = nullptr;
    for (ImportedLog& log : file_.logs) {
        if (log.name.empty()) log.name = shownName(file_.source.stem().string());
        std::erase_if(log.series, [](const ImportedSeries& one) { return one.steps.empty(); });
        for (ImportedSeries& series : log.series) {
            if (order_ == Order::Table) sort(series);
        }
        startAtZero(log);
    }
    return std::move(file_);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::optional<double> logNumber(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    // from_chars knows "nan" and "inf" in any case, and "infinity"; not what follows in "nan(...)".
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end != text.data() + text.size()) return {};
    if (error == std::errc::result_out_of_range) {
        // Too small to tell from zero, or beyond what a double holds.
        const bool tiny = lowered(text).find("e-") != std::string::npos;
        const double size = tiny ? 0 : std::numeric_limits<double>::infinity();
        return text.front() == '-' ? -size : size;
    }
    if (error != std::errc()) return {};
    return value;
}

std::optional<std::int64_t> wholeStep(double value) {
    if (!(value >= 0) || value > static_cast<double>(kLargestCount)) return {};
    if (value != std::floor(value)) return {};
    return static_cast<std::int64_t>(value);
}

std::optional<std::int64_t> logStep(std::string_view text) {
    const auto value = logNumber(text);
    return value ? wholeStep(*value) : std::nullopt;
}

std::optional<int> stepNameRank(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kNames = {"step",
                                                                "_step",
                                                                "global_step",
                                                                "trainer/global_step",
                                                                "train/global_step",
                                                                "iter",
                                                                "iteration",
                                                                "iter_num",
                                                                "iters",
                                                                "steps",
                                                                "it",
                                                                "epoch"};
    return rankAmong(kNames, name);
}

std::optional<int> timeNameRank(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kNames = {
        "seconds", "_runtime",   "wall time", "wall_time",     "walltime",  "elapsed",
        "time_s",  "_timestamp", "timestamp", "relative time", "elapsed_s", "elapsed_seconds"};
    return rankAmong(kNames, name);
}

}  // namespace deepsight
