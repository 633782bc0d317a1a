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
    if (!std::filesystem::is_regular_file(file, problem) && !problem)
        throw Error(ErrorKind::Io, file.string() + " is not a file; put the run's own one back.");
    return loadConfig(file);
}

void requireTrainedData(const Config& config, const std::string& hash,
                        const std::string& trainedHash) {
    if (hash == trainedHash) return;
    throw Error(ErrorKind::Data, "data.path: " + config.data.path +
                                     " changed since this run was trained (its SHA-256 is "
                                     "another); put the original back.");
}

}  // namespace deepsight
