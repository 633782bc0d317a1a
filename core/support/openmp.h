#pragma once

namespace deepsight {

/// Makes OpenMP's threads sleep while they wait for each other instead of spinning. Spinning
/// threads starve a machine that does anything else: with two cores and a compiler running beside
/// it, the demo trained 10 times slower. OpenMP reads its environment when it is loaded, so the
/// program starts itself over once, with OMP_WAIT_POLICY=passive; a policy that the user has set
/// stays. Call first in main(), before any thread exists.
void letOpenMpThreadsSleep(char** argv);

}  // namespace deepsight
