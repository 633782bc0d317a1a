#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace deepsight {

// The few random primitives that data order and generated corpora rest on. Every one is written
// out here, because the standard's distributions and std::shuffle differ between libraries.

/// Finalizer of Steele's SplitMix64: a bijection that scatters neighbouring numbers.
constexpr std::uint64_t scatter(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// Steele, Lea and Flood's SplitMix64 generator (OOPSLA 2014). Any seed is good.
class SplitMix64 {
  public:
    explicit constexpr SplitMix64(std::uint64_t seed) : state_(seed) {}
    constexpr std::uint64_t operator()() { return scatter(state_ += 0x9e3779b97f4a7c15u); }

  private:
    std::uint64_t state_;
};

/// A seed for one item of a family, the same on every machine: changing any coordinate gives an
/// unrelated generator.
constexpr std::uint64_t seedOf(std::uint64_t seed, std::uint64_t split, std::uint64_t index,
                               std::uint64_t row = 0) {
    std::uint64_t state = SplitMix64(seed)();
    for (const std::uint64_t coordinate : {split, index, row}) {
        state = SplitMix64(state ^ coordinate)();
    }
    return state;
}

/// Uniform in [0, bound), bound > 0, without bias: Lemire's multiply-and-reject
/// (arXiv 1805.10941). `generator` returns 64 uniform bits.
template <typename Generator>
constexpr std::uint64_t drawBelow(Generator& generator, std::uint64_t bound) {
    using Wide = unsigned __int128;
    Wide product = Wide{generator()} * bound;
    if (static_cast<std::uint64_t>(product) < bound) {
        const std::uint64_t rejected = (0 - bound) % bound;
        while (static_cast<std::uint64_t>(product) < rejected) {
            product = Wide{generator()} * bound;
        }
    }
    return static_cast<std::uint64_t>(product >> 64);
}

/// Fisher and Yates's shuffle of a vector or an array, from its end; every order is equally likely.
template <typename Sequence, typename Generator>
constexpr void shuffleEvenly(Sequence& items, Generator& generator) {
    for (std::size_t i = items.size(); i > 1; --i) {
        std::swap(items[i - 1], items[drawBelow(generator, i)]);
    }
}

}  // namespace deepsight
