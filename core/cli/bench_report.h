#pragma once

#include <nlohmann/json.hpp>

#include "core/cli/bench_configurations.h"
#include "core/training/matrix_peak.h"
#include "core/training/step_benchmark.h"

namespace deepsight::cli {

/// What a run of `deepsight-cli bench` prints, for people (tables on standard output) and as JSON.

/// The machine, and what it reaches in a matrix product.
void printPeak(const MatrixPeak& peak, int threads, const std::string& device, Precision precision);
nlohmann::ordered_json toJson(const MatrixPeak& peak);

void printBenchmark(const BenchConfiguration& configuration, const StepBenchmark& result,
                    const MatrixPeak& peak);
nlohmann::ordered_json toJson(const BenchConfiguration& configuration, const StepBenchmark& result,
                              const MatrixPeak& peak);

/// Steps that recompute activations compared with the same that keep them.
void printRecomputation(const StepBenchmark& again, const StepBenchmark& kept);
nlohmann::ordered_json recomputationJson(const StepBenchmark& again, const StepBenchmark& kept);

}  // namespace deepsight::cli
