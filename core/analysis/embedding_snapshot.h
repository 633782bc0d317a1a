#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace deepsight {

/// Which piece of text to look at: `text` when it is not empty, else the validation split from
/// token (or example number) `offset`.
struct ProbeRequest {
    std::string text;
    std::int64_t offset = 0;
};

/// What the encoder says and what it should have said, over one window of text. Plain values.
struct EmbeddingSnapshot {
    std::int64_t step = 0;
    std::int64_t time = 0;      ///< encoder rows T
    std::int64_t contexts = 0;  ///< planning-context rows: T - horizon, or T with window "extended"
    std::int64_t width = 0;     ///< d
    /// [time, width]: encoder output after the planning norm, the future loss's left side
    std::vector<float> encoderOutput;
    /// [contexts, width]: planning context after its norm, the future loss's right side
    std::vector<float> planningContext;
    std::vector<std::string> tokens;  ///< [time] labels
    std::string source;               ///< see probe_source.h
    /// Answers TrainingControl::requestSnapshot; else one of the run's history, always of the
    /// same text and saved in the run folder.
    bool requested = false;
};

}  // namespace deepsight
