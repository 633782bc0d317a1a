#include "core/exchange/state_dict_export.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/config/config_json.h"
#include "core/exchange/foreign_config.h"
#include "core/exchange/raw_matrix.h"
#include "core/exchange/state_dict_facts.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr auto kTokens = "token_embedding.weight";

/// Model and planning alone: where the data lay is nobody else's business.
std::string describedModel(const Config& config) {
    auto document = nlohmann::ordered_json::parse(toJson(config));
    document.erase("training");
    document.erase("data");
    return document.dump(2) + "\n";
}

const char* unfitModel(const Config& config) {
    if (config.model.positionEncoding == PositionEncoding::Rotary)
        return DEEPSIGHT_TR("Weights",
                            "These names are for learned positions, and this model rotates its "
                            "queries and keys.");
    if (config.learnsSplit())
        return DEEPSIGHT_TR("Weights",
                            "These names are for a fixed split; harden the learned one first.");
    if (!config.isDeepSight() && config.model.architecture != Architecture::Baseline)
        return DEEPSIGHT_TR("Weights", "These names have none for this model's further heads.");
    return nullptr;
}

const char* unfitPlanning(const Config& config) {
    const auto& planning = config.planning;
    if (config.model.encoderLayers != config.model.decoderLayers)
        return DEEPSIGHT_TR("Weights",
                            "The published model has as many encoder as decoder layers.");
    if (!config.plans()) return nullptr;
    const bool published = planning.score == DisaffinityScore::Mse ||
                           planning.score == DisaffinityScore::Cosine ||
                           planning.score == DisaffinityScore::LogCosine;
    const bool fixed = planning.futureAggregation == FutureAggregation::Decay ||
                       planning.futureAggregation == FutureAggregation::DecayNormalized ||
                       planning.futureAggregation == FutureAggregation::Average;
    if (published && fixed && planning.presentFutureMerge != PresentFutureMerge::Learned &&
        planning.projector == Projector::None && planning.window == FutureWindow::IgnoreLast)
        return nullptr;
    return DEEPSIGHT_TR("Weights",
                        "The published model has the scores mse, cosine and log-cosine with a "
                        "fixed aggregation, no projector and the window \"ignore-last\".");
}

/// Biases and norms that the others' models always have: of no effect at these values.
void addAbsent(SafetensorsFile& ours, const Config& config, WeightNames names) {
    const auto add = [&ours](const std::string& name, std::int64_t size, float value) {
        if (!ours.tensors.contains(name)) ours.tensors[name] = filledTensor({size}, value);
    };
    if (names == WeightNames::Gpt2) {
        std::vector<std::pair<std::string, std::int64_t>> biases;
        for (const auto& [name, tensor] : ours.tensors)
            if (name.ends_with(".weight") && name.find("embedding") == std::string::npos)
                biases.emplace_back(name.substr(0, name.size() - 6) + "bias", tensor.shape.at(0));
        for (const auto& [name, size] : biases) add(name, size, 0);
    }
    if (names != WeightNames::Published || !config.isDeepSight()) return;
    const auto norm = config.planning.contextNorm;
    const auto addNorm = [&](const std::string& module) {
        add(module + ".weight", config.model.width, 1);
        add(module + ".bias", config.model.width, 0);
    };
    addNorm("planning.encoder_norm");
    if (!config.plans()) return;
    if (norm == ContextNorm::Pre || norm == ContextNorm::Both) addNorm("planning.embedding_norm");
    if (norm == ContextNorm::Post || norm == ContextNorm::Both) addNorm("planning.context_norm");
}

bool holdsRun(const fs::path& folder) {
    const RunPaths paths(folder);
    std::error_code none;
    return fs::exists(paths.metrics(), none) ||
           (fs::exists(paths.config(), none) && fs::exists(paths.checkpoints(), none));
}

/// What is written replaces files of its names, and those of a run have the same.
void requireOutsideRuns(const fs::path& out, bool single) {
    std::error_code none;
    const fs::path target = fs::weakly_canonical(fs::absolute(out), none);
    bool inRun = !single && holdsRun(target);
    for (fs::path folder = target; !inRun && folder.has_relative_path();
         folder = folder.parent_path()) {
        const RunPaths run(folder.parent_path());
        inRun = (folder == run.checkpoints() || folder == run.snapshots()) && holdsRun(run.root);
    }
    if (inRun)
        throw Error(ErrorKind::Config, out.string() +
                                           " belongs to a run, whose files the weights would "
                                           "replace; choose another place for them.");
}

std::vector<Phrase> remarksOn(const Config& config, WeightNames names) {
    std::vector<Phrase> remarks;
    const bool tanh = config.model.activation == Activation::GeluTanh;
    if (tanh && (names == WeightNames::NanoGpt || names == WeightNames::Published))
        remarks.push_back({DEEPSIGHT_TR("Weights",
                                        "This model was trained with GELU by tanh, and the reader "
                                        "of these names has the exact one: losses will differ "
                                        "slightly."),
                           {}});
    return remarks;
}

}  // namespace

std::optional<Phrase> exportProblem(const Config& config, WeightNames names) {
    if (names == WeightNames::DeepSight) return {};
    const char* problem = unfitModel(config);
    if (!problem && names == WeightNames::Published && config.isDeepSight())
        problem = unfitPlanning(config);
    if (!problem && names != WeightNames::Published && config.isDeepSight())
        problem = DEEPSIGHT_TR("Weights",
                               "These names are for a decoder-only model, and this one has an "
                               "encoder.");
    return problem ? std::optional(Phrase{problem, {}}) : std::nullopt;
}

SafetensorsFile exportedTensors(SafetensorsFile ours, const Config& config, WeightNames names) {
    if (const auto problem = exportProblem(config, names))
        throw Error(ErrorKind::Config,
                    problem->english() + " Export it with the names \"deepsight\".");
    addAbsent(ours, config, names);
    SafetensorsFile theirs;
    theirs.metadata = {{"format", "pt"}, {StateDictFacts::kOwnKey, describedModel(config)}};
    for (auto& [name, tensor] : ours.tensors) {
        if (isTransposed(names, name)) transpose(tensor);
        const auto other = theirName(names, name);
        if (!other)
            throw Error(ErrorKind::Config, "Tensor \"" + name + "\" has no name among \"" +
                                               idOf(names) +
                                               "\"; export it with the names \"deepsight\".");
        // The output layer is tied; load_state_dict() asks for it under both names.
        const bool tied = name == kTokens && names != WeightNames::Gpt2;
        if (tied && *outputName(names)) theirs.tensors[outputName(names)] = tensor;
        theirs.tensors[*other] = std::move(tensor);
    }
    if (names == WeightNames::Published) addPublishedConstants(theirs, config);
    return theirs;
}

ExportedWeights exportWeights(const fs::path& runFolder, const fs::path& checkpointFolder,
                              WeightNames names, const fs::path& out,
                              const ProgressSink& progress) {
    const auto report = [&progress](const char* phase, std::int64_t done) {
        if (progress) progress(phase, done, 2);
    };
    const auto config = readRunConfig(runFolder);
    if (const auto problem = exportProblem(config, names))
        throw Error(ErrorKind::Config,
                    problem->english() + " Export it with the names \"deepsight\".");
    const bool single = out.extension() == ".safetensors";
    requireOutsideRuns(out, single);
    report(DEEPSIGHT_TR("Progress", "Reading the checkpoint"), 0);
    ExportedWeights result;
    result.step = verifyCheckpoint(checkpointFolder).step;
    auto weights = exportedTensors(readSafetensors(checkpointFolder / kModelFile), config, names);
    weights.metadata["step"] = std::to_string(result.step);
    report(DEEPSIGHT_TR("Progress", "Writing the weights"), 1);
    if (!single) createFolders(out);
    const auto file = single ? out : out / "model.safetensors";
    writeSafetensors(file, weights);
    result.files.push_back(file);
    if (!single) {
        const auto description = out / "config.json";
        writeFileAtomically(description, names == WeightNames::DeepSight
                                             ? describedModel(config)
                                             : foreignConfig(config, names));
        result.files.push_back(description);
    }
    report(DEEPSIGHT_TR("Progress", "Writing the weights"), 2);
    result.remarks = remarksOn(config, names);
    return result;
}

}  // namespace deepsight
