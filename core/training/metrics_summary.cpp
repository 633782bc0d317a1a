#include "core/training/metrics_summary.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/metrics_file.h"
#include "core/training/reading_effort.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStepLine = R"({"event":"step",)";
constexpr std::size_t kBlock = 1 << 20;
/// A file that grew by less is read again rather than noted down.
constexpr std::int64_t kWorthNoting = 1 << 20;
constexpr std::int64_t kTail = 4096;
constexpr int kCacheVersion = 1;

/// Feeds lines to a RunRecord, of the step lines only the newest before each other line: a run goes
/// on from steps that another line follows.
class Scanner {
  public:
    explicit Scanner(const fs::path& file) : effort_(file) {}

    void addLine(std::string_view line) {
        if (line.starts_with(kStepLine)) {
            newestSteps_.push_back(line);
            return;
        }
        takeStep();
        if (const auto event = parseMetricsLine(line)) add(*event);
    }
    /// Before the memory of the lines goes.
    void takeStep() {
        for (auto line = newestSteps_.rbegin(); line != newestSteps_.rend(); ++line) {
            if (const auto event = parseMetricsLine(*line)) {
                add(*event);
                break;
            }
        }
        newestSteps_.clear();
    }
    const RunRecord& record() const { return record_; }
    std::int64_t stepsDone() const {
        const std::int64_t last = record_.steps.empty() ? 0 : record_.steps.back().step;
        return record_.started ? std::max(last, record_.started->firstStep) : last;
    }
    /// A start from an earlier step, or a return to one, was seen: what a cache had forgotten
    /// counts again.
    bool wentBack() const { return wentBack_; }
    void forgetReturns() { wentBack_ = false; }

  private:
    void add(const TrainingEvent& event) {
        if (const auto* started = std::get_if<RunStarted>(&event)) {
            wentBack_ = wentBack_ || started->firstStep < stepsDone();
        } else if (const auto* intervention = std::get_if<Intervention>(&event)) {
            wentBack_ = wentBack_ || intervention->action == Intervention::Action::RolledBack;
        }
        effort_.spend(record_, event);
        addEvent(record_, event);
    }

    RunRecord record_;
    ReadingEffort effort_;
    std::vector<std::string_view> newestSteps_;
    bool wentBack_ = false;
};

bool isBetterLoss(const EvaluationMetrics& a, const EvaluationMetrics& b) {
    return std::isnan(b.validationLoss) || a.validationLoss < b.validationLoss;
}
/// What the run's task is scored by, if anything; NaN counts as nothing.
std::optional<double> taskScore(const EvaluationMetrics& metrics) {
    const auto& score = metrics.pathAccuracy ? metrics.pathAccuracy : metrics.creativity;
    return score && !std::isnan(*score) ? score : std::nullopt;
}
bool isBetterAtTask(const EvaluationMetrics& a, const EvaluationMetrics& b) {
    return taskScore(a) > taskScore(b);  // nothing is below every number
}

MetricsSummary summaryOf(const Scanner& scanner) {
    const RunRecord& record = scanner.record();
    MetricsSummary summary;
    summary.stepsDone = scanner.stepsDone();
    summary.lastState = record.lastState;
    if (record.started) {
        summary.totalSteps = record.started->totalSteps;
        summary.device = record.started->device;
    }
    for (const RunMark& mark : record.marks) {
        summary.skippedSteps += mark.kind == RunMark::Kind::Skipped;
        summary.rollBacks += mark.kind == RunMark::Kind::RolledBack;
    }
    if (!record.steps.empty()) {
        const StepMetrics& last = record.steps.back();
        summary.tokens = last.tokens;
        summary.seconds = last.seconds;
        summary.lastTrainLoss = last.trainLoss;
        summary.lastFutureLoss = last.futureLoss;
    }
    if (const auto& all = record.evaluations; !all.empty()) {
        summary.lastValidationLoss = all.back().validationLoss;
        const auto best = std::min_element(all.begin(), all.end(), isBetterLoss);
        if (!std::isnan(best->validationLoss)) summary.bestValidationLoss = best->validationLoss;
        const auto bestAtTask = std::min_element(all.begin(), all.end(), isBetterAtTask);
        (bestAtTask->pathAccuracy ? summary.bestPathAccuracy : summary.bestCreativity) =
            taskScore(*bestAtTask);
    }
    return summary;
}

/// Hash of the bytes that end at `end`: tells whether a file was only added to.
std::string tailHash(const MetricsFile& file, std::int64_t end) {
    std::string tail(static_cast<std::size_t>(std::min(end, kTail)), '\0');
    tail.resize(file.readAt(tail.data(), tail.size(), end - std::min(end, kTail)));
    Sha256 hash;
    hash.add(tail);
    return hash.hexDigest();
}

/// Reads whole lines from `from` to the end; returns where the last whole line ends.
std::int64_t scan(const MetricsFile& file, std::int64_t from, Scanner& scanner,
                  const std::stop_token& stop) {
    std::vector<char> buffer(kBlock);
    std::size_t kept = 0;  // bytes of a line that has not ended yet
    bool skipping = false;
    std::int64_t position = from;
    std::int64_t wholeLines = from;
    while (true) {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Reading was cancelled.");
        if (kept == MetricsFile::kLongestLine) {
            skipping = true;
            kept = 0;
        } else if (kept == buffer.size()) {
            buffer.resize(2 * buffer.size());
        }
        const std::size_t got = file.readAt(buffer.data() + kept, buffer.size() - kept, position);
        if (got == 0) return wholeLines;
        position += static_cast<std::int64_t>(got);
        const char* line = buffer.data();
        const char* search = line + kept;
        const char* const end = search + got;
        while (const void* found =
                   std::memchr(search, '\n', static_cast<std::size_t>(end - search))) {
            const char* lineEnd = static_cast<const char*>(found);
            if (!std::exchange(skipping, false))
                scanner.addLine({line, static_cast<std::size_t>(lineEnd - line)});
            line = search = lineEnd + 1;
            wholeLines = position - (end - line);
        }
        scanner.takeStep();
        kept = static_cast<std::size_t>(end - line);
        std::memmove(buffer.data(), line, kept);
    }
}

/// What .catalogue holds: how far the metrics were read, and the few lines of them that lead to
/// the same summary.
struct Cache {
    MetricsFile::Facts facts;
    std::string tail;
    std::vector<std::string> lines;
};

fs::path cacheFile(const fs::path& runFolder) { return runFolder / ".catalogue"; }

std::optional<Cache> readCache(const fs::path& runFolder) {
    try {
        std::istringstream stream(readSmallFile(cacheFile(runFolder)));
        std::string line;
        std::getline(stream, line);
        const auto header = parseStrictJson(line, ErrorKind::Io, cacheFile(runFolder).string());
        if (header.at("version") != kCacheVersion) return std::nullopt;
        Cache cache{
            {wholeNumber(header.at("bytes")).value(), wholeNumber(header.at("modified")).value()},
            header.at("tail"),
            {}};
        while (std::getline(stream, line)) cache.lines.push_back(line);
        const bool whole = header.at("lines") == cache.lines.size() && cache.facts.bytes >= 0;
        return whole ? std::optional(std::move(cache)) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;  // it can be made again
    }
}

void writeCache(const fs::path& runFolder, const MetricsFile::Facts& facts, const std::string& tail,
                const RunRecord& record) {
    std::vector<TrainingEvent> events;
    if (record.started) events.emplace_back(*record.started);
    for (const RunMark& mark : record.marks) {
        const bool rolledBack = mark.kind == RunMark::Kind::RolledBack;
        if (!rolledBack && mark.kind != RunMark::Kind::Skipped) continue;
        using Action = Intervention::Action;
        events.emplace_back(
            Intervention{.step = mark.step,
                         .action = rolledBack ? Action::RolledBack : Action::Skipped,
                         .backTo = mark.step});
    }
    if (const auto& all = record.evaluations; !all.empty()) {
        events.emplace_back(*std::min_element(all.begin(), all.end(), isBetterLoss));
        events.emplace_back(*std::min_element(all.begin(), all.end(), isBetterAtTask));
        events.emplace_back(all.back());
    }
    if (!record.steps.empty()) events.emplace_back(record.steps.back());
    if (record.lastState) events.emplace_back(StateChanged{*record.lastState, {}});
    const nlohmann::json header = {{"version", kCacheVersion},
                                   {"bytes", facts.bytes},
                                   {"modified", facts.modified},
                                   {"tail", tail},
                                   {"lines", events.size()}};
    std::string text = header.dump() + "\n";
    for (const TrainingEvent& event : events) text += toMetricsLine(event) + "\n";
    try {
        writeFileAtomically(cacheFile(runFolder), text);
    } catch (const Error&) {
        // A folder that cannot be written, or a full disk: the next list takes as long as this one.
    }
}

}  // namespace

MetricsSummary summarizeMetrics(const fs::path& runFolder, std::stop_token stop) {
    const fs::path path = RunPaths(runFolder).metrics();
    std::error_code error;
    if (!fs::exists(path, error) && !error) return {};
    const MetricsFile file(path);
    const MetricsFile::Facts facts = file.facts();

    Scanner scanner(path);
    std::int64_t from = 0;
    if (const auto cache = readCache(runFolder)) {
        const bool sameFile = cache->facts.bytes == facts.bytes
                                  ? cache->facts.modified == facts.modified
                                  : cache->facts.bytes < facts.bytes;
        if (sameFile && tailHash(file, cache->facts.bytes) == cache->tail) {
            for (const std::string& line : cache->lines) scanner.addLine(line);
            scanner.takeStep();
            scanner.forgetReturns();
            from = cache->facts.bytes;
        }
    }
    std::int64_t end = scan(file, from, scanner, stop);
    if (from > 0 && scanner.wentBack()) {
        from = 0;
        scanner = Scanner(path);
        end = scan(file, 0, scanner, stop);
    }
    if (end - from >= kWorthNoting) {
        writeCache(runFolder, {end, file.facts().modified}, tailHash(file, end), scanner.record());
    }
    return summaryOf(scanner);
}

}  // namespace deepsight
