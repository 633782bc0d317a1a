#include "core/training/run_notes.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uintmax_t kLargestFile = 1 << 20;
constexpr std::string_view kBlanks = " \t\r\n";

fs::path notesFile(const fs::path& runFolder) { return runFolder / "notes.json"; }

[[noreturn]] void refuse(const fs::path& file, const std::string& problem) {
    throw Error(ErrorKind::Io, file.string() + ": " + problem + " Correct or delete this file.");
}

std::string textOf(const Json& value, const std::string& name, const fs::path& file) {
    if (!value.is_string()) refuse(file, "\"" + name + "\" must be text.");
    return value.get<std::string>();
}

std::vector<std::string> tagsOf(const Json& value, const fs::path& file) {
    if (!value.is_array()) refuse(file, "\"tags\" must be a list of texts.");
    std::vector<std::string> tags;
    for (const Json& tag : value) tags.push_back(textOf(tag, "tags", file));
    return tags;
}

bool flagOf(const Json& value, const std::string& name, const fs::path& file) {
    if (!value.is_boolean()) refuse(file, "\"" + name + "\" must be true or false.");
    return value.get<bool>();
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return trimmed(text);
}

RunNotes tidied(const RunNotes& notes) {
    RunNotes tidy{.title = oneLine(notes.title),
                  .tags = {},
                  .note = trimmed(notes.note),
                  .starred = notes.starred,
                  .archived = notes.archived};
    for (const std::string& text : notes.tags) {
        std::string tag = oneLine(text);
        const bool known = std::find(tidy.tags.begin(), tidy.tags.end(), tag) != tidy.tags.end();
        if (!tag.empty() && !known) tidy.tags.push_back(std::move(tag));
    }
    return tidy;
}

}  // namespace

RunNotes readRunNotes(const fs::path& runFolder) {
    const fs::path file = notesFile(runFolder);
    std::error_code error;
    if (!fs::exists(file, error)) return {};
    if (!fs::is_regular_file(file, error)) refuse(file, "this is not a file.");
    if (fs::file_size(file, error) > kLargestFile) refuse(file, "notes are limited to 1 MiB.");
    const Json document = parseStrictJson(readSmallFile(file, kLargestFile), ErrorKind::Io,
                                          file.string(), "Correct or delete this file.");
    if (!document.is_object()) refuse(file, "it must hold one JSON object.");
    RunNotes notes;
    for (const auto& [name, value] : document.items()) {
        if (name == "title") {
            notes.title = textOf(value, name, file);
        } else if (name == "note") {
            notes.note = textOf(value, name, file);
        } else if (name == "tags") {
            notes.tags = tagsOf(value, file);
        } else if (name == "starred") {
            notes.starred = flagOf(value, name, file);
        } else if (name == "archived") {
            notes.archived = flagOf(value, name, file);
        } else {
            refuse(file, quoted(name) +
                             " is not a member of notes (title, tags, note, starred, archived).");
        }
    }
    return tidied(notes);
}

void writeRunNotes(const fs::path& runFolder, const RunNotes& notes) {
    const RunNotes tidy = tidied(notes);
    nlohmann::ordered_json document = {
        {"title", tidy.title}, {"tags", tidy.tags}, {"note", tidy.note}};
    // Written only where they say something: versions before they came refuse such a file.
    if (tidy.starred) document["starred"] = true;
    if (tidy.archived) document["archived"] = true;
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const fs::path file = notesFile(runFolder);
    if (text.size() > kLargestFile)
        throw Error(ErrorKind::Io, file.string() +
                                       ": notes are limited to 1 MiB, and these are longer; "
                                       "shorten the note.");
    writeFileAtomically(file, text);
}

}  // namespace deepsight
