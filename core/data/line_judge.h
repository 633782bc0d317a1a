#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/data/tokenizer.h"

namespace deepsight {

/// What a written line is: right and not in the training data; right, but seen in training; or
/// against the rules of the data.
enum class LineKind { Novel, Memorised, Incoherent };

/// Judges lines of data that asks for something new instead of one right answer (sibling and
/// triangle discovery, arXiv 2504.15266). Immutable; any thread may use one.
class LineJudge {
  public:
    virtual ~LineJudge() = default;

    struct Judgement {
        LineKind kind = LineKind::Incoherent;
        /// The same for lines that say the same, so that repetitions can be told; of incoherent
        /// ones without meaning.
        std::uint64_t identity = 0;
    };
    /// `line` as in the corpus, `Corpus::exampleLength` tokens.
    virtual Judgement judge(std::span<const TokenId> line) const = 0;
    /// How every line that the model is to write begins; not empty.
    virtual std::span<const TokenId> prompt() const = 0;
};

}  // namespace deepsight
