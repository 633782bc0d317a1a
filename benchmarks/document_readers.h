#pragma once

#include <cstdint>
#include <filesystem>

namespace deepsight::benchmark {

/// Writes `bytes` of text as a file of every kind that openDocuments() reads, and prints how fast
/// each is read by one thread and by two.
void measureDocumentReaders(const std::filesystem::path& folder, std::int64_t bytes);

}  // namespace deepsight::benchmark
