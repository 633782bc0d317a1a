#include "core/training/gradient_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace deepsight {
namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 14> kParts{{
    {"token_embedding.", "Token embedding (input and output)"},
    {"position_embedding.", "Position embedding"},
    {"bridge.", "Bridge to the decoder"},
    {"final_norm.", "Final norm"},
    {"order_head.", "Token-order head"},
    {"split.", "Split"},
    {"planning.encoder_norm.", "Planning norm of the encoder"},
    {"planning.embedding_norm.", "Planning norm of the embeddings"},
    {"planning.context_norm.", "Planning norm of the context"},
    {"planning.encoder_projector.", "Planning projector of the encoder"},
    {"planning.target_projector.", "Planning projector of the target"},
    {"planning.aggregation.", "Planning aggregation"},
    {"planning.merge_logit", "Planning aggregation"},
    {"planning.", "Planning"},
}};

// Of which there is one for each block; the number follows the name.
constexpr std::array<std::pair<std::string_view, const char*>, 4> kNumbered{{
    {"encoder.", "Encoder block "},
    {"decoder.", "Decoder block "},
    {"layers.", "Block "},
    {"further_heads.", "Head of a further token "},
}};

}  // namespace

std::string partOf(std::string_view parameter) {
    for (const auto& [prefix, name] : kParts)
        if (parameter.starts_with(prefix)) return name;
    for (const auto& [prefix, name] : kNumbered) {
        int number = 0;
        if (!parameter.starts_with(prefix)) continue;
        const auto rest = parameter.substr(prefix.size());
        if (std::from_chars(rest.data(), rest.data() + rest.size(), number).ec == std::errc())
            return name + std::to_string(number + 1);
    }
    return std::string(parameter.substr(0, parameter.find('.')));
}

std::vector<GradientOfPart> gradientParts(const LanguageModel& model) {
    const torch::NoGradGuard noGrad;
    std::vector<GradientOfPart> parts;
    for (const auto& parameter : model.named_parameters()) {
        const auto name = partOf(parameter.key());
        auto found = std::find_if(parts.begin(), parts.end(),
                                  [&name](const auto& part) { return part.name == name; });
        if (found == parts.end()) found = parts.insert(parts.end(), {.name = name});
        const auto& gradient = parameter.value().grad();
        // Squares until all are added.
        if (gradient.defined())
            found->norm += gradient.to(torch::kFloat64).square().sum().item<double>();
        found->parameters += parameter.value().numel();
    }
    for (auto& part : parts) part.norm = std::sqrt(part.norm);
    // Models register it before their blocks.
    std::stable_partition(parts.begin(), parts.end(),
                          [](const auto& part) { return part.name != "Final norm"; });
    return parts;
}

}  // namespace deepsight
