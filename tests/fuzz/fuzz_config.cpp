// JSON that people write or exchange: configurations, plans of sweeps, and notes on a run; and what
// the index of runs holds of each.
#include <fuzzer/FuzzedDataProvider.h>

#include <nlohmann/json.hpp>

#include "core/config/config_json.h"
#include "core/config/config_schema.h"
#include "core/config/config_validation.h"
#include "core/config/memory_estimate.h"
#include "core/config/model_size.h"
#include "core/sweep/sweep_plan.h"
#include "core/training/run_notes.h"
#include "core/training/run_summary_json.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

using Json = nlohmann::json;

constexpr auto kSource = "somebody's file";

/// Any value that JSON can spell, of the kind that the field expects more often than not.
Json valueFor(const Field& field, FuzzedDataProvider& input) {
    const auto wild = input.ConsumeIntegralInRange(0, 15);
    if (wild == 14) return input.ConsumeFloatingPoint<double>();
    if (wild == 15) return input.ConsumeIntegral<std::int64_t>();
    switch (field.kind) {
        case FieldKind::Boolean:
            return input.ConsumeBool();
        case FieldKind::Integer:
            return input.ConsumeBool() ? Json(static_cast<std::int64_t>(field.maximum))
                                       : Json(input.ConsumeIntegralInRange<std::int64_t>(0, 4096));
        case FieldKind::Real:
            return input.ConsumeFloatingPointInRange(field.minimum, field.maximum);
        case FieldKind::Choice:
            return field
                .choices[input.ConsumeIntegralInRange<std::size_t>(0, field.choices.size() - 1)];
        case FieldKind::Text:
            break;
    }
    return input.ConsumeRandomLengthString(40);
}

std::string configOf(FuzzedDataProvider& input) {
    Json root = Json::object();
    const auto& fields = configFields();
    while (input.remaining_bytes() > 0) {
        const Field& field =
            fields[input.ConsumeIntegralInRange<std::size_t>(0, fields.size() - 1)];
        root[field.section][field.name] = valueFor(field, input);
    }
    return root.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void readConfig(const std::string& text) {
    Config config;
    if (!accepts(kSource, [&] { config = parseConfig(text, kSource); })) return;
    const std::string written = toJson(config);
    require(toJson(parseConfig(written, kSource)) == written, "a configuration survives a copy");
    validate(config);
    require(modelSize(config).parameters >= 0, "a model has no negative size");
    require(estimateMemory(config, {}).peakBytes >= 0, "a run needs no negative memory");
}

void readSweep(const std::string& text) {
    SweepPlan plan;
    if (!accepts(kSource, [&] { plan = parseSweep(text, kSource); })) return;
    const std::string written = toJson(plan);
    require(toJson(parseSweep(written, kSource)) == written, "a plan survives a copy");
    accepts({}, [&] { expandSweep(plan); });
}

void readNotes(const std::string& text) {
    const auto file = scratch() / "notes.json";
    put(file, text);
    RunNotes notes;
    if (!accepts(file, [&] { notes = readRunNotes(scratch()); })) return;
    if (!accepts(file, [&] { writeRunNotes(scratch(), notes); })) return;
    require(readRunNotes(scratch()) == notes, "notes survive a copy");
}

void readSummary(const std::string& text) {
    const auto run = runSummaryFromJson(text, "/run");
    if (!run) return;
    const auto written = runSummaryToJson(*run);
    require(written.has_value(), "what was read as JSON can be written as such");
    const auto again = runSummaryFromJson(*written, "/run");
    require(again && runSummaryToJson(*again) == written, "a summary survives a copy");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    switch (input.ConsumeIntegralInRange(0, 4)) {
        case 0:
            readConfig(input.ConsumeRemainingBytesAsString());
            break;
        case 1:
            readSweep(input.ConsumeRemainingBytesAsString());
            break;
        case 2:
            readNotes(input.ConsumeRemainingBytesAsString());
            break;
        case 3:
            readConfig(configOf(input));
            break;
        default:
            readSummary(input.ConsumeRemainingBytesAsString());
    }
    return 0;
}

}  // namespace deepsight::fuzzing
