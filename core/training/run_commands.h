#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/training/trainer.h"

namespace deepsight {

/// What a trainer in another process is asked to do: one JSON file in <run>/.commands, such as
/// {"command":"stop"} or {"command":"change","set":{"training.learning_rate":1e-4}}, of which "to"
/// may name the process that is meant.
struct RunCommand {
    enum class Kind { Pause, Resume, Stop, Snapshot, Change };
    Kind kind = Kind::Pause;
    ProbeRequest probe{};      ///< of Snapshot
    std::int64_t to = 0;       ///< the trainer's process; 0: whoever trains the run
    SettingChanges changes{};  ///< of Change
};

/// Leaves a command in a run folder. Commands of one computer are obeyed in the order of these
/// calls. False, with errno, where it cannot be written.
bool writeRunCommand(const std::filesystem::path& runFolder, const RunCommand& command) noexcept;

/// What such a file holds; empty for what is no command. Anybody may have written the text.
std::optional<RunCommand> parseRunCommand(std::string_view text);
std::string runCommandText(const RunCommand& command);

/// Names of the files in a folder that may be commands, in their order, as RunCommandReader reads
/// them; no more than it takes at once.
std::vector<std::string> listRunCommands(const std::filesystem::path& runFolder);

/// Reads the commands that others leave in a run folder, on a thread of its own, and steers a
/// trainer of this process. Each is deleted once it was read, and so is whatever else stands there
/// under such a name: files may come from anybody, and none is trusted. Commands to another process
/// do nothing; neither do those that were there before this process held the lock of the run.
class RunCommandReader {
  public:
    /// The folder may be made later. `control` outlives this. `hosted`: whoever started this
    /// process for the run emptied its folder of commands before, so those to it count from then
    /// on; else they may be for an earlier process of the same number.
    RunCommandReader(std::filesystem::path runFolder, TrainingControl& control, bool hosted = true);

    static constexpr std::size_t kMostBytes = 1 << 20;  ///< of a command; larger files are deleted

  private:
    void loop(const std::stop_token& leave);
    void readAll();
    void obey(std::string_view text);

    const std::filesystem::path folder_;
    TrainingControl& control_;
    const bool hosted_;
    bool owned_ = false;     ///< this process holds the run's lock
    bool leftover_ = false;  ///< what is read in this round was left to an earlier trainer
    std::jthread thread_;    ///< last: it uses all of the above
};

}  // namespace deepsight
