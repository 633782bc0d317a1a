#pragma once

#include <gtest/gtest.h>

#include <string>

#include "core/support/error.h"

namespace deepsight::test {

/// Runs `action`, expects an Error of this kind, and returns its message for further checks.
template <typename Action>
std::string expectError(ErrorKind kind, Action action) {
    try {
        action();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind) << error.what();
        return error.what();
    }
    ADD_FAILURE() << "no error was thrown";
    return {};
}

inline testing::AssertionResult contains(const std::string& text, const std::string& part) {
    if (text.find(part) != std::string::npos) return testing::AssertionSuccess();
    return testing::AssertionFailure() << '"' << text << "\" does not contain \"" << part << '"';
}

}  // namespace deepsight::test
