#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "core/analysis/cka.h"
#include "core/analysis/layer_trace.h"
#include "core/analysis/projection.h"
#include "core/cli/commands.h"
#include "core/cli/find_checkpoint.h"
#include "core/cli/signal_watcher.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

// Distances that the table of hits shows.
constexpr std::int64_t kShownDistances = 8;

// (sum of variances)^2 / sum of their squares, 1 ... their number; 0 where nothing varies.
double effectiveDimensions(const std::vector<double>& variances) {
    const double sum = std::accumulate(variances.begin(), variances.end(), 0.0);
    const double squares =
        std::inner_product(variances.begin(), variances.end(), variances.begin(), 0.0);
    return squares > 0 ? sum * sum / squares : 0;
}

// What is printed of one set of rows.
struct NamedSpectrum {
    std::string name;
    std::vector<double> variances;
};

std::vector<NamedSpectrum> spectraOf(const LayerTrace& trace) {
    std::vector<NamedSpectrum> spectra;
    for (std::size_t i = 0; i < trace.layers.size(); ++i)
        spectra.push_back({layerName(trace.layers[i].place, trace.layers[i].index),
                           spectrum(trace.layerRows(i))});
    if (!trace.hasEncoder()) return spectra;
    const auto snapshot = trace.snapshot();
    spectra.push_back({"encoder side of the future loss", spectrum(encoderRows(snapshot))});
    spectra.push_back({"planning context", spectrum(contextRows(snapshot))});
    return spectra;
}

std::vector<std::string> namesOf(const LayerTrace& trace) {
    std::vector<std::string> names;
    for (const TracedLayer& layer : trace.layers)
        names.push_back(layerName(layer.place, layer.index));
    return names;
}

// Mean loss of the positions that have one; empty without any.
std::optional<double> meanLoss(const LayerTrace& trace) {
    double sum = 0;
    std::int64_t count = 0;
    for (const float loss : trace.nextTokenLoss) {
        if (!std::isfinite(loss)) continue;
        sum += loss;
        ++count;
    }
    if (count == 0) return {};
    return sum / static_cast<double>(count);
}

Json toJson(const Matrix& matrix) {
    Json rows = Json::array();
    for (std::int64_t i = 0; i < matrix.rows; ++i) {
        Json row = Json::array();
        for (std::int64_t j = 0; j < matrix.columns; ++j)
            row.push_back(std::isfinite(matrix.at(i, j)) ? Json(matrix.at(i, j)) : Json());
        rows.push_back(std::move(row));
    }
    return rows;
}

Json toJson(const std::vector<NearToken>& near) {
    Json tokens = Json::array();
    for (const NearToken& token : near)
        tokens.push_back(
            {{"token", token.token}, {"label", token.label}, {"cosine", token.cosine}});
    return tokens;
}

Json toJson(const ContextMeaning& meaning, const LayerTrace& trace) {
    Json future = Json::array();
    for (const FutureToken& token : meaning.future)
        future.push_back({{"distance", token.distance},
                          {"token", token.token},
                          {"label", token.label},
                          {"encoder_rank", token.encoderRank},
                          {"context_rank", token.contextRank}});
    return {{"position", meaning.position},
            {"label", trace.tokens[static_cast<std::size_t>(meaning.position)]},
            {"encoder_nearest", toJson(meaning.encoder)},
            {"context_nearest", toJson(meaning.context)},
            {"future", future}};
}

Json toJson(const std::vector<MeaningScore>& scores) {
    Json list = Json::array();
    for (const MeaningScore& score : scores)
        list.push_back({{"distance", score.distance},
                        {"positions", score.positions},
                        {"encoder_hits", score.encoderHits},
                        {"context_hits", score.contextHits}});
    return list;
}

// "-0.03 0.98 ...", a row for each layer of `trace`.
void printMatrix(const Matrix& matrix, const LayerTrace& trace, const LayerTrace& other) {
    std::printf("\ncka of layers (debiased)%s\n",
                &trace == &other ? "" : ": rows this checkpoint, columns the other one");
    for (std::int64_t i = 0; i < matrix.rows; ++i) {
        const TracedLayer& layer = trace.layers[static_cast<std::size_t>(i)];
        std::printf("%-31s", layerName(layer.place, layer.index).c_str());
        for (std::int64_t j = 0; j < matrix.columns; ++j) std::printf(" %5.2f", matrix.at(i, j));
        std::printf("\n");
    }
}

std::string joined(const std::vector<NearToken>& tokens) {
    std::string text;
    for (const NearToken& token : tokens) text += (text.empty() ? "" : " ") + token.label;
    return text;
}

void printMeanings(const LayerTrace& trace, std::int64_t within) {
    std::printf("\ntokens to come among the %lld nearest (guessing: %.3g%%)\n",
                static_cast<long long>(within),
                100 * static_cast<double>(std::min(within, trace.vocabulary)) /
                    static_cast<double>(trace.vocabulary));
    std::printf("%8s  %9s  %8s  %8s\n", "distance", "positions", "encoder", "context");
    const auto scores = meaningScores(trace, within);
    for (std::size_t i = 0; i < std::min<std::size_t>(scores.size(), kShownDistances); ++i)
        std::printf("%8lld  %9lld  %7.1f%%  %7.1f%%\n", static_cast<long long>(scores[i].distance),
                    static_cast<long long>(scores[i].positions), 100 * scores[i].encoderHits,
                    100 * scores[i].contextHits);
    std::printf("\nnearest to the encoder, nearest to the planning context, and what comes\n");
    for (const ContextMeaning& meaning : trace.meanings) {
        std::string future;
        for (const FutureToken& token : meaning.future)
            if (token.distance <= within) future += (future.empty() ? "" : " ") + token.label;
        std::printf("%lld %s\n    encoder  %s\n    context  %s\n    to come  %s\n",
                    static_cast<long long>(meaning.position),
                    trace.tokens[static_cast<std::size_t>(meaning.position)].c_str(),
                    joined(meaning.encoder).c_str(), joined(meaning.context).c_str(),
                    future.c_str());
    }
}

void print(const LayerTrace& trace, const LayerTrace& other, const Matrix& cka,
           std::int64_t within) {
    std::printf("step %lld, %s, %lld positions", static_cast<long long>(trace.step),
                trace.source.c_str(), static_cast<long long>(trace.time));
    if (const auto loss = meanLoss(trace)) std::printf(", next-token loss %.4f", *loss);
    std::printf("\n%-31s %10s %11s\n", "layer", "dimensions", "in first 2");
    for (const auto& [name, variances] : spectraOf(trace)) {
        const double all = std::accumulate(variances.begin(), variances.end(), 0.0);
        const auto first = variances.begin() +
                           static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, variances.size()));
        std::printf("%-31s %10.1f %10.1f%%\n", name.c_str(), effectiveDimensions(variances),
                    all > 0 ? 100 * std::accumulate(variances.begin(), first, 0.0) / all : 0);
    }
    printMatrix(cka, trace, other);
    if (!trace.meanings.empty()) printMeanings(trace, within);
}

Json report(const LayerTrace& trace, const LayerTrace& other, const Matrix& cka,
            std::int64_t within) {
    Json spectra = Json::array();
    for (const auto& [name, variances] : spectraOf(trace))
        spectra.push_back({{"name", name},
                           {"effective_dimensions", effectiveDimensions(variances)},
                           {"variances", variances}});
    Json meanings = Json::array();
    for (const ContextMeaning& meaning : trace.meanings) meanings.push_back(toJson(meaning, trace));
    const auto loss = meanLoss(trace);
    Json result{{"step", trace.step},
                {"source", trace.source},
                {"positions", trace.time},
                {"width", trace.width},
                {"next_token_loss", loss ? Json(*loss) : Json()},
                {"layers", namesOf(trace)},
                {"spectra", spectra},
                {"cka", toJson(cka)}};
    if (&other != &trace) {
        result["against_step"] = other.step;
        result["against_layers"] = namesOf(other);
    }
    if (trace.hasEncoder()) {
        result["horizon"] = trace.horizon;
        result["vocabulary"] = trace.vocabulary;
        result["hits_within"] = within;
        result["hits"] = toJson(meaningScores(trace, within));
        result["meanings"] = meanings;
    }
    return result;
}

}  // namespace

void addInspectCommand(CLI::App& app, InspectOptions& inspect) {
    auto* command = app.add_subcommand(
        "inspect",
        "Layers of a checkpoint over one text: spectra, CKA, and what planning contexts mean");
    command->add_option("--run", inspect.run, "Run folder")->required();
    command->add_option("--checkpoint", inspect.checkpoint, "best, latest or a step")
        ->default_str("best");
    command->add_option("--against", inspect.against,
                        "CKA with the layers of this checkpoint instead: best, latest or a step");
    auto* text = command->add_option("--probe-text", inspect.request.text.text,
                                     "Text to read (default: validation data)");
    command
        ->add_option("--probe-offset", inspect.request.text.offset,
                     "Where in the validation data it starts: a token, or an example")
        ->check(CLI::NonNegativeNumber)
        ->excludes(text);
    command->add_option("--nearest", inspect.request.nearest, "Tokens to name for each meaning")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command->add_flag("--json", inspect.json, "Print one JSON object");
}

int inspect(InspectOptions options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); }, "Stopping.");
    options.request.attention = false;
    const auto checkpoint = findCheckpoint(options.run, options.checkpoint);
    const auto trace =
        traceCheckpoint(options.run, checkpoint.folder, options.request, stop.get_token());
    LayerTrace second;
    if (!options.against.empty()) {
        auto request = options.request;
        request.nearest = 0;
        second = traceCheckpoint(options.run, findCheckpoint(options.run, options.against).folder,
                                 request, stop.get_token());
    }
    const auto& other = options.against.empty() ? trace : second;
    const auto cka = ckaMatrix(trace, other, CkaEstimate::Debiased, stop.get_token());
    if (options.json)
        std::cout << report(trace, other, cka, options.request.nearest)
                         .dump(2, ' ', false, Json::error_handler_t::replace)
                  << std::endl;
    else
        print(trace, other, cka, options.request.nearest);
    return watcher.exitStatus();
}

}  // namespace deepsight::cli
