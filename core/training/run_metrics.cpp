#include "core/training/run_metrics.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/support/atomic_file.h"

namespace deepsight {
namespace {

using Json = nlohmann::ordered_json;

// Spellings, in the order of the enumerators.
constexpr std::array kStates{"idle",     "preparing", "running",  "paused",
                             "stopping", "stopped",   "finished", "failed"};
constexpr std::array kLevels{"info", "warning", "error"};
constexpr std::array kErrorKinds{"config",    "data", "checkpoint", "device",    "out-of-memory",
                                 "disk-full", "io",   "non-finite", "cancelled", "internal"};
const auto& spellings(TrainingState) { return kStates; }
const auto& spellings(LogMessage::Level) { return kLevels; }
const auto& spellings(ErrorKind) { return kErrorKinds; }

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
void describe(Archive& archive, Failed& event) {
    archive("kind", event.kind);
    archive("message", event.message);
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
    void operator()(const char* name, const std::optional<PlanningHealth>& health) {
        if (!health) return;
        Writer writer(object_[name]);
        auto copy = *health;
        describe(writer, copy);
    }
    /// A member that is left out where it is 0.
    void optional(const char* name, double value) {
        if (value != 0) object_[name] = number(value);
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
    explicit Reader(const Json& object) : object_(object) {}

    template <typename Value>
    void operator()(const char* name, Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            value = enumerator<Value>(object_.at(name).get<std::string>());
        } else {
            value = object_.at(name).get<Value>();
        }
    }
    void operator()(const char* name, double& value) { value = number(object_.at(name)); }
    void operator()(const char* name, std::optional<double>& value) {
        if (object_.contains(name)) value = number(object_.at(name));
    }
    void operator()(const char* name, std::optional<PlanningHealth>& health) {
        if (!object_.contains(name)) return;
        Reader reader(object_.at(name));
        describe(reader, health.emplace());
    }
    void optional(const char* name, double& value) {
        if (object_.contains(name)) value = number(object_.at(name));
    }
    void operator()(const char* name, std::vector<double>& values) {
        if (!object_.contains(name)) return;
        for (const Json& value : object_.at(name)) values.push_back(number(value));
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

    static double number(const Json& value) {
        if (value == "nan") return std::numeric_limits<double>::quiet_NaN();
        if (value == "inf") return std::numeric_limits<double>::infinity();
        if (value == "-inf") return -std::numeric_limits<double>::infinity();
        return value.get<double>();
    }

    const Json& object_;
};

template <typename Event>
bool readEvent(const Json& object, std::optional<TrainingEvent>& result) {
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
std::optional<TrainingEvent> readAny(const Json& object, const std::variant<Events...>*) {
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
        const Json object = Json::parse(line);
        return readAny(object, static_cast<const TrainingEvent*>(nullptr));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

MetricsLog::MetricsLog(const std::filesystem::path& file, std::optional<std::int64_t> keepBytes)
    : file_(file),
      descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) throwFileError("open", file_);
    try {
        struct stat facts {};
        if (::fstat(descriptor_, &facts) != 0) throwFileError("read", file_);
        bytes_ = facts.st_size;
        if (keepBytes && *keepBytes < bytes_) {
            if (::ftruncate(descriptor_, *keepBytes) != 0) throwFileError("shorten", file_);
            bytes_ = *keepBytes;
        }
        // A crash of the machine may have left half a line: the next one must not join it.
        char last = '\n';
        if (bytes_ > 0 && ::pread(descriptor_, &last, 1, bytes_ - 1) != 1) {
            throwFileError("read", file_);
        }
        if (last != '\n') append("\n");
    } catch (...) {
        ::close(descriptor_);
        throw;
    }
}

MetricsLog::~MetricsLog() { ::close(descriptor_); }

void MetricsLog::append(std::string_view text) {
    const std::int64_t before = bytes_;
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor_, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
            bytes_ += written;
        } else if (errno != EINTR) {
            const int code = errno;
            if (::ftruncate(descriptor_, before) == 0) bytes_ = before;
            errno = code;
            throwFileError("write", file_);
        }
    }
}

void MetricsLog::write(const TrainingEvent& event) {
    const std::string line = toMetricsLine(event);
    if (!line.empty()) append(line + "\n");
}

void MetricsLog::sync() {
    if (::fsync(descriptor_) != 0 && errno != EINVAL) throwFileError("flush", file_);
}

}  // namespace deepsight
