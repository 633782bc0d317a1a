#include "core/training/run_metrics.h"

#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include "core/support/strict_json.h"

namespace deepsight {
namespace {

using Json = nlohmann::ordered_json;
using ReadJson = nlohmann::json;  // sorted: a line with many members must not take long

// Spellings, in the order of the enumerators.
constexpr std::array kStates{"idle",     "preparing", "running",  "paused",
                             "stopping", "stopped",   "finished", "failed"};
constexpr std::array kLevels{"info", "warning", "error"};
constexpr std::array kErrorKinds{"config",        "data",          "checkpoint", "device",
                                 "out-of-memory", "disk-full",     "io",         "non-finite",
                                 "diverged",      "process-ended", "cancelled",  "internal"};
constexpr std::array kCauses{"non-finite", "loss-spike", "gradient-spike"};
constexpr std::array kActions{"skipped", "rolled-back"};
const auto& spellings(TrainingState) { return kStates; }
const auto& spellings(LogMessage::Level) { return kLevels; }
const auto& spellings(ErrorKind) { return kErrorKinds; }
const auto& spellings(Intervention::Cause) { return kCauses; }
const auto& spellings(Intervention::Action) { return kActions; }

// The members of every event that is logged. `archive` either writes or reads them.
template <typename Archive>
void describe(Archive& archive, StateChanged& event) {
    archive("state", event.state);
    archive("detail", event.detail);
}
template <typename Archive>
void describe(Archive& archive, RunStarted& event) {
    archive("run_folder", event.runFolder);
    archive("first_step", event.firstStep);
    archive("total_steps", event.totalSteps);
    archive("device", event.device);
    archive("precision", event.precision);
    archive("corpus", event.corpus);
    archive("parameters", event.parameters);
    archive.optional("ranks", event.ranks, 1);
}
template <typename Archive>
void describe(Archive& archive, StepMetrics& event) {
    archive("step", event.step);
    archive("tokens", event.tokens);
    archive("seconds", event.seconds);
    archive("train_loss", event.trainLoss);
    archive("future_loss", event.futureLoss);
    archive("learning_rate", event.learningRate);
    archive("gradient_norm", event.gradientNorm);
    archive("tokens_per_second", event.tokensPerSecond);
}
template <typename Archive>
void describe(Archive& archive, PlanningHealth& health) {
    archive("rows", health.rows);
    archive("channels", health.channels);
    archive("fvu", health.fvu);
    archive("past_fvu", health.pastFvu);
    archive("fvu_by_distance", health.fvuByDistance);
    archive("past_fvu_by_distance", health.pastFvuByDistance);
    archive("mean_deviation", health.meanDeviation);
    archive("least_deviation", health.leastDeviation);
    archive("dead_share", health.deadShare);
    archive("centred_rank", health.centredRank);
    archive("raw_rank", health.rawRank);
    archive("gain", health.gain);
    archive("bias_distance", health.biasDistance);
    archive("signal_ratio", health.signalRatio);
    archive("cka", health.cka);
    archive("alignment", health.alignment);
    archive("uniformity", health.uniformity);
    archive("mean_cosine", health.meanCosine);
    archive("gradient_share", health.gradientShare);
    archive("seconds", health.seconds);
}
template <typename Archive>
void describe(Archive& archive, EvaluationMetrics& event) {
    archive("step", event.step);
    archive("seconds", event.seconds);
    archive("validation_loss", event.validationLoss);
    archive("validation_error", event.validationError);
    archive("future_loss", event.futureLoss);
    archive("best", event.best);
    archive("path_accuracy", event.pathAccuracy);
    archive("token_accuracy", event.tokenAccuracy);
    archive("creativity", event.creativity);
    archive("memorised_share", event.memorisedShare);
    archive("incoherent_share", event.incoherentShare);
    archive("planning", event.planning);
    archive("aggregation_weights", event.aggregationWeights);
    archive("present_weight", event.presentWeight);
    archive("split_distribution", event.splitDistribution);
}
template <typename Archive>
void describe(Archive& archive, CheckpointSaved& event) {
    archive("step", event.step);
    archive("path", event.path);
    archive("reason", event.reason);
}
template <typename Archive>
void describe(Archive& archive, LogMessage& event) {
    archive("level", event.level);
    archive("text", event.text);
    archive.optional("time", event.time);
}
template <typename Archive>
void describe(Archive& archive, Alarm& event) {
    archive("step", event.step);
    archive("message", event.message);
}
template <typename Archive>
void describe(Archive& archive, Intervention& event) {
    archive("step", event.step);
    archive("cause", event.cause);
    archive("action", event.action);
    archive("value", event.value);
    archive("usual", event.usual);
    archive("back_to", event.backTo);
}
template <typename Archive>
void describe(Archive& archive, SettingChanged& event) {
    archive("step", event.step);
    archive("field", event.field);
    archive("from", event.from);
    archive("to", event.to);
}
template <typename Archive>
void describe(Archive& archive, SystemSample::Gpu& gpu) {
    archive("name", gpu.name);
    archive("utilisation", gpu.utilisation);
    archive("used_bytes", gpu.usedBytes);
    archive("total_bytes", gpu.totalBytes);
    archive("temperature", gpu.temperature);
    archive("power", gpu.power);
}
template <typename Archive>
void describe(Archive& archive, SystemSample& event) {
    archive("step", event.step);
    archive("tokens", event.tokens);
    archive("seconds", event.seconds);
    archive("process_cores", event.processCores);
    archive("machine_share", event.machineShare);
    archive("resident_bytes", event.residentBytes);
    archive("used_bytes", event.usedBytes);
    archive("total_bytes", event.totalBytes);
    archive("gpu", event.gpu);
}
template <typename Archive>
void describe(Archive& archive, FittingBatch& batch) {
    archive("batch_size", batch.batchSize);
    archive("gradient_accumulation", batch.gradientAccumulation);
    archive("bytes", batch.bytes);
}
template <typename Archive>
void describe(Archive& archive, Failed& event) {
    archive("kind", event.kind);
    archive("message", event.message);
    archive("fitting_batch", event.remedy);
}

/// "event" of a kind of event; null for the kinds that are not logged.
template <typename Event>
constexpr const char* kName = nullptr;
template <>
constexpr const char* kName<StateChanged> = "state";
template <>
constexpr const char* kName<RunStarted> = "start";
template <>
constexpr const char* kName<StepMetrics> = "step";
template <>
constexpr const char* kName<EvaluationMetrics> = "evaluation";
template <>
constexpr const char* kName<CheckpointSaved> = "checkpoint";
template <>
constexpr const char* kName<LogMessage> = "log";
template <>
constexpr const char* kName<Alarm> = "alarm";
template <>
constexpr const char* kName<Intervention> = "intervention";
template <>
constexpr const char* kName<SettingChanged> = "setting";
template <>
constexpr const char* kName<SystemSample> = "system";
template <>
constexpr const char* kName<Failed> = "failure";

/// Writes members into a JSON object.
class Writer {
  public:
    explicit Writer(Json& object) : object_(object) {}

    template <typename Value>
    void operator()(const char* name, const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            object_[name] = spellings(value)[static_cast<std::size_t>(value)];
        } else {
            object_[name] = value;
        }
    }
    void operator()(const char* name, double value) { object_[name] = number(value); }
    void operator()(const char* name, const std::optional<double>& value) {
        if (value) object_[name] = number(*value);
    }
    template <typename Part>
    void operator()(const char* name, const std::optional<Part>& part) {
        if (!part) return;
        Writer writer(object_[name]);
        auto copy = *part;
        describe(writer, copy);
    }
    /// A member that is left out where it is 0.
    void optional(const char* name, double value) {
        if (value != 0) object_[name] = number(value);
    }
    /// Likewise where it is what it usually is.
    void optional(const char* name, std::int64_t value, std::int64_t usual) {
        if (value != usual) object_[name] = value;
    }
    void operator()(const char* name, const std::vector<double>& values) {
        if (values.empty()) return;
        for (const double value : values) object_[name].push_back(number(value));
    }

  private:
    static Json number(double value) {
        if (std::isnan(value)) return "nan";
        if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
        return value;
    }

    Json& object_;
};

/// Reads members from a JSON object; throws some std::exception when one is missing or wrong.
class Reader {
  public:
    explicit Reader(const ReadJson& object) : object_(object) {}

    template <typename Value>
    void operator()(const char* name, Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            value = enumerator<Value>(object_.at(name).get<std::string>());
        } else {
            value = object_.at(name).get<Value>();
        }
    }
    void operator()(const char* name, std::int64_t& value) {
        value = wholeNumber(object_.at(name)).value();
        if (value < 0 || value > kLargestCount) throw std::out_of_range(name);
    }
    void operator()(const char* name, double& value) { value = number(object_.at(name)); }
    void operator()(const char* name, std::optional<double>& value) {
        if (object_.contains(name)) value = number(object_.at(name));
    }
    template <typename Part>
    void operator()(const char* name, std::optional<Part>& part) {
        if (!object_.contains(name)) return;
        Reader reader(object_.at(name));
        describe(reader, part.emplace());
    }
    void optional(const char* name, double& value) {
        if (object_.contains(name)) value = number(object_.at(name));
    }
    void optional(const char* name, std::int64_t& value, std::int64_t) {
        if (object_.contains(name)) (*this)(name, value);
    }
    void operator()(const char* name, std::vector<double>& values) {
        if (!object_.contains(name)) return;
        for (const ReadJson& value : object_.at(name)) values.push_back(number(value));
    }

  private:
    template <typename Enum>
    static Enum enumerator(const std::string& spelling) {
        const auto& names = spellings(Enum{});
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (spelling == names[i]) return static_cast<Enum>(i);
        }
        throw std::invalid_argument(spelling);
    }

    static double number(const ReadJson& value) {
        if (value == "nan") return std::numeric_limits<double>::quiet_NaN();
        if (value == "inf") return std::numeric_limits<double>::infinity();
        if (value == "-inf") return -std::numeric_limits<double>::infinity();
        return value.get<double>();
    }

    const ReadJson& object_;
};

template <typename Event>
bool readEvent(const ReadJson& object, std::optional<TrainingEvent>& result) {
    if (kName<Event> == nullptr || object.at("event") != kName<Event>) return false;
    if constexpr (kName<Event> != nullptr) {
        Event event;
        Reader reader(object);
        describe(reader, event);
        result = std::move(event);
    }
    return true;
}

/// Tries all alternatives of TrainingEvent.
template <typename... Events>
std::optional<TrainingEvent> readAny(const ReadJson& object, const std::variant<Events...>*) {
    std::optional<TrainingEvent> result;
    (readEvent<Events>(object, result) || ...);
    return result;
}

}  // namespace

std::string toMetricsLine(const TrainingEvent& event) {
    return std::visit(
        []<typename Event>(Event copy) -> std::string {
            if constexpr (kName<Event> == nullptr) {
                return {};
            } else {
                Json object{{"event", kName<Event>}};
                Writer writer(object);
                describe(writer, copy);
                // Paths and messages may quote bytes that are not UTF-8; JSON must be.
                return object.dump(-1, ' ', false, Json::error_handler_t::replace);
            }
        },
        event);
}

std::optional<TrainingEvent> parseMetricsLine(std::string_view line) {
    try {
        const ReadJson object = parseStrictJson(line, ErrorKind::Io, "The line");
        return readAny(object, static_cast<const TrainingEvent*>(nullptr));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void MetricsLog::write(const TrainingEvent& event) {
    const std::string line = toMetricsLine(event);
    if (!line.empty()) file_.append(line + "\n");
}

}  // namespace deepsight
