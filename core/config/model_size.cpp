#include "core/config/model_size.h"

#include "core/config/model_cost.h"
#include "core/config/planning_cost.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

/// The group that a part counts in: a stack's layers together, everything else by its own name.
const char* groupOf(const ModelPart& part) {
    if (part.kind == PartKind::LinearPass) return part.name;
    switch (part.stack) {
        case PartStack::Encoder:
            return DEEPSIGHT_TR("Config", "Encoder");
        case PartStack::Decoder:
            return DEEPSIGHT_TR("Config", "Decoder");
        case PartStack::Layers:
            return DEEPSIGHT_TR("Config", "Layers");
        case PartStack::None:
            break;
    }
    return part.name;
}

bool isPlanning(const ModelPart& part) {
    return part.kind == PartKind::PlanningContext || part.kind == PartKind::FutureLoss;
}

bool isFurtherHead(const ModelPart& part) {
    return part.kind == PartKind::FurtherHeads || part.kind == PartKind::OrderHead;
}

}  // namespace

ModelSize modelSize(const Config& config) {
    ModelSize size;
    const auto add = [&size](const char* name, std::int64_t parameters) {
        size.parameters += parameters;
        if (parameters == 0) return;
        if (size.groups.empty() || size.groups.back().name != name)
            size.groups.push_back({name, 0});
        size.groups.back().parameters += parameters;
    };
    std::int64_t positions = 0;
    for (const auto& part : modelCost(config).parts) {
        if (isPlanning(part)) continue;  // told apart by what they are, below
        add(groupOf(part), part.parameters);
        if (!isFurtherHead(part)) size.parametersForUse += part.parameters;
        if (part.kind == PartKind::PositionEmbedding) positions = part.parameters;
    }
    const auto planning = planningParameters(config);
    add(DEEPSIGHT_TR("Config", "Planning norms"), planning.encoderNorm + planning.targetNorms);
    add(DEEPSIGHT_TR("Config", "Future aggregation"), planning.aggregation);
    add(DEEPSIGHT_TR("Config", "Projectors"), planning.projectors);
    size.parametersWithoutPositions = size.parameters - positions;
    return size;
}

}  // namespace deepsight
