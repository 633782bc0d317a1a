#include "core/exchange/evaluation_batches.h"

#include <cstring>

#include "core/data/batch_sampler.h"
#include "core/support/safetensors.h"

namespace deepsight {
namespace {

void append(RawTensor& tensor, const std::vector<std::int64_t>& values) {
    const auto* const bytes = reinterpret_cast<const std::byte*>(values.data());
    tensor.bytes.insert(tensor.bytes.end(), bytes, bytes + values.size() * sizeof(std::int64_t));
}

}  // namespace

std::int64_t writeEvaluationBatches(const Config& config, const std::filesystem::path& file,
                                    const ProgressSink& progress, std::stop_token stop) {
    const BatchSampler sampler(openCorpus(config.data, progress, stop), config.model.contextSize,
                               config.extraTokens(), config.training.batchSize,
                               static_cast<std::uint64_t>(config.training.seed),
                               usedWindowOrder(config));
    const auto count = config.training.evaluationBatches;
    SafetensorsFile contents;
    RawTensor& inputs = contents.tensors["inputs"];
    RawTensor& targets = contents.tensors["targets"];
    inputs.dtype = targets.dtype = "I64";
    for (std::int64_t i = 0; i < count; ++i) {
        const Batch batch = sampler.validation(i, count);
        inputs.shape = {count, batch.rows, batch.time + batch.extra};
        targets.shape = {count, batch.rows, batch.time};
        append(inputs, batch.inputs);
        append(targets, batch.targets);
    }
    contents.metadata["format"] = "pt";
    writeSafetensors(file, contents);
    return count;
}

}  // namespace deepsight
