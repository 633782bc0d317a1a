#pragma once

#include <string>
#include <utility>

namespace deepsight {

/// The numeric addresses of the way from here to a host: this end and the other. Nothing is sent.
/// Throws Error{Io} naming the host where it is not known or there is no way.
std::pair<std::string, std::string> routeTo(const std::string& host, int port);

/// A TCP socket that listens on a free port of the loopback: the socket and the port. The caller
/// closes it. Throws Error{Io}.
std::pair<int, int> listenOnLoopback();

}  // namespace deepsight
