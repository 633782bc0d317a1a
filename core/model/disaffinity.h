#pragma once

#include "core/config/config.h"
#include "core/support/torch.h"

namespace deepsight {

/// Mean disaffinity of `encoder` (u) and `context` (y), both [batch, positions, channels], under
/// the configured score, which must be one of embedding space.
///
/// N rows (positions of all sequences) of d channels; U, Y centred over the rows, in N x d
/// matrices.
///   mse         (1 / Nd) sum |u - y|^2
///   cosine      mean of (1 - cos(u, y)) / 2
///   log-cosine  mean of -log((1 + cos(u, y)) / 2), its argument at least 1e-6
///               (these three: yiphei/yif-AI, deep_plan_transformer)
///   smooth-l1   mean over elements r of u - y: r^2 / (2 beta) if |r| < beta, else |r| - beta / 2
///               (Girshick 2015, arXiv 1504.08083; of targets in data2vec, arXiv 2202.03555)
///   infonce     mean over i of -log(e^(cos(u_i, y_i) / tau) / sum over j of e^(cos(u_i, y_j) /
///               tau)) (van den Oord et al. 2018, arXiv 1807.03748; cosines and tau as in SimCLR,
///               arXiv 2002.05709). j leaves out positions of the same sequence less than n away:
///               their futures overlap, so they are no negatives. At most 512 rows (rowSample).
///               u = 0 or constant y give the mean log of the number of candidates, and no constant
///               u gets below log N where nothing overlaps.
///   vicreg      25 mse + sum over x in {u, y} of 25/2 mean over k of max(0, 1 - sqrt(Var(x_k) +
///               1e-4)) + (1 / d) sum over j != k of Cov(x)_jk^2, (co)variances over N - 1 (Bardes
///               et al. 2022, arXiv 2105.04906; facebookresearch/vicreg). x is u alone where the
///               configuration gives the score no way to train y.
///   barlow      (1 / d) [sum over k of (1 - C_kk)^2 + 0.005 sum over j != k of C_jk^2], C the
///               cross-correlation of u and y, standardised per channel as by a batch normalisation
///               without gain (Zbontar et al. 2021, arXiv 2103.03230). Division by d is ours: 1 is
///               no correlation, whatever the width.
///   cka         1 - |U'Y|^2 / (|U'U| |Y'Y|), Frobenius norms (Kornblith et al. 2019, arXiv
///               1905.00414). The biased form: within 0 ... 1 and smooth, while the debiased one
///               (arXiv 2010.15327), which the collapse monitor reports, may divide by 0 or less.
/// Every score is finite, its gradient too, when u is constant. All reduce in float32 also under
/// autocast; float64 stays float64.
torch::Tensor disaffinity(const PlanningConfig& config, const torch::Tensor& encoder,
                          const torch::Tensor& context);

/// VICReg's terms of one side x [N, channels]: the variance and the covariance (see vicreg).
torch::Tensor vicRegSide(const torch::Tensor& x);

}  // namespace deepsight
