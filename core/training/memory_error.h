#pragma once

#include <optional>
#include <string>

#include "core/config/fitting_batch.h"
#include "core/support/error.h"

namespace deepsight {

class Ranks;

/// Error{OutOfMemory} that knows a micro-batch which should fit.
class MemoryError : public Error {
  public:
    MemoryError(const std::string& message, std::optional<FittingBatch> remedy)
        : Error(ErrorKind::OutOfMemory, message), remedy_(remedy) {}
    const std::optional<FittingBatch>& remedy() const { return remedy_; }

  private:
    std::optional<FittingBatch> remedy_;
};

/// Throws MemoryError where training `config`, which is valid, in this process surely needs more
/// memory than its device has, before anything of it is there. Throws Error{Device} where there is
/// no such device. `ranks`, with which it trains together, may be null.
void requireMemory(const Config& config, const Ranks* ranks = nullptr);

}  // namespace deepsight
