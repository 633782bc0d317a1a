#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "core/remote/frames.h"
#include "core/remote/remote_connection.h"

namespace deepsight {

/// Reads files of one run of another computer, by pieces whose size follows the speed of the
/// connection, so that others get their turn between them and a stop is soon obeyed. One thread.
class FileDownload {
  public:
    FileDownload(RemoteConnection& connection, std::string runId)
        : connection_(connection), id_(std::move(runId)) {}

    /// A small file as it is at one moment, with its stamp (FileStamp::text). Throws as ask() does,
    /// and Error{Io} where it holds more than `mostBytes`.
    std::string whole(const std::string& path, std::int64_t mostBytes, std::string& stamp,
                      const std::stop_token& stop = {});

    /// Appends to `to` what it does not hold yet of the file there, which has `bytes`, and flushes
    /// it. `progress` gets the size that it has by then. Throws as ask() does, Error{DiskFull}, or
    /// Error{Io} where the file is another one by then, or has another size. Returns its stamp.
    std::string append(const std::string& path, std::int64_t bytes, const std::filesystem::path& to,
                       const std::function<void(std::int64_t)>& progress = {},
                       const std::stop_token& stop = {});

  private:
    Frame read(const std::string& path, std::int64_t from, std::int64_t bytes,
               const std::stop_token& stop);

    RemoteConnection& connection_;
    const std::string id_;
    std::int64_t piece_ = 256 << 10;  ///< bytes to ask for next
};

}  // namespace deepsight
