// libdeepsight_cuda_nccl.so: libtorch's NCCL, as a module of its own, since its headers need CUDA's
// and NCCL's. core/distributed/rank_group.cpp loads it with the first tensor on CUDA.

#ifndef USE_C10D_NCCL
#define USE_C10D_NCCL
#endif

#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

#include <chrono>

extern "C" __attribute__((visibility("default"))) c10d::Backend* deepsightJoinNccl(
    const c10::intrusive_ptr<c10d::Store>* store, int rank, int size, std::int64_t milliseconds) {
    auto settings = c10d::ProcessGroupNCCL::Options::create();
    settings->timeout = std::chrono::milliseconds(milliseconds);
    return c10::make_intrusive<c10d::ProcessGroupNCCL>(*store, rank, size, settings).release();
}
