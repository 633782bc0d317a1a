#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace deepsight::cli {

/// Of `match` and `difference`, which set models of equal size against each other.
struct ComparisonOptions {
    std::string config;                  ///< JSON file
    std::string preset = "demo";         ///< where there is no `config`
    std::string data;                    ///< as for setDataSource(); may be empty
    std::vector<std::string> overrides;  ///< "section.field=value"
    std::string by = "width";            ///< or depth
    std::int64_t seeds = 3;
    std::string plan;                        ///< file for the plan of a sweep of both; may be empty
    std::string sweep;                       ///< sweep folder
    std::string series = "validation_loss";  ///< as for sweepSeries()
    std::string reference;                   ///< label of a group; empty: the plan's
    bool csv = false;
    bool json = false;
};

void addComparisonCommands(CLI::App& app, ComparisonOptions& options);
/// The exit status, or nothing where neither command was asked for. Throws Error.
std::optional<int> runComparison(const CLI::App& app, const ComparisonOptions& options);

}  // namespace deepsight::cli
