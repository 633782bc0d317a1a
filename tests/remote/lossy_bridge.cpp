// Joins two network namespaces by a line that delays and loses packets. This kernel may have no
// netem; a TUN device in either namespace will do.
//
//   lossy_bridge NAMESPACE-A NAMESPACE-B DELAY-MS LOSS-PER-MILLE
//
// Each namespace gets a device ds0. "ready" is printed once both are there. Ends with its input.

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <queue>
#include <random>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

int deviceIn(const std::string& name) {
    const int space = ::open(("/var/run/netns/" + name).c_str(), O_RDONLY | O_CLOEXEC);
    if (space < 0 || ::setns(space, CLONE_NEWNET) != 0) return -1;
    ::close(space);
    const int device = ::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, "ds0", IFNAMSIZ - 1);
    return device >= 0 && ::ioctl(device, TUNSETIFF, &request) == 0 ? device : -1;
}

struct Packet {
    Clock::time_point due;
    std::size_t to;
    std::vector<char> bytes;
};

/// A line of constant delay keeps packets in their order.
class Bridge {
  public:
    Bridge(std::array<int, 2> devices, int delay, int loss)
        : devices_(devices), delay_(delay), loss_(loss) {}

    void run() {
        while (true) {
            std::array<pollfd, 3> all{pollfd{devices_[0], POLLIN, 0},
                                      pollfd{devices_[1], POLLIN, 0},
                                      pollfd{STDIN_FILENO, POLLIN, 0}};
            if (::poll(all.data(), all.size(), line_.empty() ? 1000 : 1) < 0) return;
            if (all[2].revents != 0) return;
            for (std::size_t side = 0; side < 2; ++side) take(side);
            deliver();
        }
    }

  private:
    void take(std::size_t side) {
        std::array<char, 65536> bytes;
        while (true) {
            const ssize_t size = ::read(devices_[side], bytes.data(), bytes.size());
            if (size <= 0) return;
            if (std::uniform_int_distribution<int>(0, 999)(random_) < loss_) continue;
            line_.push({Clock::now() + delay_, 1 - side, {bytes.data(), bytes.data() + size}});
        }
    }

    void deliver() {
        while (!line_.empty() && line_.front().due <= Clock::now()) {
            const Packet& packet = line_.front();
            [[maybe_unused]] const auto lost =
                ::write(devices_[packet.to], packet.bytes.data(), packet.bytes.size());
            line_.pop();
        }
    }

    const std::array<int, 2> devices_;
    const std::chrono::milliseconds delay_;
    const int loss_;
    std::queue<Packet> line_;
    std::mt19937 random_{7};
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 5) return 2;
    const std::array<int, 2> devices{deviceIn(arguments[1]), deviceIn(arguments[2])};
    if (devices[0] < 0 || devices[1] < 0) {
        std::perror("lossy_bridge");
        return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    Bridge(devices, std::atoi(arguments[3]), std::atoi(arguments[4])).run();
    return 0;
}
