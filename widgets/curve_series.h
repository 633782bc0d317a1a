#pragma once

#include <QString>
#include <array>
#include <cstddef>
#include <span>

namespace deepsight {

enum class XAxis { Step, Tokens, WallTime };

/// Every curve there can be. The first group has one value per optimizer step, the second one per
/// evaluation.
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
};
inline constexpr std::size_t kSeriesCount = 9;
inline constexpr std::array<SeriesId, kSeriesCount> kAllSeries = {SeriesId::TrainLoss,
                                                                  SeriesId::TrainFutureLoss,
                                                                  SeriesId::LearningRate,
                                                                  SeriesId::GradientNorm,
                                                                  SeriesId::TokensPerSecond,
                                                                  SeriesId::ValidationLoss,
                                                                  SeriesId::ValidationFutureLoss,
                                                                  SeriesId::PathAccuracy,
                                                                  SeriesId::DecisiveTokenAccuracy};
constexpr std::size_t index(SeriesId id) { return static_cast<std::size_t>(id); }
constexpr bool isPerStep(SeriesId id) { return id <= SeriesId::TokensPerSecond; }
QString seriesName(SeriesId id);  ///< translated, for legends

/// The metrics that can have a panel of the plot, in the order in which they stand there.
enum class PanelId { Loss, FutureLoss, Accuracy, GradientNorm, LearningRate, TokensPerSecond };
inline constexpr std::size_t kPanelCount = 6;
inline constexpr std::array<PanelId, kPanelCount> kAllPanels = {
    PanelId::Loss,         PanelId::FutureLoss,   PanelId::Accuracy,
    PanelId::GradientNorm, PanelId::LearningRate, PanelId::TokensPerSecond};
constexpr std::size_t index(PanelId id) { return static_cast<std::size_t>(id); }
std::span<const SeriesId> seriesOf(PanelId panel);
QString panelName(PanelId panel);   ///< translated, for menus
QString panelTitle(PanelId panel);  ///< translated, with the unit

}  // namespace deepsight
