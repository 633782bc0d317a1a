#include "core/analysis/model_trace.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/context_meaning.h"
#include "core/analysis/opened_checkpoint.h"
#include "core/analysis/probe_text.h"
#include "core/data/progress_meter.h"
#include "core/model/model_observer.h"
#include "core/support/error.h"
#include "core/support/thread_limit.h"
#include "core/support/translatable.h"
#include "core/training/evaluator.h"

namespace deepsight {
namespace {

constexpr std::int64_t kMostNearest = 1000;

std::vector<float> toVector(const torch::Tensor& tensor) {
    const auto flat = tensor.to(torch::kFloat32).contiguous();
    const float* data = flat.const_data_ptr<float>();
    return {data, data + flat.numel()};
}

// Heads of all attentions together, and layers that are shown.
struct Extent {
    std::int64_t heads = 0;
    std::int64_t layers = 0;
};

Extent extentOf(const Config& config) {
    const auto& model = config.model;
    if (!config.isDeepSight()) return {model.layers * model.heads, model.layers + 2};
    const auto blocks = model.encoderLayers + model.decoderLayers;
    const auto crossing = config.learnsSplit() ? blocks - 1 : model.decoderLayers;
    return {blocks * model.heads + crossing * model.crossAttentionHeads, blocks + 3};
}

// The most positions, up to `time`, whose maps stay within `bytes`.
std::int64_t coveredPositions(std::int64_t heads, std::int64_t time, std::int64_t bytes) {
    const auto most = static_cast<double>(bytes) /
                      static_cast<double>(std::max<std::int64_t>(1, heads)) / sizeof(float);
    // time (time + 1) / 2 <= most
    const auto fitting = static_cast<std::int64_t>((std::sqrt(8 * most + 1) - 1) / 2);
    return std::min(time, fitting);
}

// Puts what the model shows into a trace.
class Collector : public ModelObserver {
  public:
    Collector(LayerTrace& trace, std::int64_t covered, ProgressMeter& meter)
        : trace_(trace), covered_(covered), meter_(meter), before_(modelObserver) {
        modelObserver = this;
    }
    ~Collector() override { modelObserver = before_; }

    void onLayer(LayerPlace place, std::int64_t index, const torch::Tensor& output) override {
        trace_.layers.push_back({place, index, toVector(output.squeeze(0))});
        for (; named_ < trace_.attention.size(); ++named_) {
            trace_.attention[named_].place = place;
            trace_.attention[named_].index = index;
        }
        meter_.advanceTo(static_cast<std::int64_t>(trace_.layers.size()));
    }

    void onAttention(const AttentionPass& pass) override {
        if (covered_ == 0) return;
        AttentionMaps maps;
        maps.kind = pass.kind;
        maps.heads = pass.heads;
        maps.time = covered_;
        const auto split = [&](const torch::Tensor& x) {
            return x.squeeze(0)
                .slice(0, 0, covered_)
                .unflatten(1, {pass.heads, -1})
                .transpose(0, 1);
        };
        const auto query = split(pass.query), key = split(pass.key);
        const auto scale = 1 / std::sqrt(static_cast<double>(query.size(2)));
        const auto future = torch::ones({covered_, covered_}, torch::kBool).triu(/*diagonal=*/1);
        for (std::int64_t head = 0; head < pass.heads; ++head) {
            const auto scores = query[head].mm(key[head].t()) * scale;
            keep(scores.masked_fill_(future, -std::numeric_limits<float>::infinity()).softmax(1),
                 maps.weights);
        }
        trace_.attention.push_back(std::move(maps));
    }

  private:
    static void keep(const torch::Tensor& map, std::vector<float>& weights) {
        const auto time = map.size(0);
        const auto rows = map.contiguous();
        const auto* row = rows.const_data_ptr<float>();
        for (std::int64_t i = 0; i < time; ++i, row += time)
            weights.insert(weights.end(), row, row + i + 1);
    }

    LayerTrace& trace_;
    std::int64_t covered_;
    ProgressMeter& meter_;
    ModelObserver* before_;
    std::size_t named_ = 0;  // attentions whose block is known
};

torch::Tensor toTensor(std::span<const TokenId> tokens) {
    return torch::tensor(std::vector<std::int64_t>(tokens.begin(), tokens.end()), torch::kInt64);
}

std::vector<float> lossesOf(const torch::Tensor& logits, const ProbeText& text,
                            const Corpus& corpus) {
    const auto time = logits.size(0);
    std::vector<float> losses(static_cast<std::size_t>(time),
                              std::numeric_limits<float>::quiet_NaN());
    const auto first = std::max<std::int64_t>(1, corpus.firstTarget) - 1;
    const auto end = std::min(time, static_cast<std::int64_t>(text.known.size()) - 1);
    if (first >= end) return losses;
    const auto targets = toTensor(
        std::span(text.known)
            .subspan(static_cast<std::size_t>(first + 1), static_cast<std::size_t>(end - first)));
    const auto known = toVector(torch::cross_entropy_loss(logits.slice(0, first, end), targets,
                                                          /*weight=*/{}, at::Reduction::None));
    std::copy(known.begin(), known.end(), losses.begin() + first);
    return losses;
}

void traceLayers(LanguageModel& model, const Corpus& corpus, const ProbeText& text,
                 const TraceRequest& request, const std::stop_token& stop,
                 const ProgressSink& progress, LayerTrace& trace) {
    const auto extent = extentOf(model.config());
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Tracing the layers"),
                        extent.layers);
    const auto covered =
        request.attention ? coveredPositions(extent.heads, trace.time, request.mostAttentionBytes)
                          : 0;
    const auto read = toTensor(std::span(text.read).first(static_cast<std::size_t>(trace.time)));
    torch::Tensor logits;
    {
        const Collector collector(trace, covered, meter);
        DecodingCache cache;
        logits = model.logitsOf(read.unsqueeze(0), cache).squeeze(0);
    }
    trace.nextTokenLoss = lossesOf(logits, text, corpus);
    for (std::int64_t i = 0; i < trace.time; ++i) {
        const auto token = text.read[static_cast<std::size_t>(i)];
        trace.tokenIds.push_back(token);
        trace.tokens.push_back(corpus.tokenizer->label(token));
    }
}

}  // namespace

LayerTrace traceModel(LanguageModel& model, const Corpus& corpus, const TraceRequest& request,
                      std::int64_t step, const std::stop_token& stop,
                      const ProgressSink& progress) {
    if (request.nearest < 0 || request.nearest > kMostNearest)
        throw Error(ErrorKind::Config, std::string("nearest is ") +
                                           std::to_string(request.nearest) +
                                           "; use 0 (no meanings) to 1000.");
    const auto& config = model.config();
    const auto text = probeText(config, corpus, request.text);
    const EvaluationScope scope(model);
    LayerTrace trace;
    trace.step = step;
    trace.time = text.time(config);
    trace.width = config.model.width;
    trace.source = text.source;
    traceLayers(model, corpus, text, request, stop, progress, trace);
    if (!config.isDeepSight()) return trace;
    throwIfStopped(stop);
    const auto view = model.planningView(toTensor(text.read).unsqueeze(0));
    const auto encoder = view.encoderOutput.squeeze(0), context = view.planningContext.squeeze(0);
    trace.horizon = config.planning.horizon;
    trace.vocabulary = std::min(config.model.vocabularySize, corpus.tokenizer->vocabularySize());
    trace.contexts = context.size(0);
    trace.encoderOutput = toVector(encoder);
    trace.planningContext = toVector(context);
    if (request.nearest > 0)
        trace.meanings = contextMeanings(model, *corpus.tokenizer, encoder, context, text.known,
                                         request.nearest, stop, progress);
    return trace;
}

LayerTrace traceCheckpoint(const std::filesystem::path& runFolder,
                           const std::filesystem::path& checkpointFolder,
                           const TraceRequest& request, std::stop_token stop,
                           const ProgressSink& progress) {
    const ThreadLimit threads(fewThreads());
    const auto opened = openCheckpoint(runFolder, checkpointFolder, stop, progress);
    throwIfStopped(stop);
    return traceModel(*opened.model, *opened.corpus, request, opened.step, stop, progress);
}

}  // namespace deepsight
