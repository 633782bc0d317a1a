#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/analysis/generation.h"
#include "core/analysis/validation_example.h"
#include "core/cli/commands.h"
#include "core/cli/find_checkpoint.h"
#include "core/cli/signal_watcher.h"
#include "core/support/error.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

// Text goes out as it comes; a reader that has closed its end of the pipe ends the sampling.
class TextPrinter {
  public:
    /// The prompt goes before the first text, once it is known to be usable.
    TextPrinter(std::string prompt, std::stop_source& stop)
        : prompt_(std::move(prompt)), stop_(stop) {}
    void print(const std::string& text) {
        std::cout << std::exchange(prompt_, {}) << text << std::flush;
        if (!std::cout) stop_.request_stop();
    }

  private:
    std::string prompt_;
    std::stop_source& stop_;
};

Json toJson(const TokenCandidate& token) {
    return {{"token", token.token}, {"label", token.label}, {"probability", token.probability}};
}

Json toJson(const SampledPiece& piece) {
    Json result{{"text", piece.text}, {"probability", piece.probability}};
    if (piece.steps.empty()) return result;
    Json steps = Json::array();
    for (const SampledToken& step : piece.steps) {
        Json candidates = Json::array();
        for (const TokenCandidate& token : step.candidates) candidates.push_back(toJson(token));
        auto entry = toJson(step.chosen);
        entry["rank"] = step.rank;
        entry["candidates"] = candidates;
        steps.push_back(std::move(entry));
    }
    result["steps"] = steps;
    return result;
}

Json toJson(const SampleOptions& options, const CheckpointInfo& checkpoint,
            const SampleSummary& summary) {
    const auto& request = options.request;
    return {{"checkpoint", checkpoint.folder.string()},
            {"step", summary.step},
            {"temperature", request.rule.temperature},
            {"top_k", request.rule.topK},
            {"top_p", request.rule.topP},
            {"seed", request.seed},
            {"prompt", request.prompt},
            {"prompt_tokens", summary.promptTokens},
            {"prompt_cut", summary.promptCut},
            {"tokens", summary.tokens},
            {"seconds", summary.seconds},
            {"stopped", summary.stopped}};
}

void describe(const CheckpointInfo& checkpoint, const SampleSummary& summary) {
    const double speed = static_cast<double>(summary.tokens) / std::max(summary.seconds, 1e-9);
    std::fprintf(stderr, "step %lld: %lld tokens, %.0f tokens/s%s\n",
                 static_cast<long long>(checkpoint.step), static_cast<long long>(summary.tokens),
                 speed,
                 summary.promptCut ? "; the prompt is longer than the context, so only its end "
                                     "was read"
                                   : "");
}

}  // namespace

int sample(SampleOptions options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); }, "Stopping.");
    checkRequest(options.request);  // before data and model, which take a while to load
    const auto checkpoint = findCheckpoint(options.run, options.checkpoint);
    ValidationExample example;
    if (options.example) {
        example = validationExample(options.run, *options.example);
        options.request.prompt = example.prompt;
        if (!options.maxTokensGiven) options.request.maxTokens = example.continuationTokens;
    }
    Generator generator(options.run, checkpoint.folder);
    TextPrinter printer(options.request.prompt, stop);
    std::string text;
    Json tokens = Json::array();
    const auto summary = generator.sample(
        options.request,
        [&](const SampledPiece& piece) {
            text += piece.text;
            if (options.json)
                tokens.push_back(toJson(piece));
            else
                printer.print(piece.text);
        },
        stop.get_token());
    if (options.json) {
        auto result = toJson(options, checkpoint, summary);
        result["text"] = text;
        result["pieces"] = tokens;
        if (options.example) {
            result["right_continuation"] = example.continuation;
            result["right"] = text == example.continuation;
        }
        std::cout << result.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
        return watcher.exitStatus();
    }
    printer.print("\n");
    describe(checkpoint, summary);
    if (options.example)
        std::fprintf(stderr, "%s; the data goes on: %s\n",
                     text == example.continuation ? "right" : "different",
                     example.continuation.c_str());
    return watcher.exitStatus();
}

}  // namespace deepsight::cli
