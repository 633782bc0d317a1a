#include "core/training/checkpoint_state.h"

#include <fcntl.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/support/atomic_file.h"
#include "core/support/descriptor_io.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"
#include "core/support/sha256.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/safety_json.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using ReadJson = nlohmann::json;

constexpr std::int64_t kMostThreads = 1024;
constexpr auto kRemedy = "Resume from another checkpoint.";

Json finiteOrNull(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

/// Piece by piece: whatever the size of the file, it needs little memory.
std::string hashFile(const fs::path& file) {
    const FileDescriptor descriptor(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!descriptor.isOpen()) throwFileError("read", file);
    Sha256 hash;
    std::vector<char> piece(1 << 20);
    while (true) {
        const auto got = readAll(descriptor.number(), piece.data(), piece.size());
        if (!got) throwFileError("read", file);
        hash.add(std::string_view(piece.data(), *got));
        if (*got < piece.size()) return hash.hexDigest();
    }
}

Json settingsJson(const std::vector<SettingInForce>& settings) {
    Json json = Json::object();
    for (const auto& [field, configured, value] : settings)
        json[field] = {{"configured", configured}, {"value", value}};
    return json;
}

Json stateJson(const TrainingProgress& progress) {
    return {{"step", progress.step},
            {"tokens", progress.tokens},
            {"seconds", progress.seconds},
            {"evaluated_step", progress.evaluatedStep},
            {"validation_loss", finiteOrNull(progress.validationLoss)},
            {"best_validation_loss", finiteOrNull(progress.bestValidationLoss)},
            {"metrics_bytes", progress.metricsBytes},
            {"reason", progress.reason},
            {"precision", progress.precision},
            {"threads", progress.threads},
            {"data_sha256", progress.corpusHash},
            {"safety", toJson(progress.safety)},
            {"settings", settingsJson(progress.settings)}};
}

/// The members of a JSON file of a checkpoint, which may be anybody's.
class Members {
  public:
    explicit Members(const fs::path& file) : Members(file, readSmallFile(file)) {}
    Members(const fs::path& file, const std::string& text)
        : file_(file),
          object_(parseStrictJson(text, ErrorKind::Checkpoint, file.string(), kRemedy)) {
        if (!object_.is_object()) fail("it is no object");
    }

    [[noreturn]] void fail(const std::string& problem) const {
        throw damagedFile(ErrorKind::Checkpoint, file_, std::nullopt, problem, kRemedy);
    }
    const ReadJson& at(const char* name) const {
        const auto member = object_.find(name);
        if (member == object_.end()) fail(std::string("it lacks \"") + name + '"');
        return *member;
    }
    std::int64_t count(const char* name, std::int64_t least = 0,
                       std::int64_t most = kLargestCount) const {
        const auto value = wholeNumber(at(name));
        if (!value || *value < least || *value > most)
            fail(std::string("\"") + name + "\" is no whole number from " + std::to_string(least) +
                 " to " + std::to_string(most));
        return *value;
    }
    double real(const char* name) const {
        if (!at(name).is_number()) fail(std::string("\"") + name + "\" is no number");
        return at(name).get<double>();
    }
    double realOr(const char* name, double fallback) const {
        return at(name).is_null() ? fallback : real(name);
    }
    std::string text(const char* name) const {
        if (!at(name).is_string()) fail(std::string("\"") + name + "\" is no text");
        return at(name).get<std::string>();
    }
    /// Empty where an older version wrote the file.
    std::string textIfAny(const char* name) const {
        return object_.contains(name) ? text(name) : std::string();
    }

    /// Leaves it as it is where an older version wrote the file.
    void readSafety(SafetyState& safety) const {
        if (!object_.contains("safety")) return;
        try {
            safety = parseSafetyState(Json(object_.at("safety")));
        } catch (const std::exception& error) {
            fail("\"safety\" does not hold what it should (" + shortened(error.what()) + ")");
        }
    }

    std::vector<SettingInForce> settings() const {
        std::vector<SettingInForce> settings;
        if (!object_.contains("settings")) return settings;
        for (const auto& field : steeredFields()) {
            const ReadJson& all = object_.at("settings");
            if (!all.is_object()) fail("\"settings\" is no object");
            if (!all.contains(field)) continue;
            const ReadJson& one = all.at(field);
            const auto number = [&](const char* name) {
                if (!one.is_object() || !one.contains(name) || !one.at(name).is_number())
                    fail("\"settings\" lacks the \"" + std::string(name) + "\" of " + field);
                return one.at(name).get<double>();
            };
            settings.push_back({field, number("configured"), number("value")});
        }
        return settings;
    }

  private:
    const fs::path file_;
    const ReadJson object_;
};

TrainingProgress progressOf(const Members& state) {
    TrainingProgress progress;
    progress.step = state.count("step", 0, kMostSteps);
    progress.tokens = state.count("tokens");
    progress.seconds = state.real("seconds");
    progress.evaluatedStep = state.count("evaluated_step", -1, kMostSteps);
    progress.validationLoss = state.realOr("validation_loss", progress.validationLoss);
    progress.bestValidationLoss = state.realOr("best_validation_loss", progress.bestValidationLoss);
    progress.metricsBytes =
        state.count("metrics_bytes", 0, std::numeric_limits<std::int64_t>::max());
    progress.reason = state.textIfAny("reason");
    progress.precision = state.text("precision");
    progress.threads = static_cast<int>(state.count("threads", 0, kMostThreads));
    progress.corpusHash = state.text("data_sha256");
    state.readSafety(progress.safety);
    progress.settings = state.settings();
    return progress;
}

void verifyFile(const fs::path& file, const ReadJson& facts) {
    const auto fail = [&file](std::optional<std::uint64_t> offset, const std::string& problem) {
        throw damagedFile(ErrorKind::Checkpoint, file, offset, problem, kRemedy);
    };
    const auto bytes = facts.is_object() ? wholeNumber(facts.value("bytes", ReadJson()))
                                         : std::optional<std::int64_t>();
    const auto hash = facts.is_object() ? facts.value("sha256", ReadJson()) : ReadJson();
    if (!bytes || *bytes < 0 || !hash.is_string()) fail({}, "its manifest lacks size or SHA-256");
    if (!isOwnFile(file)) fail({}, "it is missing, or no file of this folder");
    std::error_code error;
    const auto size = static_cast<std::int64_t>(fs::file_size(file, error));
    if (error) fail({}, "it went away");
    if (size != *bytes)
        fail(static_cast<std::uint64_t>(std::min(size, *bytes)),
             "it holds " + std::to_string(size) + " bytes instead of " + std::to_string(*bytes));
    if (isMostlyHoles(file)) fail({}, kHoles);
    if (hashFile(file) != hash.get_ref<const std::string&>())
        fail({}, "its SHA-256 is not that of the manifest");
}

/// Returns the step that the manifest says it is of.
std::int64_t verifyManifest(const fs::path& folder) {
    const Members manifest(folder / kManifestFile);
    const ReadJson& files = manifest.at("files");
    if (!files.is_object()) manifest.fail("\"files\" is no object");
    for (const auto& [name, facts] : files.items()) {
        if (!isPlainName(name)) manifest.fail(quoted(name) + " is no name of a file in its folder");
        verifyFile(folder / name, facts);
    }
    for (const char* name : {kModelFile, kOptimizerFile, kStateFile})
        if (!files.contains(name)) manifest.fail(std::string("it does not list ") + name);
    return manifest.count("step", 0, kMostSteps);
}

}  // namespace

void writeCheckpointState(const fs::path& folder, const TrainingProgress& progress) {
    writeFileAtomically(folder / kStateFile, stateJson(progress).dump(2) + "\n");
}

std::string progressText(const TrainingProgress& progress) { return stateJson(progress).dump(); }

TrainingProgress parseProgress(const std::string& text) {
    return progressOf(Members("the state of rank 0", text));
}

void writeManifest(const fs::path& folder, const TrainingProgress& progress) {
    Json manifest{{"version", 1},
                  {"step", progress.step},
                  {"validation_loss", finiteOrNull(progress.validationLoss)}};
    for (const char* name : {kModelFile, kOptimizerFile, kStateFile})
        manifest["files"][name] = {{"bytes", fs::file_size(folder / name)},
                                   {"sha256", hashFile(folder / name)}};
    writeFileAtomically(folder / kManifestFile, manifest.dump(2) + "\n");
}

TrainingProgress verifyCheckpoint(const fs::path& folder) {
    if (!isOwnFolder(folder))
        throw Error(ErrorKind::Checkpoint,
                    folder.string() + " is no folder, or a link to one elsewhere. " + kRemedy);
    const std::int64_t step = verifyManifest(folder);
    TrainingProgress progress = progressOf(Members(folder / kStateFile));
    if (progress.step != step)
        throw damagedFile(ErrorKind::Checkpoint, folder / kStateFile, {},
                          "its step is not that of the manifest", kRemedy);
    return progress;
}

void markBest(const fs::path& runFolder, const TrainingProgress& progress) {
    const Json best{{"step", progress.step},
                    {"validation_loss", finiteOrNull(progress.validationLoss)}};
    writeFileAtomically(RunPaths(runFolder).best(), best.dump(2) + "\n");
}

}  // namespace deepsight
