#include "core/analysis/validation_example.h"

#include <vector>

#include "core/data/corpus.h"
#include "core/data/path_star.h"
#include "core/data/utf8_stream.h"
#include "core/support/error.h"
#include "core/training/run_config.h"

namespace deepsight {
namespace {

void checkNumber(std::int64_t number, std::int64_t count) {
    if (number >= 0 && number < count) return;
    throw Error(ErrorKind::Config, "There is no example " + std::to_string(number) +
                                       " in the validation data; use 0 to " +
                                       std::to_string(count - 1) + ".");
}

std::string_view withoutHalfCharacter(std::string_view bytes) {
    while (!bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0xC0) == 0x80)
        bytes.remove_prefix(1);
    return bytes;
}

ValidationExample textExample(const Config& config, std::int64_t number) {
    const auto corpus = openCorpus(config.data, {});
    const auto length = static_cast<std::size_t>(config.model.contextSize);
    checkNumber(number, static_cast<std::int64_t>(corpus->validation().size() / length));
    const auto window =
        corpus->validation().subspan(static_cast<std::size_t>(number) * length, length);
    const auto half = length / 2;
    // A character that the middle divides goes to the continuation.
    Utf8Stream stream;
    auto prompt = stream.add(withoutHalfCharacter(corpus->tokenizer->decode(window.first(half))));
    auto continuation = stream.add(corpus->tokenizer->decode(window.subspan(half)));
    return {std::move(prompt), std::move(continuation), static_cast<std::int64_t>(length - half)};
}

ValidationExample pathStarExample(const DataConfig& data, std::int64_t number) {
    checkNumber(number, data.pathStarTestLines);
    std::vector<TokenId> line;
    PathStarGenerator(data).appendLine(Split::Validation, number, line);
    const auto lengths = pathStarLengths(data);
    const auto prefix = static_cast<std::size_t>(lengths.prefix);
    const auto tokenizer = makeTokenizer(data);
    const std::span<const TokenId> tokens = line;
    return {tokenizer->decode(tokens.first(prefix)), tokenizer->decode(tokens.subspan(prefix)),
            lengths.answer};
}

}  // namespace

ValidationExample validationExample(const std::filesystem::path& runFolder, std::int64_t number) {
    const auto config = readRunConfig(runFolder);
    return config.data.source == DataSource::PathStar ? pathStarExample(config.data, number)
                                                      : textExample(config, number);
}

}  // namespace deepsight
