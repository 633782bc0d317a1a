#include "core/data/data_file.h"

#include <unistd.h>

#include "core/data/thousands.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"

namespace deepsight {

namespace fs = std::filesystem;

std::int64_t requireDataFile(const fs::path& file, const std::string& expected) {
    if (file.empty()) {
        throw Error(ErrorKind::Data, "data.path is empty. Set it to " + expected + ".");
    }
    std::error_code none;
    const fs::file_status status = fs::status(file, none);
    if (status.type() == fs::file_type::not_found) {
        throw Error(ErrorKind::Io,
                    file.string() + " does not exist. Set data.path to " + expected + ".");
    }
    if (status.type() == fs::file_type::directory) {
        throw Error(ErrorKind::Data,
                    file.string() + " is a folder. Set data.path to " + expected + " in it.");
    }
    if (::access(file.c_str(), R_OK) != 0) throwFileError("read", file);
    if (!fs::is_regular_file(status)) {
        throw Error(ErrorKind::Data,
                    file.string() + " is not a regular file. Set data.path to " + expected + ".");
    }
    const auto size = static_cast<std::int64_t>(fs::file_size(file, none));
    if (size == 0) {
        throw Error(ErrorKind::Data, file.string() + " is empty. Set data.path to " + expected +
                                         " with some contents.");
    }
    return size;
}

std::string describeTokens(const std::string& what, const Corpus& corpus) {
    return what + ", " + withThousands(static_cast<std::int64_t>(corpus.train().size())) + " + " +
           withThousands(static_cast<std::int64_t>(corpus.validation().size())) + " tokens";
}

}  // namespace deepsight
