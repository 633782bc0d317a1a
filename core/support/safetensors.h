#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "core/support/error.h"

namespace deepsight {

/// A named tensor as bytes; the dtype is the format's own spelling: "F32", "I64", "U8", ...
struct RawTensor {
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::vector<std::byte> bytes;  ///< little-endian, row-major
};

/// Contents of a .safetensors file (https://huggingface.co/docs/safetensors, format section).
struct SafetensorsFile {
    std::map<std::string, RawTensor> tensors;
    std::map<std::string, std::string> metadata;
};

inline constexpr std::uint64_t kAnySize = std::numeric_limits<std::uint64_t>::max();

/// Reads and checks everything (header length, types, shape products, offsets without overlap or
/// hole) before it allocates. Throws Error{kind} naming file, byte, tensor and problem, and ending
/// with the remedy; Error{Io} when the file cannot be read at all. A file of more than `mostBytes`,
/// or of which most was never written, is refused, since it would need as much memory.
SafetensorsFile readSafetensors(const std::filesystem::path& file,
                                ErrorKind kind = ErrorKind::Checkpoint,
                                const std::string& remedy = "Use another checkpoint.",
                                std::uint64_t mostBytes = kAnySize);

/// Checked in the same way, but holding the bytes of tensors of at most `mostTensorBytes` alone:
/// for a look into a file of any size.
SafetensorsFile readSafetensorsHeader(const std::filesystem::path& file, ErrorKind kind,
                                      const std::string& remedy, std::uint64_t mostTensorBytes = 0);

/// Writes atomically: temporary file beside the target, fsync, rename, fsync of the folder.
void writeSafetensors(const std::filesystem::path& file, const SafetensorsFile& contents);

}  // namespace deepsight
