#include "core/support/shared_module.h"

#include <dlfcn.h>

#include <filesystem>

namespace deepsight {

namespace fs = std::filesystem;

void* moduleFunction(const std::string& library, const char* function, std::string& problem) {
    std::error_code failure;
    const auto program = fs::read_symlink("/proc/self/exe", failure).parent_path();
    for (const auto& folder : {program, program.parent_path() / "lib" / "deepsight"}) {
        const auto file = folder / library;
        if (!fs::exists(file, failure)) continue;
        void* const module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
        void* const address = module ? dlsym(module, function) : nullptr;
        if (!address) {
            const char* const reason = dlerror();
            problem = library + " cannot be used (" + (reason ? reason : "unknown reason") + ")";
        }
        return address;
    }
    problem = library + " is neither beside the program nor in ../lib/deepsight";
    return nullptr;
}

}  // namespace deepsight
