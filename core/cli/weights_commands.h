#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace deepsight::cli {

/// Of `import-weights` and `export-weights`.
struct WeightsOptions {
    std::string file;                    ///< .safetensors to import
    std::string config;                  ///< JSON file: data and training of the new run
    std::string preset;                  ///< instead of `config`
    std::string data;                    ///< as for setDataSource(); may be empty
    std::vector<std::string> overrides;  ///< "section.field=value"
    bool look = false;                   ///< only say what the file holds
    std::string run;                     ///< to export from
    std::string checkpoint;              ///< "best", "latest" or a step
    std::string names = "deepsight";     ///< or published, nanogpt, gpt2
    std::string batches;                 ///< file for the windows of the evaluation; may be empty
    std::string out;                     ///< run folder, or file or folder of weights
    bool json = false;
};

void addWeightsCommands(CLI::App& app, WeightsOptions& options);
/// The exit status, or nothing where neither command was asked for. Throws Error.
std::optional<int> runWeights(const CLI::App& app, const WeightsOptions& options);

}  // namespace deepsight::cli
