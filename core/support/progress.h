#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace deepsight {

/// Progress of a long piece of work: `done` of `total` units (bytes, lines), with a short phrase
/// for people such as "Tokenizing", marked for translation (context "Progress"). Called on the
/// thread that does the work, at most every 50 ms.
using ProgressSink =
    std::function<void(const std::string& phase, std::int64_t done, std::int64_t total)>;

}  // namespace deepsight
