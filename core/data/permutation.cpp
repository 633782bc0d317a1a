#include "core/data/permutation.h"

#include <cmath>

#include "core/data/random.h"

namespace deepsight {
namespace {

/// Four give a pseudorandom permutation of many values; of few, more are needed to mix them.
constexpr std::uint64_t kRounds = 8;

std::uint64_t roundedUpRoot(std::uint64_t value) {
    auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(value)));
    while (root * root < value) ++root;
    while (root > 1 && (root - 1) * (root - 1) >= value) --root;
    return root;
}

}  // namespace

Permutation::Permutation(std::uint64_t count, std::uint64_t seed)
    : count_(count),
      seed_(seed),
      left_(roundedUpRoot(count)),
      right_((count + left_ - 1) / left_) {}

std::uint64_t Permutation::operator()(std::uint64_t index) const {
    std::uint64_t value = index;
    do value = scrambled(value);
    while (value >= count_);
    return value;
}

std::uint64_t Permutation::scrambled(std::uint64_t value) const {
    std::uint64_t left = value / right_;
    std::uint64_t right = value % right_;
    for (std::uint64_t round = 0; round < kRounds; ++round) {
        if (round % 2 == 0) {
            left = (left + seedOf(seed_, round, right) % left_) % left_;
        } else {
            right = (right + seedOf(seed_, round, left) % right_) % right_;
        }
    }
    return left * right_ + right;
}

}  // namespace deepsight
