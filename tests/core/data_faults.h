#pragma once

#include <ATen/record_function.h>

#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "core/data/batch_sampler.h"
#include "core/data/random.h"
#include "core/support/atomic_file.h"
#include "core/support/torch.h"

namespace deepsight::test {

/// Watches libtorch's operations while it lives, and spoils the gradients of steps that train on
/// chosen data, whichever steps these are: as data would that a model cannot take. One at a time.
class DataFaults {
  public:
    enum class Kind { NotFinite, Exploding };

    /// `data`: counted from 0, what each step of a run without roll-backs sees.
    DataFaults(const Config& config, std::set<std::int64_t> data, Kind kind)
        : data_(std::move(data)), kind_(kind) {
        const auto corpus = openCorpus(config.data, [](const auto&...) {});
        const BatchSampler sampler(corpus, config.model.contextSize, config.extraTokens(),
                                   config.training.batchSize,
                                   static_cast<std::uint64_t>(config.training.seed));
        constexpr std::int64_t kSteps = 100;
        const auto parts = config.training.gradientAccumulation;
        for (std::int64_t i = 0; i < kSteps * parts; ++i)
            known_[sampler.train(i).inputs] = i / parts;
        current_ = this;
        handle_ = at::addGlobalCallback(at::RecordFunctionCallback(&DataFaults::onOperation)
                                            .needsInputs(true)
                                            .scopes({at::RecordScope::FUNCTION}));
    }
    ~DataFaults() {
        at::removeCallback(handle_);
        current_ = nullptr;
    }
    DataFaults(const DataFaults&) = delete;
    DataFaults& operator=(const DataFaults&) = delete;

    /// The data of each step that was made, in order.
    const std::vector<std::int64_t>& seen() const { return seen_; }

  private:
    static std::unique_ptr<at::ObserverContext> onOperation(const at::RecordFunction& operation) {
        const std::string_view name = operation.name();
        if (name == "aten::embedding") current_->onEmbedding(operation.inputs()[1].toTensor());
        if (name == "aten::_foreach_norm")
            current_->onGradientNorm(operation.inputs()[0].toTensorVector());
        return nullptr;
    }
    void onEmbedding(const torch::Tensor& indices) {
        const auto flat = indices.contiguous();
        const auto* values = flat.const_data_ptr<std::int64_t>();
        const auto found = known_.find({values, values + flat.numel()});
        if (found != known_.end()) now_ = found->second;
    }
    void onGradientNorm(const std::vector<torch::Tensor>& gradients) {
        if (now_ < 0) return;  // not of a training step
        seen_.push_back(now_);
        const torch::NoGradGuard noGrad;
        if (data_.contains(now_))
            for (auto gradient : gradients) {
                if (kind_ == Kind::Exploding)
                    gradient.mul_(1e5);
                else
                    gradient.fill_(std::numeric_limits<float>::quiet_NaN());
            }
        now_ = -1;
    }

    static inline DataFaults* current_ = nullptr;
    std::set<std::int64_t> data_;
    Kind kind_;
    std::map<std::vector<std::int64_t>, std::int64_t> known_;
    std::vector<std::int64_t> seen_;
    std::int64_t now_ = -1;
    at::CallbackHandle handle_ = 0;
};

/// Lets `config` train on a pattern with one place of noise in it, with a seed that reads the place
/// first in a step that is returned, long after the pattern is learned, and not again.
inline std::int64_t makeDataWithWildWindow(Config& config, const std::filesystem::path& folder) {
    constexpr std::size_t kTokens = 40000;
    constexpr std::size_t kNoise = 40;
    constexpr TokenId kPattern = 4;
    std::vector<TokenId> tokens(kTokens);
    for (std::size_t i = 0; i < kTokens; ++i) tokens[i] = static_cast<TokenId>(i % kPattern);
    SplitMix64 generator(1);
    for (std::size_t i = 0; i < kNoise; ++i)
        tokens[kTokens / 2 + i] = static_cast<TokenId>(kPattern + drawBelow(generator, 12));
    const auto write = [&](const char* name, std::size_t count) {
        const std::string bytes(reinterpret_cast<const char*>(tokens.data()),
                                count * sizeof(TokenId));
        writeFileAtomically(folder / name, bytes);
        return (folder / name).string();
    };
    config.data.path = write("pattern_train.bin", kTokens);
    write("pattern_val.bin", 1000);
    config.data.source = DataSource::TokenFiles;
    config.model.vocabularySize = 16;
    config.model.contextSize = 16;
    config.planning.horizon = 2;
    const auto corpus = openCorpus(config.data, [](const auto&...) {});
    const auto parts = config.training.gradientAccumulation;
    const auto noisy = [&](const BatchSampler& sampler, std::int64_t step) {
        std::int64_t count = 0;
        for (std::int64_t part = 0; part < parts; ++part)
            for (const auto target : sampler.train(step * parts + part).targets)
                count += target >= kPattern ? 1 : 0;
        return count;
    };
    constexpr std::int64_t kLearned = 125;
    for (config.training.seed = 1;; ++config.training.seed) {
        const BatchSampler sampler(corpus, config.model.contextSize, config.extraTokens(),
                                   config.training.batchSize,
                                   static_cast<std::uint64_t>(config.training.seed));
        std::int64_t step = 0;
        while (step < config.training.steps && noisy(sampler, step) == 0) ++step;
        if (step < kLearned || noisy(sampler, step) < config.model.contextSize) continue;
        auto later = step + 1;
        while (later < config.training.steps && noisy(sampler, later) == 0) ++later;
        if (later == config.training.steps) return step + 1;
    }
}

}  // namespace deepsight::test
