#include "core/data/documents/xml_reader.h"

#include <expat.h>

#include <memory>
#include <type_traits>

namespace deepsight {

/// What expat calls. Exceptions must not pass through it: they wait until it has returned.
struct XmlCalls {
    template <typename Work>
    static void keep(XML_Parser parser, XmlReader& reader, Work work) {
        try {
            work();
        } catch (...) {
            reader.failure_ = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
    static void open(void* user, const char* name, const char** attributes) {
        const auto parser = static_cast<XML_Parser>(user);
        auto& reader = *static_cast<XmlReader*>(XML_GetUserData(parser));
        keep(parser, reader, [&] {
            constexpr std::size_t kDeepest = 64;
            if (reader.lengths_.size() >= kDeepest) XML_StopParser(parser, XML_FALSE);
            reader.lengths_.push_back(reader.path_.size());
            reader.path_.append("/").append(name);
            reader.opened(reader.path_, attributes);
        });
    }
    static void close(void* user, const char* /*name*/) {
        auto& reader = *static_cast<XmlReader*>(XML_GetUserData(static_cast<XML_Parser>(user)));
        reader.path_.resize(reader.lengths_.back());
        reader.lengths_.pop_back();
    }
    static void say(void* user, const char* characters, int size) {
        const auto parser = static_cast<XML_Parser>(user);
        auto& reader = *static_cast<XmlReader*>(XML_GetUserData(parser));
        keep(parser, reader, [&] {
            reader.said(reader.path_, std::string_view(characters, static_cast<std::size_t>(size)));
        });
    }
};

std::string XmlReader::read(std::string_view element) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate("UTF-8"), &XML_ParserFree);
    if (!parser) throw std::bad_alloc();
    path_.clear();
    lengths_.clear();
    XML_SetUserData(parser.get(), this);
    XML_UseParserAsHandlerArg(parser.get());
    XML_SetElementHandler(parser.get(), &XmlCalls::open, &XmlCalls::close);
    XML_SetCharacterDataHandler(parser.get(), &XmlCalls::say);
    const XML_Status status =
        XML_Parse(parser.get(), element.data(), static_cast<int>(element.size()), XML_TRUE);
    if (failure_) std::rethrow_exception(failure_);
    if (status == XML_STATUS_OK) return {};
    return std::string("it is no XML: ") + XML_ErrorString(XML_GetErrorCode(parser.get())) +
           " at its byte " + std::to_string(XML_GetCurrentByteIndex(parser.get()));
}

}  // namespace deepsight
