#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/analysis/embedding_snapshot.h"
#include "core/analysis/planning_health.h"
#include "core/config/fitting_batch.h"
#include "core/support/error.h"

namespace deepsight {

enum class TrainingState {
    Idle,       ///< no run
    Preparing,  ///< opening data, building the model
    Running,
    Paused,    ///< model and optimizer stay where they are
    Stopping,  ///< stop was asked for; the current step ends and a checkpoint is saved
    Stopped,   ///< ended by stop; can be resumed
    Finished,  ///< all steps done
    Failed,
};

/// What `Trainer` reports. Events are values: nothing in them points into the trainer.
struct StateChanged {
    TrainingState state = TrainingState::Idle;
    std::string detail;  ///< for people; may be empty
};

/// Progress of preparation ("Tokenizing", 3 of 10 MB).
struct PreparationProgress {
    std::string phase;
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// What this run turned out to be, once prepared.
struct RunStarted {
    std::string runFolder;
    std::int64_t firstStep = 0;  ///< steps already done (resume)
    std::int64_t totalSteps = 0;
    std::string device;     ///< "cpu", "cuda:0"
    std::string precision;  ///< "fp32" or "bf16", after probing
    std::string corpus;     ///< Corpus::description
    std::int64_t parameters = 0;
    std::int64_t ranks = 1;  ///< processes that train together
};

/// One optimizer step. Losses are means over the step's micro-batches.
struct StepMetrics {
    std::int64_t step = 0;             ///< 1-based: steps done
    std::int64_t tokens = 0;           ///< tokens trained on since step 0
    double seconds = 0;                ///< time spent training since step 0, pauses left out
    double trainLoss = 0;              ///< next-token cross-entropy, nats
    std::optional<double> futureLoss;  ///< unscaled; empty without a planning objective
    double learningRate = 0;
    double gradientNorm = 0;  ///< global norm before clipping
    double tokensPerSecond = 0;
};

/// Scores of an evaluation on the validation split.
struct EvaluationMetrics {
    std::int64_t step = 0;
    double seconds = 0;
    double validationLoss = 0;
    /// Standard error of validationLoss over the evaluation's batches; empty with a single batch.
    std::optional<double> validationError;
    std::optional<double> futureLoss;  ///< unscaled
    bool best = false;                 ///< lowest validation loss of the run so far
    /// Path-star only: share of examples with every answer token right under greedy decoding, and
    /// the share of right tokens by answer position.
    std::optional<double> pathAccuracy;
    std::vector<double> tokenAccuracy;
    /// Sibling and triangle discovery only, of the lines that the model wrote: the share of right
    /// and new ones, repetitions counted once; of right ones from the training data; of wrong ones.
    std::optional<double> creativity;
    std::optional<double> memorisedShare;
    std::optional<double> incoherentShare;
    /// How the encoder output fares under the future loss; empty without such a loss on one.
    std::optional<PlanningHealth> planning;
    /// Weight of each future distance z = 1 ... n in a learned aggregation that has such weights.
    std::vector<double> aggregationWeights;
    /// Weight of the present in the planning context, where it is learned.
    std::optional<double> presentWeight;
    /// Learned split: probability that the encoder ends after layer k = 1 ... L - 1.
    std::vector<double> splitDistribution;
};

struct CheckpointSaved {
    std::int64_t step = 0;
    std::string path;
    std::string reason;  ///< "start", "interval", "best", "stop", "finish", "failure"
};

struct LogMessage {
    enum class Level { Info, Warning, Error };
    Level level = Level::Info;
    std::string text;
    double time = 0;  ///< seconds since 1970 (UTC); 0 where nobody noted it
};

/// Something in the run that a person should look at; training goes on.
struct Alarm {
    std::int64_t step = 0;
    std::string message;  ///< one sentence: what was seen, and what to try
};

/// What the trainer did about a step that was not sound; training goes on. What is asked for stands
/// in training.on_non_finite and training.on_spike.
struct Intervention {
    enum class Cause { NonFinite, LossSpike, GradientSpike };
    enum class Action {
        Skipped,     ///< neither parameters nor moments changed; the next step has other data
        RolledBack,  ///< everything is as after step `backTo`, and the data in between left out
    };
    std::int64_t step = 0;  ///< the step that was not sound, 1-based
    Cause cause = Cause::NonFinite;
    Action action = Action::Skipped;
    double value = 0;         ///< its loss, or its gradient norm
    double usual = 0;         ///< median of the steps before; NaN where too few are known
    std::int64_t backTo = 0;  ///< steps done from which training goes on
};

/// A setting that was changed while the run trained, by a person; it counts from the next step on.
/// The run's configuration stays what it started with; see setting_change.h.
struct SettingChanged {
    std::int64_t step = 0;  ///< steps done before it
    std::string field;      ///< "training.learning_rate", as in the configuration file
    double from = 0;
    double to = 0;
};

/// How busy the machine was since the last sample (or, of memory and temperature, is now).
struct SystemSample {
    struct Gpu {
        std::string name;
        double utilisation = 0;      ///< share of the time in which a kernel ran, 0 ... 1
        std::int64_t usedBytes = 0;  ///< by all processes
        std::int64_t totalBytes = 0;
        std::optional<double> temperature;  ///< degrees Celsius
        std::optional<double> power;        ///< watts
    };
    std::int64_t step = 0;    ///< steps done
    std::int64_t tokens = 0;  ///< trained on since step 0
    double seconds = 0;       ///< time spent training since step 0, as in StepMetrics
    double processCores = 0;  ///< processor time of this process over time passed; 1: one core
    double machineShare = 0;  ///< of the time of all cores that was not idle, 0 ... 1
    std::int64_t residentBytes = 0;  ///< of this process
    std::int64_t usedBytes = 0;      ///< of the machine's memory, caches left out
    std::int64_t totalBytes = 0;
    std::optional<Gpu> gpu;  ///< the one that trains, else the first; empty without NVML
};

struct Failed {
    ErrorKind kind = ErrorKind::Internal;
    std::string message;
    std::optional<FittingBatch> remedy{};  ///< of OutOfMemory, where there is one
};

using TrainingEvent =
    std::variant<StateChanged, PreparationProgress, RunStarted, StepMetrics, EvaluationMetrics,
                 EmbeddingSnapshot, CheckpointSaved, LogMessage, Alarm, Intervention,
                 SettingChanged, SystemSample, Failed>;

}  // namespace deepsight
