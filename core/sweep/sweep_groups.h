#pragma once

#include <string>
#include <vector>

#include "core/sweep/sweep_plan.h"

namespace deepsight {

inline constexpr const char* kSeedField = "training.seed";

/// What the runs of a sweep are averaged over the seeds of: a variant with one combination of the
/// other axes' values. Internal to core/sweep. `variant` points into the plan.
struct SweepGroup {
    std::string label;                      ///< "baseline, horizon=3"
    std::string folder;                     ///< safe and unique: "baseline_horizon-3"
    const SweepVariant* variant = nullptr;  ///< null: the base alone
    FieldSettings settings;                 ///< of the variant, then of the axes
};

/// All groups in the plan's order. Throws Error{Config} as expandSweep() does, except for what only
/// shows in a whole configuration.
std::vector<SweepGroup> sweepGroups(const SweepPlan& plan);

/// Label of the group that the others are compared with.
const std::string& referenceLabel(const SweepPlan& plan, const std::vector<SweepGroup>& groups);

/// "3", "0.001", "mse": a value as people write it.
std::string valueText(const FieldValue& value);

/// In the order of the schema, by which settings are written and compared.
FieldSettings sortedSettings(FieldSettings settings);

}  // namespace deepsight
