#include "core/sweep/seed_statistics.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>

#include "core/config/config_json.h"

namespace deepsight {

double studentQuantile(std::size_t count) {
    const boost::math::students_t distribution(static_cast<double>(count - 1));
    return boost::math::quantile(distribution, 0.975);
}

SeedEstimate estimateOverSeeds(std::span<const double> values) {
    SeedEstimate result;
    result.count = values.size();
    const auto count = static_cast<double>(values.size());
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    result.low = *low;
    result.high = *high;
    if (values.size() < 2) return result;
    double squares = 0;
    for (const double value : values) squares += (value - result.mean) * (value - result.mean);
    result.half = studentQuantile(values.size()) * std::sqrt(squares / (count - 1) / count);
    return result;
}

std::string seedGroupKey(Config config) {
    config.training.seed = TrainingConfig().seed;
    config.data.pathStarSeed = DataConfig().pathStarSeed;
    config.data.discoverySeed = DataConfig().discoverySeed;
    return toJson(config);
}

std::string seedGroupKey(const RunRecord& record) {
    if (record.lineage || !record.changes.empty()) return {};
    return seedGroupKey(record.config);
}

std::string seedsOf(const Config& config) {
    std::string seeds = std::to_string(config.training.seed);
    // Those of data that are not generated make no difference.
    if (config.data.source == DataSource::PathStar) {
        seeds += ' ';
        seeds += std::to_string(config.data.pathStarSeed);
    }
    if (config.data.source == DataSource::SiblingDiscovery ||
        config.data.source == DataSource::TriangleDiscovery) {
        seeds += ' ';
        seeds += std::to_string(config.data.discoverySeed);
    }
    return seeds;
}

}  // namespace deepsight
