#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/config/config.h"
#include "core/support/torch.h"

namespace deepsight {

/// Turns the embeddings that follow a position into one vector: at position i (from 0) it reads
/// E[i+1] ... E[i+n], n the horizon. Internal to core; one thread. With z = 1 ... n:
///   decay                  sum of E[i+z] / z
///   decay-normalized       the same, divided by H = 1 + 1/2 + ... + 1/n
///   average                sum of E[i+z] / n
///   exponential            sum of gamma^(z-1) E[i+z], divided by the sum of the weights
///   learned-weights        sum of a_z E[i+z], a = softmax(theta)                      n parameters
///   depthwise-convolution  sum of w_z * E[i+z], a weight for each channel              n d
///   convolution            sum of W_z E[i+z]                                           n d d
///   banded                 sum of a_iz E[i+z], a_i = softmax(A_i)                      positions n
///   gru                    W g, g = GRU(E[i+n], ..., E[i+1]) without biases            7 d d
///   attention              V sum of a_z E[i+z], a = softmax_z(q (K E[i+z] + r_z) / sqrt(d))
///                                                                                d + n d + 2 d d
///
/// makeModel() draws every matrix from N(0, 0.02), so matrices are offsets from a start that makes
/// sense: all weights begin near decay-normalized, W (of the GRU, too), V and the matrix that the
/// GRU's candidate reads E through near the identity. The GRU thereby begins near an exponential
/// aggregation with gamma = 1/2, as its update gate begins near 1/2. Weight decay, too, pulls back
/// to that start.
///
/// Nothing of size [batch, positions, n, d] is made, except by the GRU for its backward pass.
class FutureAggregator : public torch::nn::Module {
  public:
    struct Aggregate {
        torch::Tensor future;   // [batch, count, d]
        torch::Tensor weights;  // [..., n], in the graph, sums to 1; only where those are learned
    };

    /// Of the positions first ... first + count - 1. `embeddings` [batch, at least first + count +
    /// n, d].
    virtual Aggregate aggregate(const torch::Tensor& embeddings, std::int64_t first,
                                std::int64_t count) = 0;

    /// [n] float32 where the aggregate is one weight for each distance and nothing is learned; else
    /// undefined. What PlanningLoss gives to the fused kernel.
    virtual torch::Tensor fixedWeights() const { return {}; }

    /// The weight of each distance z, to plot; sums to 1. Empty where nothing is learned, and for
    /// the GRU. learned-weights: a; banded: the mean of a_i over the planned positions; attention:
    /// what the distance alone speaks for, softmax_z(q r_z / sqrt(d)) with the start's weights, as
    /// what the content adds differs from token to token; convolutions: |W_z| / sum of |W_z|
    /// (Frobenius), which is a share of size and not a weight that the sum is made with.
    virtual std::vector<double> weights() const { return {}; }
};

std::shared_ptr<FutureAggregator> makeFutureAggregator(const Config& config);

}  // namespace deepsight
