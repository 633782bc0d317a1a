#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace deepsight {

/// What a person wrote about a run. It lives in the run's notes.json, so it moves with the folder.
struct RunNotes {
    std::string title;              ///< one line; empty: the run goes by its folder's name
    std::vector<std::string> tags;  ///< not empty, no two alike
    std::string note;               ///< free text
    bool starred = false;
    bool archived = false;  ///< out of the way: lists leave it out unless asked

    bool operator==(const RunNotes&) const = default;
};

/// Empty notes where there is no file. Throws Error{Io} naming the file, the member and the remedy
/// when it is not what writeRunNotes() writes.
RunNotes readRunNotes(const std::filesystem::path& runFolder);

/// Replaces notes.json, atomically. Titles become one line, tags lose surrounding blanks,
/// duplicates and emptiness. Throws Error{DiskFull}, or Error{Io}, also for more than 1 MiB.
void writeRunNotes(const std::filesystem::path& runFolder, const RunNotes& notes);

}  // namespace deepsight
