#include "core/training/harden_split.h"

#include <algorithm>

#include "core/analysis/checkpoint_model.h"
#include "core/data/corpus.h"
#include "core/model/split_model.h"
#include "core/model/weights.h"
#include "core/support/error.h"
#include "core/training/evaluator.h"
#include "core/training/first_checkpoint.h"
#include "core/training/run_config.h"
#include "core/training/run_notes.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

BatchSampler openSampler(const CheckpointModel& loaded, const std::stop_token& stop) {
    const auto& config = loaded.config;
    const std::shared_ptr<const Corpus> corpus = openCorpus(config.data, {}, stop);
    requireTrainedData(config, corpus->contentHash, loaded.progress.corpusHash);
    return {corpus, config.model.contextSize, config.extraTokens(), config.training.batchSize,
            static_cast<std::uint64_t>(config.training.seed)};
}

double validationLoss(LanguageModel& model, const BatchSampler& sampler,
                      const std::stop_token& stop) {
    const EvaluationScope scope(model);
    const auto batches = model.config().training.evaluationBatches;
    double sum = 0;
    for (std::int64_t i = 0; i < batches; ++i) {
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Hardening was cancelled.");
        const auto batch = toDevice(sampler.validation(i, batches), torch::kCPU);
        sum += model.forward(batch.inputs, batch.targets).nextTokenLoss.item<double>();
    }
    return sum / static_cast<double>(batches);
}

std::int64_t mostLikely(const std::vector<double>& distribution) {
    return std::ranges::max_element(distribution) - distribution.begin() + 1;
}

}  // namespace

HardenedSplit hardenSplit(const fs::path& runFolder, const fs::path& checkpointFolder,
                          const fs::path& newRunFolder, std::stop_token stop) {
    const auto loaded = loadCheckpointModel(runFolder, checkpointFolder);
    if (!loaded.config.learnsSplit())
        throw Error(ErrorKind::Config,
                    runFolder.string() +
                        " was trained with a fixed split; choose a run with model.layer_split "
                        "\"learned\".");
    requireFolderWithoutRun(newRunFolder, "the hardened one");
    HardenedSplit result;
    result.step = loaded.progress.step;
    result.distribution = loaded.model->learnedWeights().split;
    result.encoderLayers = mostLikely(result.distribution);
    const auto config = hardenedConfig(loaded.config, result.encoderLayers);
    result.decoderLayers = config.model.decoderLayers;
    const auto model = makeUnsetModel(config);
    loadModuleWeights(*model, hardenedWeights(moduleWeights(*loaded.model), result.encoderLayers),
                      checkpointFolder.string());
    const auto sampler = openSampler(loaded, stop);
    result.mixtureLoss = validationLoss(*loaded.model, sampler, stop);
    result.hardenedLoss = validationLoss(*model, sampler, stop);
    writeFirstCheckpoint(newRunFolder, config, *model, loaded.progress.corpusHash,
                         loaded.progress.threads);
    writeRunNotes(newRunFolder,
                  {.title = {},
                   .tags = {},
                   .note = "Hardened from " + fs::absolute(runFolder).lexically_normal().string() +
                           ", step " + std::to_string(result.step) + "."});
    return result;
}

}  // namespace deepsight
