#include "core/analysis/context_meaning.h"

#include <algorithm>
#include <map>

#include "core/data/progress_meter.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

// Numbers that one piece of the work may take.
constexpr std::int64_t kNumbersAtOnce = 1 << 22;

std::int64_t atOnce(std::int64_t numbersEach) {
    return std::max<std::int64_t>(1, kNumbersAtOnce / numbersEach);
}

torch::Tensor unit(const torch::Tensor& rows) {
    return rows / rows.norm(2, 1, /*keepdim=*/true).clamp_min(1e-20);
}

// The vocabulary as the planning context sees it.
class Vocabulary {
  public:
    Vocabulary(LanguageModel& model, const Tokenizer& tokenizer, std::int64_t time,
               ProgressMeter& meter)
        : tokenizer_(tokenizer),
          size_(std::min(model.config().model.vocabularySize, tokenizer.vocabularySize())) {
        const auto& config = model.config();
        const auto step = atOnce((config.planning.horizon + 1) * config.model.width);
        std::vector<torch::Tensor> parts;
        for (std::int64_t first = 0; first < size_; first += step) {
            const auto tokens = torch::arange(first, std::min(first + step, size_), torch::kInt64);
            parts.push_back(model.tokenContexts(tokens, time));
            meter.advanceTo(first);
        }
        const auto rows = torch::cat(parts);
        mean_ = rows.mean(0, /*keepdim=*/true);
        directions_ = unit(rows - mean_).t().contiguous();
    }

    std::int64_t size() const { return size_; }
    const std::string& label(std::int64_t token) {
        auto& known = labels_[token];
        if (known.empty()) known = tokenizer_.label(static_cast<TokenId>(token));
        return known;
    }
    /// Cosines of `rows` [count, d] with all tokens, [count, size].
    torch::Tensor cosines(const torch::Tensor& rows) const {
        return unit(rows - mean_).mm(directions_).clamp(-1, 1);
    }

  private:
    const Tokenizer& tokenizer_;
    std::int64_t size_;
    torch::Tensor mean_;        // [1, d]
    torch::Tensor directions_;  // [d, size]
    std::map<std::int64_t, std::string> labels_;
};

// Cosines of some positions with all tokens, ranked.
struct Ranked {
    torch::Tensor cosines;  // [count, size]
    torch::Tensor order;    // [count, size] int64: tokens, the nearest first
    torch::Tensor ranks;    // [count, size] int64: of each token, from 1

    explicit Ranked(const torch::Tensor& of) : cosines(of) {
        order = std::get<1>(of.sort(/*stable=*/true, /*dim=*/1, /*descending=*/true));
        const auto places = torch::arange(1, of.size(1) + 1, torch::kInt64).expand_as(order);
        ranks = torch::empty_like(order).scatter_(1, order, places);
    }
    double cosine(std::int64_t row, std::int64_t token) const {
        return cosines.const_data_ptr<float>()[row * cosines.size(1) + token];
    }
    std::int64_t rank(std::int64_t row, std::int64_t token) const {
        return ranks.const_data_ptr<std::int64_t>()[row * ranks.size(1) + token];
    }
    std::vector<NearToken> nearest(std::int64_t row, std::int64_t count, Vocabulary& names) const {
        const auto* tokens = order.const_data_ptr<std::int64_t>() + row * order.size(1);
        std::vector<NearToken> near;
        for (std::int64_t i = 0; i < std::min(count, order.size(1)); ++i)
            near.push_back({tokens[i], names.label(tokens[i]), cosine(row, tokens[i])});
        return near;
    }
};

}  // namespace

std::vector<ContextMeaning> contextMeanings(LanguageModel& model, const Tokenizer& tokenizer,
                                            const torch::Tensor& encoder,
                                            const torch::Tensor& context,
                                            std::span<const TokenId> known, std::int64_t nearest,
                                            const std::stop_token& stop,
                                            const ProgressSink& progress) {
    const auto contexts = context.size(0);
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Comparing with the vocabulary"),
                        model.config().model.vocabularySize + contexts);
    Vocabulary vocabulary(model, tokenizer, encoder.size(0), meter);
    const auto horizon = model.config().planning.horizon;
    const auto length = static_cast<std::int64_t>(known.size());
    const auto step = atOnce(4 * vocabulary.size());
    std::vector<ContextMeaning> meanings;
    for (std::int64_t first = 0; first < contexts; first += step) {
        meter.advanceTo(vocabulary.size() + first);
        const auto end = std::min(first + step, contexts);
        const Ranked planned(vocabulary.cosines(encoder.slice(0, first, end)));
        const Ranked targets(vocabulary.cosines(context.slice(0, first, end)));
        for (std::int64_t row = 0; row < end - first; ++row) {
            const auto position = first + row;
            ContextMeaning meaning{position,
                                   planned.nearest(row, nearest, vocabulary),
                                   targets.nearest(row, nearest, vocabulary),
                                   {}};
            for (std::int64_t z = 1; z <= std::min(horizon, length - 1 - position); ++z) {
                const std::int64_t token = known[static_cast<std::size_t>(position + z)];
                if (token >= vocabulary.size()) continue;
                meaning.future.push_back({z, token, vocabulary.label(token),
                                          planned.rank(row, token), targets.rank(row, token),
                                          planned.cosine(row, token), targets.cosine(row, token)});
            }
            meanings.push_back(std::move(meaning));
        }
    }
    return meanings;
}

}  // namespace deepsight
