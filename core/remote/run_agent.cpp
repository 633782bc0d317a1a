#include "core/remote/run_agent.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "core/config/config_json.h"
#include "core/remote/agent_sync.h"
#include "core/remote/frames.h"
#include "core/remote/run_files.h"
#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/error.h"
#include "core/support/replace_file.h"
#include "core/support/untrusted_file.h"
#include "core/training/live_status.h"
#include "core/training/run_catalogue.h"
#include "core/training/run_folder.h"
#include "core/training/run_lock.h"
#include "core/training/run_summary_json.h"
#include "core/training/training_process.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostSummaries = 256;
constexpr std::int64_t kMostBlocks = 1 << 16;
constexpr std::chrono::seconds kKeepAlive{2};
constexpr std::chrono::milliseconds kStartInterval{50};
constexpr std::chrono::minutes kLongestStart{2};
constexpr std::chrono::milliseconds kSilence{120000};

constexpr std::size_t kMostNoteBytes = 64 << 10;
constexpr std::size_t kMostTaken = 64;  // commands of which the names are kept
constexpr std::size_t kLongestName = 200;

/// The other end went away.
struct Gone {};

class Agent {
  public:
    Agent(int in, int out, const AgentSettings& settings)
        : in_(in), out_(out), settings_(settings) {}

    int serve() {
        try {
            greet();
            const std::jthread alive([this](const std::stop_token& leave) { keepAlive(leave); });
            while (auto request = next()) answer(*request);
        } catch (const Gone&) {
        } catch (const Error&) {
            return 1;  // no frame: nothing after it can be understood
        }
        return 0;
    }

  private:
    void greet() {
        const std::string line = std::string(kGreeting) + std::to_string(kRemoteProtocol) + "\n";
        std::array<char, 256> host{};
        ::gethostname(host.data(), host.size() - 1);
        write(line + encodeFrame({{"host", host.data()},
                                  {"version", settings_.version},
                                  {"runs", settings_.runsFolder.string()}}));
    }

    void write(const std::string& bytes) {
        const std::lock_guard lock(writing_);
        if (writeAll(out_, bytes) != bytes.size()) throw Gone{};
    }

    /// Says that it is still at work while an answer takes long, whatever that waits for.
    void keepAlive(const std::stop_token& leave) {
        std::unique_lock lock(writing_);
        const auto ends = [&] { return leave.stop_requested(); };
        while (!never_.wait_for(lock, leave, kKeepAlive, ends)) {
            if (!working_ || Clock::now() - lastWord_ < kKeepAlive) continue;
            lastWord_ = Clock::now();
            const std::string word = encodeFrame({{"id", id_}, {"done", 0}, {"total", 0}});
            if (writeAll(out_, word) != word.size()) return;  // the answer finds out, too
        }
    }

    void beginWork(const Frame& request) {
        const std::lock_guard lock(writing_);
        id_ = request.head.value("id", Json(0));
        lastWord_ = Clock::now();
        working_ = true;
    }

    void endWork() {
        const std::lock_guard lock(writing_);
        working_ = false;
    }

    std::optional<Frame> next() {
        std::array<char, 1 << 16> piece;
        while (true) {
            if (auto frame = frames_.next()) return frame;
            // Of an end that went away without a word, its pings tell no more.
            pollfd input{in_, POLLIN, 0};
            if (::poll(&input, 1, static_cast<int>(kSilence.count())) == 0) return std::nullopt;
            const ssize_t got = ::read(in_, piece.data(), piece.size());
            if (got == 0 || (got < 0 && errno != EINTR)) return std::nullopt;
            if (got > 0) frames_.add({piece.data(), static_cast<std::size_t>(got)});
        }
    }

    void answer(const Frame& request) {
        beginWork(request);
        Frame reply;
        try {
            reply = perform(request.head);
        } catch (const Error& error) {
            reply.head = {{"error", error.what()}, {"kind", static_cast<int>(error.kind())}};
        } catch (const std::exception& error) {  // members that are missing or of another kind
            reply.head = {{"error", std::string("The request makes no sense: ") + error.what()},
                          {"kind", static_cast<int>(ErrorKind::Internal)}};
        }
        reply.head["id"] = id_;
        endWork();
        write(encodeFrame(reply.head, reply.body));
    }

    Frame perform(const Json& request) {
        const auto op = request.at("op").get<std::string>();
        if (op == "ping") return {};
        if (op == "runs") return {{{"ids", runIds()}}, {}};
        if (op == "summaries") return {{{"summaries", summaries(request.at("ids"))}}, {}};
        if (op == "machine") return {machine(), {}};
        if (op == "start") return {{{"run", start(request)}}, {}};
        const fs::path run = folderOf(request.at("run").get<std::string>());
        if (op == "sync") return sync_.sync(run, request);
        if (op == "read") return read(run, request);
        if (op == "blocks") return {{{"hashes", blocks(run, request)}}, {}};
        if (op == "command") return {{{"obeyed", command(run, request)}}, {}};
        throw Error(ErrorKind::Internal, "This deepsight-cli does not know the request \"" + op +
                                             "\". Install the same version at both ends.");
    }

    /// Says that it is still at work, now and then.
    void progress(std::int64_t done, std::int64_t total) {
        {
            const std::lock_guard lock(writing_);
            if (Clock::now() - lastWord_ < kKeepAlive / 10) return;
            lastWord_ = Clock::now();
        }
        write(encodeFrame({{"id", id_}, {"done", done}, {"total", total}}));
    }

    fs::path folderOf(const std::string& id) const {
        if (!isRunId(id)) throw Error(ErrorKind::Config, "\"" + id + "\" is no name of a run.");
        std::error_code error;
        const fs::path folder = settings_.runsFolder / id;
        if (!fs::is_directory(folder, error))
            throw Error(ErrorKind::Data, "There is no run " + id + " in " +
                                             settings_.runsFolder.string() + " any more.");
        return folder;
    }

    Json runIds() const {
        Json ids = Json::array();
        for (const auto& folder : findRunFolders(settings_.runsFolder)) {
            const auto id = folder.lexically_relative(settings_.runsFolder).generic_string();
            if (isRunId(id)) ids.push_back(id);
        }
        return ids;
    }

    Json summaries(const Json& ids) {
        if (ids.size() > kMostSummaries) throw Error(ErrorKind::Internal, "Too many at once.");
        Json list = Json::array();
        for (const auto& id : ids) {
            progress(static_cast<std::int64_t>(list.size()), static_cast<std::int64_t>(ids.size()));
            const auto text = runSummaryToJson(
                summarizeRun(settings_.runsFolder / checked(id.get<std::string>())));
            list.push_back(text ? Json(*text) : Json(nullptr));
        }
        return list;
    }

    static std::string checked(const std::string& id) {
        if (!isRunId(id)) throw Error(ErrorKind::Config, "\"" + id + "\" is no name of a run.");
        return id;
    }

    Json machine() {
        // Devices may take as long as loading CUDA does.
        RemoteMachine machine;
        std::atomic<bool> done = false;
        std::jthread asking([&] {
            machine = settings_.machine ? settings_.machine() : RemoteMachine();
            done = true;
        });
        while (!done) {
            std::this_thread::sleep_for(kStartInterval / 5);
            progress(0, 0);
        }
        asking.join();
        std::error_code error;
        createFolders(settings_.runsFolder);
        const auto space = fs::space(settings_.runsFolder, error);
        Json devices = Json::array();
        for (const auto& device : machine.devices)
            devices.push_back(
                {{"id", device.id}, {"name", device.name}, {"bytes", device.memoryBytes}});
        return {{"devices", devices},
                {"cuda_problem", machine.cudaProblem},
                {"free", error ? 0 : space.available},
                {"size", error ? 0 : space.capacity}};
    }

    Frame read(const fs::path& run, const Json& request) const {
        const auto path = request.at("file").get<std::string>();
        const auto from = request.at("from").get<std::int64_t>();
        const auto bytes = request.at("bytes").get<std::int64_t>();
        if (!isRunFile(path) || from < 0 || bytes < 0)
            throw Error(ErrorKind::Config, "\"" + path + "\" is no file of a run.");
        const RunFile file(run, path);
        Frame reply;
        reply.head = {{"stamp", file.stamp().text()}, {"size", file.stamp().bytes}};
        reply.body = file.read(from, std::min(static_cast<std::size_t>(bytes), kMostBodyBytes));
        return reply;
    }

    Json blocks(const fs::path& run, const Json& request) {
        const auto count = request.at("count").get<std::int64_t>();
        const auto most = request.at("most").get<std::int64_t>();
        if (count < 0 || count > kMostBlocks) throw Error(ErrorKind::Internal, "Too many at once.");
        const RunFile file(run, "metrics.jsonl");
        Json hashes = Json::array();
        for (std::int64_t block = 0; block < count; ++block) {
            progress(block, count);
            const auto from = block * kCompareBlock;
            hashes.push_back(hashOf(file, from, std::min(kCompareBlock, most - from)));
        }
        return hashes;
    }

    static bool command(const fs::path& run, const Json& request) {
        const auto command = parseRunCommand(request.at("text").get<std::string>());
        if (!command)
            throw Error(ErrorKind::Config, "What the other computer was told is no command.");
        const auto owner = runOwner(run);
        if (!owner || !owner->takesCommands) return false;
        // Sent again where the answer was lost with the connection.
        const auto name = request.value("name", std::string());
        auto taken = takenCommands(run);
        if (!name.empty() && std::find(taken.begin(), taken.end(), name) != taken.end())
            return true;
        if (!writeRunCommand(run, *command)) throwFileError("write to", RunPaths(run).commands());
        taken.push_back(name);
        noteTaken(run, taken);
        return true;
    }

    static fs::path takenFile(const fs::path& run) { return LivePaths(run).root / "taken"; }

    static std::vector<std::string> takenCommands(const fs::path& run) {
        try {
            return Json::parse(readSmallFile(takenFile(run), kMostNoteBytes))
                .get<std::vector<std::string>>();
        } catch (const std::exception&) {
            return {};  // the first of this session
        }
    }

    /// Where that cannot be written, a command may be obeyed twice.
    static void noteTaken(const fs::path& run, std::vector<std::string> taken) {
        if (taken.back().empty() || taken.back().size() > kLongestName) return;
        if (taken.size() > kMostTaken)
            taken.erase(taken.begin(), taken.end() - static_cast<std::ptrdiff_t>(kMostTaken));
        if (makeRealFolder(LivePaths(run).root))
            replaceFile(takenFile(run),
                        Json(taken).dump(-1, ' ', false, Json::error_handler_t::replace));
    }

    std::string start(const Json& request) {
        TrainingRequest training;
        training.config = parseConfig(request.at("config").get<std::string>(), "The configuration");
        auto id = request.at("run").get<std::string>();
        training.resume = request.at("resume").get<bool>();
        training.probe.text = request.at("text").get<std::string>();
        training.probe.offset = request.at("offset").get<std::int64_t>();
        createFolders(settings_.runsFolder);
        const auto nonce = request.value("nonce", std::string());
        if (request.value("again", false) && !nonce.empty())
            if (const auto begun = begunBefore(nonce, id)) return *begun;
        if (id.empty())
            id = newRunFolder(settings_.runsFolder, training.config).filename().string();
        training.runFolder = settings_.runsFolder / checked(id);
        std::error_code error;
        if (!training.resume && (fs::exists(RunPaths(training.runFolder).config(), error) ||
                                 isRunLocked(training.runFolder)))
            throw Error(ErrorKind::Config, "There is a run " + id +
                                               " on the other computer already. Choose another "
                                               "name, or go on with it.");
        const fs::path note = noteOf(training.runFolder);
        createFolders(training.runFolder);
        // One that is in training keeps its own.
        if (!nonce.empty() && !isRunLocked(training.runFolder)) writeFileAtomically(note, nonce);
        try {
            begin(training);
        } catch (const Error&) {
            std::error_code ignored;
            if (isOf(training.runFolder, nonce)) fs::remove(note, ignored);
            throw;
        }
        return id;
    }

    /// Holds the request of which a run was started, so that the same one, sent again since its
    /// answer was lost with the connection, does not start another.
    static fs::path noteOf(const fs::path& run) { return run / ".start"; }

    static bool isOf(const fs::path& run, const std::string& nonce) {
        try {
            return readSmallFile(noteOf(run), kMostNoteBytes) == nonce;
        } catch (const Error&) {
            return false;
        }
    }

    /// The run that a request started over an earlier connection, once its trainer is there.
    std::optional<std::string> begunBefore(const std::string& nonce, std::string id) {
        std::error_code error;
        if (id.empty())
            for (fs::directory_iterator it(settings_.runsFolder, error), end; !error && it != end;
                 it.increment(error))
                if (isOf(it->path(), nonce)) id = it->path().filename().string();
        if (!isRunId(id) || !isOf(settings_.runsFolder / id, nonce)) return std::nullopt;
        const fs::path run = settings_.runsFolder / id;
        const auto until = Clock::now() + kLongestStart;
        while (isOf(run, nonce) && Clock::now() < until) {
            const auto owner = runOwner(run);
            if (owner && owner->takesCommands && isOfThisComputer(*owner)) return id;
            if (fs::exists(LivePaths(run).end(), error)) return id;  // it is over already
            progress(0, 0);
            std::this_thread::sleep_for(kStartInterval);
        }
        throw Error(ErrorKind::ProcessEnded, "The training on the other computer does not begin.");
    }

    /// Until the trainer holds the run's lock, or has ended. One that is left before goes on.
    void begin(const TrainingRequest& training) {
        TrainingProcess process([] {});
        process.setProgram(settings_.program);
        process.start(training);
        const auto until = Clock::now() + kLongestStart;
        std::string failure;
        bool trained = false;
        while (process.isActive()) {
            for (const auto& event : process.takeEvents()) {
                if (const auto* failed = std::get_if<Failed>(&event)) failure = failed->message;
                const auto* change = std::get_if<StateChanged>(&event);
                trained = trained || (change && change->state == TrainingState::Finished);
            }
            // Its own line: before it writes that, another owner's may be there.
            const auto owner = runOwner(training.runFolder);
            if (failure.empty() && owner && owner->takesCommands && isOfThisComputer(*owner) &&
                owner->pid == process.pid())
                return process.detach();
            if (Clock::now() > until) break;
            progress(0, 0);
            std::this_thread::sleep_for(kStartInterval);
        }
        if (failure.empty() && trained) return;
        if (process.isActive()) process.stop();  // it must not begin later, unseen
        throw Error(
            ErrorKind::ProcessEnded,
            failure.empty() ? "The training on the other computer does not begin." : failure);
    }

    const int in_;
    const int out_;
    const AgentSettings& settings_;
    FrameReader frames_;
    AgentSync sync_;
    std::mutex writing_;  ///< to `out_`; and of what follows
    std::condition_variable_any never_;
    Json id_;  ///< of what is answered; changed by the answering thread only
    bool working_ = false;
    Clock::time_point lastWord_{};
};

}  // namespace

int serveAgent(int in, int out, const AgentSettings& settings) {
    return Agent(in, out, settings).serve();
}

}  // namespace deepsight
