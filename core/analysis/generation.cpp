#include "core/analysis/generation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include "core/analysis/checkpoint_model.h"
#include "core/config/field_check.h"
#include "core/data/corpus.h"
#include "core/data/generated_corpus.h"
#include "core/data/utf8_stream.h"
#include "core/support/error.h"
#include "core/support/thread_limit.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using std::to_string;

constexpr std::int64_t kMostTokens = 1000000;
constexpr std::int64_t kMostCandidates = 100;
constexpr double kHighestTemperature = 100;

void require(bool holds, const std::string& message) {
    if (!holds) throw Error(ErrorKind::Config, message);
}

torch::Tensor toTensor(std::span<const TokenId> tokens) {
    return torch::tensor(std::vector<std::int64_t>(tokens.begin(), tokens.end()), torch::kInt64);
}

TokenCandidate named(const Tokenizer& tokenizer, const ChosenToken& token) {
    return {token.token, tokenizer.label(token.token), token.probability};
}

SampledToken stepOf(const Tokenizer& tokenizer, const ChosenToken& chosen,
                    std::span<const float> logits, std::int64_t candidates) {
    SampledToken step{named(tokenizer, chosen), rankOf(chosen.token, logits), {}};
    for (const auto& likely : mostLikelyTokens(logits, candidates))
        step.candidates.push_back(named(tokenizer, likely));
    return step;
}

// Text of tokens that follow each other, in valid pieces.
class PieceWriter {
  public:
    PieceWriter(const Tokenizer& tokenizer, TokenId previous, const SampleSink& sink)
        : tokenizer_(tokenizer), previous_(previous), sink_(sink) {}

    /// How the token was chosen that is added next.
    void explain(SampledToken step) { piece_.steps.push_back(std::move(step)); }
    void add(const ChosenToken& chosen) {
        // What a token adds may depend on the one before: path-star separates nodes by commas.
        const TokenId both[] = {previous_, chosen.token};
        const auto before = tokenizer_.decode({both, 1}).size();
        piece_.text = stream_.add(tokenizer_.decode(both).substr(before));
        piece_.probability *= chosen.probability;
        ++piece_.tokens;
        previous_ = chosen.token;
        if (!piece_.text.empty()) deliver();
    }
    void finish() {
        piece_.text = stream_.finish();
        if (piece_.tokens > 0 || !piece_.text.empty()) deliver();
    }

  private:
    void deliver() {
        if (sink_) sink_(piece_);
        piece_ = {.text = {}, .probability = 1, .tokens = 0, .steps = {}};
    }

    const Tokenizer& tokenizer_;
    TokenId previous_;
    const SampleSink& sink_;
    Utf8Stream stream_;
    SampledPiece piece_{.text = {}, .probability = 1, .tokens = 0, .steps = {}};
};

// What a model goes on from where no prompt is given; nothing of path-star, whose lines all begin
// with a graph of their own.
std::string usualStart(const DataConfig& data) {
    switch (data.source) {
        case DataSource::PathStar:
            return {};
        case DataSource::SiblingDiscovery:
            return "BOS";
        case DataSource::TriangleDiscovery:
            return "BOS t";
        case DataSource::Text:
        case DataSource::TokenFiles:
        case DataSource::Documents:
        case DataSource::TokenShards:
            break;
    }
    return "\n";
}

std::vector<float> toVector(const torch::Tensor& tensor) {
    const auto flat = tensor.contiguous();
    const float* data = flat.const_data_ptr<float>();
    return {data, data + flat.numel()};
}

fs::file_time_type timeOf(const fs::path& checkpointFolder) {
    std::error_code none;
    return fs::last_write_time(checkpointFolder / "manifest.json", none);
}

}  // namespace

void checkRequest(const SamplingRequest& request) {
    const auto& rule = request.rule;
    require(request.maxTokens >= 1 && request.maxTokens <= kMostTokens,
            "max-tokens is " + to_string(request.maxTokens) + "; use 1 to " +
                to_string(kMostTokens) + ".");
    require(rule.temperature >= 0 && rule.temperature <= kHighestTemperature,
            "temperature is " + numberText(rule.temperature) +
                "; use 0 (the most likely token) to " + numberText(kHighestTemperature) + ".");
    require(rule.topK >= 0,
            "top-k is " + to_string(rule.topK) + "; use a number of tokens, or 0 for all.");
    require(rule.topP > 0 && rule.topP <= 1,
            "top-p is " + numberText(rule.topP) + "; use a share above 0 and up to 1 (all).");
    require(request.candidates >= 0 && request.candidates <= kMostCandidates,
            "candidates is " + to_string(request.candidates) + "; use 0 (none) to " +
                to_string(kMostCandidates) + ".");
}

struct Generator::Model {
    CheckpointModel loaded;
    std::shared_ptr<const Tokenizer> tokenizer;
    fs::path folder;
    fs::file_time_type saved;

    std::vector<TokenId> encodePrompt(const std::string& prompt) const;
    std::int64_t tokensToMake(const SamplingRequest& request, std::size_t promptTokens) const;
    TokenId asRead(TokenId token, std::size_t index) const;
    std::vector<float> nextLogits(std::span<const TokenId> tokens, DecodingCache& cache) const;
};

std::vector<TokenId> Generator::Model::encodePrompt(const std::string& prompt) const {
    const auto& config = loaded.config;
    const auto text = prompt.empty() ? usualStart(config.data) : prompt;
    require(!text.empty(),
            "The prompt is empty; type a path-star line up to its \"=\", or take one from the "
            "validation data.");
    auto tokens = tokenizer->encode(text);
    require(!tokens.empty(), "The prompt holds no token; type more.");
    if (const auto largest = largestToken(tokens); largest >= config.model.vocabularySize)
        throw Error(ErrorKind::Data,
                    "The prompt holds token " + to_string(largest) + ", but the model knows only " +
                        to_string(config.model.vocabularySize) + " tokens; use other text.");
    return tokens;
}

std::int64_t Generator::Model::tokensToMake(const SamplingRequest& request,
                                            std::size_t promptTokens) const {
    if (!loaded.config.generatesData()) return request.maxTokens;
    const auto& data = loaded.config.data;
    const auto left = generatedLineLength(data) - static_cast<std::int64_t>(promptTokens);
    const bool pathStar = data.source == DataSource::PathStar;
    require(left > 0, "The prompt has " + to_string(promptTokens) + " tokens, which is a whole " +
                          tokenizer->name() + " line or more; end it " +
                          (pathStar ? "at its \"=\"." : "sooner, or leave it empty."));
    return std::min(left, request.maxTokens);
}

// What the model reads where `token` stands in a line.
TokenId Generator::Model::asRead(TokenId token, std::size_t index) const {
    const auto& data = loaded.config.data;
    const bool hidden = static_cast<std::int64_t>(index) >= impliedFirstTarget(data);
    return hidden ? impliedPlaceholder(data).value_or(token) : token;
}

std::vector<float> Generator::Model::nextLogits(std::span<const TokenId> tokens,
                                                DecodingCache& cache) const {
    const auto context = loaded.config.model.contextSize;
    auto unread = tokens.last(1);
    // When the window slides, every token changes its position, so all are read anew.
    if (cache.length == 0 || cache.length == context) {
        cache = {};
        unread = tokens.last(std::min(tokens.size(), static_cast<std::size_t>(context)));
    }
    auto logits = toVector(loaded.model->nextLogits(toTensor(unread), cache));
    // A vocabulary may be padded beyond what the tokenizer can decode.
    logits.resize(std::min(logits.size(), static_cast<std::size_t>(tokenizer->vocabularySize())));
    if (!std::all_of(logits.begin(), logits.end(), [](float x) { return std::isfinite(x); }))
        throw Error(ErrorKind::NonFinite,
                    folder.string() +
                        ": its model gives logits that are not finite; choose an earlier "
                        "checkpoint.");
    return logits;
}

Generator::Generator(const fs::path& runFolder, const fs::path& checkpointFolder) {
    const auto saved = timeOf(checkpointFolder);
    auto loaded = loadCheckpointModel(runFolder, checkpointFolder);
    auto tokenizer = makeTokenizer(loaded.config.data);
    model_ = std::make_unique<Model>(
        Model{std::move(loaded), std::move(tokenizer), checkpointFolder, saved});
}

Generator::~Generator() = default;

bool Generator::holds(const fs::path& checkpointFolder) const {
    return model_->folder == checkpointFolder && model_->saved == timeOf(checkpointFolder);
}

SampleSummary Generator::sample(const SamplingRequest& request, const SampleSink& sink,
                                std::stop_token stop) {
    checkRequest(request);
    const auto start = std::chrono::steady_clock::now();
    const ThreadLimit threads(fewThreads());
    const EvaluationScope scope(*model_->loaded.model);
    auto tokens = model_->encodePrompt(request.prompt);
    const TokenId previous = tokens.back();
    const auto wanted = model_->tokensToMake(request, tokens.size());
    SampleSummary summary;
    summary.step = model_->loaded.progress.step;
    summary.promptTokens = static_cast<std::int64_t>(tokens.size());
    summary.promptCut = summary.promptTokens > model_->loaded.config.model.contextSize;
    TokenChooser chooser(request.rule, request.seed);
    PieceWriter writer(*model_->tokenizer, previous, sink);
    for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i] = model_->asRead(tokens[i], i);
    DecodingCache cache;
    while (summary.tokens < wanted && !stop.stop_requested()) {
        const auto logits = model_->nextLogits(tokens, cache);
        const auto chosen = chooser.choose(logits);
        if (request.candidates > 0)
            writer.explain(stepOf(*model_->tokenizer, chosen, logits, request.candidates));
        tokens.push_back(model_->asRead(chosen.token, tokens.size()));
        ++summary.tokens;
        writer.add(chosen);
    }
    writer.finish();
    summary.stopped = summary.tokens < wanted;
    summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return summary;
}

}  // namespace deepsight
