#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

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

/// Reads and checks everything (header length, types, shape products, offsets without overlap or
/// hole) before it allocates. Throws Error{Checkpoint} naming file, tensor and problem.
SafetensorsFile readSafetensors(const std::filesystem::path& file);

/// Writes atomically: temporary file beside the target, fsync, rename, fsync of the folder.
void writeSafetensors(const std::filesystem::path& file, const SafetensorsFile& contents);

}  // namespace deepsight
