#include "core/training/run_config.h"

#include "core/config/config_json.h"
#include "core/support/error.h"
#include "core/training/run_folder.h"

namespace deepsight {

Config readRunConfig(const std::filesystem::path& runFolder) {
    const auto file = RunPaths(runFolder).config();
    std::error_code problem;
    if (!std::filesystem::exists(file, problem) && !problem)
        throw Error(ErrorKind::Io, runFolder.string() +
                                       " holds no run, because it has no config.json; choose the "
                                       "folder of a run, or train a new one.");
    return loadConfig(file);
}

}  // namespace deepsight
