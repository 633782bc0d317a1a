#pragma once

#include <string>

namespace deepsight {

/// Loads one of our shared modules for CUDA (libdeepsight_cuda_*.so) and returns the address of its
/// function; null with the reason in `problem`. Looks beside the program and in ../lib/deepsight.
/// Modules stay loaded. Call only when libtorch_cuda is there (deepsight::deviceReport).
void* cudaModuleFunction(const std::string& library, const char* function, std::string& problem);

}  // namespace deepsight
