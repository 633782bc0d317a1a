#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/config/config_json.h"
#include "core/data/mapped_file.h"
#include "core/model/language_model.h"
#include "core/model/weights.h"
#include "core/support/atomic_file.h"
#include "core/support/torch.h"

namespace deepsight {

/// One folder of ../shared/data/golden: a small model with values computed by an independent
/// PyTorch implementation.
struct Golden {
    explicit Golden(const std::string& name)
        : folder(std::filesystem::path(DEEPSIGHT_SHARED_DATA) / "golden" / name),
          config(loadConfig(folder / "config.json")),
          expected(nlohmann::json::parse(readFile(folder / "expected.json"))),
          model(makeUnsetModel(config)) {
        loadModuleWeights(*model, readSafetensors(folder / "model.safetensors"), "golden weights");
        const MappedFile file(folder / "tokens.u16");
        const std::vector<std::int64_t> ids(file.tokens().begin(), file.tokens().end());
        const auto rows = torch::tensor(ids, torch::kInt64)
                              .view({expected.at("batch").get<std::int64_t>(),
                                     expected.at("tokens_per_row").get<std::int64_t>()});
        inputs = rows.slice(1, 0, -1).contiguous();
        targets = rows.slice(1, 1).contiguous();
    }

    static bool available() {
        return std::filesystem::exists(std::filesystem::path(DEEPSIGHT_SHARED_DATA) / "golden");
    }

    std::filesystem::path folder;
    Config config;
    nlohmann::json expected;
    std::shared_ptr<LanguageModel> model;
    torch::Tensor inputs;   // [batch, time]
    torch::Tensor targets;  // [batch, time]
};

}  // namespace deepsight
