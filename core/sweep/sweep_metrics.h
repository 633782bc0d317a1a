#pragma once

#include <string>
#include <vector>

namespace deepsight {

/// How tables of the command line show a metric of sweeps; sweep_summary.h says what each one is.
struct SweepMetric {
    const char* id;      ///< "validation_loss"
    const char* label;   ///< head of a column
    const char* format;  ///< of printf, for one double
    bool compared;       ///< whether a difference between groups tells anything
};

/// All metrics, in the order of a table.
const std::vector<SweepMetric>& sweepMetrics();
/// Null where there is none of this name.
const SweepMetric* findSweepMetric(const std::string& id);

}  // namespace deepsight
