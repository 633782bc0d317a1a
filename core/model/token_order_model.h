#pragma once

#include "core/model/baseline_model.h"

namespace deepsight {

/// Token-order prediction (Zuhri et al. 2025, arXiv 2508.19228): the baseline with a second output
/// layer on the normalised last hidden states, which ranks the tokens to come by their distance.
/// The future loss is tokenOrderLoss() over a window of `horizon` tokens, of the positions that are
/// trained on. The second output layer is not used to generate.
class TokenOrderModel : public BaselineModel {
  public:
    explicit TokenOrderModel(const Config& config);

  protected:
    Hidden hidden(const Window& window) override;

  private:
    Linear orderHead_{nullptr};
};

}  // namespace deepsight
