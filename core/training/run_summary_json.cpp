#include "core/training/run_summary_json.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/config/config_json.h"
#include "core/support/strict_json.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// Raised whenever what a summary says, or how it is found out, changes.
constexpr int kVersion = 1;

Json number(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    return value;
}

double numberOf(const Json& value) {
    if (value == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (value == "inf") return std::numeric_limits<double>::infinity();
    if (value == "-inf") return -std::numeric_limits<double>::infinity();
    return value.get<double>();
}

std::int64_t countOf(const Json& value) {
    const std::int64_t count = wholeNumber(value).value();
    if (count < 0) throw std::out_of_range("count");
    return count;
}

/// Members of MetricsSummary, for writing and reading alike.
template <typename Summary, typename Visitor>
void describe(Summary& metrics, Visitor&& visit) {
    visit("steps_done", metrics.stepsDone);
    visit("total_steps", metrics.totalSteps);
    visit("tokens", metrics.tokens);
    visit("skipped_steps", metrics.skippedSteps);
    visit("roll_backs", metrics.rollBacks);
    visit("seconds", metrics.seconds);
    visit("device", metrics.device);
    visit("best_validation_loss", metrics.bestValidationLoss);
    visit("last_validation_loss", metrics.lastValidationLoss);
    visit("best_path_accuracy", metrics.bestPathAccuracy);
    visit("best_creativity", metrics.bestCreativity);
    visit("last_train_loss", metrics.lastTrainLoss);
    visit("last_future_loss", metrics.lastFutureLoss);
}

struct Writer {
    Json& object;

    void operator()(const char* name, std::int64_t value) const { object[name] = value; }
    void operator()(const char* name, double value) const { object[name] = number(value); }
    void operator()(const char* name, const std::string& value) const { object[name] = value; }
    void operator()(const char* name, const std::optional<double>& value) const {
        if (value) object[name] = number(*value);
    }
};

struct Reader {
    const Json& object;

    void operator()(const char* name, std::int64_t& value) const {
        value = countOf(object.at(name));
    }
    void operator()(const char* name, double& value) const { value = numberOf(object.at(name)); }
    void operator()(const char* name, std::string& value) const {
        value = object.at(name).get<std::string>();
    }
    void operator()(const char* name, std::optional<double>& value) const {
        if (object.contains(name)) value = numberOf(object.at(name));
    }
};

template <typename Enum>
std::optional<Enum> enumeratorOf(const Json& value, Enum last) {
    const std::int64_t number = countOf(value);
    if (number > static_cast<std::int64_t>(last)) throw std::out_of_range("enumerator");
    return static_cast<Enum>(number);
}

Json notesJson(const RunNotes& notes) {
    return {{"title", notes.title},
            {"tags", notes.tags},
            {"note", notes.note},
            {"starred", notes.starred},
            {"archived", notes.archived}};
}

RunNotes notesOf(const Json& object) {
    return {.title = object.at("title").get<std::string>(),
            .tags = object.at("tags").get<std::vector<std::string>>(),
            .note = object.at("note").get<std::string>(),
            .starred = object.at("starred").get<bool>(),
            .archived = object.at("archived").get<bool>()};
}

}  // namespace

std::optional<std::string> runSummaryToJson(const RunSummary& run) {
    Json metrics = Json::object();
    describe(run.metrics, Writer{metrics});
    if (run.metrics.lastState) metrics["last_state"] = static_cast<int>(*run.metrics.lastState);
    Json document = {{"version", kVersion},
                     {"name", run.name},
                     {"notes", notesJson(run.notes)},
                     {"notes_problem", run.notesProblem},
                     {"state", static_cast<int>(run.state)},
                     {"problem", run.problem},
                     {"parameters", run.parameters},
                     {"metrics", metrics},
                     {"started", number(run.started)},
                     {"bytes", run.bytesOnDisk}};
    if (run.config) document["config"] = toJson(*run.config);
    if (run.lineage) {
        document["lineage"] = {{"parent", run.lineage->parent},
                               {"name", run.lineage->name},
                               {"step", run.lineage->step}};
    }
    try {
        return document.dump();
    } catch (const Json::type_error&) {
        return std::nullopt;  // no UTF-8
    }
}

std::optional<RunSummary> runSummaryFromJson(const std::string& json, const fs::path& folder) {
    try {
        const Json document = parseStrictJson(json, ErrorKind::Io, folder.string());
        if (document.at("version") != kVersion) return std::nullopt;
        RunSummary run;
        run.folder = folder;
        run.name = document.at("name").get<std::string>();
        run.notes = notesOf(document.at("notes"));
        run.notesProblem = document.at("notes_problem").get<std::string>();
        run.state = enumeratorOf(document.at("state"), RunState::Damaged).value();
        run.problem = document.at("problem").get<std::string>();
        run.parameters = countOf(document.at("parameters"));
        run.started = numberOf(document.at("started"));
        run.bytesOnDisk = countOf(document.at("bytes"));
        const Json& metrics = document.at("metrics");
        describe(run.metrics, Reader{metrics});
        if (metrics.contains("last_state"))
            run.metrics.lastState = enumeratorOf(metrics.at("last_state"), TrainingState::Failed);
        if (document.contains("config"))
            run.config = parseConfig(document.at("config").get<std::string>(), folder.string());
        if (document.contains("lineage")) {
            const Json& lineage = document.at("lineage");
            run.lineage =
                RunLineage{lineage.at("parent").get<std::string>(),
                           lineage.at("name").get<std::string>(), countOf(lineage.at("step"))};
        }
        return run;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace deepsight
