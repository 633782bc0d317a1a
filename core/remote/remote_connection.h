#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <nlohmann/json_fwd.hpp>
#include <stop_token>
#include <string>
#include <thread>

#include "core/remote/remote_host.h"
#include "core/support/error.h"

namespace deepsight {

enum class RemoteState {
    Connecting,  ///< ssh is at work
    Connected,
    Waiting,  ///< not there just now; tried again at `retryAt`
    Failed,   ///< needs a person; not tried again before retry()
};

/// Why there is no connection.
enum class RemoteProblem {
    None,
    NoSsh,         ///< no ssh program here
    HostUnknown,   ///< no such name
    Unreachable,   ///< refused, timed out, no route
    HostKey,       ///< the host's own key is unknown, or not the one that it was
    KeyRefused,    ///< none of the user's keys is accepted
    NoProgram,     ///< no deepsight-cli there
    OtherVersion,  ///< one that speaks another protocol, or none
    Lost,          ///< it was there, and went away
    Other,
};

/// How a connection stands. A value.
struct RemoteStatus {
    using Clock = std::chrono::steady_clock;
    RemoteState state = RemoteState::Connecting;
    RemoteProblem problem = RemoteProblem::None;
    /// What went wrong and how to mend it, one to three sentences for a person; empty: nothing did.
    std::string message;
    Clock::time_point retryAt{};    ///< of Waiting
    Clock::time_point lastHeard{};  ///< when the other end said something; zero: never
    std::string hostName;           ///< what the other end calls itself; of the last connection
    std::string version;            ///< of its deepsight-cli
    std::string runsFolder;         ///< there, absolute
    std::int64_t connections = 0;   ///< how often it came about
};

/// What a request throws while there is no connection, or when it breaks meanwhile. Each may be
/// asked again.
class ConnectionLost : public Error {
  public:
    explicit ConnectionLost(const std::string& message) : Error(ErrorKind::Io, message) {}
};

class AgentPipe;
struct Frame;

/// How far the other end is with a long piece of work.
using AskProgress = std::function<void(std::int64_t done, std::int64_t total)>;

/// A connection to `deepsight-cli agent` on a host, kept up until destruction: it connects again by
/// itself, 1, 2, 5, 10, then every 30 seconds after it went away. It has a thread of its own, on
/// which ssh is started and spoken to; every call here may come from any thread. remote_requests.h
/// and RunMirror ask through it.
class RemoteConnection {
  public:
    /// `changed` is called on the connection's thread whenever status() has changed; it must not
    /// wait for anything of this object.
    explicit RemoteConnection(RemoteHost host, std::function<void()> changed = {});
    ~RemoteConnection();  ///< ends ssh; what is being asked throws ConnectionLost
    RemoteConnection(const RemoteConnection&) = delete;
    RemoteConnection& operator=(const RemoteConnection&) = delete;

    const RemoteHost& host() const { return host_; }
    RemoteStatus status() const;
    /// Tries now instead of later, also after Failed.
    void retry();
    /// Blocks while it is being connected; true once it is. Not for the GUI thread.
    bool waitUntilConnected(const std::stop_token& stop = {});
    /// Blocks until it is connected again, however long that takes. Throws Error{Io} with
    /// status().message once it has Failed, or Error{Cancelled} after a stop request.
    void waitThroughOutage(const std::stop_token& stop = {});

    /// Asks, and blocks until the answer is there: not for the GUI thread. `progress` is called on
    /// the connection's thread. Throws ConnectionLost, Error as the other end says, or
    /// Error{Cancelled} after a stop request.
    Frame ask(nlohmann::json request, const AskProgress& progress = {},
              const std::stop_token& stop = {});

  private:
    struct Job;
    void run(const std::stop_token& leave);
    void converse(const std::stop_token& leave);
    void greet(AgentPipe& pipe, const std::stop_token& leave);
    std::shared_ptr<Job> nextJob(AgentPipe& pipe, const std::stop_token& leave);
    void answer(AgentPipe& pipe, Job& job, const std::stop_token& leave);
    void failed(RemoteProblem problem, const std::string& message);
    std::string lostMessage(const std::string& errors) const;
    void waitToRetry(const std::stop_token& leave);
    void set(const std::function<void(RemoteStatus&)>& change);

    const RemoteHost host_;
    const std::function<void()> changed_;
    mutable std::mutex mutex_;
    std::condition_variable_any woken_;
    RemoteStatus status_;
    std::deque<std::shared_ptr<Job>> jobs_;
    bool retryNow_ = false;
    std::size_t failures_ = 0;   ///< in a row
    std::int64_t requests_ = 0;  ///< made so far; on the thread
    std::jthread thread_;        ///< last: it uses all of the above
};

}  // namespace deepsight
