#include "core/distributed/process_facts.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

namespace deepsight {
namespace {

constexpr int kMostGpus = 64;  // of a machine

}  // namespace

std::string hostOfThisProcess() {
    char name[256] = "";
    ::gethostname(name, sizeof name - 1);
    return name;
}

std::string loopbackOfThisProcess() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string boot;
    file >> boot;
    std::error_code unknown;
    return boot + "-" + std::filesystem::read_symlink("/proc/self/ns/net", unknown).string();
}

std::string processesOfThisProcess() {
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/ns/pid", unknown).string();
}

std::string gpusOfThisProcess() {
    const char* visible = std::getenv("CUDA_VISIBLE_DEVICES");
    std::string text = visible ? visible : "";
    // Where Slurm hides the others in a control group, each process sees its own as number 0.
    for (int i = 0; i < kMostGpus; ++i)
        if (::access(("/dev/nvidia" + std::to_string(i)).c_str(), R_OK | W_OK) == 0)
            text.append("/").append(std::to_string(i));
    std::erase(text, ' ');
    return text;
}

std::string parentOfThisProcess() {
    const auto parent = std::to_string(::getppid());
    std::ifstream file("/proc/" + parent + "/stat");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    // Its start is the 22nd field, the 20th after the name, which may hold any character.
    const auto name = text.rfind(')');
    std::istringstream fields(name == std::string::npos ? std::string() : text.substr(name + 1));
    std::string start;
    for (int i = 0; i < 20; ++i) fields >> start;
    std::ifstream boot("/proc/sys/kernel/random/boot_id");
    std::string machine;
    boot >> machine;
    return machine + "-" + parent + "-" + start;
}

bool hasEnded(std::int64_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    // The state follows the name, which stands in brackets and may hold any character.
    const auto name = text.rfind(')');
    if (name == std::string::npos || name + 2 >= text.size()) return true;
    return text[name + 2] == 'Z' || text[name + 2] == 'X';
}

}  // namespace deepsight
