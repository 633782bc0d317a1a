#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/model/step_part.h"

namespace deepsight {

inline constexpr std::size_t kStepParts = static_cast<std::size_t>(StepPart::Other) + 1;

/// What one part of the measured steps took.
struct PartTime {
    double forward = 0;           ///< seconds in its scopes
    double backward = 0;          ///< seconds in the autograd nodes made there
    std::int64_t operations = 0;  ///< calls of libtorch's dispatcher, those within others included

    double seconds() const { return forward + backward; }
};

/// Measured steps, divided: the parts add up to `seconds`.
struct StepProfile {
    std::array<PartTime, kStepParts> parts;
    double seconds = 0;

    const PartTime& operator[](StepPart part) const {
        return parts[static_cast<std::size_t>(part)];
    }
};

/// "embedding", "attention", ...
const char* partName(StepPart part);

}  // namespace deepsight
