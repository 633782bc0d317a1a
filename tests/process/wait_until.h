#pragma once

#include <chrono>
#include <thread>

namespace deepsight::test {

/// Looks again and again whether something has happened that another process does. False once
/// patience ends, which only a failing test ever sees.
template <typename Happened>
bool waitUntil(Happened happened) {
    constexpr std::chrono::seconds kPatience{120};
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!happened()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

}  // namespace deepsight::test
