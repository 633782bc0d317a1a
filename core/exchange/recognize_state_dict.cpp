#include "core/exchange/recognize_state_dict.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>

#include "core/exchange/published_planning.h"
#include "core/exchange/state_dict_facts.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using std::to_string;

constexpr auto kTokens = "token_embedding.weight";
constexpr auto kPositions = "position_embedding.weight";

[[noreturn]] void refuse(const fs::path& file, const std::string& problem,
                         const std::string& remedy = kWeightsRemedy) {
    throw Error(ErrorKind::Checkpoint, file.string() + " " + problem + " " + remedy);
}

/// Without what torch.compile, data-parallel training and Lightning put before every name; and
/// with the "transformer." that HuggingFace's GPT2Model lacks.
SafetensorsFile plainlyNamed(SafetensorsFile read) {
    auto& tensors = read.tensors;
    const auto rename = [&tensors](auto newName) {
        std::map<std::string, RawTensor> renamed;
        for (auto& [name, tensor] : tensors) renamed[newName(name)] = std::move(tensor);
        tensors = std::move(renamed);
    };
    for (const std::string prefix : {"_orig_mod.", "module.", "model.", "_orig_mod."}) {
        const bool all = !tensors.empty() && std::ranges::all_of(tensors, [&](const auto& item) {
            return item.first.starts_with(prefix);
        });
        if (all) rename([&](const std::string& name) { return name.substr(prefix.size()); });
    }
    if (tensors.contains("wte.weight"))
        rename([](const std::string& name) {
            return name.starts_with("lm_head.") ? name : "transformer." + name;
        });
    return read;
}

std::string firstNames(const SafetensorsFile& file) {
    std::string list;
    constexpr int kMost = 4;
    int count = 0;
    for (const auto& item : file.tensors) {
        if (count++ == kMost) return list + ", ...";
        list += (list.empty() ? "" : ", ") + quoted(item.first);
    }
    return list.empty() ? "there are none" : list;
}

WeightNames namesIn(const fs::path& file, const SafetensorsFile& plain) {
    const auto& tensors = plain.tensors;
    if (const auto fused = tensors.find("transformer.h.0.attn.c_attn.weight");
        fused != tensors.end()) {
        const auto& shape = fused->second.shape;
        return shape.size() == 2 && shape[0] < shape[1] ? WeightNames::Gpt2 : WeightNames::NanoGpt;
    }
    if (tensors.contains("positional_embedding.weight")) return WeightNames::Published;
    if (tensors.contains(kTokens) && tensors.contains("final_norm.weight"))
        return WeightNames::DeepSight;
    refuse(file, "holds weights of no model that this program has (" + firstNames(plain) +
                     "); it reads those of DeepSight, of nanoGPT and of GPT-2.");
}

/// Shapes of the renamed tensors, and the sizes that they give.
class Shapes {
  public:
    Shapes(const fs::path& file, const SafetensorsFile& renamed)
        : file_(file), tensors_(renamed.tensors) {}

    bool has(const std::string& name) const { return tensors_.contains(name); }
    bool hasAnyOf(const std::string& prefix) const {
        const auto found = tensors_.lower_bound(prefix);
        return found != tensors_.end() && found->first.starts_with(prefix);
    }

    /// Rows and columns.
    std::pair<std::int64_t, std::int64_t> matrix(const std::string& name) const {
        const auto found = tensors_.find(name);
        if (found == tensors_.end()) refuse(file_, "has no tensor \"" + name + "\".");
        const auto& shape = found->second.shape;
        if (shape.size() != 2 || shape[0] < 1 || shape[1] < 1)
            refuse(file_, "has a tensor \"" + name + "\" that is no matrix.");
        return {shape[0], shape[1]};
    }

    /// One more than the largest number in "<stack>.<number>. ..."; gaps show when it is loaded.
    std::int64_t layers(const std::string& stack) const {
        std::int64_t count = 0;
        for (auto item = tensors_.lower_bound(stack + ".");
             item != tensors_.end() && item->first.starts_with(stack + "."); ++item) {
            const auto digits = item->first.substr(stack.size() + 1, 6);
            count = std::max(
                count, 1 + static_cast<std::int64_t>(std::strtol(digits.c_str(), nullptr, 10)));
        }
        return count;
    }

  private:
    const fs::path& file_;
    const std::map<std::string, RawTensor>& tensors_;
};

ModelConfig shapedModel(const Shapes& shapes, WeightNames names) {
    ModelConfig model;
    std::tie(model.vocabularySize, model.width) = shapes.matrix(kTokens);
    if (shapes.has(kPositions)) {
        model.contextSize = shapes.matrix(kPositions).first;
    } else if (names == WeightNames::DeepSight) {
        model.positionEncoding = PositionEncoding::Rotary;
    }
    model.bias = shapes.has("final_norm.bias");
    if (shapes.hasAnyOf("encoder.")) {
        model.encoderLayers = shapes.layers("encoder");
        model.decoderLayers = shapes.layers("decoder");
    } else {
        model.architecture = Architecture::Baseline;
        model.layers = shapes.layers("layers");
    }
    return model;
}

/// Heads of the models that OpenAI published, whose shapes are no other's.
std::int64_t publishedGpt2Heads(const ModelConfig& model) {
    constexpr std::array<std::array<std::int64_t, 3>, 4> kModels{
        {{12, 768, 12}, {24, 1024, 16}, {36, 1280, 20}, {48, 1600, 25}}};
    for (const auto& [layers, width, heads] : kModels)
        if (model.layers == layers && model.width == width && model.vocabularySize >= 50257)
            return heads;
    return 0;
}

void settleHeads(StateDict& dict, const StateDictFacts& facts) {
    auto& model = dict.config.model;
    auto heads = facts.number({"n_head", "n_heads", "num_heads"}).value_or(0);
    if (heads <= 0 && !dict.config.isDeepSight()) heads = publishedGpt2Heads(model);
    dict.headsKnown = heads > 0;
    constexpr std::int64_t kUsualHeadWidth = 64;
    model.heads =
        dict.headsKnown ? heads : std::max<std::int64_t>(1, model.width / kUsualHeadWidth);
    if (!dict.config.isDeepSight()) return;
    const auto cross = facts.number({"cross_attn_config.n_head"});
    model.crossAttentionHeads = cross.value_or(2 * model.heads);
    dict.crossHeadsKnown = cross.has_value();
    if (!cross)
        dict.remarks.push_back(
            {DEEPSIGHT_TR("Weights",
                          "Nothing says how many heads the cross-attention has; twice as many as "
                          "the self-attention are assumed, as published."),
             {}});
}

void settleGpt(StateDict& dict, const StateDictFacts& facts) {
    const auto epsilon = facts.real({"layer_norm_epsilon"});
    if (epsilon && std::abs(*epsilon - 1e-5) > 1e-9)
        refuse(dict.file, "is of a model whose norms add " + to_string(*epsilon) +
                              " to the variance; this program's add 0.00001, so it cannot run it.");
    if (facts.flag({"scale_attn_by_inverse_layer_idx"}).value_or(false) ||
        !facts.flag({"scale_attn_weights"}).value_or(true))
        refuse(dict.file,
               "is of a model that scales its attention in another way than GPT-2; this program "
               "cannot run it.");
    const auto activation = facts.text({"activation_function"});
    auto& model = dict.config.model;
    if (!activation) {
        if (dict.names == WeightNames::NanoGpt) return;  // its code has one alone
        model.activation = Activation::GeluTanh;
        dict.remarks.push_back(
            {DEEPSIGHT_TR("Weights",
                          "Nothing names the activation; GELU by tanh is assumed, as in OpenAI's "
                          "GPT-2."),
             {}});
    } else if (*activation == "gelu") {
        model.activation = Activation::Gelu;
    } else if (*activation == "gelu_new" || *activation == "gelu_pytorch_tanh" ||
               *activation == "gelu_fast") {
        model.activation = Activation::GeluTanh;
    } else {
        refuse(dict.file, "is of a model with the activation " + quoted(*activation) +
                              "; this program has GELU alone.");
    }
}

/// Our own names without a configuration: of the plain forms alone.
PlanningConfig ownPlanning(const fs::path& file, const SafetensorsFile& renamed) {
    PlanningConfig planning;
    bool before = false;
    bool after = false;
    bool plans = false;
    for (const auto& item : renamed.tensors) {
        const auto& name = item.first;
        if (!name.starts_with("planning.")) continue;
        plans = true;
        before |= name == "planning.embedding_norm.weight";
        after |= name == "planning.context_norm.weight";
        if (!name.starts_with("planning.encoder_norm.") &&
            !name.starts_with("planning.embedding_norm.") &&
            !name.starts_with("planning.context_norm."))
            refuse(file,
                   "has a tensor " + quoted(name) + ", so its future loss is not the plain one.",
                   "Put the config.json of its run beside it.");
    }
    if (!plans) planning.score = DisaffinityScore::None;
    planning.contextNorm = before ? (after ? ContextNorm::Both : ContextNorm::Pre)
                                  : (after ? ContextNorm::Post : ContextNorm::None);
    return planning;
}

}  // namespace

SafetensorsFile renamedTensors(const fs::path& file, SafetensorsFile read, WeightNames names) {
    auto plain = plainlyNamed(std::move(read));
    SafetensorsFile renamed;
    renamed.metadata = std::move(plain.metadata);
    std::optional<RawTensor> output;
    for (auto& [name, tensor] : plain.tensors) {
        if (name == outputName(names)) {
            output = std::move(tensor);
        } else if (const auto ours = ourName(names, name)) {
            renamed.tensors[*ours] = std::move(tensor);
        } else if (!isConstant(names, name)) {
            refuse(file, "has a tensor " + quoted(name) +
                             ", which no model of this program has; it looks like one of " +
                             idOf(names) + " that was changed.");
        }
    }
    if (!output) return renamed;
    const auto tokens = renamed.tensors.find(kTokens);
    if (tokens == renamed.tensors.end()) {
        renamed.tensors[kTokens] = std::move(*output);
    } else if (tokens->second.shape != output->shape || tokens->second.bytes != output->bytes) {
        refuse(file, "has an output layer " + quoted(outputName(names)) +
                         " of its own; this program's models use the token embedding for it, so "
                         "they cannot take these weights.");
    }
    return renamed;
}

StateDict recognizeStateDict(const fs::path& file, SafetensorsFile header) {
    const StateDictFacts facts(file, header.metadata);
    const auto plain = plainlyNamed(std::move(header));
    StateDict dict;
    dict.file = file;
    dict.names = namesIn(file, plain);
    const auto renamed = renamedTensors(file, plain, dict.names);
    if (facts.own()) {
        dict.config = *facts.own();
        return dict;
    }
    const Shapes shapes(file, renamed);
    dict.config.model = shapedModel(shapes, dict.names);
    settleHeads(dict, facts);
    if (dict.names == WeightNames::NanoGpt || dict.names == WeightNames::Gpt2)
        settleGpt(dict, facts);
    if (dict.names == WeightNames::DeepSight)
        dict.remarks.push_back(
            {DEEPSIGHT_TR("Weights",
                          "No configuration lies beside these weights; exact GELU and the usual "
                          "future loss are assumed."),
             {}});
    if (!dict.config.isDeepSight()) {
        dict.config.planning.score = DisaffinityScore::None;
        return dict;
    }
    if (dict.names == WeightNames::DeepSight) {
        dict.config.planning = ownPlanning(file, renamed);
        return dict;
    }
    dict.config.planning = publishedPlanning(plain, facts, dict.config.model, dict.remarks);
    return dict;
}

}  // namespace deepsight
