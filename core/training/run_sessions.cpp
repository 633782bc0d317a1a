#include "core/training/run_sessions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMostRanks = 65536;

std::optional<RunSession> parseSession(const Json& json) {
    try {
        RunSession session;
        session.firstStep = wholeNumber(json.at("first_step")).value();
        session.threads = wholeNumber(json.at("threads")).value();
        session.ranks = std::clamp<std::int64_t>(wholeNumber(json.value("ranks", Json(1))).value(),
                                                 1, kMostRanks);
        const auto text = [&json](const char* name) { return json.value(name, std::string()); };
        session.program = text("program");
        session.libtorch = text("libtorch");
        session.processor = text("processor");
        session.device = text("device");
        session.deviceName = text("device_name");
        session.precision = text("precision");
        session.corpusHash = text("data_sha256");
        session.launch = text("launch");
        if (json.contains("config"))
            session.config = parseConfig(json.at("config").dump(), "environment.json");
        return session;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace

std::vector<RunSession> readSessions(const std::filesystem::path& runFolder) {
    std::vector<RunSession> sessions;
    const auto file = RunPaths(runFolder).environment();
    try {
        const Json document = parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
        for (const auto& item : document.at("sessions"))
            if (auto session = parseSession(item)) sessions.push_back(std::move(*session));
    } catch (const std::exception&) {
        return sessions;
    }
    return sessions;
}

}  // namespace deepsight
