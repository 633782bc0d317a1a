#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/find_checkpoint.h"
#include "core/cli/overrides.h"
#include "core/cli/steering.h"
#include "core/training/fork_run.h"

namespace deepsight::cli {

int fork(const SteeringOptions& options) {
    using Json = nlohmann::ordered_json;
    namespace fs = std::filesystem;
    const auto checkpoint = findCheckpoint(options.run, options.checkpoint);
    const auto config = withOverrides(forkBase(options.run, checkpoint), options.overrides);
    const fs::path folder =
        options.out.empty() ? forkFolder(options.run, checkpoint.step) : fs::path(options.out);
    const auto forked = forkRun(options.run, checkpoint, folder, config);
    for (const auto& warning : forked.warnings) std::fprintf(stderr, "%s\n", warning.c_str());
    if (options.json) {
        const Json result{{"run", forked.folder.string()},
                          {"parent", options.run},
                          {"step", forked.step},
                          {"changes", forked.changes}};
        std::cout << result.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
        return kSuccess;
    }
    std::printf("%s goes on from step %lld.\n", forked.folder.c_str(),
                static_cast<long long>(forked.step));
    for (const auto& change : forked.changes) std::printf("%s\n", change.c_str());
    std::fprintf(stderr, "To train it: deepsight-cli train --resume --out %s\n",
                 forked.folder.c_str());
    return kSuccess;
}

}  // namespace deepsight::cli
