#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/signal_watcher.h"
#include "core/exchange/export_run.h"
#include "core/exchange/import_log.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

const char* nameOf(LogFormat format) {
    switch (format) {
        case LogFormat::TensorBoard:
            return "tensorboard";
        case LogFormat::Csv:
            return "csv";
        case LogFormat::JsonLines:
            return "jsonl";
        case LogFormat::Text:
            break;
    }
    return "text";
}

Json jsonOf(const ImportedFile& file) {
    Json logs = Json::array();
    for (const ImportedLog& log : file.logs) {
        Json series = Json::array();
        for (const ImportedSeries& one : log.series) {
            series.push_back({{"name", one.name},
                              {"points", one.steps.size()},
                              {"first_step", one.steps.front()},
                              {"last_step", one.steps.back()}});
        }
        logs.push_back({{"name", log.name}, {"series", series}});
    }
    return {
        {"format", nameOf(file.format)}, {"columns", file.columns},  {"logs", logs},
        {"others", file.others},         {"left_out", file.leftOut}, {"replaced", file.replaced},
        {"cut_off", file.cutOff}};
}

}  // namespace

int exportScalars(const ExportOptions& options) {
    const ExportFormat format = exportFormat(options.format);
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping; once more to leave at once.");
    const auto file = exportRun(options.run, format, options.out, stop.get_token());
    if (format == ExportFormat::TensorBoard &&
        file.filename().string().find("tfevents") == std::string::npos) {
        std::fprintf(stderr,
                     "TensorBoard shows only files with \"tfevents\" in their name: rename %s, or "
                     "give a folder as --out.\n",
                     file.c_str());
    }
    std::cout << file.string() << std::endl;
    return watcher.exitStatus();
}

int printLog(const ImportOptions& options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping; once more to leave at once.");
    const ImportedFile file = importLog(options.file, stop.get_token());
    if (options.json) {
        std::cout << jsonOf(file).dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
        return watcher.exitStatus();
    }
    std::printf("%s, %lld points%s%s\n", nameOf(file.format), static_cast<long long>(file.points()),
                file.columns.empty() ? "" : ", ", file.columns.c_str());
    for (const ImportedLog& log : file.logs) {
        std::printf("%s\n", log.name.c_str());
        for (const ImportedSeries& one : log.series) {
            std::printf("  %-32s %9zu points, steps %lld to %lld\n", one.name.c_str(),
                        one.steps.size(), static_cast<long long>(one.steps.front()),
                        static_cast<long long>(one.steps.back()));
        }
    }
    return watcher.exitStatus();
}

}  // namespace deepsight::cli
