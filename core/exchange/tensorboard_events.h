#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/exchange/log_builder.h"

namespace deepsight {

/// Adds the scalars of an event file in memory: old `simple_value`s, and tensors of one number, as
/// float, double, half or integer. Everything else is named among the others. Throws Error{Io}
/// naming file and byte, or Error{Cancelled}.
void readTensorBoard(std::string_view bytes, const std::filesystem::path& source,
                     LogBuilder& builder);

/// A value of an event.
struct TensorBoardScalar {
    std::string_view tag;
    double value = 0;
};

/// Makes the bytes of an event file that TensorBoard reads, piece by piece.
class TensorBoardWriter {
  public:
    /// `wallTime`: seconds since 1970 (UTC), of the file.
    explicit TensorBoardWriter(double wallTime);
    /// One event with these scalars, each a `simple_value`, which every version shows: rounded to
    /// a float, since TensorBoard leaves out tensors of doubles. NaN is allowed.
    void add(std::int64_t step, double wallTime, std::span<const TensorBoardScalar> scalars);
    /// What was added since the last call.
    std::string take() { return std::exchange(bytes_, {}); }
    std::size_t size() const { return bytes_.size(); }

  private:
    std::string bytes_;
    std::string event_;  ///< room that is used again
};

}  // namespace deepsight
