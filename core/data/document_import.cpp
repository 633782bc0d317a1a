#include "core/data/document_import.h"

#include <charconv>
#include <system_error>

#include "core/data/document_chunk.h"
#include "core/data/documents/document_reader.h"
#include "core/data/import_state.h"
#include "core/data/progress_meter.h"
#include "core/data/shard_writer.h"
#include "core/data/thousands.h"
#include "core/data/token_shards.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/ordered_work.h"
#include "core/support/sha256.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostThreads = 64;

DataConfig tokenizerConfig(TokenizerKind tokenizer) {
    DataConfig config;
    config.source = DataSource::Documents;
    config.tokenizer = tokenizer;
    return config;
}

/// All digits, so that no two shares are alike; in no language's own way of writing.
std::string exactText(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

/// Identifies the files by names, sizes and times, since reading a terabyte to hash it takes hours.
std::string fingerprintOf(const std::vector<DocumentFile>& files, const DocumentImport& request) {
    Sha256 sha256;
    sha256.add("1\n" + request.field + "\n" + std::to_string(static_cast<int>(request.tokenizer)) +
               "\n" + exactText(request.validationFraction) + "\n" +
               std::to_string(request.shardTokens) + "\n");
    std::error_code problem;
    for (const DocumentFile& file : files) {
        const auto name = fs::is_directory(request.source, problem)
                              ? file.path.lexically_relative(request.source)
                              : file.path.filename();
        const auto time = fs::last_write_time(file.path, problem).time_since_epoch().count();
        if (problem) {
            throw Error(ErrorKind::Io,
                        "Cannot read " + file.path.string() + ": " + problem.message() + ".");
        }
        sha256.add(name.string() + "\n" + std::to_string(file.bytes) + "\n" + std::to_string(time) +
                   "\n");
    }
    return sha256.hexDigest();
}

std::string nameOf(const fs::path& path) {
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

std::string describe(const DocumentImport& request, const std::vector<DocumentFile>& files) {
    std::string text = nameOf(request.source);
    if (files.size() > 1) {
        text += ", " + withThousands(static_cast<std::int64_t>(files.size())) + " files";
    }
    return text;
}

std::size_t threadsOf(const DocumentImport& request) {
    return request.threads > 0 ? std::min(request.threads, kMostThreads)
                               : workerThreads(kMostThreads);
}

std::unique_ptr<DocumentReader> openReader(const DocumentImport& request,
                                           const DocumentPosition& from,
                                           const std::stop_token& stop) {
    return openDocuments(request.source, {request.field, threadsOf(request), from, stop});
}

/// What an import of `files` begins with.
ImportState newState(const DocumentImport& request, const DocumentReader& reader) {
    const DataConfig config = tokenizerConfig(request.tokenizer);
    ImportState state;
    state.index.tokenizer = request.tokenizer == TokenizerKind::Gpt2 ? "gpt2" : "bytes";
    state.index.endOfText = impliedVocabularySize(config) - 1;
    state.index.shardTokens = request.shardTokens;
    state.index.validationFraction = request.validationFraction;
    state.index.source = describe(request, reader.files());
    state.index.fingerprint = fingerprintOf(reader.files(), request);
    state.bytesTotal = reader.bytesTotal();
    return state;
}

/// Reads on this thread, while others tokenize, and writes what they are done with.
class Importer {
  public:
    Importer(const DocumentImport& request, const fs::path& folder, ImportState state)
        : request_(request),
          folder_(folder),
          state_(std::move(state)),
          tokenizer_(makeTokenizer(tokenizerConfig(request.tokenizer))),
          train_(folder, "train", request.shardTokens, state_.index.train, state_.trainUnfinished),
          validation_(folder, "validation", request.shardTokens, state_.index.validation,
                      state_.validationUnfinished) {}

    ShardIndex run(DocumentReader& reader, ProgressMeter meter) {
        try {
            importAll(reader, meter);
        } catch (...) {
            // What is in the writers belongs to the position only between two chunks.
            if (betweenChunks_) saveQuietly();
            throw;
        }
        train_.finish();
        validation_.finish();
        state_.index.train = train_.split();
        state_.index.validation = validation_.split();
        writeFileAtomically(folder_ / kShardIndexFile, shardIndexText(state_.index));
        return state_.index;
    }

    /// So that what stands in the folder is known from the first byte on.
    void begin() { writeImportState(folder_, state_); }

  private:
    void importAll(DocumentReader& reader, ProgressMeter& meter) {
        OrderedWork<TokenizedChunk> work(threadsOf(request_), [&](const TokenizedChunk& tokenized) {
            take(tokenized);
            meter.advanceTo(tokenized.bytesDone);
        });
        const auto endOfText = static_cast<TokenId>(state_.index.endOfText);
        while (true) {
            const auto chunk = std::make_shared<DocumentChunk>(readChunk(reader));
            if (chunk->documents.empty()) break;
            work.add([this, endOfText, chunk] {
                return tokenizeChunk(*chunk, *tokenizer_, endOfText, request_.validationFraction);
            });
        }
        work.finish();
    }

    void take(const TokenizedChunk& tokenized) {
        betweenChunks_ = false;
        const bool trainFull = train_.append(tokenized.train, tokenized.trainDocuments);
        const bool validationFull =
            validation_.append(tokenized.validation, tokenized.validationDocuments);
        state_.position = tokenized.position;
        state_.bytesDone = tokenized.bytesDone;
        betweenChunks_ = true;
        const bool due = Clock::now() - lastSave_ >= request_.saveInterval;
        if (trainFull || validationFull || due) save();
        if (train_.split().shards.size() + validation_.split().shards.size() > kMostShards) {
            throw Error(ErrorKind::Config,
                        "The documents make more than " +
                            withThousands(static_cast<std::int64_t>(kMostShards)) + " shards of " +
                            withThousands(request_.shardTokens) +
                            " tokens. Import them into another folder with more --shard-tokens.");
        }
    }

    void save() {
        // The system tells only once of what it could not write: a second try would seem to do.
        betweenChunks_ = false;
        train_.sync();
        validation_.sync();
        state_.index.train = train_.split();
        state_.index.validation = validation_.split();
        state_.trainUnfinished = train_.unfinished();
        state_.validationUnfinished = validation_.unfinished();
        writeImportState(folder_, state_);
        lastSave_ = Clock::now();
        betweenChunks_ = true;
    }

    void saveQuietly() noexcept {
        try {
            save();
        } catch (const std::exception&) {
            // The import goes on from where it was written down before.
        }
    }

    const DocumentImport& request_;
    const fs::path& folder_;
    ImportState state_;
    std::shared_ptr<const Tokenizer> tokenizer_;
    ShardWriter train_;
    ShardWriter validation_;
    bool betweenChunks_ = true;
    Clock::time_point lastSave_ = Clock::now();
};

[[noreturn]] void throwOtherContents(const fs::path& folder, const std::string& what) {
    throw Error(ErrorKind::Config,
                folder.string() + " " + what + ". Choose another folder, or delete this one.");
}

/// The index of an import that has ended, if there is one.
std::optional<ShardIndex> finishedImport(const fs::path& folder, const std::string& fingerprint) {
    std::error_code none;
    if (!fs::exists(folder / kShardIndexFile, none)) return std::nullopt;
    ShardIndex index = readShardIndex(folder);
    if (index.fingerprint != fingerprint) {
        throwOtherContents(folder, "holds token shards of other documents or settings (" +
                                       index.source + ", " + index.tokenizer + ")");
    }
    return index;
}

/// Only what an import made is written to, and nothing else gets as much as a lock. Others may be
/// importing here: what they begin with is hidden, and import.json goes when index.json is there.
void requireImportFolder(const fs::path& folder) {
    if (!fs::exists(folder) || fs::exists(folder / kShardProgressFile)) return;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const bool ofAnImport = name == kImportLockFile || name.starts_with('.');
        if (!ofAnImport && !fs::exists(folder / kShardProgressFile) &&
            !fs::exists(folder / kShardIndexFile)) {
            throwOtherContents(folder, "is not empty");
        }
    }
}

/// What an import needed and its result does not.
void removeTraces(const fs::path& folder) {
    std::error_code none;
    fs::remove(folder / kShardProgressFile, none);
    fs::remove(folder / kImportLockFile, none);
}

/// Of a folder that this import alone writes to.
ShardIndex importLocked(const DocumentImport& request, const fs::path& folder, ImportState state,
                        const ProgressSink& progress, const std::stop_token& stop) {
    if (auto index = finishedImport(folder, state.index.fingerprint)) return *std::move(index);
    removeTemporaryFiles(folder);
    const auto begun = readImportState(folder);
    if (begun && begun->index.fingerprint != state.index.fingerprint) {
        throwOtherContents(folder, "holds an unfinished import of other documents or settings (" +
                                       begun->index.source + ", " + begun->index.tokenizer +
                                       "), or of files that have changed since");
    }
    if (begun) state = *begun;
    const auto reader = openReader(request, state.position, stop);
    // They are listed anew here, and another import may have been waited for in between.
    if (fingerprintOf(reader->files(), request) != state.index.fingerprint) {
        throw Error(ErrorKind::Data, request.source.string() +
                                         " has changed since this import looked at it. Start the "
                                         "import again when nothing writes there.");
    }
    Importer importer(request, folder, state);
    if (!begun) importer.begin();
    ProgressMeter meter(progress, stop, DEEPSIGHT_TR("Progress", "Tokenizing"),
                        reader->bytesTotal());
    return importer.run(*reader, std::move(meter));
}

bool isWhole(const fs::path& folder, const TokenShard& shard) {
    std::error_code problem;
    const fs::file_type type = fs::status(folder / shard.file, problem).type();
    if (type == fs::file_type::not_found) return false;
    if (type != fs::file_type::regular) return type == fs::file_type::none;
    const auto bytes = fs::file_size(folder / shard.file, problem);
    return problem || bytes == static_cast<std::uintmax_t>(shard.tokens) * sizeof(TokenId);
}

/// Whether an import that had ended is no longer whole. Not where it merely cannot be read or used
/// now: it may have taken days, and the reason may pass.
bool isDamaged(const fs::path& folder) {
    std::error_code none;
    if (!fs::exists(folder / kShardIndexFile, none)) return false;
    try {
        const ShardIndex index = readShardIndex(folder);
        for (const ShardedSplit* split : {&index.train, &index.validation}) {
            for (const TokenShard& shard : split->shards) {
                if (!isWhole(folder, shard)) return true;
            }
        }
    } catch (const Error& error) {
        // Another may just be removing it.
        if (error.kind() != ErrorKind::Data && fs::exists(folder / kShardIndexFile, none)) throw;
        return true;
    }
    return false;
}

void removeDamaged(const fs::path& folder, const ProgressSink& progress,
                   const std::stop_token& stop) {
    const ImportLock lock(folder, progress, stop);
    // Another may have seen it as well, and have imported again by now.
    if (!isDamaged(folder)) return;
    std::error_code none;
    std::vector<fs::path> shards;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().filename().string();
        if (name != kImportLockFile && name != kShardIndexFile) shards.push_back(entry.path());
    }
    for (const fs::path& shard : shards) fs::remove_all(shard, none);
    // Last: where this is cut off, what is left is still known to be damaged.
    fs::remove_all(folder / kShardIndexFile, none);
}

/// What is in the cache; null where it is not there, or was damaged and is no more.
std::shared_ptr<const Corpus> openCached(const fs::path& folder, const DataConfig& config,
                                         const std::string& name, const ProgressSink& progress,
                                         const std::stop_token& stop) {
    if (isDamaged(folder)) removeDamaged(folder, progress, stop);
    std::error_code none;
    if (!fs::exists(folder / kShardIndexFile, none)) return nullptr;
    return openTokenShards(folder, readShardIndex(folder), config, name);
}

}  // namespace

ShardIndex importDocuments(const DocumentImport& request, const fs::path& folder,
                           const ProgressSink& progress, std::stop_token stop) {
    if (request.shardTokens < kShardStep || request.shardTokens > kMostShardTokens ||
        request.shardTokens % kShardStep != 0) {
        throw Error(ErrorKind::Config, "A shard must hold a multiple of " +
                                           withThousands(kShardStep) + " tokens, not " +
                                           withThousands(request.shardTokens) + ".");
    }
    if (!(request.validationFraction >= 0 && request.validationFraction < 1)) {
        throw Error(ErrorKind::Config, "The validation share must be at least 0 and below 1.");
    }
    try {
        const ImportState state = newState(request, *openReader(request, {}, stop));
        auto index = finishedImport(folder, state.index.fingerprint);
        if (!index) {
            requireImportFolder(folder);
            const ImportLock lock(folder, progress, stop);
            index = importLocked(request, folder, state, progress, stop);
        }
        removeTraces(folder);
        return *std::move(index);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::DiskFull) throw;
        throw Error(ErrorKind::DiskFull,
                    std::string(error.what()) + " The import then goes on from where it is.");
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::Io,
                    "Cannot read " + error.path1().string() + ": " + error.code().message() + ".");
    }
}

std::shared_ptr<const Corpus> importDocuments(const DataConfig& config,
                                              const ProgressSink& progress, std::stop_token stop) {
    if (config.path.empty()) {
        throw Error(ErrorKind::Data,
                    "data.path is empty. Set it to a file of documents or a folder of them.");
    }
    DocumentImport request;
    request.source = config.path;
    request.field = config.documentField;
    request.tokenizer = config.tokenizer;
    request.validationFraction = config.validationFraction;
    const std::string key = fingerprintOf(openReader(request, {}, stop)->files(), request);
    const fs::path folder = cacheFolder() / "documents" / key;
    const std::string name = nameOf(request.source);
    if (auto corpus = openCached(folder, config, name, progress, stop)) return corpus;
    const ShardIndex index = importDocuments(request, folder, progress, std::move(stop));
    return openTokenShards(folder, index, config, name);
}

}  // namespace deepsight
