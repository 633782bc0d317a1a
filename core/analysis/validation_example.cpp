#include "core/analysis/validation_example.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "core/data/corpus.h"
#include "core/data/generated_corpus.h"
#include "core/data/path_star.h"
#include "core/data/utf8_stream.h"
#include "core/support/error.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_config.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

void checkNumber(std::int64_t number, std::int64_t count) {
    if (number >= 0 && number < count) return;
    if (count <= 0)
        throw Error(ErrorKind::Config,
                    "The validation data is shorter than model.context_size, so it has no "
                    "examples; type a prompt.");
    throw Error(ErrorKind::Config, "There is no example " + std::to_string(number) +
                                       " in the validation data; use 0 to " +
                                       std::to_string(count - 1) + ".");
}

std::string_view withoutHalfCharacter(std::string_view bytes) {
    while (!bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0xC0) == 0x80)
        bytes.remove_prefix(1);
    return bytes;
}

bool endsInsideCharacter(std::string_view bytes) {
    Utf8Stream stream;
    stream.add(bytes);
    return !stream.finish().empty();
}

// How many of the first tokens to take so that no character is divided; all, where it is none.
std::size_t wholeCharacters(const Tokenizer& tokenizer, std::span<const TokenId> tokens) {
    auto count = tokens.size();
    while (count > 0 && endsInsideCharacter(tokenizer.decode(tokens.first(count)))) --count;
    return count > 0 ? count : tokens.size();
}

std::string validText(std::string_view bytes) {
    Utf8Stream stream;
    auto text = stream.add(bytes);
    return text + stream.finish();
}

// Of the newest checkpoint; empty where there is none.
std::string trainedDataHash(const std::filesystem::path& runFolder) {
    const auto checkpoints = listCheckpoints(runFolder);
    if (checkpoints.empty()) return {};
    const auto file = checkpoints.back().folder / "state.json";
    const auto state = parseStrictJson(readSmallFile(file), ErrorKind::Checkpoint, file.string());
    const auto hash = state.find("data_sha256");
    return hash != state.end() && hash->is_string() ? hash->get<std::string>() : "";
}

ValidationExample textExample(const Config& config, const std::string& trainedHash,
                              std::int64_t number, std::stop_token stop) {
    const auto corpus = openCorpus(config.data, {}, std::move(stop));
    if (!trainedHash.empty()) requireTrainedData(config, corpus->contentHash, trainedHash);
    const auto length = static_cast<std::size_t>(config.model.contextSize);
    checkNumber(number, static_cast<std::int64_t>(corpus->validation().size() / length));
    const auto window =
        corpus->validation().subspan(static_cast<std::size_t>(number) * length, length);
    // A character that the middle divides goes to the continuation, and one that the window's end
    // divides goes away: both sides are text that tokens can be compared by.
    const Tokenizer& tokenizer = *corpus->tokenizer;
    const auto prompt = window.first(wholeCharacters(tokenizer, window.first(length / 2)));
    auto rest = window.subspan(prompt.size());
    rest = rest.first(wholeCharacters(tokenizer, rest));
    return {validText(withoutHalfCharacter(tokenizer.decode(prompt))),
            validText(tokenizer.decode(rest)), static_cast<std::int64_t>(rest.size())};
}

// A line up to its answer, and the answer, both as they stand in the line's text.
ValidationExample lineExample(const DataConfig& data, std::span<const TokenId> line) {
    const auto prefix = static_cast<std::size_t>(impliedFirstTarget(data));
    const auto tokenizer = makeTokenizer(data);
    const auto prompt = tokenizer->decode(line.first(prefix));
    return {prompt, tokenizer->decode(line).substr(prompt.size()),
            static_cast<std::int64_t>(line.size() - prefix)};
}

ValidationExample pathStarExample(const DataConfig& data, std::int64_t number) {
    checkNumber(number, data.pathStarTestLines);
    std::vector<TokenId> line;
    PathStarGenerator(data).appendLine(Split::Validation, number, line);
    return lineExample(data, line);
}

// Which lines are for validation depends on all those for training.
ValidationExample discoveryExample(const DataConfig& data, std::int64_t number,
                                   std::stop_token stop) {
    checkNumber(number, discoveryTestLines(data));
    const auto corpus = openCorpus(data, {}, std::move(stop));
    const auto length = static_cast<std::size_t>(corpus->exampleLength);
    return lineExample(
        data, corpus->validation().subspan(static_cast<std::size_t>(number) * length, length));
}

}  // namespace

ValidationExample validationExample(const std::filesystem::path& runFolder, std::int64_t number,
                                    std::stop_token stop) {
    const auto config = readRunConfig(runFolder);
    if (!config.generatesData())
        return textExample(config, trainedDataHash(runFolder), number, std::move(stop));
    return config.data.source == DataSource::PathStar
               ? pathStarExample(config.data, number)
               : discoveryExample(config.data, number, std::move(stop));
}

}  // namespace deepsight
