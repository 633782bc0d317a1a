#include "core/exchange/state_dict_import.h"

#include "core/config/config_validation.h"
#include "core/config/model_size.h"
#include "core/data/batch_sampler.h"
#include "core/data/corpus.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/training/first_checkpoint.h"
#include "core/training/run_notes.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "The import was cancelled.");
}

void requireValid(const Config& config) {
    const auto issues = validate(config);
    if (issues.empty()) return;
    throw Error(ErrorKind::Config,
                issues.front().field + ": " + issues.front().message.english() +
                    " (The model is that of the weights; data and training are yours to choose.)");
}

/// As training will ask of it.
std::shared_ptr<const Corpus> openData(const Config& config, const ProgressSink& progress,
                                       const std::stop_token& stop) {
    auto corpus = openCorpus(config.data, progress, stop);
    const auto largest = largestToken(*corpus);
    if (largest >= config.model.vocabularySize)
        throw Error(ErrorKind::Config,
                    "The data holds token " + std::to_string(largest) +
                        ", but these weights know " + std::to_string(config.model.vocabularySize) +
                        " tokens; use data of the tokenizer that they were trained with.");
    const BatchSampler sampler(
        corpus, config.model.contextSize, config.extraTokens(), config.training.batchSize,
        static_cast<std::uint64_t>(config.training.seed), usedWindowOrder(config));
    return corpus;
}

/// loadModuleWeights() would say it too, but under our names.
void requireComplete(const StateDict& dict, const LanguageModel& model,
                     const SafetensorsFile& weights) {
    for (const auto& item : model.named_parameters()) {
        if (weights.tensors.contains(item.key())) continue;
        const auto theirs = theirName(dict.names, item.key()).value_or(item.key());
        throw Error(ErrorKind::Checkpoint,
                    dict.file.string() + " has no tensor \"" + theirs + "\"" +
                        (theirs == item.key() ? "" : " (here " + item.key() + ")") +
                        ", which its model needs. Use another file of weights.");
    }
}

/// What the header alone tells, before hours may go into data for weights that are of no use.
void requireShapes(const StateDict& dict, const Config& config) {
    const auto model = makeUnsetModel(config);
    const auto shapes = readWeightShapes(dict, config);
    requireComplete(dict, *model, shapes);
    for (const auto& item : model->named_parameters()) {
        if (item.value().sizes() == torch::IntArrayRef(shapes.tensors.at(item.key()).shape))
            continue;
        throw Error(ErrorKind::Checkpoint,
                    dict.file.string() + ": tensor \"" +
                        theirName(dict.names, item.key()).value_or(item.key()) +
                        "\" has another shape than its model needs. Use another file of weights.");
    }
}

std::shared_ptr<LanguageModel> loadModel(const StateDict& dict, const Config& config) {
    const auto model = makeUnsetModel(config);
    {
        const auto weights = readWeights(dict, config);
        requireComplete(dict, *model, weights);
        loadModuleWeights(*model, weights, dict.file.string());
    }
    for (const auto& item : model->named_parameters())
        if (!item.value().isfinite().all().item<bool>())
            throw Error(ErrorKind::Checkpoint, dict.file.string() + " holds numbers in \"" +
                                                   item.key() +
                                                   "\" that are not finite. Use another file of "
                                                   "weights.");
    return model;
}

/// The run is there already, so it does not fail for a lack of notes.
void noteOrigin(const fs::path& folder, const StateDict& dict) {
    try {
        writeRunNotes(folder, {.title = {},
                               .tags = {},
                               .note = "Weights imported from " +
                                       fs::absolute(dict.file).lexically_normal().string() +
                                       " (names: " + idOf(dict.names) + ")."});
    } catch (const std::exception&) {
        // Whoever needs them writes them anew.
    }
}

}  // namespace

ImportedWeights importWeights(const StateDict& dict, const Config& config,
                              const fs::path& newRunFolder, const ProgressSink& progress,
                              std::stop_token stop) {
    requireFolderWithoutRun(newRunFolder, "the imported weights");
    requireFitting(dict, config);
    requireValid(config);
    const auto report = [&progress](const char* phase, std::int64_t done) {
        if (progress) progress(phase, done, 2);
    };
    requireShapes(dict, config);
    const auto corpus = openData(config, progress, stop);
    throwIfStopped(stop);
    report(DEEPSIGHT_TR("Progress", "Reading the weights"), 0);
    const auto model = loadModel(dict, config);
    throwIfStopped(stop);
    report(DEEPSIGHT_TR("Progress", "Writing the first checkpoint"), 1);
    writeFirstCheckpoint(newRunFolder, config, *model, corpus->contentHash);
    noteOrigin(newRunFolder, dict);
    report(DEEPSIGHT_TR("Progress", "Writing the first checkpoint"), 2);
    return {.folder = newRunFolder,
            .config = config,
            .parameters = modelSize(config).parameters,
            .data = corpus->description};
}

}  // namespace deepsight
