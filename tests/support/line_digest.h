#pragma once

#include <span>
#include <string>

#include "core/data/tokenizer.h"
#include "core/support/sha256.h"

namespace deepsight::test {

/// SHA-256 of the first lines' tokens as little-endian uint16, without anything between them.
inline std::string digestOfFirst(std::size_t lines, std::size_t lineLength,
                                 std::span<const TokenId> tokens) {
    Sha256 sha256;
    sha256.add(std::as_bytes(tokens.first(lines * lineLength)));
    return sha256.hexDigest();
}

}  // namespace deepsight::test
