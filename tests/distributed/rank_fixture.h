#pragma once

#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <thread>

#include "core/config/config_json.h"
#include "core/support/safetensors.h"
#include "core/training/checkpoint_state.h"
#include "core/training/metrics_reader.h"
#include "core/training/run_folder.h"
#include "tests/core/tiny_training.h"
#include "tests/support/command_line.h"

namespace deepsight::test {

/// Tests that train the same run with one process and with several.
class RankTest : public CommandLineTest {
  protected:
    /// Without dropout, so that every process computes the same. A gradient that is zero but for
    /// rounding must not become a step of its own: hence the large epsilon.
    static Config config(std::int64_t steps) {
        auto config = tinyConfig(steps);
        config.model.dropout = 0;
        config.training.epsilon = 1e-4;
        return config;
    }
    std::filesystem::path runFolder(const std::string& name) const { return folder / name; }

    std::vector<std::string> command(const std::string& name, const Config& config, int ranks) {
        const auto file = folder / (name + ".json");
        saveConfig(config, file);
        std::vector<std::string> arguments{"train", "--config", file.string(), "--out",
                                           runFolder(name).string()};
        if (ranks > 1) arguments.insert(arguments.end(), {"--ranks", std::to_string(ranks)});
        return arguments;
    }
    void train(const std::string& name, const Config& config, int ranks,
               const std::vector<std::string>& more = {}) {
        auto arguments = command(name, config, ranks);
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = run(arguments);
        ASSERT_EQ(result.status, 0) << result.err;
    }

    /// Of the newest checkpoints.
    double largestDifference(const std::string& one, const std::string& other,
                             const char* file = kModelFile) const {
        const auto checkpoints = {listCheckpoints(runFolder(one)).back(),
                                  listCheckpoints(runFolder(other)).back()};
        EXPECT_EQ(checkpoints.begin()->step, std::rbegin(checkpoints)->step);
        const auto first = readSafetensors(checkpoints.begin()->folder / file);
        const auto second = readSafetensors(std::rbegin(checkpoints)->folder / file);
        double largest = 0;
        for (const auto& [name, tensor] : first.tensors) {
            if (tensor.dtype != "F32") continue;
            const auto& twin = second.tensors.at(name);
            EXPECT_EQ(tensor.bytes.size(), twin.bytes.size());
            for (std::size_t i = 0; i + sizeof(float) <= tensor.bytes.size(); i += sizeof(float))
                largest = std::max(largest, std::abs(static_cast<double>(valueAt(tensor, i)) -
                                                     static_cast<double>(valueAt(twin, i))));
        }
        return largest;
    }

    /// Of a process: the ranks that it started.
    static std::vector<pid_t> childrenOf(pid_t parent) {
        const auto id = std::to_string(parent);
        std::ifstream file("/proc/" + id + "/task/" + id + "/children");
        std::vector<pid_t> children;
        for (pid_t child = 0; file >> child;) children.push_back(child);
        return children;
    }

    static void waitUntil(const std::function<bool()>& met) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(120);
        while (!met() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        ASSERT_TRUE(met());
    }
    bool metricsHold(const std::string& name, const std::string& text) const {
        const auto file = RunPaths(runFolder(name)).metrics();
        return std::filesystem::exists(file) && readFile(file).find(text) != std::string::npos;
    }

  private:
    static float valueAt(const RawTensor& tensor, std::size_t byte) {
        float value = 0;
        std::memcpy(&value, tensor.bytes.data() + byte, sizeof value);
        return value;
    }
};

}  // namespace deepsight::test
