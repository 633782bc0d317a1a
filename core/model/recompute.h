#pragma once

#include "core/support/torch.h"

#include <functional>
#include <vector>

namespace deepsight {

/// A part of a model as a function of its inputs.
using ModelBlock = std::function<torch::Tensor(const std::vector<torch::Tensor>&)>;

/// What `block` makes of `inputs`, without keeping what it computes on its way: the backward pass
/// computes that again (activation checkpointing, Chen et al. 2016, arXiv 1604.06174). Values and
/// gradients have the same bits as those of a plain call where each input is used by this block
/// alone or reaches it through one operation: the same generator states, autocast and thread are
/// given to the block again. `parameters` are all those that it reads; `draws`: it drops, so it
/// uses libtorch's own generators. Needs grad mode, and whoever owns `block` alive until the
/// backward pass, which may run once.
torch::Tensor recomputed(ModelBlock block, const std::vector<torch::Tensor>& inputs,
                         const std::vector<torch::Tensor>& parameters, bool draws);

}  // namespace deepsight
