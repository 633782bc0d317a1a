#include "core/training/run_stamp.h"

#include <sys/stat.h>

#include <algorithm>

#include "core/sweep/sweep_plan.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

void add(std::string& stamp, const fs::path& file) {
    struct stat facts {};
    if (::lstat(file.c_str(), &facts) != 0) {
        stamp += "- ";
        return;
    }
    // The time of the last change of the inode cannot be set back, unlike that of the contents.
    for (const long long part :
         {static_cast<long long>(facts.st_ino), static_cast<long long>(facts.st_size),
          static_cast<long long>(facts.st_mtim.tv_sec),
          static_cast<long long>(facts.st_mtim.tv_nsec),
          static_cast<long long>(facts.st_ctim.tv_sec),
          static_cast<long long>(facts.st_ctim.tv_nsec)}) {
        stamp += std::to_string(part);
        stamp += '.';
    }
    stamp += ' ';
}

fs::path newestIn(const fs::path& folder) {
    fs::path newest;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        newest = std::max(newest, it->path());
    return newest;
}

}  // namespace

std::string runStamp(const fs::path& runFolder) {
    const RunPaths paths(runFolder);
    std::string stamp;
    for (const fs::path& file :
         {paths.config(), paths.environment(), paths.metrics(), runFolder / "notes.json",
          runFolder / "lineage.json", paths.checkpoints(), paths.snapshots(),
          newestIn(paths.checkpoints())})
        add(stamp, file);
    std::error_code error;
    // The name of a run says which sweep it belongs to.
    if (fs::exists(sweepFile(runFolder.parent_path()), error)) stamp += "sweep";
    return stamp;
}

}  // namespace deepsight
