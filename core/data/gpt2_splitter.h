#pragma once

#include <cstddef>
#include <string_view>

namespace deepsight {

/// Length in bytes of the next piece that GPT-2's byte-pair encoding treats by itself: the match,
/// at the start of `text` (not empty), of OpenAI's expression
///   's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
/// with Unicode 15's categories. Bytes that are not UTF-8 count as [^\s\p{L}\p{N}]. Thread-safe.
std::size_t gpt2PieceLength(std::string_view text);

/// The last place after the first byte where `text` may be cut so that its parts, encoded one
/// after the other, give the tokens of the whole; 0 when there is none (one very long word).
/// What follows `text` does not matter. `text` may end inside a character.
std::size_t gpt2LastCut(std::string_view text);

}  // namespace deepsight
