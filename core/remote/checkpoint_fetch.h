#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

#include "core/remote/remote_connection.h"
#include "core/support/progress.h"

namespace deepsight {

/// As RunMirror::fetchCheckpoint(), into the copy `folder` of the run `id`.
std::filesystem::path fetchCheckpoint(RemoteConnection& connection, const std::string& id,
                                      const std::filesystem::path& folder, std::int64_t step,
                                      const ProgressSink& progress, const std::stop_token& stop);

}  // namespace deepsight
