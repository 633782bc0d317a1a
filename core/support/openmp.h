#pragma once

namespace deepsight {

/// Lets OpenMP's threads spin only briefly while they wait for each other, and then sleep. By
/// default they spin for milliseconds, which starves a machine that does anything else: with two
/// cores and a compiler running beside it, the demo trained ten times slower. GNU OpenMP reads its
/// environment when it is loaded, so the program starts itself over once with GOMP_SPINCOUNT set;
/// a GOMP_SPINCOUNT or OMP_WAIT_POLICY of the user's stays. Call first in main(), before any thread
/// exists.
void limitOpenMpSpinning(char** argv);

}  // namespace deepsight
