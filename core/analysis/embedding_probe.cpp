#include "core/analysis/embedding_probe.h"

#include "core/analysis/probe_text.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

std::vector<float> toVector(const torch::Tensor& tensor) {
    const auto host = tensor.to(torch::kCPU, torch::kFloat32).contiguous();
    const float* data = host.const_data_ptr<float>();
    return {data, data + host.numel()};
}

}  // namespace

std::optional<EmbeddingSnapshot> makeSnapshot(LanguageModel& model, const Corpus& corpus,
                                              const ProbeRequest& request, std::int64_t step) {
    const auto& config = model.config();
    if (!config.isDeepSight()) return {};
    const auto probe = probeText(config, corpus, request);
    const EvaluationScope scope(model);
    const std::vector<std::int64_t> ids(probe.read.begin(), probe.read.end());
    const auto device = model.parameters().front().device();
    const auto view = model.planningView(torch::tensor(ids, torch::kInt64).unsqueeze(0).to(device));
    EmbeddingSnapshot snapshot;
    snapshot.step = step;
    snapshot.time = view.encoderOutput.size(1);
    snapshot.contexts = view.planningContext.size(1);
    snapshot.width = view.encoderOutput.size(2);
    snapshot.encoderOutput = toVector(view.encoderOutput);
    snapshot.planningContext = toVector(view.planningContext);
    for (std::int64_t i = 0; i < snapshot.time; ++i)
        snapshot.tokens.push_back(corpus.tokenizer->label(probe.read[static_cast<std::size_t>(i)]));
    snapshot.source = probe.source;
    return snapshot;
}

}  // namespace deepsight
