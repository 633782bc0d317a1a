#pragma once

#include <functional>
#include <string>

#include "core/distributed/ranks.h"

namespace deepsight {

/// Does on rank 0 what the others cannot do, such as reading the run folder, and returns its result
/// on all of them, however long that takes. Where it throws an Error, all ranks throw one of that
/// kind. All ranks call it.
std::string tellFromFirst(Ranks& ranks, const std::function<std::string()>& work);

/// Gives every rank the parameters and buffers of rank 0's module.
void broadcastModule(Ranks& ranks, const torch::nn::Module& module);

}  // namespace deepsight
