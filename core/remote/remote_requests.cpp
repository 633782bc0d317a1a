#include "core/remote/remote_requests.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <thread>

#include "core/config/config_json.h"
#include "core/data/progress_meter.h"
#include "core/remote/frames.h"
#include "core/remote/run_files.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/translatable.h"
#include "core/training/run_summary_json.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kAtOnce = 16;  // summaries: an answer takes a while, and is not small
constexpr std::size_t kMostRuns = 100000;
constexpr std::size_t kMostDevices = 256;

/// Reads an answer. What the other end made of it is not to be trusted either.
template <typename Read>
auto understood(const RemoteConnection& connection, Read read) {
    try {
        return read();
    } catch (const Json::exception&) {
    } catch (const std::bad_optional_access&) {
    }
    throw Error(ErrorKind::Io, connection.host().name +
                                   " gives an answer that makes no sense. Install the same version "
                                   "of deepsight-cli at both ends.");
}

std::int64_t countOf(const Json& value) {
    return std::max<std::int64_t>(0, wholeNumber(value).value());
}

/// Unlike that of any other request.
std::string newNonce() {
    std::random_device random;
    std::string nonce;
    for (int part = 0; part < 4; ++part) nonce += std::to_string(random()) + "-";
    return nonce;
}

/// Whether there is a connection again before long.
bool comesBack(RemoteConnection& connection, const std::stop_token& stop) {
    constexpr std::chrono::seconds kOutage{60};
    constexpr std::chrono::milliseconds kInterval{100};
    const auto until = std::chrono::steady_clock::now() + kOutage;
    while (std::chrono::steady_clock::now() < until) {
        if (connection.waitUntilConnected(stop)) return true;
        if (stop.stop_requested() || connection.status().state == RemoteState::Failed) return false;
        std::this_thread::sleep_for(kInterval);
    }
    return false;
}

/// What was asked may have been done although the connection broke: its nonce tells.
Frame askUntilAnswered(RemoteConnection& connection, Json request, const std::stop_token& stop) {
    constexpr int kTries = 5;
    for (int attempt = 1;; ++attempt) {
        try {
            return connection.ask(request, {}, stop);
        } catch (const ConnectionLost& lost) {
            request["again"] = true;
            if (attempt < kTries && comesBack(connection, stop)) continue;
            const std::string hint =
                " The training may have begun there all the same: look at the runs of " +
                connection.host().name + " before you start it again.";
            if (stop.stop_requested())
                throw Error(ErrorKind::Cancelled, "Starting was cancelled." + hint);
            throw ConnectionLost(lost.what() + hint);
        }
    }
}

}  // namespace

std::filesystem::path mirrorFolder(const RemoteHost& host, const std::string& id) {
    if (!isRunId(id)) throw Error(ErrorKind::Config, "\"" + id + "\" is no name of a run.");
    return mirrorsFolder(host) / id;
}

std::vector<RemoteRun> listRemoteRuns(RemoteConnection& connection, const ProgressSink& progress,
                                      const std::stop_token& stop) {
    const Frame answer = connection.ask({{"op", "runs"}}, {}, stop);
    auto ids = understood(connection,
                          [&] { return answer.head.at("ids").get<std::vector<std::string>>(); });
    std::erase_if(ids, [](const std::string& id) { return !isRunId(id); });
    if (ids.size() > kMostRuns) ids.resize(kMostRuns);
    std::vector<RemoteRun> runs;
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Reading runs"),
                        static_cast<std::int64_t>(ids.size()));
    for (std::size_t first = 0; first < ids.size(); first += kAtOnce) {
        const auto end = std::min(ids.size(), first + kAtOnce);
        const std::vector<std::string> some(ids.begin() + static_cast<std::ptrdiff_t>(first),
                                            ids.begin() + static_cast<std::ptrdiff_t>(end));
        const Frame part = connection.ask({{"op", "summaries"}, {"ids", some}}, {}, stop);
        understood(connection, [&] {
            const Json& list = part.head.at("summaries");
            for (std::size_t i = 0; i < some.size(); ++i) {
                const Json& text = list.at(i);
                if (!text.is_string()) continue;
                auto summary = runSummaryFromJson(text.get<std::string>(),
                                                  mirrorFolder(connection.host(), some[i]));
                if (summary) runs.push_back({some[i], std::move(*summary)});
            }
            return 0;
        });
        meter.advanceTo(static_cast<std::int64_t>(end));
    }
    return runs;
}

RemoteMachine remoteMachine(RemoteConnection& connection, const std::stop_token& stop) {
    const Frame answer = connection.ask({{"op", "machine"}}, {}, stop);
    return understood(connection, [&] {
        RemoteMachine machine;
        for (const Json& device : answer.head.at("devices")) {
            if (machine.devices.size() == kMostDevices) break;
            machine.devices.push_back({device.at("id").get<std::string>(),
                                       device.at("name").get<std::string>(),
                                       countOf(device.at("bytes"))});
        }
        machine.cudaProblem = answer.head.at("cuda_problem").get<std::string>();
        machine.freeBytes = countOf(answer.head.at("free"));
        machine.totalBytes = countOf(answer.head.at("size"));
        return machine;
    });
}

std::string startRemoteRun(RemoteConnection& connection, const RemoteStart& start,
                           const std::stop_token& stop) {
    connection.ask({{"op", "ping"}}, {}, stop);  // where that fails, nothing has begun
    Json request{
        {"op", "start"},          {"config", toJson(start.config)}, {"run", start.id},
        {"resume", start.resume}, {"text", start.probe.text},       {"offset", start.probe.offset},
        {"nonce", newNonce()}};
    const Frame answer = askUntilAnswered(connection, request, stop);
    return understood(connection, [&] {
        auto id = answer.head.at("run").get<std::string>();
        mirrorFolder(connection.host(), id);
        return id;
    });
}

void commandRemoteRun(RemoteConnection& connection, const std::string& id,
                      const RunCommand& command, const std::stop_token& stop) {
    const Frame answer = connection.ask(
        {{"op", "command"}, {"run", id}, {"text", runCommandText(command)}}, {}, stop);
    if (answer.head.value("obeyed", false)) return;
    throw Error(ErrorKind::Config, id + " is not in training on " + connection.host().name +
                                       ", or by a program that takes no commands from others.");
}

}  // namespace deepsight
