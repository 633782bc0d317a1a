#include "core/training/step_profile.h"

namespace deepsight {

const char* partName(StepPart part) {
    switch (part) {
        case StepPart::Embedding:
            return "embedding";
        case StepPart::Attention:
            return "attention";
        case StepPart::FeedForward:
            return "feed-forward";
        case StepPart::Output:
            return "output and loss";
        case StepPart::FutureLoss:
            return "future loss";
        case StepPart::Optimizer:
            return "optimizer";
        case StepPart::Data:
            return "data";
        case StepPart::Other:
            break;
    }
    return "other";
}

}  // namespace deepsight
