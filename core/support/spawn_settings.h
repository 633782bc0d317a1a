#pragma once

#include <signal.h>
#include <spawn.h>

namespace deepsight {

/// What posix_spawn needs to know for a program of its own session (so it has no terminal, on which
/// it could ask for something), with signals as in a fresh one, whatever this process blocks or
/// ignores. Whoever makes it adds the standard streams to `files`, then closes the rest.
struct SpawnSettings {
    posix_spawnattr_t attributes{};
    posix_spawn_file_actions_t files{};

    SpawnSettings() {
        posix_spawnattr_init(&attributes);
        posix_spawn_file_actions_init(&files);
        sigset_t all, none;
        sigfillset(&all);
        sigemptyset(&none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    ~SpawnSettings() {
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&files);
    }
};

}  // namespace deepsight
