#include "core/kernels/cuda/cuda_module.h"

#include <dlfcn.h>

#include <filesystem>

namespace deepsight {
namespace {

namespace fs = std::filesystem;

std::string lastProblem() {
    const char* reason = dlerror();
    return reason ? reason : "unknown reason";
}

}  // namespace

void* cudaModuleFunction(const std::string& library, const char* function, std::string& problem) {
    std::error_code failure;
    const auto program = fs::read_symlink("/proc/self/exe", failure).parent_path();
    for (const auto& folder : {program, program.parent_path() / "lib" / "deepsight"}) {
        const auto file = folder / library;
        if (!fs::exists(file, failure)) continue;
        void* const module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
        void* const address = module ? dlsym(module, function) : nullptr;
        problem = address ? "" : library + " cannot be used (" + lastProblem() + ").";
        return address;
    }
    problem =
        library +
        " is neither beside the program nor in ../lib/deepsight; a build with CUDA's compiler "
        "and headers makes it.";
    return nullptr;
}

}  // namespace deepsight
