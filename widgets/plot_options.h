#pragma once

#include <QStringList>
#include <array>

#include "widgets/curve_series.h"
#include "widgets/smoothing.h"

namespace deepsight {

/// How runs that differ in their seeds alone are drawn: each by itself, or as their mean with a
/// band from the lowest to the highest, or with the mean's 95 % interval (Student's t).
enum class SeedBand { Single, Range, Interval };

/// What the user chose about the look of the curves. A value.
struct PlotOptions {
    std::array<bool, kPanelCount> panels = panelsShownAtFirst();  ///< by PanelId
    XAxis xAxis = XAxis::Step;
    bool logX = false;
    bool logY = false;
    bool ignoreOutliers = false;
    bool showMarks = true;
    Smoothing::Kind smoothingKind = Smoothing::Kind::None;
    int smoothingStrength = 33;  ///< 0 (none) .. kMaxStrength
    SeedBand seeds = SeedBand::Single;

    static constexpr int kMaxStrength = 100;
    /// The strength goes by decades: for the exponential average 0, 0.9 at a third, 0.99, 0.999;
    /// for the Gaussian 1 step near 0 up to 10,000.
    Smoothing smoothing() const;

    /// "name=value" each, for settings. What is unknown or missing reads as the default.
    QStringList toList() const;
    static PlotOptions fromList(const QStringList& list);

    bool operator==(const PlotOptions&) const = default;

  private:
    /// Few: a run has a panel only of what it measures, but all must fit a small window.
    static constexpr std::array<bool, kPanelCount> panelsShownAtFirst() {
        std::array<bool, kPanelCount> shown{};
        for (const PanelId id :
             {PanelId::Loss, PanelId::FutureLoss, PanelId::Accuracy, PanelId::Discovery,
              PanelId::PlanningSkill, PanelId::GradientNorm}) {
            shown[index(id)] = true;
        }
        return shown;
    }
};

}  // namespace deepsight
