#pragma once

#include <vector>

#include "core/config/config_schema.h"
#include "core/config/field_builder.h"
#include "core/support/translatable.h"

/// What the files that describe the fields share. For config_schema.cpp and its neighbours only.
namespace deepsight::fields {

using field_builder::makeField;

inline constexpr auto kArchitecture = DEEPSIGHT_TR("Config", "Architecture");
inline constexpr auto kPlanning = DEEPSIGHT_TR("Config", "Planning objective");
inline constexpr auto kData = DEEPSIGHT_TR("Config", "Data");
inline constexpr auto kOptimisation = DEEPSIGHT_TR("Config", "Optimisation");
inline constexpr auto kSchedule = DEEPSIGHT_TR("Config", "Schedule");
inline constexpr auto kEvaluation = DEEPSIGHT_TR("Config", "Evaluation and checkpoints");
inline constexpr auto kSafety = DEEPSIGHT_TR("Config", "Numerical safety");
inline constexpr auto kMachine = DEEPSIGHT_TR("Config", "Machine");

inline constexpr auto kNoUnit = "";
inline constexpr auto kTokens = DEEPSIGHT_TR("Config", "tokens");
inline constexpr auto kChannels = DEEPSIGHT_TR("Config", "channels");
inline constexpr auto kLayers = DEEPSIGHT_TR("Config", "layers");
inline constexpr auto kHeads = DEEPSIGHT_TR("Config", "heads");
inline constexpr auto kSteps = DEEPSIGHT_TR("Config", "steps");
inline constexpr auto kWindows = DEEPSIGHT_TR("Config", "windows");
inline constexpr auto kBatches = DEEPSIGHT_TR("Config", "batches");
inline constexpr auto kCheckpoints = DEEPSIGHT_TR("Config", "checkpoints");
inline constexpr auto kTimes = DEEPSIGHT_TR("Config", "times");
inline constexpr auto kThreads = DEEPSIGHT_TR("Config", "threads");
inline constexpr auto kArms = DEEPSIGHT_TR("Config", "arms");
inline constexpr auto kNodes = DEEPSIGHT_TR("Config", "nodes");
inline constexpr auto kLines = DEEPSIGHT_TR("Config", "lines");

inline constexpr double kMostSteps = 1e9;
inline constexpr double kMostTokens = 65536;              // ids are uint16
inline constexpr double kLargestSeed = 9007199254740991;  // 2^53 - 1: exact in every JSON reader

inline bool always(const Config&) { return true; }
inline bool intervenes(const Config& c) { return c.training.intervenes(); }
inline bool isDeepSight(const Config& c) { return c.isDeepSight(); }
inline bool isDecoderOnly(const Config& c) { return !c.isDeepSight(); }
inline bool plans(const Config& c) { return c.plans(); }
inline bool plansDeepSight(const Config& c) { return c.isDeepSight() && c.plans(); }
inline bool plansEmbeddings(const Config& c) { return c.plansEmbeddings(); }
inline bool learnsSplit(const Config& c) { return c.learnsSplit(); }
inline bool learnsAggregation(const Config& c) { return c.learnsAggregation(); }
inline bool hasTemperature(const Config& c) {
    return c.isDeepSight() && c.planning.score == DisaffinityScore::InfoNce;
}
inline bool hasBeta(const Config& c) {
    return c.isDeepSight() && c.planning.score == DisaffinityScore::SmoothL1;
}
inline bool hasDecay(const Config& c) {
    return c.plansEmbeddings() && c.planning.futureAggregation == FutureAggregation::Exponential;
}
inline bool hasPlanningGain(const Config& c) {
    return c.plansEmbeddings() && c.planning.normAffine;
}
inline bool hasProjector(const Config& c) {
    return c.plansEmbeddings() && c.planning.projector != Projector::None;
}
inline bool generatesData(const Config& c) { return c.generatesData(); }
inline bool isSibling(const Config& c) { return c.data.source == DataSource::SiblingDiscovery; }
inline bool isTriangle(const Config& c) { return c.data.source == DataSource::TriangleDiscovery; }
inline bool isDiscovery(const Config& c) { return isSibling(c) || isTriangle(c); }
inline bool isPathStar(const Config& c) { return c.data.source == DataSource::PathStar; }
inline bool isDocuments(const Config& c) { return c.data.source == DataSource::Documents; }
inline bool isText(const Config& c) { return c.data.source == DataSource::Text || isDocuments(c); }
inline bool isFile(const Config& c) { return !c.generatesData(); }

void addPlanningFields(std::vector<Field>& fields);
void addDataFields(std::vector<Field>& fields);

}  // namespace deepsight::fields
