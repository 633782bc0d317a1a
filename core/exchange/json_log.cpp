#include "core/exchange/json_log.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 4;
constexpr std::size_t kLongestLine = 1 << 20;
constexpr std::size_t kBytesPerValue = 32;          // about
constexpr std::size_t kLargestDocument = 32 << 20;  // in memory it takes many times that

/// Python writes NaN and Infinity, which JSON does not know: in quotation marks they can be read.
std::string withQuotedNumbers(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 16);
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString && c == '\\' && i + 1 < text.size()) {
            result += c;
            result += text[++i];
            continue;
        }
        if (c == '"') inString = !inString;
        bool replaced = false;
        for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
            if (inString || text.substr(i, word.size()) != word) continue;
            result.append("\"").append(word).append("\"");
            i += word.size() - 1;
            replaced = true;
            break;
        }
        if (!replaced) result += c;
    }
    return result;
}

bool mayHoldPythonNumbers(std::string_view text) {
    return text.find("NaN") != std::string_view::npos ||
           text.find("Infinity") != std::string_view::npos;
}

std::optional<Json> parse(std::string_view text) {
    const bool python = mayHoldPythonNumbers(text);
    try {
        return parseStrictJson(python ? withQuotedNumbers(text) : std::string(text), ErrorKind::Io,
                               "log");
    } catch (const Error&) {
        return {};
    }
}

std::optional<double> numberOf(const Json& value) {
    if (value.is_number()) return value.get<double>();
    if (!value.is_string()) return {};
    const std::string lower = lowered(value.get_ref<const std::string&>());
    const bool isName = lower == "nan" || lower == "inf" || lower == "-inf" ||
                        lower == "infinity" || lower == "-infinity";
    return isName ? logNumber(lower) : std::nullopt;
}

/// The best member of some rank that holds a number; empty without one.
const Json* bestMember(const Json& object, std::optional<int> (*rank)(std::string_view),
                       std::string& name) {
    const Json* best = nullptr;
    int bestRank = 0;
    for (const auto& [key, value] : object.items()) {
        const auto found = value.is_number() ? rank(key) : std::nullopt;
        if (!found || (best != nullptr && *found >= bestRank)) continue;
        best = &value;
        bestRank = *found;
        name = key;
    }
    return best;
}

class JsonLog {
  public:
    explicit JsonLog(LogBuilder& builder) : builder_(builder) {}

    /// False where the value is no object with a step and a number.
    bool add(const Json& object) {
        if (!object.is_object()) return false;
        std::string stepName;
        std::string timeName;
        const Json* stepMember = bestMember(object, stepNameRank, stepName);
        const Json* timeMember = bestMember(object, timeNameRank, timeName);
        const auto step = stepMember ? wholeStep(stepMember->get<double>()) : std::nullopt;
        if (!step) return false;
        if (columns_.empty()) {
            columns_ = "step from " + deepsight::quoted(stepName);
            if (timeMember != nullptr) columns_ += ", time from " + deepsight::quoted(timeName);
            builder_.setColumns(columns_);
        }
        step_ = *step;
        time_ = timeMember ? timeMember->get<double>() : std::numeric_limits<double>::quiet_NaN();
        numbers_ = 0;
        run_ = object.contains("run") && object["run"].is_string()
                   ? object["run"].get<std::string>()
                   : std::string();
        addMembers(object, {}, stepMember, timeMember, 0);
        return numbers_ > 0;
    }

  private:
    void addMembers(const Json& object, const std::string& prefix, const Json* stepMember,
                    const Json* timeMember, int depth) {
        for (const auto& [key, value] : object.items()) {
            if (&value == stepMember || &value == timeMember) continue;
            const std::string name = prefix.empty() ? key : prefix + "/" + key;
            if (value.is_object() && depth < kDeepest) {
                addMembers(value, name, nullptr, nullptr, depth + 1);
            } else if (const auto number = numberOf(value)) {
                ++numbers_;
                builder_.add(run_, name, step_, *number, time_);
            }
        }
    }

    LogBuilder& builder_;
    std::string columns_;
    std::string run_;
    std::int64_t step_ = 0;
    double time_ = 0;
    int numbers_ = 0;  ///< of the newest object
};

/// An array of objects, or an object that holds one as "log_history".
bool readDocument(std::string_view text, JsonLog& log, LogBuilder& builder) {
    if (text.size() > kLargestDocument) return false;
    const auto document = parse(text);
    if (!document) return false;
    const Json* rows = &*document;
    if (rows->is_object()) {
        const auto history = rows->find("log_history");
        if (history == rows->end()) return log.add(*rows);
        rows = &*history;
    }
    if (!rows->is_array()) return false;
    for (const Json& row : *rows) {
        builder.proceed();
        if (!log.add(row)) builder.leaveOut();
    }
    return true;
}

bool isDocument(std::string_view text) {
    if (text.starts_with('[')) return true;
    const std::string_view line = text.substr(0, text.find('\n'));
    return text.starts_with('{') && !trimmed(line).ends_with('}');
}

}  // namespace

bool startsLikeJsonLines(std::string_view text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!text.starts_with('{') || end > kLongestLine) return false;
    const auto object = parse(trimmed(text.substr(0, end)));
    if (!object || !object->is_object()) return false;
    std::string name;
    // The first line of our own metrics tells of the start.
    return bestMember(*object, stepNameRank, name) != nullptr || object->contains("event");
}

void readJsonLog(std::string_view text, const std::filesystem::path& source, LogBuilder& builder) {
    JsonLog log(builder);
    text = trimmed(text);
    if (isDocument(text) && readDocument(text, log, builder)) return;
    const bool large = isDocument(text) && text.size() > kLargestDocument;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        builder.proceed(1 + line.size() / kBytesPerValue);
        if (line.empty()) continue;
        const auto object = line.size() <= kLongestLine ? parse(line) : std::nullopt;
        if (!object || !log.add(*object)) builder.leaveOut();
    }
    if (large && builder.points() == 0) {
        throw Error(ErrorKind::Io, source.string() +
                                       " is one JSON document of more than 32 MiB. Save it as JSON "
                                       "Lines, one object per step.");
    }
}

}  // namespace deepsight
