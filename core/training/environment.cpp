#include "core/training/environment.h"

#include <unistd.h>

#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>

#include "build_version.h"
#include "core/config/config_json.h"
#include "core/support/atomic_file.h"
#include "core/support/device.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

std::string utcNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string hostName() {
    char name[256] = "";
    gethostname(name, sizeof name - 1);
    return name;
}

}  // namespace

std::string programVersion() { return std::string(DEEPSIGHT_VERSION " (" DEEPSIGHT_GIT_STATE ")"); }

void recordSession(const std::filesystem::path& file, const EnvironmentFacts& facts) {
    auto document = nlohmann::ordered_json::object();
    if (std::filesystem::exists(file)) {
        // A record that cannot be read any more must not keep a run from going on.
        document =
            nlohmann::ordered_json::parse(readSmallFile(file), nullptr, /*allow_exceptions=*/false);
        if (!document.is_object() || !document["sessions"].is_array())
            document = nlohmann::ordered_json::object();
    }
    document["sessions"].push_back(
        {{"time", utcNow()},
         {"first_step", facts.firstStep},
         {"program", programVersion()},
         {"libtorch", libtorchVersion()},
         {"host", hostName()},
         {"processor", processorName()},
         {"device", facts.device},
         {"device_name", facts.deviceName},
         {"precision", facts.precision},
         {"threads", facts.threads},
         {"ranks", facts.ranks},
         {"launch", facts.launch},
         {"seed", facts.seed},
         {"data", facts.corpus},
         {"data_sha256", facts.corpusHash},
         {"config", nlohmann::ordered_json::parse(toJson(facts.config))}});
    writeFileAtomically(file, document.dump(2) + "\n");
}

}  // namespace deepsight
