#pragma once

#include <QString>
#include <vector>

#include "core/analysis/generation.h"

namespace deepsight {

/// One sample of this session, as the Sample page shows it: what was asked, and what came.
struct SampleEntry {
    enum class State { Running, Done, Stopped };

    QString run;  ///< name
    SampleSummary summary;
    SamplingRequest request;
    std::vector<SampledPiece> pieces;
    QString continuation;       ///< how the validation data goes on; empty for a typed prompt
    bool hasOneAnswer = false;  ///< path-star: `continuation` is the only right one
    State state = State::Done;

    QString text() const {
        std::string joined;
        for (const SampledPiece& piece : pieces) joined += piece.text;
        return QString::fromStdString(joined);
    }
};

}  // namespace deepsight
