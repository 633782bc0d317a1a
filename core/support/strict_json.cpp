#include "core/support/strict_json.h"

#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr int kDeepestNesting = 32;
constexpr std::size_t kLongestReason = 200;

class StrictnessCheck {
  public:
    StrictnessCheck(ErrorKind kind, const std::string& source, const std::string& remedy)
        : kind_(kind), source_(source), remedy_(remedy) {}

    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        if (depth > kDeepestNesting) {
            throw Error(kind_, source_ + " is nested too deeply. " + remedy_);
        }
        if (event == Json::parse_event_t::object_start) {
            openObjects_.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            openObjects_.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!openObjects_.back().insert(key).second) {
                throw Error(kind_, source_ + ": " + quoted(key) +
                                       " occurs twice in one object; keep one of them.");
            }
        }
        return true;
    }

  private:
    ErrorKind kind_;
    const std::string& source_;
    const std::string& remedy_;
    std::vector<std::set<std::string>> openObjects_;
};

}  // namespace

Json parseStrictJson(std::string_view text, ErrorKind kind, const std::string& source,
                     const std::string& remedy) {
    try {
        StrictnessCheck check(kind, source, remedy);
        return Json::parse(text, std::ref(check));
    } catch (const Json::exception& error) {
        // The library's text is "[...] parse error at line 2, column 7: what happened", and quotes
        // what it read last, however long.
        std::string_view reason = error.what();
        const std::size_t position = reason.find("at line ");
        if (position != std::string_view::npos) reason.remove_prefix(position);
        throw Error(kind, source + " is not valid JSON, " +
                              std::string(reason.substr(0, kLongestReason)) + ". " + remedy);
    }
}

std::optional<std::int64_t> wholeNumber(const Json& value) {
    constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
    if (!value.is_number_integer()) return std::nullopt;
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > kLargest) return std::nullopt;
    return value.get<std::int64_t>();
}

}  // namespace deepsight
