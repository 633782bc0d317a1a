#include "core/data/documents/json_lines.h"

#include <nlohmann/json.hpp>

#include "core/support/untrusted_file.h"

namespace deepsight {

namespace {

/// Keeps one member of the object and no other, so that large ones beside it cost no memory.
class FieldReader : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit FieldReader(const std::string& field) : field_(field) {}

    std::optional<std::string> text;
    bool found = false;
    std::string problem;
    std::vector<std::string> others;  ///< names of the first other members

    bool null() override { return isField() ? finish() : otherValue(); }
    bool boolean(bool) override { return otherValue(); }
    bool number_integer(number_integer_t) override { return otherValue(); }
    bool number_unsigned(number_unsigned_t) override { return otherValue(); }
    bool number_float(number_float_t, const string_t&) override { return otherValue(); }
    bool binary(binary_t&) override { return otherValue(); }
    bool string(string_t& value) override {
        if (!isField()) return otherValue();
        if (!value.empty()) text = std::move(value);
        return finish();
    }
    bool start_object(std::size_t) override { return (depth_ == 0 || otherValue()) && ++depth_; }
    bool start_array(std::size_t) override { return otherValue() && ++depth_; }
    bool end_object() override { return leave(); }
    bool end_array() override { return leave(); }
    bool key(string_t& name) override {
        if (depth_ != 1) return true;
        inField_ = name == field_;
        constexpr std::size_t kNamed = 8;
        if (inField_ && found) return fail("it has " + quoted(field_) + " twice");
        if (!inField_ && others.size() < kNamed) others.push_back(shortened(name));
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        return fail("it is no JSON from its byte " + std::to_string(position) + " on");
    }

  private:
    bool isField() const { return depth_ == 1 && inField_; }
    bool otherValue() {
        if (depth_ == 0) return fail("it is no JSON object");
        return !isField() || fail("its member " + quoted(field_) + " is no string");
    }
    bool finish() {
        inField_ = false;
        return found = true;
    }
    bool leave() {
        --depth_;
        return true;
    }
    bool fail(std::string what) {
        problem = std::move(what);
        return false;
    }

    const std::string& field_;
    std::size_t depth_ = 0;
    bool inField_ = false;
};

constexpr auto kRemedy =
    "Correct it: every line must be one JSON object (jq -c '.[]' makes such lines of an array).";

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + quoted(name);
    return list.empty() ? "none" : list;
}

std::optional<std::string> textOf(const RecordLoop& line, const std::filesystem::path& file,
                                  const std::string& field) {
    const std::string_view record = line.record();
    if (record.find_first_not_of(" \t\r") == std::string_view::npos) return std::nullopt;
    FieldReader reader(field);
    const bool whole = nlohmann::json::sax_parse(record.begin(), record.end(), &reader);
    if (!whole || !reader.problem.empty()) throw line.damaged(file, reader.problem, kRemedy);
    if (!reader.found) {
        throw Error(ErrorKind::Data, file.string() + " has no member " + quoted(field) + " in " +
                                         line.name() + "; its members are " +
                                         listed(reader.others) +
                                         ". Set data.document_field to the one with the text.");
    }
    return std::move(reader.text);
}

}  // namespace

RecordTexts JsonLines::parse(const RecordBlock& block, std::int64_t skip) const {
    RecordTexts texts;
    for (RecordLoop line(*this, block); line.next();) {
        if (line.index() < skip) continue;
        if (auto text = textOf(line, file_, field_)) {
            texts.push_back({line.index(), std::move(*text)});
        }
    }
    return texts;
}

}  // namespace deepsight
