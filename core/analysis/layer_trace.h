#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/analysis/embedding_snapshot.h"
#include "core/analysis/similarity.h"
#include "core/model/layer_place.h"
#include "core/support/progress.h"

namespace deepsight {

// What one checkpoint computes over one window of text, taken apart. Plain values: they may cross
// threads and outlive the model. T = `time` positions, d = `width` channels.

/// Output of one layer.
struct TracedLayer {
    LayerPlace place = LayerPlace::Embedding;
    std::int64_t index = 0;     ///< of the block on its side, from 0; else 0
    std::vector<float> values;  ///< [T, d]
};

/// Weights with which one attention read, as the model used them: after softmax, without dropout.
/// Position i reads 0 ... i alone, so only these are kept.
struct AttentionMaps {
    LayerPlace place = LayerPlace::Block;  ///< of the block that it is part of
    std::int64_t index = 0;                ///< likewise
    AttentionKind kind = AttentionKind::Self;
    std::int64_t heads = 0;
    /// Positions covered, from the first: T, or fewer where all maps of a trace would take more
    /// memory than TraceRequest allows. Later positions change nothing of earlier ones.
    std::int64_t time = 0;
    std::vector<float> weights;  ///< [heads, time (time + 1) / 2]: rows of 1, 2, ... time weights

    /// Weight of `key` for the position `query`; 0 where key > query. Of an encoder's position,
    /// with cross-attention. Indices must be within.
    float at(std::int64_t head, std::int64_t query, std::int64_t key) const;
    /// [time, time], a row for each query.
    Matrix matrix(std::int64_t head) const;
    /// Mean over heads, likewise.
    Matrix mean() const;
};

/// A token of the vocabulary near a vector.
struct NearToken {
    std::int64_t token = 0;
    std::string label;  ///< as Tokenizer::label()
    double cosine = 0;
};

/// A token that really follows.
struct FutureToken {
    std::int64_t distance = 0;  ///< z: it stands at position + z
    std::int64_t token = 0;
    std::string label;
    /// Place among the tokens of the vocabulary by their cosine, equally near ones by their id: 1
    /// is the nearest.
    std::int64_t encoderRank = 0;
    std::int64_t contextRank = 0;
    double encoderCosine = 0;
    double contextCosine = 0;
};

/// What both sides of the future loss say at one position, in tokens. u (the encoder's plan) and y
/// (the planning context, its target) are mixtures of embeddings that went through norms and maybe
/// a projector, so they are compared with tokens that went the same way: r(v) is the planning
/// context of a window that holds nothing but the token v (with the mean of the window's position
/// embeddings, where those are learned). From u, y and all r the mean of r over the vocabulary is
/// taken off, as what all tokens share tells none from another; then cosines.
struct ContextMeaning {
    std::int64_t position = 0;
    std::vector<NearToken> encoder;   ///< nearest to u, the nearest first
    std::vector<NearToken> context;   ///< nearest to y
    std::vector<FutureToken> future;  ///< distances 1 ... n, as far as the text is known
};

struct LayerTrace {
    std::int64_t step = 0;
    std::int64_t time = 0;               ///< T
    std::int64_t width = 0;              ///< d
    std::string source;                  ///< see probe_source.h
    std::vector<std::string> tokens;     ///< [T] labels of what the model read
    std::vector<std::int64_t> tokenIds;  ///< [T]
    /// [T] loss in nats of the token after each position; NaN where none is known, or none counts
    /// in the training (the given part of a generated line).
    std::vector<float> nextTokenLoss;
    std::vector<TracedLayer> layers;       ///< in the order of computing
    std::vector<AttentionMaps> attention;  ///< likewise

    // Of models with an encoder; empty for decoder-only ones.
    std::int64_t contexts = 0;             ///< rows of planningContext, as in EmbeddingSnapshot
    std::int64_t horizon = 0;              ///< n
    std::int64_t vocabulary = 0;           ///< tokens that meanings choose from
    std::vector<float> encoderOutput;      ///< [T, d]: u, after planning norm and projector
    std::vector<float> planningContext;    ///< [contexts, d]: y
    std::vector<ContextMeaning> meanings;  ///< [contexts]

    bool hasEncoder() const { return !encoderOutput.empty(); }
    RowSet layerRows(std::size_t layer) const { return {layers[layer].values, time, width}; }
    /// The part of it that the heatmap shows.
    EmbeddingSnapshot snapshot() const;
};

/// How well the two sides of a window tell what comes at one distance.
struct MeaningScore {
    std::int64_t distance = 0;   ///< z
    std::int64_t positions = 0;  ///< that have a known token at z
    double encoderHits = 0;      ///< share of them whose token is among the nearest to u
    double contextHits = 0;      ///< the same for y
};

/// Of the distances 1 ... n that some position has; a hit is a rank of at most `within`. A guess
/// hits in within / vocabulary of all cases.
std::vector<MeaningScore> meaningScores(const LayerTrace& trace, std::int64_t within);

/// For command line and files, in English: "embedding", "encoder block 1" (counted from 1),
/// "encoder output", "decoder input", "decoder block 1", "block 1", "final".
std::string layerName(LayerPlace place, std::int64_t index);

struct TraceRequest {
    ProbeRequest text;         ///< cut to the model's context
    bool attention = true;     ///< keep the attention maps
    std::int64_t nearest = 8;  ///< tokens per meaning; 0: no meanings
    std::int64_t mostAttentionBytes = std::int64_t{256} << 20;  ///< see AttentionMaps::time
};

/// Traces a checkpoint folder of a run, of any architecture. Float32 on the CPU, on few threads, as
/// a training may go on beside it. Blocks: opens the run's data and loads the weights; call on a
/// worker thread that may use torch. Throws Error naming file and remedy, as probeCheckpoint()
/// does, and Error{Cancelled} soon after `stop` is requested.
LayerTrace traceCheckpoint(const std::filesystem::path& runFolder,
                           const std::filesystem::path& checkpointFolder,
                           const TraceRequest& request, std::stop_token stop = {},
                           const ProgressSink& progress = {});

}  // namespace deepsight
