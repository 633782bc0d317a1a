#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace deepsight {

/// Reads one XML element with expat and tells what is in it, each with the path of names to there,
/// as in "/page/revision/text". Without document types, so without entities of a file's own.
class XmlReader {
  public:
    virtual ~XmlReader() = default;
    /// Empty, or what is wrong with it.
    std::string read(std::string_view element);

  protected:
    /// `attributes`: name, value, name, value, null.
    virtual void opened(std::string_view path, const char** attributes) = 0;
    /// Some characters of the text of an element.
    virtual void said(std::string_view path, std::string_view characters) = 0;

  private:
    friend struct XmlCalls;
    std::string path_;
    std::vector<std::size_t> lengths_;  ///< of the path, outside each open element
    std::exception_ptr failure_;
};

}  // namespace deepsight
