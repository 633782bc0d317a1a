#include "core/training/reading_effort.h"

#include <algorithm>

#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

/// A few seconds' worth. Ten thousand starts of a run with ten thousand marks stay below.
constexpr std::size_t kMostBytes = std::size_t{16} << 30;

/// What stands behind the place of a step in a list that is in order.
template <typename Metrics>
std::size_t bytesAfter(const std::vector<Metrics>& all, std::int64_t step) {
    if (all.empty() || all.back().step <= step) return 0;
    const auto place =
        std::lower_bound(all.begin(), all.end(), step,
                         [](const Metrics& other, std::int64_t of) { return other.step < of; });
    return static_cast<std::size_t>(all.end() - place) * sizeof(Metrics);
}

}  // namespace

void ReadingEffort::spend(const RunRecord& record, const TrainingEvent& event) {
    if (const auto* step = std::get_if<StepMetrics>(&event)) {
        spend(bytesAfter(record.steps, step->step));
    } else if (const auto* evaluation = std::get_if<EvaluationMetrics>(&event)) {
        spend(bytesAfter(record.evaluations, evaluation->step));
    } else if (std::holds_alternative<RunStarted>(event) ||
               std::holds_alternative<Intervention>(event)) {
        spend(record.marks.size() * sizeof(RunMark));
    }
}

void ReadingEffort::spend(std::size_t bytes) {
    moved_ += bytes;
    if (moved_ <= kMostBytes) return;
    throw damagedFile(ErrorKind::Io, file_, {},
                      "its lines are in a disorder that no trainer leaves behind",
                      "Move it away, and resume the run from a checkpoint.");
}

}  // namespace deepsight
