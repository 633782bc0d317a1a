#include "widgets/plot_options.h"

#include <algorithm>
#include <cmath>

namespace deepsight {
namespace {

// Names are kept in settings: not translated, never to be changed.
constexpr const char* kPanelNames[kPanelCount] = {
    "loss",           "future_loss",    "accuracy",      "discovery",
    "planning_skill", "encoder_spread", "encoder_rank",  "gradient_share",
    "mean_cosine",    "gradient_norm",  "learning_rate", "tokens_per_second",
    "processor",      "utilisation",    "memory",        "gpu_temperature",
    "gpu_power"};
constexpr const char* kAxisNames[] = {"step", "tokens", "time"};
constexpr const char* kSeedNames[] = {"single", "range", "interval"};
constexpr const char* kSmoothingNames[] = {"none", "exponential", "gaussian"};

template <std::size_t N>
int indexIn(const char* const (&names)[N], const QString& name, int otherwise) {
    const auto found = std::find_if(std::begin(names), std::end(names),
                                    [&](const char* n) { return name == QLatin1String(n); });
    return found == std::end(names) ? otherwise : static_cast<int>(found - std::begin(names));
}

QString entry(const char* name, const QString& value) {
    return QLatin1String(name) + QLatin1Char('=') + value;
}

QString entry(const char* name, bool value) {
    return entry(name, value ? QStringLiteral("1") : QStringLiteral("0"));
}

}  // namespace

Smoothing PlotOptions::smoothing() const {
    const double share = static_cast<double>(smoothingStrength) / kMaxStrength;
    switch (smoothingKind) {
        case Smoothing::Kind::None:
            break;
        case Smoothing::Kind::Exponential:
            return {smoothingKind, 1 - std::pow(10.0, -3 * share)};
        case Smoothing::Kind::Gaussian:
            return {smoothingKind, smoothingStrength > 0 ? std::pow(10.0, 4 * share) : 0};
    }
    return {};
}

QStringList PlotOptions::toList() const {
    QStringList shown, hidden;
    for (std::size_t i = 0; i < kPanelCount; ++i) {
        (panels[i] ? shown : hidden) << QLatin1String(kPanelNames[i]);
    }
    return {entry("panels", shown.join(QLatin1Char('+'))),
            entry("hidden_panels", hidden.join(QLatin1Char('+'))),
            entry("x", QLatin1String(kAxisNames[static_cast<int>(xAxis)])),
            entry("log_x", logX),
            entry("log_y", logY),
            entry("ignore_outliers", ignoreOutliers),
            entry("marks", showMarks),
            entry("seeds", QLatin1String(kSeedNames[static_cast<int>(seeds)])),
            entry("smoothing", QLatin1String(kSmoothingNames[static_cast<int>(smoothingKind)])),
            entry("strength", QString::number(smoothingStrength))};
}

PlotOptions PlotOptions::fromList(const QStringList& list) {
    PlotOptions result;
    for (const QString& line : list) {
        const QString name = line.section(QLatin1Char('='), 0, 0);
        const QString value = line.section(QLatin1Char('='), 1);
        const bool on = value == QLatin1String("1");
        if (name == QLatin1String("panels") || name == QLatin1String("hidden_panels")) {
            const QStringList named = value.split(QLatin1Char('+'));
            for (std::size_t i = 0; i < kPanelCount; ++i) {
                if (!named.contains(QLatin1String(kPanelNames[i]))) continue;
                result.panels[i] = name == QLatin1String("panels");
            }
        } else if (name == QLatin1String("x")) {
            result.xAxis = static_cast<XAxis>(indexIn(kAxisNames, value, 0));
        } else if (name == QLatin1String("log_x")) {
            result.logX = on;
        } else if (name == QLatin1String("log_y")) {
            result.logY = on;
        } else if (name == QLatin1String("ignore_outliers")) {
            result.ignoreOutliers = on;
        } else if (name == QLatin1String("marks")) {
            result.showMarks = on;
        } else if (name == QLatin1String("seeds")) {
            result.seeds = static_cast<SeedBand>(indexIn(kSeedNames, value, 0));
        } else if (name == QLatin1String("smoothing")) {
            result.smoothingKind = static_cast<Smoothing::Kind>(indexIn(kSmoothingNames, value, 0));
        } else if (name == QLatin1String("strength")) {
            result.smoothingStrength = std::clamp(value.toInt(), 0, kMaxStrength);
        }
    }
    return result;
}

}  // namespace deepsight
