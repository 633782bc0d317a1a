#pragma once

#include <cstdint>

namespace deepsight {

/// A shuffled order of 0, 1, ... count - 1 of which any place can be looked up by itself, without
/// memory: a Feistel network on pairs (a, b) with a * b just above `count` (Luby and Rackoff 1988,
/// SIAM J. Comput. 17), the generalised form of Black and Rogaway, "Ciphers with Arbitrary Finite
/// Domains" (CT-RSA 2002), whose cycle walking leaves out the few pairs that are too many. Made of
/// integers alone, so the same on every machine. Immutable; any thread may use one.
class Permutation {
  public:
    /// `count` is at least 1.
    Permutation(std::uint64_t count, std::uint64_t seed);

    /// What stands at place `index`, both below `count`.
    std::uint64_t operator()(std::uint64_t index) const;

  private:
    std::uint64_t scrambled(std::uint64_t value) const;

    std::uint64_t count_;
    std::uint64_t seed_;
    std::uint64_t left_;   ///< a
    std::uint64_t right_;  ///< b
};

}  // namespace deepsight
