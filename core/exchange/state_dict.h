#pragma once

#include <filesystem>
#include <vector>

#include "core/config/config.h"
#include "core/exchange/state_dict_names.h"
#include "core/support/safetensors.h"
#include "core/support/translatable.h"

namespace deepsight {

/// What the tensors of a file of weights are, and the model that they make: a look at names, shapes
/// and what is said beside them.
struct StateDict {
    std::filesystem::path file;
    WeightNames names = WeightNames::DeepSight;
    /// Model and planning as the file has them; training and data are of no meaning.
    Config config;
    /// False where nothing tells the number of attention heads, which no shape depends on:
    /// config.model.heads is a guess then, and a person has to say.
    bool headsKnown = true;
    /// The same of config.model.crossAttentionHeads, which is then twice the number of heads.
    bool crossHeadsKnown = true;
    /// What had to be assumed or is left out, whole sentences ("Weights").
    std::vector<Phrase> remarks;
};

/// Looks into a .safetensors file without reading its weights: fast for any size. Plain, so any
/// thread may call it. Throws Error{Checkpoint} naming file and tensor where these are weights of
/// no model that this program has, and Error{Config} for a damaged config.json beside it.
StateDict readStateDict(const std::filesystem::path& file);

/// `base` with the model of a state dict, with its planning objective where it has one, and with
/// GPT-2's tokenizer where it has that vocabulary.
Config configFor(const StateDict& dict, Config base);

/// Throws Error{Config} naming the field unless weights of `dict` can be used with `config`: its
/// model may differ in dropout, activation and the numbers of heads, and have a shorter context and
/// a smaller vocabulary, which leave rows of the embeddings out.
void requireFitting(const StateDict& dict, const Config& config);

/// Reads all weights and gives them the names, layout and shapes that `config`, for which
/// requireFitting() holds, asks for; types stay. Throws as readStateDict() does.
SafetensorsFile readWeights(const StateDict& dict, const Config& config);
/// The same from the file's header alone, fast for any size: the tensors have no bytes. Biases that
/// the model lacks are left out here whatever they hold.
SafetensorsFile readWeightShapes(const StateDict& dict, const Config& config);

}  // namespace deepsight
