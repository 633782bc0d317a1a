#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/config/config.h"
#include "core/support/translatable.h"

namespace deepsight {

/// Measurements of the encoder side of a future loss, on the same validation rows at every
/// evaluation: what tells planning from collapse. u is the encoder side as the loss compares it, y
/// the planning context, h the raw encoder output, E the detached input embeddings; N rows
/// (positions), d channels, all in float32. Empty where the objective lacks what is measured.
/// Plain values. Sources are named with each figure.
struct PlanningHealth {
    std::int64_t rows = 0;      ///< N
    std::int64_t channels = 0;  ///< d

    /// Fraction of variance unexplained: sum |u - y|^2 / sum |y - mean y|^2. Free of scale, so a
    /// collapse cannot lower it; about 1 or above means no skill.
    std::optional<double> fvu;
    /// The same of a ridge regression to y from the past alone: E[i], the mean of E[1..i], and 1;
    /// fitted on half the windows, measured on the others.
    std::optional<double> pastFvu;
    /// FVU of ridge regressions to E[i+z], z of measuredDistances(): from h, and from the past
    /// alone. Fitted and measured likewise.
    std::vector<double> fvuByDistance;
    std::vector<double> pastFvuByDistance;

    /// Standard deviation of u over rows, per channel (VICReg, arXiv 2105.04906): mean, least, and
    /// the share of channels below 0.01.
    double meanDeviation = 0;
    double leastDeviation = 0;
    double deadShare = 0;
    /// exp of the entropy of u's normalised singular values (RankMe, arXiv 2210.02885), with the
    /// mean over rows taken off or not; 1 ... d. Raw near 1: one constant direction.
    double centredRank = 0;
    double rawRank = 0;

    /// Gain of the planning norm of h: its root mean square; the distance between the biases of
    /// both norms; and |gain x LN(h)| / |bias|, averaged over rows. Empty for norms without gain.
    std::optional<double> gain;
    std::optional<double> biasDistance;
    std::optional<double> signalRatio;

    /// Linear CKA of u and y, debiased (arXiv 1905.00414, 2010.15327).
    std::optional<double> cka;
    /// Alignment, the mean of |u/|u| - y/|y||^2, and uniformity, log mean exp(-2 |u/|u| -
    /// u'/|u'||^2) (arXiv 2005.10242): 0 is collapse, -4 the limit of a uniform sphere.
    std::optional<double> alignment;
    double uniformity = 0;
    /// Mean cosine of random pairs of u: near 1 is a cone.
    double meanCosine = 0;
    /// |gradient of coefficient x future loss| / |gradient of the next-token loss| at the encoder
    /// output: the earliest sign, as it falls to 0 while the loss looks fine.
    std::optional<double> gradientShare;

    double seconds = 0;  ///< that measuring took
};

/// The distances z = 1 ... n that are measured: all of them up to 32, else 32 evenly spaced ones
/// from 1 to n.
std::vector<std::int64_t> measuredDistances(std::int64_t horizon);

enum class PlanningState { Healthy, Weakening, Collapsed };

/// What the measurements amount to, in plain language (context "Planning").
struct PlanningVerdict {
    PlanningState state = PlanningState::Healthy;
    Phrase why;
    Phrase remedy;  ///< what to change in the configuration; empty text where nothing need be
};

/// Judges one evaluation's measurements. `futureLoss` is the validation one, unscaled. Pure.
PlanningVerdict judgePlanning(const PlanningHealth& health, std::optional<double> futureLoss,
                              const Config& config);

}  // namespace deepsight
