#include "core/exchange/state_dict.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/exchange/state_dict_export.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/atomic_file.h"
#include "core/support/torch.h"
#include "tests/core/golden.h"
#include "tests/support/damage.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

/// State dicts of other programs, with the logits that those computed; see make.py there.
fs::path weightsOf(const std::string& name) {
    return fs::path(DEEPSIGHT_TEST_DATA) / "weights" / name;
}

std::shared_ptr<LanguageModel> loaded(const StateDict& dict, const Config& config) {
    auto model = makeUnsetModel(config);
    loadModuleWeights(*model, readWeights(dict, config), dict.file.string());
    return model;
}

struct Expected {
    explicit Expected(const fs::path& folder)
        : file(readSafetensors(folder / "expected.safetensors")),
          tokens(fromRaw(file.tensors.at("tokens"))),
          logits(fromRaw(file.tensors.at("logits"))) {}
    SafetensorsFile file;
    torch::Tensor tokens;  // [rows, time + 1]
    torch::Tensor logits;  // [rows, time, vocabulary]
    torch::Tensor inputs() const { return tokens.slice(1, 0, -1).contiguous(); }
    torch::Tensor targets() const { return tokens.slice(1, 1).contiguous(); }
};

struct Foreign {
    const char* folder;
    WeightNames names;
    Activation activation;
};

class StateDictOf : public ::testing::TestWithParam<Foreign> {};

TEST_P(StateDictOf, GivesTheLogitsOfItsOwnProgram) {
    const auto folder = weightsOf(GetParam().folder);
    const auto dict = readStateDict(folder / "model.safetensors");
    EXPECT_EQ(dict.names, GetParam().names);
    EXPECT_TRUE(dict.headsKnown);
    EXPECT_EQ(dict.config.model.activation, GetParam().activation);
    EXPECT_EQ(dict.config.model.heads, 4);
    EXPECT_EQ(dict.config.model.contextSize, 12);
    EXPECT_TRUE(dict.remarks.empty()) << dict.remarks.front().english();

    const Expected expected(folder);
    const auto model = loaded(dict, dict.config);
    const auto output = model->forward(expected.inputs(), expected.targets(), KeepLogits::Yes);
    EXPECT_GT(expected.logits.abs().max().item<double>(), 1);
    EXPECT_LT((output.logits - expected.logits).abs().max().item<double>(), 1e-4);
    const auto future = expected.file.tensors.find("future_loss");
    ASSERT_EQ(future != expected.file.tensors.end(), output.futureLoss.defined());
    if (output.futureLoss.defined()) {
        EXPECT_NEAR(output.futureLoss.item<double>(), fromRaw(future->second).item<double>(), 1e-5);
    }
}

TEST_P(StateDictOf, IsTheSameToTheLastBitWhenItIsExportedAgain) {
    const auto file = weightsOf(GetParam().folder) / "model.safetensors";
    const auto dict = readStateDict(file);
    const auto original = readSafetensors(file);
    const auto model = loaded(dict, dict.config);
    const auto again = exportedTensors(moduleWeights(*model), dict.config, dict.names);
    EXPECT_EQ(again.tensors.size(), original.tensors.size());
    for (const auto& [name, tensor] : original.tensors) {
        auto plain = name;
        if (plain.starts_with("_orig_mod.")) plain.erase(0, 10);
        if (dict.names == WeightNames::Gpt2 && !plain.starts_with("transformer."))
            plain.insert(0, "transformer.");
        const auto found = again.tensors.find(plain);
        ASSERT_NE(found, again.tensors.end()) << plain;
        EXPECT_EQ(found->second.shape, tensor.shape) << plain;
        const auto wanted = fromRaw(tensor).to(torch::kFloat32);
        // Constants are computed, here and there in float32.
        const bool same = isConstant(dict.names, plain)
                              ? torch::allclose(fromRaw(found->second), wanted, 1e-6)
                              : torch::equal(fromRaw(found->second), wanted);
        EXPECT_TRUE(same) << plain;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Programs, StateDictOf,
    ::testing::Values(Foreign{"gpt2", WeightNames::Gpt2, Activation::GeluTanh},
                      Foreign{"gpt2-bf16", WeightNames::Gpt2, Activation::GeluTanh},
                      Foreign{"nanogpt", WeightNames::NanoGpt, Activation::Gelu},
                      Foreign{"published", WeightNames::Published, Activation::Gelu},
                      Foreign{"published-baseline", WeightNames::Published, Activation::Gelu}),
    [](const auto& parameter) {
        std::string name = parameter.param.folder;
        std::erase(name, '-');
        return name;
    });

class StateDictTest : public ::testing::Test {
  protected:
    /// A copy of a fixture's weights alone, changed.
    fs::path changed(const std::string& name,
                     const std::function<void(SafetensorsFile&)>& change = {}) {
        auto contents = readSafetensors(weightsOf(name) / "model.safetensors");
        if (change) change(contents);
        writeSafetensors(folder_ / "weights.safetensors", contents);
        return folder_ / "weights.safetensors";
    }
    std::string refusal(const fs::path& file) {
        return expectError(ErrorKind::Checkpoint, [&] {
            const auto dict = readStateDict(file);
            loaded(dict, dict.config);
        });
    }

    test::TemporaryFolder folder_;
};

TEST_F(StateDictTest, TellsThePublishedObjectiveFromItsConstantsAlone) {
    const auto dict = readStateDict(changed("published"));
    EXPECT_FALSE(dict.headsKnown) << "no shape tells the number of heads";
    const auto& planning = dict.config.planning;
    EXPECT_EQ(planning.horizon, 4);
    EXPECT_EQ(planning.futureAggregation, FutureAggregation::DecayNormalized);
    EXPECT_EQ(planning.presentFutureMerge, PresentFutureMerge::ContextSize);
    EXPECT_EQ(planning.contextNorm, ContextNorm::Both);
    EXPECT_EQ(dict.remarks.size(), 2) << "the score and the heads of the cross-attention";
    EXPECT_FALSE(dict.crossHeadsKnown);
}

TEST_F(StateDictTest, TellsTheAggregationFromConstantsOfAnyTypeOrSaysThatItIsAssumed) {
    const auto as = [this](torch::ScalarType type) {
        return readStateDict(changed("published", [type](SafetensorsFile& contents) {
            auto& constants = contents.tensors.at("future_context_weights");
            constants = toRaw(fromRaw(constants).to(type));
        }));
    };
    for (const auto type : {torch::kFloat16, torch::kBFloat16}) {
        const auto dict = as(type);
        EXPECT_EQ(dict.config.planning.futureAggregation, FutureAggregation::DecayNormalized);
        EXPECT_EQ(dict.remarks.size(), 2);
    }
    const auto dict = as(torch::kInt32);
    EXPECT_EQ(dict.config.planning.futureAggregation, FutureAggregation::Decay);
    EXPECT_EQ(dict.remarks.size(), 3);
}

TEST_F(StateDictTest, TheHeaderAloneTellsNamesAndShapes) {
    for (const char* name : {"gpt2", "nanogpt", "published"}) {
        const auto dict = readStateDict(weightsOf(name) / "model.safetensors");
        auto config = dict.config;
        config.model.vocabularySize -= 5;
        const auto whole = readWeights(dict, config);
        const auto shapes = readWeightShapes(dict, config);
        ASSERT_EQ(shapes.tensors.size(), whole.tensors.size());
        for (const auto& [tensor, raw] : whole.tensors) {
            EXPECT_EQ(shapes.tensors.at(tensor).shape, raw.shape) << tensor;
            EXPECT_TRUE(shapes.tensors.at(tensor).bytes.empty()) << tensor;
        }
    }
}

TEST_F(StateDictTest, TakesHeadsFromTheFilesMetadata) {
    const auto file = changed("nanogpt", [](SafetensorsFile& contents) {
        contents.metadata["model_args"] = R"({"n_head": 4, "n_layer": 2})";
    });
    EXPECT_EQ(readStateDict(file).config.model.heads, 4);
    EXPECT_TRUE(readStateDict(file).headsKnown);
    EXPECT_FALSE(readStateDict(changed("nanogpt")).headsKnown);
}

TEST_F(StateDictTest, OwnExportsNeedNothingBesideThem) {
    const auto dict = readStateDict(weightsOf("published") / "model.safetensors");
    const auto model = loaded(dict, dict.config);
    writeSafetensors(folder_ / "own.safetensors",
                     exportedTensors(moduleWeights(*model), dict.config, WeightNames::DeepSight));
    const auto own = readStateDict(folder_ / "own.safetensors");
    EXPECT_EQ(own.names, WeightNames::DeepSight);
    EXPECT_EQ(own.config.model, dict.config.model);
    EXPECT_EQ(own.config.planning, dict.config.planning);
    EXPECT_EQ(readWeights(own, own.config).tensors.at("bridge.weight").bytes,
              moduleWeights(*model).tensors.at("bridge.weight").bytes);
}

TEST_F(StateDictTest, WhatAnExportAddsIsLeftOutAgain) {
    auto config = readStateDict(weightsOf("nanogpt") / "model.safetensors").config;
    ASSERT_FALSE(config.model.bias);
    const auto model = makeModel(config, 1);
    const auto theirs = exportedTensors(moduleWeights(*model), config, WeightNames::Gpt2);
    EXPECT_TRUE(theirs.tensors.contains("transformer.h.1.mlp.c_fc.bias")) << "GPT-2 has biases";
    writeSafetensors(folder_ / "gpt2.safetensors", theirs);
    const auto dict = readStateDict(folder_ / "gpt2.safetensors");
    EXPECT_FALSE(dict.config.model.bias);
    EXPECT_NO_THROW(loaded(dict, dict.config));
}

TEST_F(StateDictTest, AShorterContextAndVocabularyKeepTheFirstRows) {
    const auto folder = weightsOf("gpt2");
    const auto dict = readStateDict(folder / "model.safetensors");
    auto config = dict.config;
    config.model.contextSize = 5;
    config.model.vocabularySize = 60;
    EXPECT_NO_THROW(requireFitting(dict, config));
    const Expected expected(folder);
    const auto inputs = expected.inputs().slice(1, 0, 5).clamp_max(59).contiguous();
    const auto whole = loaded(dict, dict.config);
    const auto part = loaded(dict, config);
    const auto logitsOf = [&inputs](LanguageModel& model) {
        return model.forward(inputs, inputs, KeepLogits::Yes).logits.slice(2, 0, 60);
    };
    EXPECT_TRUE(torch::allclose(logitsOf(*part), logitsOf(*whole), 1e-5, 1e-5));

    config.model.contextSize = 13;
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { requireFitting(dict, config); }),
                         "model.context_size"));
    config = dict.config;
    config.model.width = 32;
    EXPECT_TRUE(
        contains(expectError(ErrorKind::Config, [&] { requireFitting(dict, config); }), "width"));
}

TEST_F(StateDictTest, MasksAreLeftOutAndATiedOutputMayStandAlone) {
    const auto file = changed("gpt2", [](SafetensorsFile& contents) {
        const RawTensor mask{"BOOL", {1, 1, 2, 2}, std::vector<std::byte>(4)};
        contents.tensors["transformer.h.0.attn.bias"] = mask;
        contents.tensors["transformer.h.1.attn.masked_bias"] = mask;
        // As safetensors.torch.save_model() leaves one of two tensors that share their memory.
        auto tokens = contents.tensors.extract("transformer.wte.weight");
        tokens.key() = "lm_head.weight";
        contents.tensors.insert(std::move(tokens));
        contents.metadata["n_head"] = "4";
    });
    const auto dict = readStateDict(file);
    const Expected expected(weightsOf("gpt2"));
    const auto logits = loaded(dict, dict.config)
                            ->forward(expected.inputs(), expected.targets(), KeepLogits::Yes)
                            .logits;
    EXPECT_LT((logits - expected.logits).abs().max().item<double>(), 1e-4);
}

TEST_F(StateDictTest, RefusesWhatItCannotRunAndNamesTheTensor) {
    EXPECT_TRUE(contains(refusal(changed("nanogpt",
                                         [](SafetensorsFile& contents) {
                                             auto& output =
                                                 contents.tensors.at("_orig_mod.lm_head.weight");
                                             output.bytes[0] ^= std::byte{1};
                                         })),
                         "lm_head.weight"));
    EXPECT_TRUE(contains(
        refusal(changed("gpt2",
                        [](SafetensorsFile& contents) {
                            contents.tensors["transformer.h.0.crossattention.q_attn.weight"] =
                                contents.tensors.at("transformer.ln_f.weight");
                        })),
        "crossattention.q_attn.weight"));
    EXPECT_TRUE(contains(refusal(changed("gpt2",
                                         [](SafetensorsFile& contents) {
                                             contents.tensors.erase("transformer.h.1.ln_2.bias");
                                         })),
                         "layers.1.feed_forward_norm.bias"));
    EXPECT_TRUE(contains(refusal(changed("gpt2",
                                         [](SafetensorsFile& contents) {
                                             contents.metadata["activation_function"] = "relu";
                                         })),
                         "relu"));
    EXPECT_TRUE(contains(refusal(changed("gpt2",
                                         [](SafetensorsFile& contents) {
                                             contents.metadata["layer_norm_epsilon"] = "1e-6";
                                         })),
                         "norms"));
    EXPECT_TRUE(contains(refusal(changed("gpt2",
                                         [](SafetensorsFile& contents) {
                                             std::erase_if(contents.tensors, [](const auto& item) {
                                                 return item.first.find("wte") != std::string::npos;
                                             });
                                         })),
                         "token_embedding.weight"));
}

TEST_F(StateDictTest, RefusesOtherProgramsWeights) {
    SafetensorsFile contents;
    contents.tensors["model.layers.0.self_attn.q_proj.weight"] = {
        "F32", {1}, std::vector<std::byte>(4)};
    writeSafetensors(folder_ / "llama.safetensors", contents);
    const auto message = refusal(folder_ / "llama.safetensors");
    EXPECT_TRUE(contains(message, "q_proj"));
    EXPECT_TRUE(contains(message, "GPT-2"));
    writeFileAtomically(folder_ / "model.pt", "PK\x03\x04 a pickle");
    refusal(folder_ / "model.pt");
}

TEST_F(StateDictTest, DamagedFilesAreReadOrRefusedByName) {
    const auto file = folder_ / "weights.safetensors";
    std::size_t refused = 0;
    for (const char* name : {"gpt2", "published"}) {
        auto contents = readSafetensors(weightsOf(name) / "model.safetensors");
        contents.metadata["model_args"] = R"({"n_head": 4, "cross_attn_config": {"n_head": 8}})";
        // Zeros, so that what is damaged is mostly the header.
        for (auto& [tensor, raw] : contents.tensors) std::ranges::fill(raw.bytes, std::byte{0});
        writeSafetensors(file, contents);
        const auto whole = readFile(file);
        const auto header = whole.substr(0, whole.find('\0', 8));
        for (const auto& variant : test::damagedVariants(header, 300)) {
            test::putBytes(file, variant + whole.substr(header.size()));
            refused += test::refuses(file, [&] {
                const auto dict = readStateDict(file);
                readWeights(dict, dict.config);
            });
        }
    }
    EXPECT_GT(refused, 2000U);
}

TEST_F(StateDictTest, ExportsOnlyWhatHasTheNames) {
    const auto plan = readStateDict(weightsOf("published") / "model.safetensors").config;
    EXPECT_TRUE(exportProblem(plan, WeightNames::Gpt2).has_value());
    EXPECT_TRUE(exportProblem(plan, WeightNames::NanoGpt).has_value());
    EXPECT_FALSE(exportProblem(plan, WeightNames::Published).has_value());
    EXPECT_FALSE(exportProblem(plan, WeightNames::DeepSight).has_value());
    auto rotary = plan;
    rotary.model.positionEncoding = PositionEncoding::Rotary;
    EXPECT_TRUE(exportProblem(rotary, WeightNames::Published).has_value());
    auto learned = plan;
    learned.planning.futureAggregation = FutureAggregation::Gru;
    EXPECT_TRUE(exportProblem(learned, WeightNames::Published).has_value());
    EXPECT_FALSE(exportProblem(learned, WeightNames::DeepSight).has_value());
    auto uneven = plan;
    uneven.model.decoderLayers = 3;
    EXPECT_TRUE(exportProblem(uneven, WeightNames::Published).has_value());
}

TEST_F(StateDictTest, TheGoldenModelsKeepTheirLossesUnderThePublishedNames) {
    if (!Golden::available()) GTEST_SKIP() << "no golden values: " << DEEPSIGHT_SHARED_DATA;
    for (const char* name :
         {"baseline", "deepsight-mse", "deepsight-cosine", "deepsight-options"}) {
        const Golden golden(name);
        const auto file = folder_ / (std::string(name) + ".safetensors");
        writeSafetensors(file, exportedTensors(moduleWeights(*golden.model), golden.config,
                                               WeightNames::Published));
        const auto dict = readStateDict(file);
        const auto output =
            loaded(dict, dict.config)->forward(golden.inputs, golden.targets, KeepLogits::No);
        EXPECT_NEAR(output.nextTokenLoss.item<double>(), golden.expected.at("next_token_loss"),
                    1e-5);
        if (golden.config.plans()) {
            EXPECT_NEAR(output.futureLoss.item<double>(), golden.expected.at("future_loss"), 1e-5);
        }
    }
}

}  // namespace
}  // namespace deepsight
