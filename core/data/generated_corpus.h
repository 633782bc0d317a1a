#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <stop_token>
#include <vector>

#include "core/config/config.h"
#include "core/data/corpus.h"
#include "core/data/progress_meter.h"

namespace deepsight {

/// Lines of both splits that were made from a seed.
struct GeneratedLines {
    std::vector<TokenId> train;
    std::vector<TokenId> test;
};

/// What the three generated tasks share: counts lines for the progress and puts them one after the
/// other. Lives on the worker's thread.
class LineProduction {
  public:
    /// `lines` of both splits, of `length` tokens each.
    LineProduction(const ProgressSink& progress, std::stop_token stop, std::int64_t lines,
                   std::int64_t length);

    /// The first `count` lines; `append(index, tokens)` adds one. Throws Error{Cancelled}.
    template <typename Append>
    std::vector<TokenId> make(std::int64_t count, const Append& append) {
        std::vector<TokenId> tokens;
        tokens.reserve(static_cast<std::size_t>(count * length_));
        for (std::int64_t index = 0; index < count; ++index) {
            append(index, tokens);
            if (++done_ % 256 == 0) meter_.advanceTo(done_);
        }
        return tokens;
    }

  private:
    ProgressMeter meter_;
    std::int64_t length_;
    std::int64_t done_ = 0;
};

/// A corpus over `lines`, with everything that follows from `config`; the description ends with the
/// number of lines.
std::shared_ptr<Corpus> makeGeneratedCorpus(const DataConfig& config,
                                            std::shared_ptr<const GeneratedLines> lines,
                                            const std::string& description);

/// Corpus::placeholder of what a configuration generates.
std::optional<TokenId> impliedPlaceholder(const DataConfig& config);

/// Tokens of a generated line; 0 of other data.
std::int64_t generatedLineLength(const DataConfig& config);

/// What a random generator of a discovery task draws: the hidden graph, or one line of a split.
enum class DiscoveryStream : std::uint64_t { Train = 0, Test = 1, Graph = 2 };
std::mt19937_64 discoveryGenerator(const DataConfig& config, DiscoveryStream stream,
                                   std::int64_t index = 0);

/// Validation lines of a discovery task, which none of the training lines shows: one for ten of
/// those, 2000 at most.
std::int64_t discoveryTestLines(const DataConfig& config);

}  // namespace deepsight
