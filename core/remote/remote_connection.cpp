#include "core/remote/remote_connection.h"

#include <pthread.h>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <utility>

#include "core/remote/agent_pipe.h"
#include "core/remote/frames.h"
#include "core/remote/remote_problem.h"

namespace deepsight {
namespace {

using Clock = RemoteStatus::Clock;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Json = nlohmann::json;

constexpr seconds kGreetingTime{30};
constexpr seconds kAnswerTime{30};  // from one byte of the other end to the next
constexpr seconds kPingInterval{10};
constexpr milliseconds kIdle{200};
constexpr std::size_t kLongestText = 4096;  // of the other end, in bytes
constexpr std::array kPauses{seconds(1), seconds(2), seconds(5), seconds(10), seconds(30)};

/// What ends a connection, with its reason.
struct Broken {
    RemoteProblem problem;
    std::string message;
};

/// A text of the other end, fit to be shown.
std::string textOf(const Json& json, const char* name) {
    const auto member = json.find(name);
    std::string text =
        member != json.end() && member->is_string() ? member->get<std::string>() : std::string();
    if (text.size() > kLongestText) text.resize(kLongestText);
    for (char& character : text)
        if (static_cast<unsigned char>(character) < ' ' && character != '\n') character = '?';
    return text;
}

Error errorOf(const Json& head) {
    const auto kind = head.value("kind", 0);
    const bool known = kind >= 0 && kind <= static_cast<int>(ErrorKind::Internal);
    // That something was cancelled is for this end to say: threads end of it.
    const auto said = known ? static_cast<ErrorKind>(kind) : ErrorKind::Io;
    return {said == ErrorKind::Cancelled ? ErrorKind::Io : said, textOf(head, "error")};
}

}  // namespace

struct RemoteConnection::Job {
    Json request;
    AskProgress progress;
    // Under the connection's mutex.
    bool done = false;
    bool left = false;  ///< nobody waits for it any more
    Frame reply;
    std::exception_ptr failure;
};

RemoteConnection::RemoteConnection(RemoteHost host, std::function<void()> changed)
    : host_(std::move(host)),
      changed_(std::move(changed)),
      thread_([this](const std::stop_token& leave) {
          ::pthread_setname_np(::pthread_self(), "remote");
          while (!leave.stop_requested()) {
              converse(leave);
              waitToRetry(leave);
          }
      }) {}

RemoteConnection::~RemoteConnection() = default;

RemoteStatus RemoteConnection::status() const {
    const std::lock_guard lock(mutex_);
    return status_;
}

void RemoteConnection::set(const std::function<void(RemoteStatus&)>& change) {
    {
        const std::lock_guard lock(mutex_);
        change(status_);
    }
    woken_.notify_all();
    if (changed_) changed_();
}

void RemoteConnection::retry() {
    const std::lock_guard lock(mutex_);
    if (status_.state == RemoteState::Connected) return;
    status_.state = RemoteState::Connecting;  // who asks from now on waits for it
    retryNow_ = true;
    woken_.notify_all();
}

bool RemoteConnection::waitUntilConnected(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    woken_.wait(lock, stop, [this] { return status_.state != RemoteState::Connecting; });
    return status_.state == RemoteState::Connected;
}

void RemoteConnection::waitThroughOutage(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    woken_.wait(lock, stop, [this] {
        return status_.state == RemoteState::Connected || status_.state == RemoteState::Failed;
    });
    if (status_.state == RemoteState::Connected) return;
    if (status_.state == RemoteState::Failed) throw Error(ErrorKind::Io, status_.message);
    throw Error(ErrorKind::Cancelled, "Waiting for " + host_.name + " was cancelled.");
}

Frame RemoteConnection::ask(Json request, const AskProgress& progress,
                            const std::stop_token& stop) {
    auto job = std::make_shared<Job>();
    job->request = std::move(request);
    job->progress = progress;
    std::unique_lock lock(mutex_);
    const auto isAway = [this] {
        return status_.state == RemoteState::Waiting || status_.state == RemoteState::Failed;
    };
    if (isAway()) throw ConnectionLost(status_.message);
    jobs_.push_back(job);
    woken_.notify_all();
    woken_.wait(lock, stop, [&] { return job->done; });
    if (!job->done) {
        job->left = true;
        std::erase(jobs_, job);
        throw Error(ErrorKind::Cancelled, "Asking " + host_.name + " was cancelled.");
    }
    if (job->failure) std::rethrow_exception(job->failure);
    return std::move(job->reply);
}

/// One connection, from ssh's start to its end.
void RemoteConnection::converse(const std::stop_token& leave) {
    std::shared_ptr<Job> job;
    std::optional<Broken> broken;
    try {
        if (const auto problem = problemWith(host_)) throw Broken{RemoteProblem::NoSsh, *problem};
        std::optional<AgentPipe> pipe;
        try {
            pipe.emplace(agentCommand(host_));
        } catch (const Error& error) {
            const bool local = host_.destination == kLocalDestination;
            throw Broken{local ? RemoteProblem::NoProgram : RemoteProblem::NoSsh,
                         std::string(error.what()) +
                             (local ? " Say where deepsight-cli is."
                                    : " Install OpenSSH's client (openssh-client).")};
        }
        greet(*pipe, leave);
        while (!leave.stop_requested()) {
            job = nextJob(*pipe, leave);
            if (job) answer(*pipe, *job, leave);
            job.reset();
        }
    } catch (const Broken& reason) {
        broken = reason;
    } catch (const std::exception& error) {
        broken = Broken{RemoteProblem::OtherVersion, error.what()};
    }
    if (!broken) broken = Broken{RemoteProblem::Lost, "The connection was closed."};
    {
        // Whoever asked asks again when there is a connection.
        const std::lock_guard lock(mutex_);
        if (job) jobs_.push_front(job);
        for (const auto& waiting : jobs_) {
            waiting->failure = std::make_exception_ptr(ConnectionLost(broken->message));
            waiting->done = true;
        }
        jobs_.clear();
        if (!leave.stop_requested()) failed(broken->problem, broken->message);
        // After this, ask() needs to be refused even where nobody will try again.
        else
            status_.state = RemoteState::Failed;
    }
    woken_.notify_all();
    if (changed_ && !leave.stop_requested()) changed_();
}

/// With the mutex.
void RemoteConnection::failed(RemoteProblem problem, const std::string& message) {
    const auto pause = kPauses[std::min(failures_, kPauses.size() - 1)];
    ++failures_;
    // A host that worked before is not the user's mistake: it may be starting up.
    const bool again = mayPass(problem) || status_.connections > 0;
    status_.state = again ? RemoteState::Waiting : RemoteState::Failed;
    status_.problem = problem;
    status_.message = message;
    status_.retryAt = Clock::now() + pause;
}

void RemoteConnection::waitToRetry(const std::stop_token& leave) {
    {
        std::unique_lock lock(mutex_);
        const auto wanted = [this] { return retryNow_; };
        if (status_.state == RemoteState::Failed)
            woken_.wait(lock, leave, wanted);
        else
            woken_.wait_until(lock, leave, status_.retryAt, wanted);
        retryNow_ = false;
    }
    if (!leave.stop_requested())
        set([](RemoteStatus& status) { status.state = RemoteState::Connecting; });
}

void RemoteConnection::greet(AgentPipe& pipe, const std::stop_token& leave) {
    int protocol = 0;
    Frame hello;
    const auto until = Clock::now() + kGreetingTime;
    auto outcome = pipe.greet(protocol, until, leave);
    const bool speaks = outcome == AgentPipe::Outcome::Arrived && protocol == kRemoteProtocol;
    if (speaks) outcome = pipe.receive(hello, kGreetingTime, leave);
    const auto refuse = [](RemoteFailure failure) {
        throw Broken{failure.problem, std::move(failure.message)};
    };
    if (outcome == AgentPipe::Outcome::Ended)
        refuse(explainEnd(host_, pipe.exitStatus(), pipe.errors()));
    if (outcome == AgentPipe::Outcome::TimedOut) refuse(explainSilence(host_));
    if (outcome == AgentPipe::Outcome::Stopped) throw Broken{RemoteProblem::Lost, "It was closed."};
    if (!speaks) refuse(explainProtocol(host_, protocol, {}));
    set([&](RemoteStatus& status) {
        failures_ = 0;
        status.state = RemoteState::Connected;
        status.problem = RemoteProblem::None;
        status.message.clear();
        status.lastHeard = Clock::now();
        status.hostName = textOf(hello.head, "host");
        status.version = textOf(hello.head, "version");
        status.runsFolder = textOf(hello.head, "runs");
        ++status.connections;
    });
}

/// The next request; a ping after a silence; empty where there is to be a look at the connection.
std::shared_ptr<RemoteConnection::Job> RemoteConnection::nextJob(AgentPipe& pipe,
                                                                 const std::stop_token& leave) {
    {
        std::unique_lock lock(mutex_);
        woken_.wait_for(lock, leave, kIdle, [this] { return !jobs_.empty(); });
        retryNow_ = false;  // it is connected
        if (!jobs_.empty()) {
            auto job = jobs_.front();
            jobs_.pop_front();
            return job;
        }
        if (Clock::now() - status_.lastHeard > kPingInterval) {
            auto ping = std::make_shared<Job>();
            ping->request = {{"op", "ping"}};
            return ping;
        }
    }
    if (!pipe.isThere()) throw Broken{RemoteProblem::Lost, lostMessage(pipe.errors())};
    return nullptr;
}

void RemoteConnection::answer(AgentPipe& pipe, Job& job, const std::stop_token& leave) {
    const std::int64_t number = ++requests_;
    job.request["id"] = number;
    Frame frame;
    auto outcome = pipe.send(encodeFrame(job.request), kAnswerTime, leave);
    while (outcome == AgentPipe::Outcome::Arrived) {
        outcome = pipe.receive(frame, kAnswerTime, leave);
        if (outcome != AgentPipe::Outcome::Arrived) break;
        // Nothing else was asked, and an end that talks on must not be waited for.
        if (frame.head.value("id", std::int64_t{0}) != number)
            throw Broken{RemoteProblem::Lost,
                         host_.name +
                             " answers what it was not asked. Install the same version "
                             "of deepsight-cli at both ends."};
        const bool isProgress = frame.head.contains("done");
        {
            const std::lock_guard lock(mutex_);
            status_.lastHeard = Clock::now();
        }
        if (isProgress) {
            const auto count = [&](const char* name) {
                return frame.head.value(name, std::int64_t{0});
            };
            // Whoever has left may be gone, with all that its function refers to.
            std::unique_lock lock(mutex_);
            if (job.progress && !job.left) job.progress(count("done"), count("total"));
            continue;
        }
        const std::lock_guard lock(mutex_);
        if (frame.head.contains("error"))
            job.failure = std::make_exception_ptr(errorOf(frame.head));
        else
            job.reply = std::move(frame);
        job.done = true;
        woken_.notify_all();
        return;
    }
    if (outcome == AgentPipe::Outcome::TimedOut)
        throw Broken{RemoteProblem::Lost, explainSilence(host_).message};
    throw Broken{RemoteProblem::Lost, lostMessage(pipe.errors())};
}

std::string RemoteConnection::lostMessage(const std::string& errors) const {
    const std::string line = lastLine(errors);
    return "The connection to " + host_.name + " broke" +
           (line.empty() ? std::string() : " (" + line + ")") + ".";
}

}  // namespace deepsight
