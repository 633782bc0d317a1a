#pragma once

#include <string>
#include <vector>

#include "core/config/config.h"

namespace deepsight::cli {

struct BenchConfiguration {
    std::string name;
    Config config;
};

/// What `deepsight-cli bench` and benchmarks/compare.py measure: byte-small, gpt2-small (the same
/// with GPT-2's vocabulary) and published (the published size with two windows in a batch); all
/// fp32 with the MSE score. benchmarks/reference.py has the same ones.
const std::vector<BenchConfiguration>& benchConfigurations();

/// Throws Error{Config} naming the known ones.
const BenchConfiguration& benchConfiguration(const std::string& name);

}  // namespace deepsight::cli
