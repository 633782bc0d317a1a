#include "core/training/recorded_steps.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/training/metrics_follower.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"

namespace deepsight {
namespace {

using Item = RecordedSteps::Item;

bool isStep(const Item& item) { return std::holds_alternative<StepMetrics>(item); }

/// Times differ each time, and the throughput with them.
bool isTime(std::string_view name) {
    return name == "event" || name == "tokens_per_second" || name == "seconds" ||
           name.ends_with(".seconds");
}

void addValues(const nlohmann::ordered_json& json, const std::string& name, LoggedValues& values) {
    if (json.is_object()) {
        for (const auto& [key, value] : json.items())
            addValues(value, name.empty() ? key : name + "." + key, values);
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i)
            addValues(json[i], name + "[" + std::to_string(i) + "]", values);
    } else if (!isTime(name) && !json.is_null()) {
        values.emplace_back(name, json.is_string() ? json.get<std::string>() : json.dump());
    }
}

}  // namespace

std::int64_t RecordedSteps::stepCount() const {
    return std::count_if(items.begin(), items.end(), isStep);
}

void RecordedSteps::keepSteps(std::int64_t count) {
    const auto isBeyond = [&count](const Item& item) { return isStep(item) && count-- == 0; };
    items.erase(std::find_if(items.begin(), items.end(), isBeyond), items.end());
}

bool RecordedSteps::keepThrough(std::int64_t step) {
    const auto last = std::find_if(items.rbegin(), items.rend(), [step](const Item& item) {
        const auto* metrics = std::get_if<StepMetrics>(&item);
        return metrics && metrics->step == step;
    });
    if (last == items.rend()) return false;
    items.erase(last.base(), items.end());
    return true;
}

RecordedSteps readRecordedSteps(const std::filesystem::path& runFolder, std::int64_t fromByte,
                                std::int64_t mostSteps, const std::stop_token& stop) {
    RecordedSteps record;
    MetricsFollower lines(RunPaths(runFolder).metrics(), fromByte);
    std::vector<TrainingEvent> events;
    bool started = fromByte > 0;
    while (lines.read(events)) {
        if (mostSteps > 0 && record.stepCount() > mostSteps) break;
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "The replay was cancelled.");
        for (auto& event : events) {
            const auto keep = [&](auto& value) {
                using Event = std::decay_t<decltype(value)>;
                if constexpr (std::is_constructible_v<Item, Event>)
                    record.items.emplace_back(std::move(value));
                if constexpr (std::is_same_v<Event, RunStarted>) started = true;
                if constexpr (std::is_same_v<Event, LogMessage>)
                    if (!started && value.text.starts_with("Resumed from "))
                        record.beganFromCheckpoint = true;
            };
            std::visit(keep, event);
        }
    }
    return record;
}

LoggedValues loggedValues(const TrainingEvent& event) {
    LoggedValues values;
    addValues(nlohmann::ordered_json::parse(toMetricsLine(event)), {}, values);
    return values;
}

}  // namespace deepsight
