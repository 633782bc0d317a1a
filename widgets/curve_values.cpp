#include "widgets/curve_values.h"

namespace deepsight {
namespace {

std::optional<double> planningValueOf(const PlanningHealth& health, SeriesId id) {
    switch (id) {
        case SeriesId::UnexplainedVariance:
            return health.fvu;
        case SeriesId::PastUnexplainedVariance:
            return health.pastFvu;
        case SeriesId::MeanDeviation:
            return health.meanDeviation;
        case SeriesId::LeastDeviation:
            return health.leastDeviation;
        case SeriesId::CentredRank:
            return health.centredRank;
        case SeriesId::RawRank:
            return health.rawRank;
        case SeriesId::GradientShare:
            return health.gradientShare;
        case SeriesId::MeanCosine:
            return health.meanCosine;
        case SeriesId::ContextLikeness:
            return health.cka;
        default:
            return {};
    }
}

}  // namespace

std::optional<double> valueOf(const EvaluationMetrics& m, SeriesId id) {
    switch (id) {
        case SeriesId::ValidationLoss:
            return m.validationLoss;
        case SeriesId::ValidationFutureLoss:
            return m.futureLoss;
        case SeriesId::PathAccuracy:
            return m.pathAccuracy;
        case SeriesId::DecisiveTokenAccuracy:
            return m.tokenAccuracy.size() > 1 ? std::optional(m.tokenAccuracy[1]) : std::nullopt;
        case SeriesId::Creativity:
            return m.creativity;
        case SeriesId::MemorisedShare:
            return m.memorisedShare;
        case SeriesId::IncoherentShare:
            return m.incoherentShare;
        default:
            return m.planning ? planningValueOf(*m.planning, id) : std::nullopt;
    }
}

std::optional<double> valueOf(const SystemSample& s, SeriesId id) {
    constexpr double kGibibyte = 1 << 30;
    const auto ofGpu = [&s](auto value) {
        return s.gpu ? std::optional(value(*s.gpu)) : std::nullopt;
    };
    switch (id) {
        case SeriesId::ProcessCores:
            return s.processCores;
        case SeriesId::MachineShare:
            return s.machineShare;
        case SeriesId::ProcessMemory:
            return static_cast<double>(s.residentBytes) / kGibibyte;
        case SeriesId::MachineMemory:
            return static_cast<double>(s.usedBytes) / kGibibyte;
        case SeriesId::GpuShare:
            return ofGpu([](const SystemSample::Gpu& gpu) { return gpu.utilisation; });
        case SeriesId::GpuMemory:
            return ofGpu([](const SystemSample::Gpu& gpu) {
                return static_cast<double>(gpu.usedBytes) / kGibibyte;
            });
        case SeriesId::GpuTemperature:
            return s.gpu ? s.gpu->temperature : std::nullopt;
        case SeriesId::GpuPower:
            return s.gpu ? s.gpu->power : std::nullopt;
        default:
            return {};
    }
}

}  // namespace deepsight
