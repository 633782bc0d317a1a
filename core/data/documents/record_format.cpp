#include "core/data/documents/record_format.h"

#include "core/support/untrusted_file.h"

namespace deepsight {

bool RecordLoop::next() {
    if (end_ == block_.bytes.size()) return false;
    begin_ = end_;
    const std::string_view rest = std::string_view(block_.bytes).substr(begin_);
    const std::string_view terminator = format_.terminator();
    const std::size_t size = terminator.empty() ? std::string_view::npos : rest.find(terminator);
    terminated_ = size != std::string_view::npos;
    record_ = rest.substr(0, size);
    end_ = begin_ + record_.size() + (terminated_ ? terminator.size() : 0);
    ++index_;
    return true;
}

std::string RecordLoop::name() const {
    const std::string number = std::to_string(block_.before + index_ + 1);
    const std::string from =
        block_.offset == 0 ? std::string() : " after byte " + std::to_string(block_.offset);
    return format_.recordName() + " " + number + from;
}

Error RecordLoop::damaged(const std::filesystem::path& file, const std::string& problem,
                          const std::string& remedy) const {
    if (block_.byte) {
        const auto at = static_cast<std::uint64_t>(*block_.byte) + begin_;
        return damagedFile(ErrorKind::Data, file, at, problem, remedy);
    }
    return damagedFile(ErrorKind::Data, file, std::nullopt, "in " + name() + ", " + problem,
                       remedy);
}

}  // namespace deepsight
