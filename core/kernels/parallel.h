#pragma once

#include <ATen/Parallel.h>

// at::parallel_for is a template: compiled without OpenMP, it silently runs on one thread.
#if AT_PARALLEL_OPENMP && !defined(INTRA_OP_PARALLEL)
#error "compile what includes this with OpenMP, as libtorch is"
#endif
