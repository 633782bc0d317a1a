#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "core/data/batch_sampler.h"
#include "core/model/language_model.h"
#include "core/training/checkpoint.h"
#include "core/training/evaluator.h"
#include "core/training/optimizer.h"
#include "core/training/run_recorder.h"
#include "core/training/trainer.h"

namespace deepsight {

/// One training from preparation to its end: the state behind `Trainer::run`. Lives on the
/// caller's thread and in one call; everything it reports goes through the run's recorder.
class TrainingRun {
  public:
    TrainingRun(const TrainingRequest& request, TrainingObserver& observer,
                TrainingControl& control);
    void run();

  private:
    void openFolder();
    void openData();
    void buildModel();
    void restoreNewestCheckpoint();
    void choosePrecision();
    void announce();

    void trainUntilStop();
    bool evaluationDue() const;
    void evaluate();
    void pauseIfAsked();
    void serveSnapshotRequests();
    /// One optimizer step; false when stop came between its micro-batches, and then model,
    /// optimizer and generators are as before it.
    bool trainStep();
    void checkFinite(const StepMetrics& metrics);
    ModelOutput lossOf(const DeviceBatch& batch, Precision precision);
    void takeSnapshot(const ProbeRequest& request, bool requested);
    void save(const std::string& reason);

    TrainingRequest request_;
    TrainingControl& control_;
    RunRecorder recorder_;
    Config config_;
    std::shared_ptr<const Corpus> corpus_;
    std::optional<BatchSampler> sampler_;
    torch::Device device_{torch::kCPU};
    Precision precision_ = Precision::Fp32;
    std::shared_ptr<LanguageModel> model_;
    std::optional<AdamW> optimizer_;
    TrainingProgress progress_;
    std::int64_t savedStep_ = -1;
};

}  // namespace deepsight
