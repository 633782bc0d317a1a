#include "widgets/curve_series.h"

#include <QCoreApplication>

namespace deepsight {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CurveSeries)
};

}  // namespace

QString seriesName(SeriesId id) {
    switch (id) {
        case SeriesId::TrainLoss:
            return Texts::tr("Train");
        case SeriesId::TrainFutureLoss:
            return Texts::tr("Future (train)");
        case SeriesId::LearningRate:
            return Texts::tr("Learning rate");
        case SeriesId::GradientNorm:
            return Texts::tr("Gradient norm");
        case SeriesId::TokensPerSecond:
            return Texts::tr("Tokens per second");
        case SeriesId::ValidationLoss:
            return Texts::tr("Validation");
        case SeriesId::ValidationFutureLoss:
            return Texts::tr("Future (validation)");
        case SeriesId::PathAccuracy:
            return Texts::tr("Path accuracy");
        case SeriesId::DecisiveTokenAccuracy:
            return Texts::tr("Decisive token");
    }
    return {};
}

std::span<const SeriesId> seriesOf(PanelId panel) {
    static constexpr SeriesId kLoss[] = {SeriesId::TrainLoss, SeriesId::ValidationLoss};
    static constexpr SeriesId kFuture[] = {SeriesId::TrainFutureLoss,
                                           SeriesId::ValidationFutureLoss};
    static constexpr SeriesId kAccuracy[] = {SeriesId::PathAccuracy,
                                             SeriesId::DecisiveTokenAccuracy};
    static constexpr SeriesId kNorm[] = {SeriesId::GradientNorm};
    static constexpr SeriesId kRate[] = {SeriesId::LearningRate};
    static constexpr SeriesId kSpeed[] = {SeriesId::TokensPerSecond};
    switch (panel) {
        case PanelId::Loss:
            return kLoss;
        case PanelId::FutureLoss:
            return kFuture;
        case PanelId::Accuracy:
            return kAccuracy;
        case PanelId::GradientNorm:
            return kNorm;
        case PanelId::LearningRate:
            return kRate;
        case PanelId::TokensPerSecond:
            return kSpeed;
    }
    return {};
}

QString panelName(PanelId panel) {
    switch (panel) {
        case PanelId::Loss:
            return Texts::tr("Losses");
        case PanelId::FutureLoss:
            return Texts::tr("Future loss");
        case PanelId::Accuracy:
            return Texts::tr("Accuracies");
        default:
            return seriesName(seriesOf(panel).front());
    }
}

QString panelTitle(PanelId panel) {
    switch (panel) {
        case PanelId::Loss:
            return Texts::tr("Loss (cross-entropy, nats)");
        case PanelId::FutureLoss:
            return Texts::tr("Future loss (unscaled)");
        case PanelId::Accuracy:
            return Texts::tr("Accuracy on validation paths");
        case PanelId::GradientNorm:
            return Texts::tr("Gradient norm (before clipping)");
        default:
            return seriesName(seriesOf(panel).front());
    }
}

}  // namespace deepsight
