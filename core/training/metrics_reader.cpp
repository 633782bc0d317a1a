#include "core/training/metrics_reader.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/support/error.h"
#include "core/support/ordered_work.h"
#include "core/training/metrics_file.h"
#include "core/training/reading_effort.h"
#include "core/training/run_metrics.h"
#include "core/training/step_line.h"

namespace deepsight {
namespace {

constexpr std::size_t kMostThreads = 8;  // beyond, adding to the record takes longer than parsing

/// The events of the lines that begin in one part of the file.
struct Block {
    struct Other {
        std::size_t stepsBefore;  ///< of the same block
        TrainingEvent event;
    };
    std::int64_t end = 0;
    std::int64_t readTo = 0;  ///< end of the last whole line; 0: none ends in here
    std::vector<StepMetrics> steps;
    std::vector<Other> others;

    void add(std::string_view line) {
        if (const auto step = parseStepLine(line)) {
            steps.push_back(*step);
        } else if (auto event = parseMetricsLine(line)) {
            if (const auto* unusual = std::get_if<StepMetrics>(&*event)) {
                steps.push_back(*unusual);
            } else {
                others.push_back({steps.size(), std::move(*event)});
            }
        }
    }
};

/// Reads on until `text` holds a line end at or after `searchFrom`, or the file ends. Returns where
/// the line ends in `text`; npos for a line that is too long.
std::size_t completeLine(const MetricsFile& file, std::string& text, std::size_t searchFrom,
                         std::int64_t position) {
    for (std::size_t step = 1 << 12; text.size() - searchFrom < MetricsFile::kLongestLine;
         step *= 2) {
        const std::size_t before = text.size();
        text.resize(before + step);
        text.resize(before + file.readAt(text.data() + before, step,
                                         position + static_cast<std::int64_t>(before)));
        const std::size_t lineEnd = text.find('\n', before);
        if (lineEnd != std::string::npos) return lineEnd;
        if (text.size() == before) return before;
    }
    return std::string::npos;
}

Block readBlock(const MetricsFile& file, std::int64_t begin, std::int64_t end) {
    Block block;
    block.end = end;
    // With the byte before: a line begins at `begin` if another one ends there.
    const std::int64_t from = std::max<std::int64_t>(0, begin - 1);
    thread_local std::string text;  // fresh memory for every block would take longer than parsing
    text.resize(static_cast<std::size_t>(end - from));
    text.resize(file.readAt(text.data(), text.size(), from));
    std::size_t line = 0;
    if (begin > 0) {
        line = text.find('\n');
        if (line == std::string::npos) return block;  // one line fills it
        ++line;
    }
    block.steps.reserve(text.size() / 200);
    const std::size_t size = text.size();
    while (line < size) {
        std::size_t lineEnd = text.find('\n', line);
        if (lineEnd == std::string::npos) lineEnd = completeLine(file, text, line, from);
        if (lineEnd == std::string::npos) return block;
        block.add(std::string_view(text).substr(line, lineEnd - line));
        line = lineEnd + 1;
        if (lineEnd < text.size()) block.readTo = from + static_cast<std::int64_t>(line);
    }
    return block;
}

void addSteps(RunRecord& record, std::span<const StepMetrics> steps, ReadingEffort& effort) {
    if (steps.empty()) return;
    const auto notBefore = [](const StepMetrics& a, const StepMetrics& b) {
        return a.step >= b.step;
    };
    const bool follows = record.steps.empty() || record.steps.back().step < steps.front().step;
    if (follows && std::adjacent_find(steps.begin(), steps.end(), notBefore) == steps.end()) {
        record.steps.insert(record.steps.end(), steps.begin(), steps.end());
    } else {
        for (const StepMetrics& step : steps) {
            const TrainingEvent event = step;
            effort.spend(record, event);
            addEvent(record, event);
        }
    }
}

void addBlock(RunRecord& record, const Block& block, ReadingEffort& effort) {
    const std::span<const StepMetrics> steps = block.steps;
    std::size_t added = 0;
    for (const auto& [stepsBefore, event] : block.others) {
        addSteps(record, steps.subspan(added, stepsBefore - added), effort);
        added = stepsBefore;
        effort.spend(record, event);
        addEvent(record, event);
    }
    addSteps(record, steps.subspan(added), effort);
}

/// Room for all steps of a file of `bytes`, judging by its first block: lines usually only grow
/// longer, and a growing vector would hold the steps twice. Memory that is never written to costs
/// nothing; what a sparse file pretends to hold is not asked for.
void reserveSteps(RunRecord& record, const Block& first, std::int64_t bytes) {
    constexpr double kMost = 1e8;
    const double steps = 1.05 * static_cast<double>(first.steps.size()) *
                         static_cast<double>(bytes) / static_cast<double>(first.end);
    try {
        record.steps.reserve(static_cast<std::size_t>(std::min(steps, kMost)));
    } catch (const std::bad_alloc&) {
        // Then it grows as it is filled.
    }
}

}  // namespace

void readMetrics(const std::filesystem::path& file, RunRecord& record, const std::stop_token& stop,
                 std::int64_t blockBytes) {
    const MetricsFile metrics(file);
    ReadingEffort effort(file);
    const std::int64_t bytes = metrics.facts().bytes;
    const auto take = [&](const Block& block) {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Reading was cancelled.");
        if (record.steps.empty()) reserveSteps(record, block, bytes);
        addBlock(record, block, effort);
        record.metricsBytes = std::max(record.metricsBytes, block.readTo);
    };
    const auto blocks = static_cast<std::size_t>((bytes + blockBytes - 1) / blockBytes);
    OrderedWork<Block> work(std::min(workerThreads(kMostThreads), blocks), take);
    for (std::int64_t begin = 0; begin < bytes; begin += blockBytes) {
        const std::int64_t end = std::min(begin + blockBytes, bytes);
        work.add([&metrics, begin, end] { return readBlock(metrics, begin, end); });
    }
    work.finish();
}

}  // namespace deepsight
