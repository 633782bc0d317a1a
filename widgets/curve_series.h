#pragma once

#include <QString>
#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace deepsight {

enum class XAxis { Step, Tokens, WallTime };

/// Every curve there can be. The first group has one value per optimizer step, the second one per
/// evaluation, the third one per sample of the machine (SystemSample).
enum class SeriesId {
    TrainLoss,
    TrainFutureLoss,
    LearningRate,
    GradientNorm,
    TokensPerSecond,
    ValidationLoss,
    ValidationFutureLoss,
    PathAccuracy,
    DecisiveTokenAccuracy,  ///< the second answer token, on which a path-star answer hangs
    Creativity,
    MemorisedShare,
    IncoherentShare,
    UnexplainedVariance,
    PastUnexplainedVariance,
    MeanDeviation,
    LeastDeviation,
    CentredRank,
    RawRank,
    GradientShare,
    MeanCosine,
    ContextLikeness,  ///< CKA
    ProcessCores,
    MachineShare,
    GpuShare,
    ProcessMemory,  ///< GiB, as all memory
    MachineMemory,
    GpuMemory,
    GpuTemperature,
    GpuPower,
};
inline constexpr std::size_t kSeriesCount = 29;
inline constexpr std::array<SeriesId, kSeriesCount> kAllSeries = [] {
    std::array<SeriesId, kSeriesCount> all{};
    for (std::size_t i = 0; i < kSeriesCount; ++i) all[i] = static_cast<SeriesId>(i);
    return all;
}();
constexpr std::size_t index(SeriesId id) { return static_cast<std::size_t>(id); }
/// When the values of a series are taken.
enum class SeriesClock { Step, Evaluation, Sample };
constexpr SeriesClock clockOf(SeriesId id) {
    if (id <= SeriesId::TokensPerSecond) return SeriesClock::Step;
    return id < SeriesId::ProcessCores ? SeriesClock::Evaluation : SeriesClock::Sample;
}
constexpr bool isPerStep(SeriesId id) { return clockOf(id) == SeriesClock::Step; }
QString seriesName(SeriesId id);  ///< translated, for legends

/// The metrics that can have a panel of the plot, in the order in which they stand there.
enum class PanelId {
    Loss,
    FutureLoss,
    Accuracy,
    Discovery,
    PlanningSkill,
    EncoderSpread,
    Rank,
    FutureGradient,
    Likeness,
    GradientNorm,
    LearningRate,
    TokensPerSecond,
    Processor,
    Utilisation,
    Memory,
    GpuTemperature,
    GpuPower,
};
inline constexpr std::size_t kPanelCount = 17;
inline constexpr std::array<PanelId, kPanelCount> kAllPanels = [] {
    std::array<PanelId, kPanelCount> all{};
    for (std::size_t i = 0; i < kPanelCount; ++i) all[i] = static_cast<PanelId>(i);
    return all;
}();
/// Those about the encoder side of a future loss.
inline constexpr std::array kPlanningPanels = {PanelId::PlanningSkill, PanelId::EncoderSpread,
                                               PanelId::Rank, PanelId::FutureGradient,
                                               PanelId::Likeness};
/// Those about the machine: they come and go together.
constexpr bool isSystem(PanelId id) { return id >= PanelId::Processor; }
constexpr std::size_t index(PanelId id) { return static_cast<std::size_t>(id); }
/// Whether the values fall through orders of magnitude.
constexpr bool spansDecades(PanelId id) {
    return id == PanelId::EncoderSpread || id == PanelId::FutureGradient;
}
/// Whether the y axis is logarithmic whatever the user chose. FVU is 1 where it is bad and may be
/// hundreds where it is worse, which would flatten what matters.
constexpr bool isAlwaysLog(PanelId id) { return spansDecades(id) || id == PanelId::PlanningSkill; }
/// The value that parts good from bad, where there is one; the panel marks it.
constexpr std::optional<double> levelOf(PanelId id) {
    return id == PanelId::PlanningSkill ? std::optional(1.0) : std::nullopt;
}
std::span<const SeriesId> seriesOf(PanelId panel);
PanelId panelOf(SeriesId id);
/// Place of a series among those of its panel: 0 is the main one.
std::size_t placeInPanel(SeriesId id);
QString panelName(PanelId panel);   ///< translated, for menus
QString panelTitle(PanelId panel);  ///< translated, with the unit or what to read from it

}  // namespace deepsight
