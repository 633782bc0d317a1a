#pragma once

#include <cstdint>
#include <string>

namespace deepsight {

/// Name of this machine, as others may call it.
std::string hostOfThisProcess();

/// The same for processes that reach each other over the loopback, and no others: of one machine
/// and one network namespace.
std::string loopbackOfThisProcess();

/// The same for processes that know each other by the same numbers.
std::string processesOfThisProcess();

/// Which GPUs were left to this process; without spaces. Empty: all, or there are none.
std::string gpusOfThisProcess();

/// The process that started this one, told apart from any other that ever had its number.
std::string parentOfThisProcess();

/// Whether a process of this machine is gone: not there, or only waiting for its parent to notice.
bool hasEnded(std::int64_t pid);

}  // namespace deepsight
