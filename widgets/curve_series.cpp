#include "widgets/curve_series.h"

#include <QCoreApplication>
#include <algorithm>

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
        case SeriesId::Creativity:
            return Texts::tr("Creativity");
        case SeriesId::MemorisedShare:
            return Texts::tr("Memorised");
        case SeriesId::IncoherentShare:
            return Texts::tr("Incoherent");
        case SeriesId::UnexplainedVariance:
            return Texts::tr("FVU");
        case SeriesId::PastUnexplainedVariance:
            return Texts::tr("FVU of the past alone");
        case SeriesId::MeanDeviation:
            return Texts::tr("Mean spread");
        case SeriesId::LeastDeviation:
            return Texts::tr("Least spread");
        case SeriesId::CentredRank:
            return Texts::tr("Rank (centred)");
        case SeriesId::RawRank:
            return Texts::tr("Rank (raw)");
        case SeriesId::GradientShare:
            return Texts::tr("Gradient share");
        case SeriesId::MeanCosine:
            return Texts::tr("Mean cosine");
        case SeriesId::ContextLikeness:
            return Texts::tr("CKA");
        case SeriesId::ProcessCores:
            return Texts::tr("Cores (this run)");
        case SeriesId::MachineShare:
            return Texts::tr("Processors busy");
        case SeriesId::GpuShare:
            return Texts::tr("GPU busy");
        case SeriesId::ProcessMemory:
            return Texts::tr("Memory (this run)");
        case SeriesId::MachineMemory:
            return Texts::tr("Memory (machine)");
        case SeriesId::GpuMemory:
            return Texts::tr("Memory (GPU)");
        case SeriesId::GpuTemperature:
            return Texts::tr("GPU temperature");
        case SeriesId::GpuPower:
            return Texts::tr("GPU power");
    }
    return {};
}

std::span<const SeriesId> seriesOf(PanelId panel) {
    static constexpr SeriesId kLoss[] = {SeriesId::TrainLoss, SeriesId::ValidationLoss};
    static constexpr SeriesId kFuture[] = {SeriesId::TrainFutureLoss,
                                           SeriesId::ValidationFutureLoss};
    static constexpr SeriesId kAccuracy[] = {SeriesId::PathAccuracy,
                                             SeriesId::DecisiveTokenAccuracy};
    static constexpr SeriesId kDiscovery[] = {SeriesId::Creativity, SeriesId::MemorisedShare,
                                              SeriesId::IncoherentShare};
    static constexpr SeriesId kSkill[] = {SeriesId::UnexplainedVariance,
                                          SeriesId::PastUnexplainedVariance};
    static constexpr SeriesId kSpread[] = {SeriesId::MeanDeviation, SeriesId::LeastDeviation};
    static constexpr SeriesId kRank[] = {SeriesId::CentredRank, SeriesId::RawRank};
    static constexpr SeriesId kShare[] = {SeriesId::GradientShare};
    static constexpr SeriesId kLikeness[] = {SeriesId::MeanCosine, SeriesId::ContextLikeness};
    static constexpr SeriesId kNorm[] = {SeriesId::GradientNorm};
    static constexpr SeriesId kRate[] = {SeriesId::LearningRate};
    static constexpr SeriesId kSpeed[] = {SeriesId::TokensPerSecond};
    static constexpr SeriesId kProcessor[] = {SeriesId::ProcessCores};
    static constexpr SeriesId kBusy[] = {SeriesId::MachineShare, SeriesId::GpuShare};
    static constexpr SeriesId kMemory[] = {SeriesId::ProcessMemory, SeriesId::MachineMemory,
                                           SeriesId::GpuMemory};
    static constexpr SeriesId kTemperature[] = {SeriesId::GpuTemperature};
    static constexpr SeriesId kPower[] = {SeriesId::GpuPower};
    switch (panel) {
        case PanelId::Loss:
            return kLoss;
        case PanelId::FutureLoss:
            return kFuture;
        case PanelId::Accuracy:
            return kAccuracy;
        case PanelId::Discovery:
            return kDiscovery;
        case PanelId::PlanningSkill:
            return kSkill;
        case PanelId::EncoderSpread:
            return kSpread;
        case PanelId::Rank:
            return kRank;
        case PanelId::FutureGradient:
            return kShare;
        case PanelId::Likeness:
            return kLikeness;
        case PanelId::GradientNorm:
            return kNorm;
        case PanelId::LearningRate:
            return kRate;
        case PanelId::TokensPerSecond:
            return kSpeed;
        case PanelId::Processor:
            return kProcessor;
        case PanelId::Utilisation:
            return kBusy;
        case PanelId::Memory:
            return kMemory;
        case PanelId::GpuTemperature:
            return kTemperature;
        case PanelId::GpuPower:
            return kPower;
    }
    return {};
}

PanelId panelOf(SeriesId id) {
    return *std::find_if(kAllPanels.begin(), kAllPanels.end(), [id](PanelId panel) {
        const auto series = seriesOf(panel);
        return std::find(series.begin(), series.end(), id) != series.end();
    });
}

std::size_t placeInPanel(SeriesId id) {
    const auto series = seriesOf(panelOf(id));
    return static_cast<std::size_t>(std::find(series.begin(), series.end(), id) - series.begin());
}

QString panelName(PanelId panel) {
    switch (panel) {
        case PanelId::Loss:
            return Texts::tr("Losses");
        case PanelId::FutureLoss:
            return Texts::tr("Future loss");
        case PanelId::Accuracy:
            return Texts::tr("Accuracies");
        case PanelId::Discovery:
            return Texts::tr("Discovery");
        case PanelId::PlanningSkill:
            return Texts::tr("Planning skill");
        case PanelId::EncoderSpread:
            return Texts::tr("Encoder spread");
        case PanelId::Rank:
            return Texts::tr("Encoder rank");
        case PanelId::FutureGradient:
            return Texts::tr("Gradient share");
        case PanelId::Likeness:
            return Texts::tr("Mean cosine and CKA");
        case PanelId::Processor:
            return Texts::tr("Processor cores in use");
        case PanelId::Utilisation:
            return Texts::tr("Utilisation");
        case PanelId::Memory:
            return Texts::tr("Memory");
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
        case PanelId::Discovery:
            return Texts::tr("Discovery (shares of the lines written)");
        case PanelId::PlanningSkill:
            return Texts::tr("Planning skill (unexplained variance; 1 or more: none)");
        case PanelId::EncoderSpread:
            return Texts::tr("Encoder spread (standard deviation per channel)");
        case PanelId::Rank:
            return Texts::tr("Encoder rank (directions in use)");
        case PanelId::FutureGradient:
            return Texts::tr("Gradient share (future over next-token loss)");
        case PanelId::Likeness:
            return Texts::tr("Mean cosine, and CKA with the context");
        case PanelId::GradientNorm:
            return Texts::tr("Gradient norm (before clipping)");
        case PanelId::Processor:
            return Texts::tr("Processor cores in use by this run");
        case PanelId::Utilisation:
            return Texts::tr("Utilisation (share of the time)");
        case PanelId::Memory:
            return Texts::tr("Memory in use (GiB)");
        case PanelId::GpuTemperature:
            return Texts::tr("GPU temperature (°C)");
        case PanelId::GpuPower:
            return Texts::tr("GPU power (W)");
        default:
            return seriesName(seriesOf(panel).front());
    }
}

}  // namespace deepsight
