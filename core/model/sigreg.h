#pragma once

#include <cstdint>

#include "core/support/torch.h"

namespace deepsight {

/// SIGReg, sketched isotropic Gaussian regularisation (Balestriero & LeCun 2025, LeJEPA, arXiv
/// 2511.08544; rbalestr-lab/lejepa, epps_pulley.py): how far u, [..., channels], a sample per row,
/// is from N(0, I), judged by the Epps-Pulley statistic of its projections s = u a on random unit
/// vectors a. With phi(t) = exp(-t^2 / 2), the characteristic function of N(0, 1),
///   mean over a of N integral from -3 to 3 of
///     phi(t) [(mean cos(t s) - phi(t))^2 + (mean sin(t s))^2] dt
/// by the trapezoidal rule on 17 knots of [0, 3]. For normal u about 1.05 whatever N; for u = 0
/// 0.4 N. Where there are more rows, 512 stand for all (ours: N would make its weight grow with
/// batch and context). Directions are fresh from torch's default generator while gradients are
/// enabled, and the same ones each time otherwise. In float32 also under autocast; float64 stays
/// float64.
torch::Tensor sigreg(const torch::Tensor& u, std::int64_t directions = 256);

}  // namespace deepsight
