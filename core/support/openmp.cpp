#include "core/support/openmp.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace deepsight {

void limitOpenMpSpinning(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT")) return;
    // As fast as endless spinning on a quiet machine, and as patient as sleeping on a busy one.
    setenv("GOMP_SPINCOUNT", "10000", /*overwrite=*/0);
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (!failure) execv(program.c_str(), argv);
    // Only speed is lost where a program cannot start itself again.
}

}  // namespace deepsight
