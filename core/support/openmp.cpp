#include "core/support/openmp.h"

#include <unistd.h>

#include <cstdlib>

namespace deepsight {

void letOpenMpThreadsSleep(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT")) return;
    setenv("OMP_WAIT_POLICY", "passive", /*overwrite=*/0);
    execv("/proc/self/exe", argv);
    // Only speed is lost where a program cannot start itself again.
}

}  // namespace deepsight
