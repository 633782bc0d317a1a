#include "core/config/config_schema.h"

#include "core/config/field_builder.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

using field_builder::makeField;

constexpr auto kArchitecture = DEEPSIGHT_TR("Config", "Architecture");
constexpr auto kPlanning = DEEPSIGHT_TR("Config", "Planning objective");
constexpr auto kData = DEEPSIGHT_TR("Config", "Data");
constexpr auto kOptimisation = DEEPSIGHT_TR("Config", "Optimisation");
constexpr auto kSchedule = DEEPSIGHT_TR("Config", "Schedule");
constexpr auto kEvaluation = DEEPSIGHT_TR("Config", "Evaluation and checkpoints");
constexpr auto kMachine = DEEPSIGHT_TR("Config", "Machine");

constexpr auto kNoUnit = "";
constexpr auto kTokens = DEEPSIGHT_TR("Config", "tokens");
constexpr auto kChannels = DEEPSIGHT_TR("Config", "channels");
constexpr auto kLayers = DEEPSIGHT_TR("Config", "layers");
constexpr auto kHeads = DEEPSIGHT_TR("Config", "heads");
constexpr auto kSteps = DEEPSIGHT_TR("Config", "steps");
constexpr auto kWindows = DEEPSIGHT_TR("Config", "windows");
constexpr auto kBatches = DEEPSIGHT_TR("Config", "batches");
constexpr auto kCheckpoints = DEEPSIGHT_TR("Config", "checkpoints");
constexpr auto kThreads = DEEPSIGHT_TR("Config", "threads");
constexpr auto kArms = DEEPSIGHT_TR("Config", "arms");
constexpr auto kNodes = DEEPSIGHT_TR("Config", "nodes");
constexpr auto kLines = DEEPSIGHT_TR("Config", "lines");

constexpr double kMostSteps = 1e9;
constexpr double kMostTokens = 65536;              // ids are uint16
constexpr double kLargestSeed = 9007199254740991;  // 2^53 - 1: exact in every JSON reader

bool always(const Config&) { return true; }
bool isDeepSight(const Config& c) { return c.model.architecture == Architecture::DeepSight; }
bool isBaseline(const Config& c) { return c.model.architecture == Architecture::Baseline; }
bool plans(const Config& c) { return c.plans(); }
bool isPathStar(const Config& c) { return c.data.source == DataSource::PathStar; }
bool isText(const Config& c) { return c.data.source == DataSource::Text; }
bool isFile(const Config& c) { return c.data.source != DataSource::PathStar; }

void addModelFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&ModelConfig::architecture>(
        "architecture", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Architecture"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "deepsight: a causal encoder, one linear pass, and a decoder that "
                      "cross-attends to the encoder output, trained to plan "
                      "(yiphei/yif-AI, deep_plan_transformer). baseline: a plain decoder-only "
                      "transformer for comparison (GPT-2, Radford et al. 2019).")}));
    fields.push_back(makeField<&ModelConfig::vocabularySize>(
        "vocabulary_size", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Vocabulary size"), kTokens,
         DEEPSIGHT_TR("Config",
                      "Rows of the token embedding, which is also the output layer (weight tying, "
                      "arXiv 1608.05859). Bytes need 257, GPT-2 BPE 50257, path-star N + 4.")},
        {2, kMostTokens}));
    fields.push_back(makeField<&ModelConfig::contextSize>(
        "context_size", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Context size"), kTokens,
         DEEPSIGHT_TR("Config",
                      "T, the tokens that the model sees at once. Every position has a learned "
                      "embedding; attention costs time in proportion to T squared "
                      "(arXiv 1706.03762).")},
        {2, kMostTokens}));
    fields.push_back(makeField<&ModelConfig::width>(
        "width", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Width"), kChannels,
         DEEPSIGHT_TR("Config",
                      "d, the channels of the residual stream. Must be divisible by the number of "
                      "heads. The feed-forward layers are 4d wide, with exact GELU "
                      "(arXiv 1706.03762, 1606.08415).")},
        {1, 16384}));
    fields.push_back(makeField<&ModelConfig::layers>(
        "layers", isBaseline,
        {kArchitecture, DEEPSIGHT_TR("Config", "Layers"), kLayers,
         DEEPSIGHT_TR("Config",
                      "Transformer blocks of the baseline, each with causal self-attention and a "
                      "feed-forward layer behind LayerNorms (pre-LN, arXiv 2002.04745).")},
        {1, 512}));
    fields.push_back(makeField<&ModelConfig::encoderLayers>(
        "encoder_layers", isDeepSight,
        {kArchitecture, DEEPSIGHT_TR("Config", "Encoder layers"), kLayers,
         DEEPSIGHT_TR("Config",
                      "Causal self-attention blocks before the linear pass. The output of the last "
                      "one is the plan: the planning objective acts on it, and the decoder reads "
                      "it (yiphei/yif-AI, deep_plan_transformer).")},
        {1, 512}));
    fields.push_back(makeField<&ModelConfig::decoderLayers>(
        "decoder_layers", isDeepSight,
        {kArchitecture, DEEPSIGHT_TR("Config", "Decoder layers"), kLayers,
         DEEPSIGHT_TR("Config",
                      "Blocks after the linear pass, each with causal self-attention, causal "
                      "cross-attention to the encoder output, and a feed-forward layer "
                      "(yiphei/yif-AI, deep_plan_transformer).")},
        {1, 512}));
    fields.push_back(makeField<&ModelConfig::heads>(
        "heads", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Self-attention heads"), kHeads,
         DEEPSIGHT_TR("Config",
                      "Heads of every self-attention; each works on width / heads channels "
                      "(arXiv 1706.03762, section 3.2.2).")},
        {1, 1024}));
    fields.push_back(makeField<&ModelConfig::crossAttentionHeads>(
        "cross_attention_heads", isDeepSight,
        {kArchitecture, DEEPSIGHT_TR("Config", "Cross-attention heads"), kHeads,
         DEEPSIGHT_TR("Config",
                      "Heads of every cross-attention. The published models have twice as many as "
                      "self-attention heads (yiphei/yif-AI, deep_plan_transformer).")},
        {1, 1024}));
    fields.push_back(makeField<&ModelConfig::bias>(
        "bias", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Biases"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Adds a bias to every linear layer and LayerNorm, as GPT-2 does. The "
                      "published models have none; the planning norms have their own switch.")}));
    fields.push_back(makeField<&ModelConfig::dropout>(
        "dropout", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Dropout"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Probability that an activation is zeroed in training: after the embeddings, "
                      "in attention weights and after each residual branch (Srivastava et al., "
                      "JMLR 2014). Slows attention down on the CPU.")},
        {0, 0.95}));
}

void addPlanningFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&PlanningConfig::score>(
        "score", isDeepSight,
        {kPlanning, DEEPSIGHT_TR("Config", "Disaffinity score"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Distance between encoder output u and planning context y, averaged over "
                      "positions. mse: mean of (u - y) squared; cosine: (1 - cos(u, y)) / 2; "
                      "log-cosine: -log((1 + cos(u, y)) / 2); none: no planning objective "
                      "(yiphei/yif-AI, deep_plan_transformer).")}));
    fields.push_back(makeField<&PlanningConfig::horizon>(
        "horizon", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Horizon"), kTokens,
         DEEPSIGHT_TR("Config",
                      "n, the number of future tokens that a planning context sums up: the "
                      "embeddings E[i+1] ... E[i+n]. Must be below the context size. Published "
                      "runs use 3, 6, 11, 16 and 26 (yiphei/yif-AI, deep_plan_transformer).")},
        {1, kMostTokens}));
    fields.push_back(makeField<&PlanningConfig::coefficient>(
        "coefficient", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Coefficient"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Weight of the future loss: total loss = next-token loss + coefficient x "
                      "future loss. Curves always show the future loss unscaled. Published: 1.")},
        {0, 1e6}));
    fields.push_back(makeField<&PlanningConfig::futureAggregation>(
        "future_aggregation", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Future aggregation"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Weights of the future embeddings E[i+z], z = 1 ... n. decay: 1/z; "
                      "decay-normalized: 1/z divided by 1 + 1/2 + ... + 1/n; average: 1/n "
                      "(yiphei/yif-AI, deep_plan_transformer).")}));
    fields.push_back(makeField<&PlanningConfig::presentFutureMerge>(
        "present_future_merge", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Present-future merge"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "How the present, the mean of E[1] ... E[i], joins the future. equal: half "
                      "each; context-size: i : n, by the number of tokens each side speaks for; "
                      "none: the future alone (yiphei/yif-AI, deep_plan_transformer).")}));
    fields.push_back(makeField<&PlanningConfig::contextNorm>(
        "context_norm", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Planning-context norm"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Where the target side is layer-normalised (arXiv 1607.06450): pre: the "
                      "embeddings, before aggregation; post: the finished planning context; both; "
                      "or none. Published: post.")}));
    fields.push_back(makeField<&PlanningConfig::normAffine>(
        "norm_affine", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Trainable planning norms"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Gives the planning LayerNorms a gain and a bias, as published. The "
                      "objective can then collapse: gain 0 and equal biases make mse 0 and cosine "
                      "1 without any planning. Switch off to rule that out.")}));
    fields.push_back(makeField<&PlanningConfig::window>(
        "window", plans,
        {kPlanning, DEEPSIGHT_TR("Config", "Future window"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Positions whose future leaves the context. ignore-last: the last n "
                      "positions have no future loss (option 2, published); extended: each batch "
                      "row carries n more tokens for them (option 1, needs continuous text).")}));
}

void addDataFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&DataConfig::source>(
        "source", always,
        {kData, DEEPSIGHT_TR("Config", "Source"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "path-star: a planning task generated from a seed (arXiv 2403.06963); text: "
                      "any UTF-8 text file; token-files: the *_train.bin and *_val.bin of "
                      "karpathy/nanoGPT, raw little-endian uint16.")}));
    fields.push_back(makeField<&DataConfig::path>(
        "path", isFile,
        {kData, DEEPSIGHT_TR("Config", "File"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "The text file, or the *_train.bin of a pair whose *_val.bin lies beside "
                      "it.")}));
    fields.push_back(makeField<&DataConfig::tokenizer>(
        "tokenizer", isFile,
        {kData, DEEPSIGHT_TR("Config", "Tokenizer"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "bytes: 256 byte values and an end-of-text token; gpt2: GPT-2's byte-pair "
                      "encoding, 50257 tokens (Radford et al. 2019; arXiv 1508.07909). Token files "
                      "are already tokenized: choose the one they were made with, for labels.")}));
    fields.push_back(makeField<&DataConfig::validationFraction>(
        "validation_fraction", isText,
        {kData, DEEPSIGHT_TR("Config", "Validation share"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Share of the text kept for validation, taken from its end; never trained "
                      "on.")},
        {0.0001, 0.9}));
    fields.push_back(makeField<&DataConfig::pathStarArms>(
        "path_star_arms", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Arms"), kArms,
         DEEPSIGHT_TR("Config",
                      "d of the path-star graph G(d, l): the paths that leave the start node. "
                      "Guessing the first step is right with chance 1/d, where next-token "
                      "training gets stuck (arXiv 2403.06963).")},
        {1, 1000}));
    fields.push_back(makeField<&DataConfig::pathStarLength>(
        "path_star_length", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Arm length"), kNodes,
         DEEPSIGHT_TR("Config",
                      "l of the path-star graph G(d, l): nodes on each arm, the start included "
                      "(arXiv 2403.06963).")},
        {2, 1000}));
    fields.push_back(makeField<&DataConfig::pathStarNodes>(
        "path_star_nodes", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Node names"), kNodes,
         DEEPSIGHT_TR("Config",
                      "N, the distinct node names that graphs draw from; at least 1 + d (l - 1), "
                      "one for every node of a graph (arXiv 2403.06963).")},
        {2, kMostTokens - 4}));
    fields.push_back(makeField<&DataConfig::pathStarDirection>(
        "path_star_direction", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Answer order"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "forward: the path is written from the start, so its first step needs "
                      "planning; reversed: from the goal back, where each step follows from the "
                      "one before (arXiv 2403.06963).")}));
    fields.push_back(makeField<&DataConfig::pathStarTrainLines>(
        "path_star_train_lines", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Training lines"), kLines,
         DEEPSIGHT_TR("Config",
                      "Graphs to train on, drawn independently. The paper uses 200000 "
                      "(arXiv 2403.06963).")},
        {1, 1e7}));
    fields.push_back(makeField<&DataConfig::pathStarTestLines>(
        "path_star_test_lines", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Test lines"), kLines,
         DEEPSIGHT_TR("Config",
                      "Graphs to validate on, drawn independently. The paper uses 20000 "
                      "(arXiv 2403.06963).")},
        {1, 1e7}));
    fields.push_back(makeField<&DataConfig::pathStarSeed>(
        "path_star_seed", isPathStar,
        {kData, DEEPSIGHT_TR("Config", "Graph seed"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Seed of the graphs: the same seed gives the same lines on every "
                      "machine.")},
        {0, kLargestSeed}));
}

void addOptimisationFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&TrainingConfig::batchSize>(
        "batch_size", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Batch size"), kWindows,
         DEEPSIGHT_TR("Config",
                      "Windows of T tokens in one forward pass. Memory grows with it: lower it "
                      "and raise the gradient accumulation when memory runs out.")},
        {1, 65536}));
    fields.push_back(makeField<&TrainingConfig::gradientAccumulation>(
        "gradient_accumulation", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Gradient accumulation"), kBatches,
         DEEPSIGHT_TR("Config",
                      "Forward and backward passes whose mean gradient makes one step. A step "
                      "sees batch size x accumulation x T tokens (karpathy/nanoGPT).")},
        {1, 65536}));
    fields.push_back(makeField<&TrainingConfig::beta1>(
        "beta1", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Beta 1"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Decay of AdamW's mean of gradients, m = b1 m + (1 - b1) g "
                      "(arXiv 1412.6980).")},
        {0, 0.9999999}));
    fields.push_back(makeField<&TrainingConfig::beta2>(
        "beta2", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Beta 2"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Decay of AdamW's mean of squared gradients, v = b2 v + (1 - b2) g g "
                      "(arXiv 1412.6980).")},
        {0, 0.9999999}));
    fields.push_back(makeField<&TrainingConfig::epsilon>(
        "epsilon", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Epsilon"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Added to the square root of v in AdamW's denominator (arXiv 1412.6980).")},
        {1e-20, 1}));
    fields.push_back(makeField<&TrainingConfig::weightDecay>(
        "weight_decay", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Weight decay"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Decoupled decay: each step also takes learning rate x decay x weight off "
                      "every weight (AdamW, arXiv 1711.05101). Parameters of one dimension, norms "
                      "and biases, are spared.")},
        {0, 100}));
    fields.push_back(makeField<&TrainingConfig::gradientClip>(
        "gradient_clip", always,
        {kOptimisation, DEEPSIGHT_TR("Config", "Gradient clipping"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Largest global gradient norm; a longer gradient is scaled down to it "
                      "(Pascanu et al., arXiv 1211.5063). 0: no clipping.")},
        {0, 1e9}));
}

void addScheduleFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&TrainingConfig::steps>(
        "steps", always,
        {kSchedule, DEEPSIGHT_TR("Config", "Steps"), kSteps,
         DEEPSIGHT_TR("Config",
                      "Optimizer steps to train for. A finished run can be continued with more.")},
        {1, kMostSteps}));
    fields.push_back(makeField<&TrainingConfig::learningRate>(
        "learning_rate", always,
        {kSchedule, DEEPSIGHT_TR("Config", "Learning rate"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Highest learning rate, reached at the end of the warm-up and followed by a "
                      "cosine decay (arXiv 1608.03983).")},
        {1e-12, 10}));
    fields.push_back(makeField<&TrainingConfig::minimumLearningRate>(
        "minimum_learning_rate", always,
        {kSchedule, DEEPSIGHT_TR("Config", "Minimum learning rate"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Where the cosine decay ends: min + (max - min)(1 + cos(pi p)) / 2, p from 0 "
                      "after the warm-up to 1 at the decay end (karpathy/nanoGPT). Usual: a tenth "
                      "of the learning rate.")},
        {0, 10}));
    fields.push_back(makeField<&TrainingConfig::warmupSteps>(
        "warmup_steps", always,
        {kSchedule, DEEPSIGHT_TR("Config", "Warm-up"), kSteps,
         DEEPSIGHT_TR("Config",
                      "Steps over which the learning rate rises linearly from 0 "
                      "(arXiv 1706.03762, section 5.3).")},
        {0, kMostSteps}));
    fields.push_back(makeField<&TrainingConfig::decaySteps>(
        "decay_steps", always,
        {kSchedule, DEEPSIGHT_TR("Config", "Decay end"), kSteps,
         DEEPSIGHT_TR("Config",
                      "Step at which the minimum learning rate is reached; 0: the last step. The "
                      "published runs stop at step 9000 of a decay to step 700000.")},
        {0, kMostSteps}));
    fields.push_back(makeField<&TrainingConfig::seed>(
        "seed", always,
        {kSchedule, DEEPSIGHT_TR("Config", "Seed"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Seed of initial weights, dropout and data order. On one CPU with the same "
                      "number of threads and precision, the same seed repeats a run bit for bit.")},
        {0, kLargestSeed}));
}

void addEvaluationFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&TrainingConfig::evaluationInterval>(
        "evaluation_interval", always,
        {kEvaluation, DEEPSIGHT_TR("Config", "Evaluation interval"), kSteps,
         DEEPSIGHT_TR("Config",
                      "Steps between two measurements on the validation split; each also takes an "
                      "embedding snapshot.")},
        {1, kMostSteps}));
    fields.push_back(makeField<&TrainingConfig::evaluationBatches>(
        "evaluation_batches", always,
        {kEvaluation, DEEPSIGHT_TR("Config", "Evaluation batches"), kBatches,
         DEEPSIGHT_TR("Config",
                      "Validation batches that a loss is averaged over: spread evenly over the "
                      "split, and the same ones every time.")},
        {1, 1e6}));
    fields.push_back(makeField<&TrainingConfig::checkpointInterval>(
        "checkpoint_interval", always,
        {kEvaluation, DEEPSIGHT_TR("Config", "Checkpoint interval"), kSteps,
         DEEPSIGHT_TR("Config",
                      "Steps between two checkpoints; 0: only on the best validation loss and on "
                      "stop.")},
        {0, kMostSteps}));
    fields.push_back(makeField<&TrainingConfig::keptCheckpoints>(
        "kept_checkpoints", always,
        {kEvaluation, DEEPSIGHT_TR("Config", "Checkpoints kept"), kCheckpoints,
         DEEPSIGHT_TR("Config",
                      "The newest checkpoints that stay on the disk, beside the best one.")},
        {1, 100000}));
}

void addMachineFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&TrainingConfig::device>(
        "device", always,
        {kMachine, DEEPSIGHT_TR("Config", "Device"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "auto: the first CUDA device, or the CPU when there is none; cpu; or cuda:0, "
                      "cuda:1, ... for one card.")}));
    fields.push_back(makeField<&TrainingConfig::precision>(
        "precision", always,
        {kMachine, DEEPSIGHT_TR("Config", "Precision"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "fp32: single precision; bf16: matrix products in bfloat16, weights and "
                      "optimizer in single precision (arXiv 1710.03740, 1905.12322); auto: bf16 "
                      "where it is measurably faster on this machine.")}));
    fields.push_back(makeField<&TrainingConfig::threads>(
        "threads", always,
        {kMachine, DEEPSIGHT_TR("Config", "CPU threads"), kThreads,
         DEEPSIGHT_TR("Config",
                      "Threads that compute on the CPU; 0: one per core. The number changes the "
                      "order of sums, so results repeat exactly only with the same number.")},
        {0, 1024}));
}

std::vector<Field> makeFields() {
    std::vector<Field> fields;
    addModelFields(fields);
    addPlanningFields(fields);
    addDataFields(fields);
    addOptimisationFields(fields);
    addScheduleFields(fields);
    addEvaluationFields(fields);
    addMachineFields(fields);
    return fields;
}

}  // namespace

std::span<const Field> configFields() {
    static const std::vector<Field> fields = makeFields();
    return fields;
}

const Field* findField(std::string_view path) {
    for (const Field& field : configFields()) {
        if (field.path() == path) return &field;
    }
    return nullptr;
}

}  // namespace deepsight
