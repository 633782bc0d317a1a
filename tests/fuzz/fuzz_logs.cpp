// Logs of other programs: whatever stands in one, it is refused by an Error that names it, or its
// curves hold what they promise.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/exchange/import_log.h"
#include "core/exchange/tfrecord.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

/// Records with right checksums around any bytes, so that what is in them is looked at.
std::string events(FuzzedDataProvider& input) {
    std::string bytes;
    while (input.remaining_bytes() > 0) {
        appendRecord(bytes, input.ConsumeRandomLengthString(120));
    }
    return bytes;
}

void check(const ImportedFile& file) {
    require(file.points() > 0, "a log that is read has points");
    for (const ImportedLog& log : file.logs) {
        require(!log.name.empty(), "a run has a name");
        for (const ImportedSeries& one : log.series) {
            const bool alike =
                one.steps.size() == one.values.size() && one.steps.size() == one.seconds.size();
            require(alike && !one.steps.empty(), "the columns of a curve are alike");
            require(std::adjacent_find(one.steps.begin(), one.steps.end(),
                                       std::greater_equal<>()) == one.steps.end(),
                    "steps ascend");
            require(one.steps.front() >= 0, "steps count from 0");
            double last = 0;
            for (const double time : one.seconds) {
                if (std::isnan(time)) continue;
                require(time >= last, "time does not run backwards");
                last = time;
            }
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    const int mode = input.ConsumeIntegralInRange(0, 3);
    const char* const names[] = {"log", "log.csv", "log.jsonl", "events.out.tfevents.1"};
    const std::filesystem::path file = scratch() / names[mode];
    put(file, mode == 3 ? events(input) : input.ConsumeRemainingBytesAsString());
    accepts(file, [&] { check(importLog(file)); });
    return 0;
}

}  // namespace deepsight::fuzzing
