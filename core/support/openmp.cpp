#include "core/support/openmp.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace deepsight {

void limitOpenMpSpinning(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT")) return;
    // On a busy machine with two cores 10000 took about twice as long per step as this; on a quiet
    // one no difference was seen.
    setenv("GOMP_SPINCOUNT", "1000", /*overwrite=*/0);
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    if (!failure) execv(program.c_str(), argv);
    // Only speed is lost where a program cannot start itself again.
}

}  // namespace deepsight
