#include "tests/fuzz/fuzzing.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace deepsight::fuzzing {

namespace fs = std::filesystem;

namespace {

struct Scratch {
    Scratch() : folder(fs::temp_directory_path() / ("fuzz-" + std::to_string(::getpid()))) {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
    fs::path folder;
};

}  // namespace

const fs::path& scratch() {
    static const Scratch scratch;
    return scratch.folder;
}

void put(const fs::path& file, std::string_view bytes) {
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void require(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "Does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

}  // namespace deepsight::fuzzing
