#include "core/support/strict_json.h"

#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace deepsight {
namespace {

using Json = nlohmann::json;

constexpr int kDeepestNesting = 32;

class StrictnessCheck {
  public:
    StrictnessCheck(ErrorKind kind, const std::string& source) : kind_(kind), source_(source) {}

    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        if (depth > kDeepestNesting) throw Error(kind_, source_ + " is nested too deeply.");
        if (event == Json::parse_event_t::object_start) {
            openObjects_.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            openObjects_.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!openObjects_.back().insert(key).second) {
                throw Error(kind_, source_ + ": \"" + key +
                                       "\" occurs twice in one object; keep one of them.");
            }
        }
        return true;
    }

  private:
    ErrorKind kind_;
    const std::string& source_;
    std::vector<std::set<std::string>> openObjects_;
};

}  // namespace

Json parseStrictJson(std::string_view text, ErrorKind kind, const std::string& source) {
    try {
        StrictnessCheck check(kind, source);
        return Json::parse(text, std::ref(check));
    } catch (const Json::exception& error) {
        // The library's text is "[...] parse error at line 2, column 7: what happened".
        std::string_view reason = error.what();
        const std::size_t position = reason.find("at line ");
        if (position != std::string_view::npos) reason.remove_prefix(position);
        throw Error(kind, source + " is not valid JSON, " + std::string(reason) + ".");
    }
}

}  // namespace deepsight
