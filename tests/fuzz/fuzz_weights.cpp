// Weights of other programs: files of tensors with names and shapes that fit together more often
// than not, what they say of themselves, and a config.json beside them.
#include <fuzzer/FuzzedDataProvider.h>

#include "core/exchange/raw_matrix.h"
#include "core/exchange/state_dict.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

constexpr const char* kNames[] = {
    "transformer.wte.weight",
    "transformer.wpe.weight",
    "transformer.h.0.attn.c_attn.weight",
    "transformer.h.9.ln_1.bias",
    "transformer.h.0.attn.bias",
    "transformer.ln_f.weight",
    "transformer.ln_f.bias",
    "lm_head.weight",
    "token_embedding.weight",
    "output_layer.weight",
    "positional_embedding.weight",
    "position_embedding.weight",
    "ln.weight",
    "final_norm.weight",
    "encoder_out_ln.weight",
    "planning_context_ln_2.weight",
    "future_context_weights",
    "merge_present_context_weights",
    "encoder_transformer_blocks.0.ln1.weight",
    "decoder_transformer_blocks.99999999999.decoder_ln1.weight",
    "encoder.0.attention_norm.weight",
    "layers.1.attention.qkv.weight",
    "planning.context_norm.weight",
    "planning.aggregation.logits",
};

constexpr const char* kFacts[] = {
    "n_head",       "activation_function", "layer_norm_epsilon",  "model_args",
    "model_config", "planning_loss_type",  "future_context_size", "deepsight_config"};

SafetensorsFile weightsOf(FuzzedDataProvider& input) {
    SafetensorsFile file;
    const char* const prefix = input.PickValueInArray({"", "", "_orig_mod.", "module.", "model."});
    for (int left = input.ConsumeIntegralInRange(0, 12); left > 0; --left) {
        std::vector<std::int64_t> shape;
        for (int sizes = input.ConsumeIntegralInRange(0, 3); sizes > 0; --sizes)
            shape.push_back(input.ConsumeIntegralInRange<std::int64_t>(0, 9));
        file.tensors[prefix + std::string(input.PickValueInArray(kNames))] =
            filledTensor(shape, input.ConsumeBool() ? 1.0F : 0.0F);
    }
    for (int left = input.ConsumeIntegralInRange(0, 3); left > 0; --left)
        file.metadata[input.PickValueInArray(kFacts)] = input.ConsumeRandomLengthString(60);
    return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    const auto folder = scratch() / "weights";
    const auto file = folder / "model.safetensors";
    std::filesystem::create_directories(folder);
    writeSafetensors(file, weightsOf(input));
    const std::string beside = input.ConsumeRandomLengthString(200);
    std::filesystem::remove(folder / "config.json");
    if (!beside.empty()) put(folder / "config.json", beside);

    // An error may be about the config.json instead.
    StateDict dict;
    if (!accepts(folder, [&] { dict = readStateDict(file); })) return 0;
    SafetensorsFile weights;
    if (!accepts(folder, [&] { weights = readWeights(dict, dict.config); })) return 0;
    for (const auto& [name, tensor] : weights.tensors)
        require(theirName(dict.names, name).has_value(), "every tensor has a name there: " + name);
    return 0;
}

}  // namespace deepsight::fuzzing
