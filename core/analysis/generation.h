#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/analysis/token_choice.h"

namespace deepsight {

/// What to sample from a model.
struct SamplingRequest {
    /// UTF-8. Empty: a line break, as in nanoGPT, or how lines of sibling and triangle discovery
    /// begin; path-star needs a prompt.
    std::string prompt;
    std::int64_t maxTokens = 200;
    SamplingRule rule{};
    std::uint64_t seed = 1337;
    std::int64_t candidates = 0;  ///< likeliest tokens to tell of each step; 0 to 100
};

/// Throws Error{Config} naming the member that is out of range.
void checkRequest(const SamplingRequest& request);

/// A token that could have come.
struct TokenCandidate {
    TokenId token = 0;
    std::string label;       ///< as Tokenizer::label()
    double probability = 0;  ///< the model's own
};

/// How one token was chosen.
struct SampledToken {
    TokenCandidate chosen;
    std::int64_t rank = 0;                   ///< of the chosen one by its probability, from 1
    std::vector<TokenCandidate> candidates;  ///< the likeliest ones, the likeliest first
};

/// A piece of text as it comes: one token, or several that share a character.
struct SampledPiece {
    std::string text;  ///< valid UTF-8
    /// The model's own, among the tokens that its tokenizer has; the product, with several tokens.
    double probability = 0;
    std::int64_t tokens = 0;  ///< how many; 0: the rest of a character, at the end
    /// One for each of its tokens, where candidates were asked for; else empty.
    std::vector<SampledToken> steps{};
};

/// Called on the sampling thread for every piece.
using SampleSink = std::function<void(const SampledPiece&)>;

/// What there is to say of a sample when it has ended.
struct SampleSummary {
    std::int64_t step = 0;          ///< of the checkpoint
    std::int64_t promptTokens = 0;  ///< of the whole prompt
    bool promptCut = false;         ///< the model's context holds only the prompt's last tokens
    std::int64_t tokens = 0;        ///< generated
    double seconds = 0;
    bool stopped = false;  ///< by the stop token; what was generated before stays
};

/// Generates text with a checkpoint of a run. Holds the model, so that a second sample begins at
/// once, and needs nothing of the run's data. Float32 on the CPU, on few threads, since a training
/// may be going on beside it. Used by one thread at a time.
class Generator {
  public:
    /// Loads a checkpoint folder of a run; takes seconds for a large model. Throws Error naming the
    /// file.
    Generator(const std::filesystem::path& runFolder,
              const std::filesystem::path& checkpointFolder);
    ~Generator();
    Generator(const Generator&) = delete;
    Generator& operator=(const Generator&) = delete;

    /// Whether this is what the folder holds now; a resumed run may save a step anew.
    bool holds(const std::filesystem::path& checkpointFolder) const;

    /// Generates token by token until `maxTokens`, the end of a generated line, or a stop. Only the
    /// last context_size tokens are read, and of teacherless lines none of the answer. Throws
    /// Error{Config} naming the member of the request that is out of range, or Error{Data} for a
    /// prompt that the model has no tokens for.
    SampleSummary sample(const SamplingRequest& request, const SampleSink& sink,
                         std::stop_token stop = {});

  private:
    struct Model;

    std::unique_ptr<Model> model_;
};

}  // namespace deepsight
