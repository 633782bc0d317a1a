#include "core/remote/remote_host.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// One word for the shell at the other end, which still puts the home folder in place of "~".
std::string quotedForShell(const std::string& word) {
    std::string text = word.starts_with("~/") ? "~/'" : "'";
    for (const char character : word.substr(word.starts_with("~/") ? 2 : 0)) {
        if (character == '\'')
            text += "'\\''";
        else
            text += character;
    }
    return text + "'";
}

std::vector<std::string> agentArguments(const RemoteHost& host) {
    std::vector<std::string> words{host.program.empty() ? "deepsight-cli" : host.program, "agent"};
    if (!host.runsFolder.empty()) words.push_back("--runs=" + host.runsFolder);
    return words;
}

std::string sshProgram(const RemoteHost& host) {
    if (!host.ssh.empty()) return host.ssh;
    const char* set = std::getenv("DEEPSIGHT_SSH");
    return set && *set ? set : "ssh";
}

fs::path below(const char* variable, const char* otherwise) {
    if (const char* set = std::getenv(variable); set && *set == '/') return set;
    const char* home = std::getenv("HOME");
    return (home && *home ? fs::path(home) : fs::current_path()) / otherwise;
}

bool hasControl(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char character) { return static_cast<unsigned char>(character) < ' '; });
}

RemoteHost hostOf(const nlohmann::json& json) {
    RemoteHost host;
    host.name = json.at("name").get<std::string>();
    host.destination = json.at("destination").get<std::string>();
    host.program = json.value("program", host.program);
    host.runsFolder = json.value("runs_folder", std::string());
    host.sshOptions = json.value("ssh_options", std::vector<std::string>());
    host.ssh = json.value("ssh", std::string());
    if (const auto problem = problemWith(host)) throw Error(ErrorKind::Io, *problem);
    return host;
}

}  // namespace

std::optional<std::string> problemWith(const RemoteHost& host) {
    if (host.name.empty()) return "Give the computer a name.";
    if (host.destination.empty()) return "Say where it is, as for ssh: user@host.";
    // ssh would take it for an option.
    if (host.destination.starts_with('-'))
        return "\"" + host.destination + "\" is no address; it is written as for ssh: user@host.";
    for (const std::string* text : {&host.name, &host.destination, &host.program, &host.runsFolder})
        if (hasControl(*text)) return "Names and folders of a computer are of one line each.";
    return std::nullopt;
}

std::vector<std::string> agentCommand(const RemoteHost& host) {
    if (host.destination == kLocalDestination) return agentArguments(host);
    std::vector<std::string> words{sshProgram(host)};
    // Of an option that is given twice, ssh takes the first.
    words.insert(words.end(), host.sshOptions.begin(), host.sshOptions.end());
    for (const char* option : {"BatchMode=yes", "ConnectTimeout=15", "ServerAliveInterval=5",
                               "ServerAliveCountMax=3", "ClearAllForwardings=yes"})
        words.insert(words.end(), {"-o", option});
    words.insert(words.end(), {"-T", "--", host.destination});
    std::string command = "exec";
    for (const auto& word : agentArguments(host)) command += " " + quotedForShell(word);
    words.push_back(command);
    return words;
}

std::vector<RemoteHost> readRemoteHosts(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(file, error) && !error) return {};
    const auto json = parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
    try {
        std::vector<RemoteHost> hosts;
        for (const auto& item : json.at("hosts")) {
            hosts.push_back(hostOf(item));
            const auto same = [&](const RemoteHost& other) {
                return other.name == hosts.back().name;
            };
            if (std::count_if(hosts.begin(), hosts.end(), same) > 1)
                throw Error(ErrorKind::Io,
                            "Two computers are called \"" + hosts.back().name + "\"");
        }
        return hosts;
    } catch (const std::exception& problem) {
        throw damagedFile(ErrorKind::Io, file, {}, shortened(problem.what()),
                          "Correct it, or delete it and set the computers up again.");
    }
}

void writeRemoteHosts(const fs::path& file, const std::vector<RemoteHost>& hosts) {
    Json list = Json::array();
    for (const auto& host : hosts) {
        Json item{
            {"name", host.name}, {"destination", host.destination}, {"program", host.program}};
        if (!host.runsFolder.empty()) item["runs_folder"] = host.runsFolder;
        if (!host.sshOptions.empty()) item["ssh_options"] = host.sshOptions;
        if (!host.ssh.empty()) item["ssh"] = host.ssh;
        list.push_back(std::move(item));
    }
    createFolders(file.parent_path());
    const Json document{{"hosts", list}};
    writeFileAtomically(file, document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

fs::path remoteHostsFile() {
    return below("XDG_CONFIG_HOME", ".config") / "deepsight" / "hosts.json";
}

fs::path mirrorsFolder(const RemoteHost& host) {
    std::string name;
    for (const char character : host.name) {
        const auto byte = static_cast<unsigned char>(character);
        if (std::isalnum(byte) || byte >= 0x80 || character == '-' || character == '_' ||
            (character == '.' && !name.empty())) {
            name += character;
        } else {
            char code[4];
            std::snprintf(code, sizeof code, "=%02x", byte);  // so that no two names become one
            name += code;
        }
    }
    return below("XDG_CACHE_HOME", ".cache") / "deepsight" / "remote" / name;
}

}  // namespace deepsight
