#pragma once

#include <cstdint>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// How fast this machine multiplies large square matrices: what a training step can at best reach.
struct MatrixPeak {
    std::int64_t size = 0;     ///< rows and columns
    double torchFlops = 0;     ///< operations per second of at::mm
    double oneDnnFlops = 0;    ///< of kernels::product; 0 where that is at::mm, too
    std::string torchLibrary;  ///< what at::mm is: "MKL", "cuBLAS", "libtorch" if unknown

    double flops() const { return oneDnnFlops > torchFlops ? oneDnnFlops : torchFlops; }
    std::string library() const { return oneDnnFlops > torchFlops ? "oneDNN" : torchLibrary; }
};

/// Takes the fastest of several products of each kind, in turns, for about a second. `device` as
/// resolveDevice() gives it, and the precision resolved, too. Blocks, and computes on the calling
/// thread and `threads` - 1 more.
MatrixPeak measureMatrixPeak(const std::string& device, Precision precision, int threads);

}  // namespace deepsight
