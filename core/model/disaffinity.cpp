#include "core/model/disaffinity.h"

#include "core/support/error.h"

namespace deepsight {

torch::Tensor disaffinity(const PlanningConfig& config, const torch::Tensor& encoder,
                          const torch::Tensor& context) {
    const auto score = config.score;
    // Reductions in float32 also under autocast.
    const auto u = encoder.to(torch::kFloat32);
    const auto y = context.to(torch::kFloat32);
    if (score == DisaffinityScore::Mse) return torch::mse_loss(u, y);
    const auto affinity = (torch::cosine_similarity(u, y, /*dim=*/-1) + 1) * 0.5;
    if (score == DisaffinityScore::Cosine) return (1 - affinity).mean();
    if (score == DisaffinityScore::LogCosine) return -affinity.clamp_min(1e-6).log().mean();
    throw Error(ErrorKind::Internal, "Disaffinity was asked for without a score.");
}

}  // namespace deepsight
