#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/support/atomic_file.h"
#include "tests/support/temporary_folder.h"

namespace deepsight::test {

/// Tests of the real program, deepsight-cli, run as a child process in a folder of its own.
class CommandLineTest : public ::testing::Test {
  protected:
    struct Result {
        int status = -1;  ///< -1: a signal ended it
        std::string out;
        std::string err;
    };

    void SetUp() override {
        program_ = std::getenv("DEEPSIGHT_CLI");
        ASSERT_NE(program_, nullptr) << "set DEEPSIGHT_CLI to the program, as ctest does";
    }

    pid_t start(const std::vector<std::string>& arguments) {
        return start(arguments, folder / "out");
    }
    pid_t start(std::vector<std::string> arguments, const std::filesystem::path& out) {
        arguments.insert(arguments.begin(), program_);
        fflush(nullptr);  // or the child would print once more what waits in a buffer
        const pid_t child = fork();
        if (child != 0) return child;
        for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
        freopen(out.c_str(), "w", stdout);
        freopen((folder / "err").c_str(), "w", stderr);
        std::vector<char*> pointers;
        for (auto& argument : arguments) pointers.push_back(argument.data());
        pointers.push_back(nullptr);
        execv(program_, pointers.data());
        _exit(127);
    }
    Result finish(pid_t child) {
        int status = 0;
        waitpid(child, &status, 0);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(folder / "out"),
                readFile(folder / "err")};
    }
    Result run(const std::vector<std::string>& arguments) { return finish(start(arguments)); }

    TemporaryFolder folder;
    std::map<std::string, std::string> environment;  ///< more of it, for programs started next

  private:
    char* program_ = nullptr;
};

}  // namespace deepsight::test
