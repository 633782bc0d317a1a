#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/remote/frames.h"

namespace deepsight {

/// What an agent answers to a RunMirror: how a run stands, the next part of its metrics, and which
/// other files there are. One for each connection; it remembers lists that take long to make.
class AgentSync {
  public:
    /// The request: "from" (bytes of metrics.jsonl that the mirror has), "most" (to add), "tail"
    /// (SHA-256 of the newest kCompareTail of them), "listing" (the hash that came with the last
    /// list). The answer: "owner" (who trains the run, or null), "locked", "status" and "end"
    /// (files of .live), "bytes" (of metrics.jsonl), "same" (whether the mirror's part is the
    /// beginning of it; then the body goes on from there), "listing" and "list" where that has
    /// changed. All of it belongs together: who trains was asked first, and no session began
    /// meanwhile.
    Frame sync(const std::filesystem::path& runFolder, const nlohmann::json& request);

  private:
    nlohmann::json listOf(const std::filesystem::path& runFolder);
    const nlohmann::json& checkpointsOf(const std::filesystem::path& runFolder);

    struct Known {
        std::string stamp;
        nlohmann::json list;
    };
    std::map<std::filesystem::path, Known> checkpoints_;
};

}  // namespace deepsight
