#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/support/safetensors.h"
#include "core/support/torch.h"

namespace deepsight {

/// Bytes of a tensor of any device and layout, and back (on the CPU).
RawTensor toRaw(const torch::Tensor& tensor);
torch::Tensor fromRaw(const RawTensor& raw);

/// All parameters by name.
SafetensorsFile moduleWeights(const torch::nn::Module& module);

/// Copies weights into a module of the same names and shapes. Throws Error{Checkpoint} naming
/// `source`, the tensor, both shapes and the likely cause.
void loadModuleWeights(torch::nn::Module& module, const SafetensorsFile& weights,
                       const std::string& source);

}  // namespace deepsight
