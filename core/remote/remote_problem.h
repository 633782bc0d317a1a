#pragma once

#include <optional>
#include <string>

#include "core/remote/remote_connection.h"

namespace deepsight {

/// What went wrong when no agent answered, from what ssh or the shell there left behind.
struct RemoteFailure {
    RemoteProblem problem = RemoteProblem::Other;
    std::string message;  ///< cause and remedy, for a person
};

/// `exitStatus` of ssh, or of the agent without ssh; `errors`: what it printed.
RemoteFailure explainEnd(const RemoteHost& host, std::optional<int> exitStatus,
                         const std::string& errors);
RemoteFailure explainProtocol(const RemoteHost& host, int theirs, const std::string& version);
RemoteFailure explainSilence(const RemoteHost& host);

/// The last line of what a program printed as errors, fit to stand in a message.
std::string lastLine(const std::string& errors);

/// Whether trying again without a person may help.
bool mayPass(RemoteProblem problem);

}  // namespace deepsight
