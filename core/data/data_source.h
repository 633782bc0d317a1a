#pragma once

#include <filesystem>

#include "core/config/config.h"

namespace deepsight {

/// What a file or folder is to training, by its name and, of a folder, by whether it holds token
/// shards: *.bin are token files; other folders, and all that openDocuments() reads but plain
/// *.txt, are documents; the rest is text. Looks at names and at the beginning of an index only;
/// what does not exist is judged by its name.
DataSource dataSourceOf(const std::filesystem::path& path);

/// Makes `path` the data of a configuration. With token shards comes their tokenizer, and the
/// vocabulary where it was too small for it.
void pointToData(Config& config, DataSource source, const std::filesystem::path& path);

}  // namespace deepsight
