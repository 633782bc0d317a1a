#include "core/training/run_stamp.h"

#include <sys/stat.h>

#include <algorithm>
#include <vector>

#include "core/sweep/sweep_plan.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

void add(std::string& stamp, const fs::path& file) {
    stamp += file.filename().string();
    stamp += ' ';
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
    // All entries, since all count for the size: a program that was killed leaves files of its own.
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(runFolder, error), end; !error && it != end; it.increment(error))
        files.push_back(it->path());
    std::sort(files.begin(), files.end());
    files.push_back(newestIn(RunPaths(runFolder).checkpoints()));
    std::string stamp;
    for (const fs::path& file : files) add(stamp, file);
    // The name of a run says which sweep it belongs to.
    if (fs::exists(sweepFile(runFolder.parent_path()), error)) stamp += "sweep";
    return stamp;
}

}  // namespace deepsight
