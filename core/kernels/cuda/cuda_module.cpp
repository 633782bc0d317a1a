#include "core/kernels/cuda/cuda_module.h"

#include "core/support/shared_module.h"

namespace deepsight {

void* cudaModuleFunction(const std::string& library, const char* function, std::string& problem) {
    problem.clear();
    void* const address = moduleFunction(library, function, problem);
    if (!address) problem += ". A build with CUDA's compiler and headers makes it.";
    return address;
}

}  // namespace deepsight
