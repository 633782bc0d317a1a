#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/config/config.h"
#include "core/config/config_schema.h"

namespace deepsight {

/// Fields to change in a configuration, by path ("planning.horizon"), in order.
using FieldSettings = std::vector<std::pair<std::string, FieldValue>>;

/// One field that takes several values.
struct SweepAxis {
    std::string field;
    std::vector<FieldValue> values;
};

/// One named set of changes, where a grid cannot say it ("baseline of equal size").
struct SweepVariant {
    std::string name;
    FieldSettings settings;
    /// Figures of a publication to stand beside those of this machine: metric name
    /// (SweepSummary::metrics) and value.
    std::vector<std::pair<std::string, double>> published;
};

/// A family of runs: every variant with every combination of the axes' values; an axis of
/// "training.seed" makes the runs that are averaged over. Plain values. As JSON:
///   {"name": "Horizon", "base": {a configuration},
///    "variants": [{"name": "no planning", "set": {"planning.score": "none"},
///                  "published": {"validation_loss": 3.352}}],
///    "axes": [{"field": "training.seed", "values": [1, 2, 3]}],
///    "reference": "no planning"}
/// All but the name can be left out.
struct SweepPlan {
    std::string name;
    Config base;
    std::vector<SweepVariant> variants;  ///< none: the base alone
    std::vector<SweepAxis> axes;
    /// Label of the group that the others are compared with in pairs; empty: the first.
    std::string reference;

    bool operator==(const SweepPlan&) const;
};

/// One run of a sweep.
struct SweepRun {
    std::string name;   ///< of its folder within the sweep's; unique, the same at every expansion
    std::string group;  ///< label of everything but the seed: what runs are averaged over
    std::int64_t seed = 0;
    FieldSettings settings;  ///< of the variant, then of the axes
    Config config;
};

/// All runs, seed by seed, so that a sweep cut short compares all groups on its first seeds. Unless
/// set in the plan, what depends on other fields follows them: sizes that the data dictates, no
/// score for decoder-only models, and twice the heads for cross-attention. Throws Error{Config}
/// naming the field and the run whose configuration does not hold, two runs alike, an unknown
/// reference, or more than 10,000 runs.
std::vector<SweepRun> expandSweep(const SweepPlan& plan);

/// Throws Error{Config} naming `source`, the member and the remedy.
SweepPlan parseSweep(const std::string& json, const std::string& source);
std::string toJson(const SweepPlan& plan);

/// <folder>/sweep.json, which every sweep folder has.
std::filesystem::path sweepFile(const std::filesystem::path& folder);
SweepPlan loadSweep(const std::filesystem::path& folder);
/// Creates the folder where needed, and makes data paths absolute. Throws Error{Config} when it
/// holds another sweep already.
void saveSweep(const SweepPlan& plan, const std::filesystem::path& folder);

/// Ready-made sweeps.
struct SweepPreset {
    std::string id;    ///< "paper-table"
    const char* name;  ///< English; a window translates them (context "Sweep")
    const char* description;
    SweepPlan plan;
};
const std::vector<SweepPreset>& sweepPresets();
/// Throws Error{Config} naming the known ones.
const SweepPreset& sweepPreset(const std::string& id);

}  // namespace deepsight
