#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/data/documents/wikitext.h"

namespace deepsight {

namespace {

constexpr auto kNowhere = std::string_view::npos;

/// Files, categories and pages of the same name in another language ("de:Haus").
bool isHidden(std::string_view target, const std::set<std::string>& hiddenNamespaces) {
    const std::size_t colon = target.find(':');
    constexpr std::size_t kLongestName = 80;
    if (colon == 0 || colon == kNowhere || colon > kLongestName) return false;
    const std::string name = lowerCase(target.substr(0, colon));
    for (const std::string_view english : {"file", "image", "category", "media"}) {
        if (name == english) return true;
    }
    if (hiddenNamespaces.contains(name)) return true;
    const bool letters = std::all_of(name.begin(), name.end(),
                                     [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    const bool code = name.size() == 2 || name.size() == 3 || name.find('-') != kNowhere;
    return letters && target.substr(0, colon) == name && code;
}

}  // namespace

std::string linkWords(std::string_view content, std::size_t label,
                      const std::set<std::string>& hiddenNamespaces) {
    const std::string_view target = content.substr(0, content.find('|'));
    if (isHidden(target, hiddenNamespaces)) return {};
    std::string_view words = label <= content.size() ? content.substr(label) : target;
    if (words.empty()) {  // the pipe trick: what stands after a namespace, before a bracket
        words = target.substr(0, target.find(" ("));
        words.remove_prefix(words.find(':') == kNowhere ? 0 : words.find(':') + 1);
    }
    if (words.starts_with(':')) words.remove_prefix(1);
    return std::string(words);
}

std::string lowerCase(std::string_view name) {
    utf8proc_uint8_t* folded = nullptr;
    constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                   static_cast<utf8proc_ssize_t>(name.size()), &folded, kOptions);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
    if (size < 0) return std::string(name);
    return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size)};
}

}  // namespace deepsight
