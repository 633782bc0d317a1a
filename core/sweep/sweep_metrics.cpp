#include "core/sweep/sweep_metrics.h"

#include <algorithm>

namespace deepsight {
namespace {

constexpr const char* kFixed = "%.4f";
constexpr const char* kSignificant = "%.4g";

}  // namespace

const std::vector<SweepMetric>& sweepMetrics() {
    static const std::vector<SweepMetric> all{
        {"validation_loss", "best validation loss", kFixed, true},
        {"final_validation_loss", "final validation loss", kFixed, true},
        {"train_loss", "training loss", kFixed, true},
        {"future_loss", "future loss", kSignificant, false},
        {"path_accuracy", "path accuracy", kFixed, true},
        {"decisive_token_accuracy", "decisive token", kFixed, true},
        {"creativity", "creativity", kFixed, true},
        {"fvu", "FVU", kSignificant, true},
        {"past_fvu", "FVU from the past", kSignificant, false},
        {"rank", "encoder rank", kSignificant, true},
        {"deviation", "encoder deviation", kSignificant, true},
        {"tokens_per_second", "tokens/s", "%.0f", false},
    };
    return all;
}

const SweepMetric* findSweepMetric(const std::string& id) {
    const auto& all = sweepMetrics();
    const auto found =
        std::find_if(all.begin(), all.end(), [&id](const auto& metric) { return metric.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace deepsight
