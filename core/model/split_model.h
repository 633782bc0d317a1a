#pragma once

#include "core/model/deepsight_model.h"
#include "core/support/safetensors.h"

namespace deepsight {

/// DeepSight with a learned split: L = encoder and decoder layers together, of which each has
/// self-attention and feed-forward, and all but the first cross-attention. A trained vector a
/// ("split.logits") gives pi = softmax(a / tau), pi_k the probability that the encoder ends after
/// layer k = 1 ... L - 1. With h_k the output of layer k, layer l computes
///   c = sum over k < l of pi_k,   m = sum over k < l of pi_k h_k / c
///   x <- x + selfAttention(x);  x <- x + c crossAttention(x, m);  x <- x + feedForward(x)
///   x <- x + pi_l (W x - x),   W the linear pass,
/// and the planning loss acts on sum over k of pi_k h_k. With all of pi on one k this is exactly
/// DeepSightModel with k encoder layers. tau falls in equal ratios from 1 to `splitTemperature` as
/// the training proceeds; a model that was told nothing of its progress has finished it.
class SplitModel : public PlanningModel {
  public:
    explicit SplitModel(const Config& config);

    void setProgress(double done) override;
    LearnedWeights learnedWeights() const override;

  protected:
    Pass pass(const torch::Tensor& embeddings, DecodingCache* cache = nullptr) override;

  private:
    torch::Tensor distribution() const;  // pi, [L - 1]

    torch::nn::ModuleList layers_;  // the first a TransformerBlock, then DecoderBlocks
    Linear bridge_{nullptr};
    torch::Tensor logits_;  // a
    double temperature_;
};

/// The configuration of a learned split's model with its first `encoderLayers` layers as the
/// encoder, fixed.
Config hardenedConfig(const Config& config, std::int64_t encoderLayers);

/// The weights of hardenedConfig()'s model: those of SplitModel by other names, without the
/// cross-attention of the encoder's layers.
SafetensorsFile hardenedWeights(const SafetensorsFile& weights, std::int64_t encoderLayers);

}  // namespace deepsight
