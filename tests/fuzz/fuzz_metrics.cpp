// metrics.jsonl: all readers of it must agree, whatever stands in it, and copies be alike. Also the
// .catalogue beside it.
#include <fuzzer/FuzzedDataProvider.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "core/support/sha256.h"
#include "core/training/metrics_reader.h"
#include "core/training/metrics_summary.h"
#include "core/training/run_metrics.h"
#include "core/training/step_line.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;

std::string number(FuzzedDataProvider& input) {
    switch (input.ConsumeIntegralInRange(0, 5)) {
        case 0:
            return input.PickValueInArray({"\"nan\"", "\"inf\"", "\"-inf\"", "9223372036854775807",
                                           "-1", "1e300", "null", "1.5", "18446744073709551615"});
        case 1:
            return std::to_string(input.ConsumeIntegral<std::int64_t>());
        case 2:
            return nlohmann::json(input.ConsumeFloatingPoint<double>()).dump();
        default:
            return std::to_string(input.ConsumeIntegralInRange(0, 40));
    }
}

std::string real(FuzzedDataProvider& input) {
    const std::string text = number(input);
    const bool whole = text.find_first_not_of("0123456789-") == std::string::npos;
    return whole ? text + ".0" : text;
}

std::string line(FuzzedDataProvider& input) {
    const std::string step = R"(,"step":)" + number(input);
    switch (input.ConsumeIntegralInRange(0, 8)) {
        case 0:
            return R"({"event":"start","run_folder":"r","first_step":)" + number(input) +
                   R"(,"total_steps":)" + number(input) +
                   R"(,"device":"cpu","precision":"fp32","corpus":"c","parameters":1})";
        case 1:
            return R"({"event":"evaluation")" + step + R"(,"seconds":1.0,"validation_loss":)" +
                   real(input) + R"(,"best":true,"token_accuracy":[)" + number(input) + "]}";
        case 2:
            return R"({"event":"checkpoint")" + step + R"(,"path":"/p","reason":"best"})";
        case 3:
            return R"({"event":"state","state":")" +
                   std::string(input.PickValueInArray({"paused", "stopped", "failed", "x"})) +
                   R"(","detail":""})";
        case 4:
            return R"({"event":"intervention")" + step +
                   R"(,"cause":"loss-spike","action":"rolled-back","value":)" + number(input) +
                   R"(,"usual":)" + number(input) + R"(,"back_to":)" + number(input) + "}";
        case 5:
            return input.ConsumeRandomLengthString(60);
        default:
            return R"({"event":"step")" + step + R"(,"tokens":)" + number(input) +
                   R"(,"seconds":)" + real(input) + R"(,"train_loss":)" + real(input) +
                   R"(,"learning_rate":)" + real(input) + R"(,"gradient_norm":)" + real(input) +
                   R"(,"tokens_per_second":)" + real(input) + "}";
    }
}

/// All that a record holds, in words.
std::string wordsOf(const RunRecord& record) {
    std::string words = std::to_string(record.log.size());
    if (record.started) words += toMetricsLine(*record.started);
    for (const auto& step : record.steps) words += toMetricsLine(step);
    for (const auto& evaluation : record.evaluations) words += toMetricsLine(evaluation);
    for (const auto& mark : record.marks) {
        words += std::to_string(mark.step) + ":" + std::to_string(static_cast<int>(mark.kind)) +
                 mark.text;
    }
    if (record.lastState) words += toMetricsLine(StateChanged{*record.lastState, {}});
    if (record.failure) words += toMetricsLine(*record.failure);
    return words;
}

void checkLine(std::string_view line, RunRecord& record) {
    const auto event = parseMetricsLine(line);
    if (const auto step = parseStepLine(line)) {
        require(event && toMetricsLine(*event) == toMetricsLine(*step), "both read a step alike");
    }
    if (!event) return;
    const std::string written = toMetricsLine(*event);
    const auto again = parseMetricsLine(written);
    require(again && toMetricsLine(*again) == written, "a line survives a copy: " + written);
    addEvent(record, *event);
}

RunRecord recordOf(std::string_view text) {
    RunRecord record;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        checkLine(text.substr(0, end), record);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return record;
}

/// A .catalogue that says of itself that it belongs to the metrics.
std::string catalogueFor(const std::string& metrics, FuzzedDataProvider& input) {
    const auto bytes = input.ConsumeIntegralInRange<std::size_t>(0, metrics.size());
    Sha256 hash;
    hash.add(std::string_view(metrics).substr(0, bytes));
    std::string lines;
    const int count = input.ConsumeIntegralInRange(0, 3);
    for (int i = 0; i < count; ++i) lines += line(input) + "\n";
    return nlohmann::json{{"version", 1},
                          {"bytes", bytes},
                          {"modified", 0},
                          {"tail", hash.hexDigest()},
                          {"lines", count}}
               .dump() +
           "\n" + lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    const fs::path file = RunPaths(scratch()).metrics();
    const fs::path catalogue = scratch() / ".catalogue";
    std::string text;
    std::string beside;
    const int mode = input.ConsumeIntegralInRange(0, 3);
    if (mode == 0) {
        text = input.ConsumeRemainingBytesAsString();
    } else if (mode == 1) {
        text = R"({"event":"log","level":"info","text":"x"})";
        beside = input.ConsumeRemainingBytesAsString();
    } else {
        while (input.remaining_bytes() > 8) text += line(input) + "\n";
        if (mode == 3) beside = catalogueFor(text, input);
    }
    put(file, text);
    fs::remove(catalogue);
    if (!beside.empty()) put(catalogue, beside);

    const RunRecord expected = recordOf(text);
    const auto blocks = {static_cast<std::int64_t>(24 + size % 331), kMetricsBlock};
    for (const std::int64_t block : blocks) {
        RunRecord record;
        const bool read = accepts(file, [&] { readMetrics(file, record, {}, block); });
        require(read, "lines of any kind can be read");
        require(wordsOf(record) == wordsOf(expected), "blocks give what single lines give");
    }
    require(accepts(file, [&] { summarizeMetrics(scratch()); }), "a summary can be made");
    return 0;
}

}  // namespace deepsight::fuzzing
