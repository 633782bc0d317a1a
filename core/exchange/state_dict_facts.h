#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/config/config.h"

namespace deepsight {

/// What a file of weights says about its model beside the tensors: in its own metadata, and in the
/// config.json that lies in its folder (ours, HuggingFace's, nanoGPT's model_args, yif-AI's
/// model_config) or, of a checkpoint, in its run's. The file's own words come first. Internal to
/// core.
class StateDictFacts {
  public:
    /// Throws Error{Config} or Error{Io} naming the file that cannot be read.
    StateDictFacts(const std::filesystem::path& weights,
                   const std::map<std::string, std::string>& metadata);

    /// A configuration of ours, model and planning.
    const std::optional<Config>& own() const { return own_; }

    /// The first of `names` that is there and of that kind; elsewhere empty.
    std::optional<std::int64_t> number(std::initializer_list<const char*> names) const;
    std::optional<double> real(std::initializer_list<const char*> names) const;
    std::optional<bool> flag(std::initializer_list<const char*> names) const;
    std::optional<std::string> text(std::initializer_list<const char*> names) const;

    /// Key of the metadata that holds model and planning of a configuration of ours.
    static constexpr auto kOwnKey = "deepsight_config";

  private:
    void addMetadata(const std::filesystem::path& weights,
                     const std::map<std::string, std::string>& metadata);
    void addFile(const std::filesystem::path& file);
    void add(const nlohmann::json& object);
    const nlohmann::json* find(std::initializer_list<const char*> names) const;

    std::optional<Config> own_;
    nlohmann::json facts_ = nlohmann::json::object();  // flat
};

}  // namespace deepsight
