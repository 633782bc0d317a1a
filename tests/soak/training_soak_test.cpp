#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

#include "core/training/run_folder.h"
#include "core/training/trainer.h"
#include "tests/core/tiny_training.h"
#include "tests/soak/process_figures.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::ProcessFigures;

constexpr std::int64_t kShortSoak = 3000;  // steps, without DEEPSIGHT_SOAK_STEPS
constexpr std::int64_t kSamples = 20;

/// One block, one head, one window a step: as little work as a step of DeepSight can be.
Config soakConfig(std::int64_t steps) {
    Config config = test::tinyConfig(steps);
    config.training.gradientAccumulation = 1;
    config.training.batchSize = 1;
    config.training.decaySteps = steps;
    config.training.evaluationInterval = steps / 10;
    config.training.evaluationBatches = 1;
    config.training.checkpointInterval = steps / kSamples;
    config.training.keptCheckpoints = 2;
    return config;
}

/// Keeps nothing of a run but the figures of the process, at equal distances and always at the
/// same moment of a step.
class Sampler : public TrainingObserver {
  public:
    explicit Sampler(std::int64_t steps) : interval_(std::max<std::int64_t>(1, steps / kSamples)) {
        samples_.reserve(kSamples + 1);
    }

    void onEvent(const TrainingEvent& event) override {
        const auto* metrics = std::get_if<StepMetrics>(&event);
        if (!metrics) return;
        inOrder_ = inOrder_ && metrics->step == ++steps_;
        if (steps_ % interval_ == 0) samples_.push_back(test::processFigures());
    }
    std::int64_t steps() const { return steps_; }
    bool inOrder() const { return inOrder_; }
    const std::vector<ProcessFigures>& samples() const { return samples_; }

  private:
    std::int64_t interval_;
    std::int64_t steps_ = 0;
    bool inOrder_ = true;
    std::vector<ProcessFigures> samples_;
};

// What a trainer may keep does not depend on how many steps it has done: weights, moments, the
// data, fixed windows of the monitors, and two checkpoints' names. So growth after the first fifth
// of the run is bounded by a constant; one megabyte leaves room for buffers of files and of
// formatting. A leak of 16 bytes a step would pass it within 65,536 steps, one of a small object
// within a thousand.
TEST(TrainingSoak, MemoryThreadsAndFilesStayFlat) {
    const std::int64_t steps = test::numberFrom("DEEPSIGHT_SOAK_STEPS", kShortSoak);
    const test::TemporaryFolder folder;
    Sampler sampler(steps);
    TrainingControl control;
    makeTrainer()->run(
        {.config = soakConfig(steps), .runFolder = folder / "run", .resume = false, .probe = {}},
        sampler, control);
    EXPECT_EQ(sampler.steps(), steps);
    EXPECT_TRUE(sampler.inOrder());

    const auto& samples = sampler.samples();
    ASSERT_GE(samples.size(), static_cast<std::size_t>(kSamples));
    const ProcessFigures& warm = samples[kSamples / 5];
    const auto most = [&](std::int64_t ProcessFigures::*figure) {
        std::int64_t largest = 0;
        for (auto sample = samples.begin() + kSamples / 5; sample != samples.end(); ++sample)
            largest = std::max(largest, (*sample).*figure);
        return largest;
    };
    const std::int64_t heap = most(&ProcessFigures::heapBytes) - warm.heapBytes;
    const std::int64_t resident = most(&ProcessFigures::residentBytes) - warm.residentBytes;
    std::printf("%lld steps: heap %s + %s, resident %s + %s, %lld threads, %lld open files\n",
                static_cast<long long>(steps), test::mebibytes(warm.heapBytes).c_str(),
                test::mebibytes(heap).c_str(), test::mebibytes(warm.residentBytes).c_str(),
                test::mebibytes(resident).c_str(), static_cast<long long>(warm.threads),
                static_cast<long long>(warm.openFiles));
    EXPECT_LT(heap, 1 << 20);
    EXPECT_EQ(most(&ProcessFigures::threads), warm.threads);
    EXPECT_LE(most(&ProcessFigures::openFiles), warm.openFiles);

    const RunRecord record = readRun(folder / "run");
    ASSERT_EQ(static_cast<std::int64_t>(record.steps.size()), steps);
    EXPECT_EQ(record.steps.back().step, steps);
    EXPECT_EQ(record.lastState, TrainingState::Finished);
    EXPECT_LE(record.checkpoints.size(), 3U);  // two, and the best
}

}  // namespace
}  // namespace deepsight
