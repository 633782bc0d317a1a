#pragma once

#include <string>
#include <vector>

#include "core/analysis/embedding_snapshot.h"
#include "core/config/config.h"
#include "core/data/corpus.h"

namespace deepsight {

/// The text that a ProbeRequest names, as tokens.
struct ProbeText {
    std::vector<TokenId> read;   ///< what a model is given: up to context_size + extra tokens
    std::vector<TokenId> known;  ///< the same without placeholders, and the next one where known
    std::string source;          ///< see probe_source.h

    /// Positions of the window.
    std::int64_t time(const Config& config) const {
        return static_cast<std::int64_t>(read.size()) - config.extraTokens();
    }
};

/// Throws Error{Data} when the text is too short: for a model with an encoder, one position at
/// least needs its whole future; and for tokens that the model does not know.
ProbeText probeText(const Config& config, const Corpus& corpus, const ProbeRequest& request);

}  // namespace deepsight
