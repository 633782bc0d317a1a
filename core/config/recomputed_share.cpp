#include "core/config/recomputed_share.h"

namespace deepsight {

double recomputedShare(const Config& config, const ModelPart& part) {
    if (!config.training.activationCheckpointing) return 0;
    const auto& model = config.model;
    const auto repeats = static_cast<double>(part.repeats);
    switch (part.kind) {
        case PartKind::SelfAttention:
        case PartKind::FeedForward:
            return model.architecture == Architecture::MultiToken ? 1 - 1 / repeats : 1;
        case PartKind::CrossAttention:
            return 1;
        case PartKind::FurtherHeads: {
            const auto output = 2.0 * static_cast<double>(model.width) *
                                static_cast<double>(model.vocabularySize) * repeats;
            return 1 - output / part.flopsPerToken;
        }
        default:
            return 0;
    }
}

}  // namespace deepsight
