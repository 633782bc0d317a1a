#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/support/error.h"

namespace deepsight::test {

inline void putBytes(const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// What may become of a file, at so many places of it: cut off, a byte changed, lost or doubled.
inline std::vector<std::string> damagedVariants(const std::string& whole, std::size_t places) {
    std::vector<std::string> variants;
    const std::size_t stride = std::max<std::size_t>(1, whole.size() / places);
    for (std::size_t at = 0; at < whole.size(); at += stride) {
        variants.push_back(whole.substr(0, at));
        for (const char bits : {'\x01', '\x20', '\x80', '\xff'}) {
            variants.push_back(whole);
            variants.back()[at] = static_cast<char>(whole[at] ^ bits);
        }
        variants.push_back(whole.substr(0, at) + whole.substr(at + 1));
        variants.push_back(whole.substr(0, at) + whole[at] + whole.substr(at));
    }
    return variants;
}

/// Whether a message says what to do, or what would be right.
inline bool namesARemedy(const std::string& message) {
    const char* const remedies[] = {
        "Use another", "Resume from", "Delete",   "delete this", "Correct it",       "Put ",
        "put ",        "Choose",      "Set data", "Save it",     "Write it",         "Move it",
        "keep one of", "Known ",      "known ",   "must ",       "run scripts/setup"};
    return !message.empty() && message.back() == '.' &&
           std::any_of(std::begin(remedies), std::end(remedies), [&](const char* remedy) {
               return message.find(remedy) != std::string::npos;
           });
}

/// Runs `read`. Whatever it throws must be an Error that names `file` and a remedy. Returns whether
/// it threw one.
template <typename Read>
bool refuses(const std::filesystem::path& file, Read read) {
    try {
        read();
        return false;
    } catch (const Error& error) {
        const std::string message = error.what();
        EXPECT_NE(message.find(file.string()), std::string::npos) << message;
        EXPECT_TRUE(namesARemedy(message)) << message;
        return true;
    }
}

}  // namespace deepsight::test
