#include "core/distributed/network_address.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "core/support/error.h"
#include "core/support/file_descriptor.h"

namespace deepsight {
namespace {

std::string numeric(const sockaddr* address, socklen_t length) {
    char text[NI_MAXHOST] = "";
    ::getnameinfo(address, length, text, sizeof text, nullptr, 0, NI_NUMERICHOST);
    return text;
}

}  // namespace

std::pair<std::string, std::string> routeTo(const std::string& host, int port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    const int code = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (code != 0)
        throw Error(ErrorKind::Io, "The host of rank 0, " + host + ", is not known here (" +
                                       ::gai_strerror(code) +
                                       "). Set MASTER_ADDR to a name or "
                                       "address that every machine knows.");
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> all(found, ::freeaddrinfo);
    for (const addrinfo* way = found; way; way = way->ai_next) {
        const FileDescriptor socket(::socket(way->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        sockaddr_storage own{};
        socklen_t length = sizeof own;
        auto* const ownAddress = reinterpret_cast<sockaddr*>(&own);
        // A datagram socket only looks the way up.
        if (socket.isOpen() && ::connect(socket.number(), way->ai_addr, way->ai_addrlen) == 0 &&
            ::getsockname(socket.number(), ownAddress, &length) == 0)
            return {numeric(ownAddress, length), numeric(way->ai_addr, way->ai_addrlen)};
    }
    throw Error(ErrorKind::Io, "There is no way to the host of rank 0, " + host + " (" +
                                   std::strerror(errno) + "). Check MASTER_ADDR and the network.");
}

std::pair<int, int> listenOnLoopback() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (socket >= 0 && ::bind(socket, generic, length) == 0 && ::listen(socket, SOMAXCONN) == 0 &&
        ::getsockname(socket, generic, &length) == 0)
        return {socket, ntohs(address.sin_port)};
    const std::string reason = std::strerror(errno);
    if (socket >= 0) ::close(socket);
    throw Error(ErrorKind::Io,
                "The ranks cannot meet on this machine: no port of the loopback can "
                "be used (" +
                    reason + ").");
}

}  // namespace deepsight
