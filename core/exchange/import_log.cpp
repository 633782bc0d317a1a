#include "core/exchange/import_log.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/exchange/csv_log.h"
#include "core/exchange/json_log.h"
#include "core/exchange/log_builder.h"
#include "core/exchange/tensorboard_events.h"
#include "core/exchange/text_log.h"
#include "core/exchange/tfrecord.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostEventFiles = 1000;
constexpr auto kEventName = "tfevents";

std::optional<LogFormat> formatOf(std::string_view bytes) {
    if (startsLikeRecords(bytes)) return LogFormat::TensorBoard;
    const std::string_view text = trimmed(bytes);
    if (startsLikeJsonLines(bytes)) return LogFormat::JsonLines;
    if (startsLikeCsv(bytes) || startsLikeBareTable(bytes)) return LogFormat::Csv;
    if (holdsLogLines(bytes.substr(0, kLogPeek))) return LogFormat::Text;
    if (text.starts_with('{') || text.starts_with('[')) return LogFormat::JsonLines;
    return {};
}

/// Of a file whose beginning does not tell.
LogFormat likelyFormat(const fs::path& file, std::string_view bytes) {
    if (const auto format = formatOf(bytes)) return *format;
    if (file.filename().string().find(kEventName) != std::string::npos) {
        return LogFormat::TensorBoard;
    }
    const std::string suffix = lowered(file.extension().string());
    return suffix == ".csv" || suffix == ".tsv" ? LogFormat::Csv : LogFormat::Text;
}

ImportedFile importFolder(const fs::path& folder, const std::stop_token& stop) {
    const std::vector<fs::path> files = eventFiles(folder);
    LogBuilder builder(folder, LogFormat::TensorBoard, LogBuilder::Order::Log, stop);
    for (const fs::path& file : files) {
        readTensorBoard(readSmallFile(file, kLargestLog), file, builder);
    }
    ImportedFile result =
        builder.take("a folder to import holds event files of TensorBoard with scalars in them.");
    const fs::path name = folder.has_filename() ? folder : folder.parent_path();
    for (ImportedLog& log : result.logs) log.name = name.filename().string();
    return result;
}

}  // namespace

bool looksLikeLog(std::string_view bytes) {
    if (startsLikeRecords(bytes)) return true;
    return startsLikeJsonLines(bytes) || startsLikeCsv(bytes) || holdsLogLines(bytes);
}

std::vector<fs::path> eventFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (entry->path().filename().string().find(kEventName) == std::string::npos) continue;
        if (files.size() < kMostEventFiles && isOwnFile(entry->path())) {
            files.push_back(entry->path());
        }
    }
    // Their names begin with the time at which they were begun.
    std::sort(files.begin(), files.end());
    return files;
}

bool holdsEventFiles(const fs::path& folder) { return !eventFiles(folder).empty(); }

ImportedFile importLog(const fs::path& path, const std::stop_token& stop) {
    std::error_code unknown;
    if (fs::is_directory(path, unknown)) return importFolder(path, stop);
    const std::string bytes = readSmallFile(path, kLargestLog);
    const LogFormat format = likelyFormat(path, bytes);
    LogBuilder builder(path, format,
                       format == LogFormat::Csv ? LogBuilder::Order::Table : LogBuilder::Order::Log,
                       stop);
    switch (format) {
        case LogFormat::TensorBoard:
            readTensorBoard(bytes, path, builder);
            break;
        case LogFormat::Csv:
            readCsvLog(bytes, path, builder);
            break;
        case LogFormat::JsonLines:
            readJsonLog(bytes, path, builder);
            break;
        case LogFormat::Text:
            readTextLog(bytes, path, builder);
            break;
    }
    return builder.take(
        "what can be read are TensorBoard event files with scalars, tables (CSV) with a column "
        "\"step\", JSON Lines with a member \"step\", and lines like \"step 10: loss 2.5\".");
}

}  // namespace deepsight
