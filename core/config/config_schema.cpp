#include "core/config/config_schema.h"

#include "core/config/field_groups.h"

namespace deepsight {
namespace {

using namespace fields;

void addModelFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&ModelConfig::architecture>(
        "architecture", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Architecture"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "deepsight: a causal encoder, one linear pass, and a decoder that "
                      "cross-attends to the encoder output, trained to plan "
                      "(yiphei/yif-AI, deep_plan_transformer). The others are decoder-only. "
                      "baseline: next-token prediction alone (GPT-2, Radford et al. 2019); "
                      "multi-token: n heads on one trunk predict the next n tokens (Gloeckle et "
                      "al. 2024, arXiv 2404.19737); token-order: one more output layer ranks the "
                      "tokens to come by their distance (Zuhri et al. 2025, arXiv "
                      "2508.19228).")}));
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
                      "T, the tokens that the model sees at once. Attention costs time in "
                      "proportion to T squared (arXiv 1706.03762).")},
        {2, kMostTokens}));
    fields.push_back(makeField<&ModelConfig::width>(
        "width", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Width"), kChannels,
         DEEPSIGHT_TR("Config",
                      "d, the channels of the residual stream. Must be divisible by the number of "
                      "heads. The feed-forward layers are 4d wide (arXiv 1706.03762).")},
        {1, 16384}));
    fields.push_back(makeField<&ModelConfig::layers>(
        "layers", isDecoderOnly,
        {kArchitecture, DEEPSIGHT_TR("Config", "Layers"), kLayers,
         DEEPSIGHT_TR("Config",
                      "Transformer blocks between the embedding and the next token, each with "
                      "causal self-attention and a feed-forward layer behind LayerNorms (pre-LN, "
                      "arXiv 2002.04745). Of multi-token the last one is the next token's head; "
                      "each further head is one more block.")},
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
    fields.push_back(makeField<&ModelConfig::layerSplit>(
        "layer_split", isDeepSight,
        {kArchitecture, DEEPSIGHT_TR("Config", "Encoder-decoder split"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Where the encoder ends. fixed: after the encoder layers; learned: "
                      "every layer can belong to either side, and a softmax over the split "
                      "point k = 1 ... L - 1 is trained with the rest, L being encoder and "
                      "decoder layers together. With all weight on one k it is exactly the "
                      "fixed model (as DARTS relaxes a choice, arXiv 1806.09055).")}));
    fields.push_back(makeField<&ModelConfig::splitTemperature>(
        "split_temperature", learnsSplit,
        {kArchitecture, DEEPSIGHT_TR("Config", "Split temperature"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Temperature of the split's softmax at the last step; it falls from 1 "
                      "in equal ratios, so that the split decides itself (arXiv 1611.01144).")},
        {0.01, 1}));
    fields.push_back(makeField<&ModelConfig::splitPenalty>(
        "split_penalty", learnsSplit,
        {kArchitecture, DEEPSIGHT_TR("Config", "Split penalty"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Adds this much times the sum of the cross-attention gates to the loss. "
                      "More cross-attention means more parameters in use, which training "
                      "prefers; 0: let it.")},
        {0, 1000}));
    fields.push_back(makeField<&ModelConfig::positionEncoding>(
        "position_encoding", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Position encoding"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "learned: a vector for each position is added to the token's (GPT-2); "
                      "rotary: queries and keys of every attention are rotated by their "
                      "position, with base 10000 (RoPE, arXiv 2104.09864), and the channels "
                      "of a head must be even.")}));
    fields.push_back(makeField<&ModelConfig::activation>(
        "activation", always,
        {kArchitecture, DEEPSIGHT_TR("Config", "Activation"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Of the feed-forward layers. gelu: exact, as in the published models; "
                      "gelu-tanh: the approximation that OpenAI's GPT-2 was trained with "
                      "(arXiv 1606.08415, section 2).")}));
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

void addSafetyFields(std::vector<Field>& fields) {
    fields.push_back(makeField<&TrainingConfig::onNonFinite>(
        "on_non_finite", always,
        {kSafety, DEEPSIGHT_TR("Config", "When not finite"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "What to do about a step whose loss or gradient is NaN or infinite; it is "
                      "never taken. stop: save and stop; skip: leave that update out and go on; "
                      "roll-back: go on from an earlier checkpoint with other data (PaLM, arXiv "
                      "2204.02311, section 5.1).")}));
    fields.push_back(makeField<&TrainingConfig::onSpike>(
        "on_spike", always,
        {kSafety, DEEPSIGHT_TR("Config", "On a spike"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "What to do about a loss or gradient norm more than ten deviations above "
                      "its median of 100 steps. report: an alarm; skip: leave that update out; "
                      "roll-back: after two such steps in a row, go on from an earlier checkpoint "
                      "with other data (PaLM, arXiv 2204.02311, section 5.1); stop: after two, "
                      "save and stop.")}));
    fields.push_back(makeField<&TrainingConfig::mostInterventions>(
        "most_interventions", intervenes,
        {kSafety, DEEPSIGHT_TR("Config", "Most interventions"), kTimes,
         DEEPSIGHT_TR("Config",
                      "Steps skipped in a row, or roll-backs since the run began, that are put up "
                      "with; the next one stops the training. What goes wrong that often does "
                      "not come from the data (PaLM had about 20 spikes in all, arXiv "
                      "2204.02311).")},
        {1, 1e6}));
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
    fields.push_back(makeField<&TrainingConfig::activationCheckpointing>(
        "activation_checkpointing", always,
        {kMachine, DEEPSIGHT_TR("Config", "Recompute activations"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Keeps only what enters each block and computes the rest again in the "
                      "backward pass: far less memory for about a third more time (Chen et al. "
                      "2016, arXiv 1604.06174). Results are the same.")}));
    fields.push_back(makeField<&TrainingConfig::shardOptimizer>(
        "shard_optimizer", always,
        {kMachine, DEEPSIGHT_TR("Config", "Shard the optimizer"), kNoUnit,
         DEEPSIGHT_TR("Config",
                      "Of several ranks (torchrun, Slurm, MPI) each keeps the moments of its share "
                      "of the parameters (ZeRO stage 1, arXiv 1910.02054). Of no effect with "
                      "one.")}));
}

std::vector<Field> makeFields() {
    std::vector<Field> fields;
    addModelFields(fields);
    addPlanningFields(fields);
    addDataFields(fields);
    addOptimisationFields(fields);
    addScheduleFields(fields);
    addEvaluationFields(fields);
    addSafetyFields(fields);
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
