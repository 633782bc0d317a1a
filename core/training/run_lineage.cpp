#include "core/training/run_lineage.h"

#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

fs::path lineageFile(const fs::path& runFolder) { return runFolder / "lineage.json"; }

}  // namespace

std::optional<RunLineage> readRunLineage(const fs::path& runFolder) {
    const fs::path file = lineageFile(runFolder);
    if (!isOwnFile(file)) return std::nullopt;
    try {
        const Json document = parseStrictJson(readSmallFile(file), ErrorKind::Io, file.string());
        RunLineage lineage;
        lineage.parent = document.at("parent").get<std::string>();
        lineage.name = document.at("name").get<std::string>();
        lineage.step = wholeNumber(document.at("step")).value();
        if (lineage.step < 0) return std::nullopt;
        return lineage;
    } catch (const std::exception&) {
        return std::nullopt;  // the run itself is sound; only where it came from is not known
    }
}

void removeRunLineage(const fs::path& runFolder) noexcept {
    std::error_code ignored;
    fs::remove(lineageFile(runFolder), ignored);
}

void writeRunLineage(const fs::path& runFolder, const RunLineage& lineage) {
    const nlohmann::ordered_json document = {
        {"parent", lineage.parent}, {"name", lineage.name}, {"step", lineage.step}};
    writeFileAtomically(lineageFile(runFolder),
                        document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace deepsight
