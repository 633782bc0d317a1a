#pragma once

/// What core uses of libtorch: tensors, autograd and modules. Not <torch/torch.h>: each file that
/// includes that, even precompiled, has GCC instantiate all of libtorch's layers, optimizers and
/// data loaders, for twice the time. Internal to core and its tests.

#include <torch/autograd.h>
#include <torch/nn/module.h>
#include <torch/nn/modules/container/modulelist.h>
#include <torch/nn/pimpl.h>
#include <torch/types.h>
#include <torch/utils.h>
