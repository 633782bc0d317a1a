#pragma once

#include <QString>
#include <optional>
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
    /// Number that the samples of two checkpoints have in common; 0: nothing was compared.
    qint64 pair = 0;
    qint64 otherStep = 0;  ///< of the checkpoint that this one was compared with
    /// First piece that the other one wrote differently, once both have ended; as many as there are
    /// pieces: this text ended first. Empty: both wrote the same.
    std::optional<std::size_t> difference;

    QString text() const {
        std::string joined;
        for (const SampledPiece& piece : pieces) joined += piece.text;
        return QString::fromStdString(joined);
    }
};

/// Where two samples begin to differ; see SampleEntry::difference.
inline std::optional<std::size_t> firstDifference(const SampleEntry& a, const SampleEntry& b) {
    std::size_t i = 0;
    while (i < a.pieces.size() && i < b.pieces.size() && a.pieces[i].text == b.pieces[i].text) ++i;
    if (i == a.pieces.size() && i == b.pieces.size()) return std::nullopt;
    return i;
}

}  // namespace deepsight
