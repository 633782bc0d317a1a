#include "core/analysis/evaluation.h"

#include <algorithm>

#include "core/analysis/collapse_monitor.h"
#include "core/analysis/embedding_probe.h"
#include "core/analysis/opened_checkpoint.h"
#include "core/config/model_size.h"
#include "core/data/mapped_file.h"
#include "core/model/weights.h"
#include "core/support/error.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

// Rows evaluated at once; bounds the memory that logits need.
constexpr std::int64_t kRowsAtOnce = 16;

std::shared_ptr<LanguageModel> loadModel(const Config& config, const fs::path& weights) {
    const auto model = makeUnsetModel(config);
    loadModuleWeights(*model, readSafetensors(weights), weights.string());
    return model;
}

}  // namespace

EvaluationResult evaluateTokenFile(const Config& config, const fs::path& weights,
                                   const fs::path& tokens) {
    const auto model = loadModel(config, weights);
    const EvaluationScope scope(*model);
    const auto extra = config.extraTokens();
    const auto columns = config.model.contextSize + 1 + extra;
    const MappedFile file(tokens);
    const auto ids = file.tokens();
    if (ids.empty() || static_cast<std::int64_t>(file.bytes().size()) % (2 * columns) != 0)
        throw Error(ErrorKind::Data, tokens.string() + " holds " +
                                         std::to_string(file.bytes().size()) +
                                         " bytes, which is not a whole number of rows of " +
                                         std::to_string(columns) +
                                         " uint16 tokens (context_size + 1); use such rows.");
    if (largestToken(ids) >= config.model.vocabularySize)
        throw Error(ErrorKind::Data, tokens.string() + " holds token " +
                                         std::to_string(largestToken(ids)) +
                                         ", but model.vocabulary_size is " +
                                         std::to_string(config.model.vocabularySize) +
                                         "; use the tokenizer that the model was trained with.");
    const std::vector<std::int64_t> wide(ids.begin(), ids.end());
    const auto all = torch::tensor(wide, torch::kInt64).view({-1, columns});
    EvaluationResult result;
    result.rows = all.size(0);
    for (std::int64_t first = 0; first < result.rows; first += kRowsAtOnce) {
        const auto rows = all.slice(0, first, std::min(first + kRowsAtOnce, result.rows));
        const auto output = model->forward(rows.slice(1, 0, columns - 1),
                                           rows.slice(1, 1, config.model.contextSize + 1));
        const double share = static_cast<double>(rows.size(0)) / static_cast<double>(result.rows);
        result.nextTokenLoss += share * output.nextTokenLoss.item<double>();
        if (output.futureLoss.defined())
            result.futureLoss += share * output.futureLoss.item<double>();
    }
    result.totalLoss = result.nextTokenLoss + config.planning.coefficient * result.futureLoss;
    const auto size = modelSize(config);
    result.parameters = size.parameters;
    result.parametersWithoutPositions = size.parametersWithoutPositions;
    return result;
}

EvaluationMetrics evaluateCheckpoint(const fs::path& runFolder, const fs::path& checkpointFolder) {
    const auto opened = openCheckpoint(runFolder, checkpointFolder, {});
    const auto& config = opened.config;
    const BatchSampler sampler(opened.corpus, config.model.contextSize, config.extraTokens(),
                               config.training.batchSize,
                               static_cast<std::uint64_t>(config.training.seed));
    auto metrics = evaluateValidation(*opened.model, sampler, config.training.evaluationBatches,
                                      torch::kCPU, Precision::Fp32, [] { return true; });
    metrics->step = opened.step;
    metrics->planning = measurePlanning(*opened.model, sampler, torch::kCPU);
    return *metrics;
}

EmbeddingSnapshot probeCheckpoint(const fs::path& runFolder, const fs::path& checkpointFolder,
                                  const ProbeRequest& request, std::stop_token stop) {
    const auto opened = openCheckpoint(runFolder, checkpointFolder, stop);
    throwIfStopped(stop);
    auto snapshot = makeSnapshot(*opened.model, *opened.corpus, request, opened.step);
    if (!snapshot)
        throw Error(ErrorKind::Config,
                    "This run trained a decoder-only model, which has no encoder output to "
                    "look at; open a DeepSight run.");
    return *snapshot;
}

}  // namespace deepsight
