#include "core/data/text_import.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>

#include "core/data/data_file.h"
#include "core/data/gpt2_splitter.h"
#include "core/data/progress_meter.h"
#include "core/data/stored_corpus.h"
#include "core/data/thousands.h"
#include "core/data/token_cache.h"
#include "core/data/utf8.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/file_descriptor.h"
#include "core/support/ordered_work.h"
#include "core/support/sha256.h"
#include "core/support/translatable.h"

namespace deepsight {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHashChunk = std::size_t{1} << 20;
constexpr std::size_t kTokenizeChunk = std::size_t{1} << 17;
constexpr std::size_t kMostThreads = 16;  // so many keep the one busy that reads and hashes
constexpr std::size_t kLongestWord = std::size_t{1} << 20;

/// Reads a file piece by piece, so that its size does not matter.
class TextReader {
  public:
    explicit TextReader(const fs::path& file)
        : file_(file), descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (!descriptor_.isOpen()) throwFileError("read", file_);
    }

    /// Appends at most `size` bytes to `text` and returns the appended part, empty at the end.
    std::string_view appendTo(std::string& text, std::size_t size) {
        const std::size_t before = text.size();
        text.resize(before + size);
        ssize_t got = 0;
        do {
            got = ::read(descriptor_.number(), text.data() + before, size);
        } while (got < 0 && errno == EINTR);
        if (got < 0) throwFileError("read", file_);
        text.resize(before + static_cast<std::size_t>(got));
        return std::string_view(text).substr(before);
    }

  private:
    fs::path file_;
    FileDescriptor descriptor_;
};

[[noreturn]] void throwNotUtf8(const fs::path& file, std::int64_t offset) {
    throw Error(ErrorKind::Data, file.string() + " is not UTF-8 text: the byte at offset " +
                                     withThousands(offset) +
                                     " begins no character. Save it as UTF-8 (iconv converts).");
}

/// SHA-256 of the file; throws at the first byte that is not UTF-8.
std::string hashText(const fs::path& file, ProgressMeter meter) {
    TextReader reader(file);
    Sha256 sha256;
    std::string text;
    std::int64_t checked = 0;
    while (true) {
        const std::string_view added = reader.appendTo(text, kHashChunk);
        sha256.add(added);
        const Utf8Check check = checkUtf8(text);
        checked += static_cast<std::int64_t>(check.validBytes);
        const bool atEnd = added.empty();
        if (check.validBytes < text.size() && (atEnd || !check.cutOff)) {
            throwNotUtf8(file, checked);
        }
        if (atEnd) return sha256.hexDigest();
        text.erase(0, check.validBytes);
        meter.advanceTo(checked);
    }
}

/// Where `text`, which goes on, can be cut without changing its tokens; 0: nowhere yet.
std::size_t cutBefore(std::string_view text, const DataConfig& config) {
    if (config.tokenizer == TokenizerKind::Bytes) return text.size();
    const std::size_t cut = gpt2LastCut(text);
    if (cut == 0 && text.size() > kLongestWord) {
        throw Error(ErrorKind::Data,
                    config.path + " has a word of more than " + withThousands(kLongestWord) +
                        " bytes, which GPT-2's encoding is not made for. Set data.tokenizer to "
                        "\"bytes\", or break the text with spaces or line ends.");
    }
    return cut;
}

/// This thread reads and hashes while others tokenize; it writes what they are done with.
std::shared_ptr<const MappedFile> tokenizeText(const DataConfig& config, const std::string& hash,
                                               const Tokenizer& tokenizer,
                                               const TokenCacheEntry& entry, ProgressMeter meter) {
    struct Part {
        std::vector<TokenId> tokens;
        std::size_t bytes;
    };
    TokenCacheWriter writer;
    std::int64_t done = 0;
    OrderedWork<Part> work(workerThreads(kMostThreads), [&](const Part& part) {
        writer.append(part.tokens);
        meter.advanceTo(done += static_cast<std::int64_t>(part.bytes));
    });
    TextReader reader(config.path);
    Sha256 sha256;
    std::string text;
    for (bool atEnd = false; !atEnd;) {
        const std::string_view added = reader.appendTo(text, kTokenizeChunk);
        sha256.add(added);
        atEnd = added.empty();
        const std::size_t cut = atEnd ? text.size() : cutBefore(text, config);
        if (cut == 0 && !atEnd) continue;
        std::string rest = text.substr(cut);
        text.resize(cut);
        work.add([&tokenizer, part = std::move(text)] {
            return Part{tokenizer.encode(part), part.size()};
        });
        text = std::move(rest);
    }
    work.finish();
    if (sha256.hexDigest() != hash) {
        throw Error(ErrorKind::Data,
                    config.path + " was changed while it was imported. Import it again.");
    }
    return writer.finish(entry);
}

}  // namespace

std::shared_ptr<const Corpus> importText(const DataConfig& config, const ProgressSink& progress,
                                         std::stop_token stop) {
    const fs::path file = config.path;
    const std::int64_t size = requireDataFile(file, "a UTF-8 text file");
    const auto tokenizer = makeTokenizer(config);
    const std::string hash =
        hashText(file, ProgressMeter(progress, stop, DEEPSIGHT_TR("Progress", "Hashing"), size));
    const TokenCacheEntry entry(hash + "-" + tokenizer->name() + "-v1");
    auto stored = entry.open();
    if (!stored) {
        stored = tokenizeText(
            config, hash, *tokenizer, entry,
            ProgressMeter(progress, stop, DEEPSIGHT_TR("Progress", "Tokenizing"), size));
    }

    const std::span<const TokenId> tokens = stored->tokens();
    const auto validation = static_cast<std::size_t>(
        std::llround(config.validationFraction * static_cast<double>(tokens.size())));
    const auto corpus = std::make_shared<StoredCorpus>(
        stored, tokens.first(tokens.size() - validation), tokens.last(validation));
    corpus->tokenizer = tokenizer;
    corpus->contentHash = hash;
    const std::string split = tokenizer->name() == "gpt2" ? "GPT-2 BPE" : tokenizer->name();
    corpus->description = describeTokens(file.filename().string() + ", " + split, *corpus);
    return corpus;
}

}  // namespace deepsight
