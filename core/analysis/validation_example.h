#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace deepsight {

/// A prompt from a run's validation data, and how it really goes on. Valid UTF-8, both.
struct ValidationExample {
    std::string prompt;
    std::string continuation;
    std::int64_t continuationTokens = 0;
};

/// Example `number`, counted from 0, of a run's validation data: of path-star a graph and its path;
/// of sibling and triangle discovery how lines begin and one that training does not show; of text a
/// window of context_size tokens, halved between two characters. Opens the data, which may take a
/// while. Throws Error{Config} that tells which examples there are, Error{Data} when the data
/// changed since the run's newest checkpoint, and Error{Cancelled} after a stop.
ValidationExample validationExample(const std::filesystem::path& runFolder, std::int64_t number,
                                    std::stop_token stop = {});

}  // namespace deepsight
