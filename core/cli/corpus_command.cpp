#include "core/cli/corpus_command.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/progress_line.h"
#include "core/cli/signal_watcher.h"
#include "core/data/document_import.h"
#include "core/data/import_state.h"
#include "core/data/thousands.h"
#include "core/data/token_shards.h"
#include "core/support/error.h"

namespace deepsight::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

Json jsonOf(const ShardedSplit& split) {
    return {{"documents", split.documents},
            {"tokens", split.tokens()},
            {"shards", split.shards.size()}};
}

Json jsonOf(const ShardIndex& index) {
    return {
        {"tokenizer", index.tokenizer},          {"source", index.source},
        {"end_of_text", index.endOfText},        {"largest_token", index.largest()},
        {"shard_tokens", index.shardTokens},     {"validation_fraction", index.validationFraction},
        {"content_hash", index.contentHash()},   {"train", jsonOf(index.train)},
        {"validation", jsonOf(index.validation)}};
}

/// "1 shard", "12,345 shards".
std::string counted(std::int64_t count, const std::string& what) {
    return withThousands(count) + " " + what + (count == 1 ? "" : "s");
}

void print(const char* name, const ShardedSplit& split) {
    std::printf("%-12s %s of %s in %s\n", name, counted(split.tokens(), "token").c_str(),
                counted(split.documents, "document").c_str(),
                counted(std::ssize(split.shards), "shard").c_str());
}

void print(const ShardIndex& index) {
    std::printf("%-12s %s\n%-12s %s, largest token %s\n", "source", index.source.c_str(),
                "tokenizer", index.tokenizer.c_str(), withThousands(index.largest()).c_str());
    print("training", index.train);
    print("validation", index.validation);
    std::printf("%-12s %s\n", "contents", index.contentHash().c_str());
}

DocumentImport requestOf(const CorpusOptions& options) {
    DocumentImport request;
    request.source = options.source;
    request.field = options.field;
    request.tokenizer = options.tokenizer == "bytes" ? TokenizerKind::Bytes : TokenizerKind::Gpt2;
    request.validationFraction = options.validationFraction;
    request.shardTokens = options.shardTokens;
    request.threads = static_cast<std::size_t>(options.threads);
    return request;
}

int importCorpus(const CorpusOptions& options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping; once more to leave at once.");
    ShardIndex index;
    try {
        ProgressLine line(1e6);
        index = importDocuments(
            requestOf(options), options.folder,
            [&line](const std::string& phase, std::int64_t done, std::int64_t total) {
                line.show(phase, done, total);
            },
            stop.get_token());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled) throw;
        std::fprintf(stderr, "Stopped. The same command goes on from here.\n");
        return watcher.exitStatus();
    }
    if (options.json) {
        std::cout << jsonOf(index).dump(2) << std::endl;
    } else {
        print(index);
    }
    if (index.validation.tokens() == 0 || index.train.tokens() == 0) {
        std::fprintf(stderr,
                     "One of the two parts is empty, so nothing can be trained on this: import "
                     "more documents, or with another --validation-fraction.\n");
    }
    return watcher.exitStatus();
}

int showCorpus(const CorpusOptions& options) {
    // An import that has ended may have been cut off before it removed what it goes on by.
    const fs::path folder = options.folder;
    const auto state =
        fs::exists(folder / kShardIndexFile) ? std::nullopt : readImportState(folder);
    const ShardIndex index = state ? state->index : readShardIndex(folder);
    if (options.json) {
        Json json = jsonOf(index);
        if (state) json["unfinished"] = {{"done", state->bytesDone}, {"total", state->bytesTotal}};
        std::cout << json.dump(2) << std::endl;
        return kSuccess;
    }
    print(index);
    if (state) {
        std::printf(
            "The import has not ended: %s of %s bytes of documents are done with. The same "
            "`corpus import` goes on.\n",
            withThousands(state->bytesDone).c_str(), withThousands(state->bytesTotal).c_str());
    }
    return kSuccess;
}

int verifyCorpus(const CorpusOptions& options) {
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping; once more to leave at once.");
    std::vector<std::string> problems;
    try {
        ProgressLine line(5e5);  // two bytes to a token
        problems = verifyTokenShards(
            options.folder,
            [&line](const std::string& phase, std::int64_t done, std::int64_t total) {
                line.show(phase, done, total);
            },
            stop.get_token());
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Cancelled) throw;
        std::fprintf(stderr, "Stopped before all shards were read.\n");
        return watcher.exitStatus();
    }
    if (options.json) {
        std::cout << Json{{"problems", problems}}.dump(2, ' ', false,
                                                       Json::error_handler_t::replace)
                  << std::endl;
    } else if (problems.empty()) {
        std::printf("Every shard is as it was written.\n");
    } else {
        for (const std::string& problem : problems) std::printf("%s\n", problem.c_str());
        std::printf(
            "Import the documents again into another folder, or put the right files back.\n");
    }
    return problems.empty() ? watcher.exitStatus() : kFailure;
}

void addImport(CLI::App& corpus, CorpusOptions& options) {
    auto* command = corpus.add_subcommand(
        "import",
        "Tokenize documents into a folder of token shards, or go on with an import cut off");
    command
        ->add_option("source", options.source,
                     "Wikipedia dump (.xml), JSON Lines (.jsonl), Parquet or text, also .gz, .bz2 "
                     "or .zst; or a folder of such files")
        ->required();
    command->add_option("--out", options.folder, "Folder of the token shards")->required();
    command->add_option("--tokenizer", options.tokenizer, "gpt2 or bytes")
        ->check(CLI::IsMember({"gpt2", "bytes"}))
        ->capture_default_str();
    command
        ->add_option("--field", options.field,
                     "Key of JSON Lines or column of Parquet that holds the text")
        ->capture_default_str();
    command
        ->add_option("--validation-fraction", options.validationFraction,
                     "Share of the documents that is kept for validation")
        ->check(CLI::Range(0.0, 0.9))
        ->capture_default_str();
    command
        ->add_option("--shard-tokens", options.shardTokens,
                     "Tokens of a shard, a multiple of 1048576")
        ->capture_default_str();
    command->add_option("--threads", options.threads, "Threads; 0: one for each processor")
        ->check(CLI::Range(0, 64))
        ->capture_default_str();
    command->add_flag("--json", options.json, "Print one JSON object");
}

}  // namespace

void addCorpusCommands(CLI::App& app, CorpusOptions& options) {
    auto* corpus =
        app.add_subcommand("corpus", "Make token shards of documents, list and verify them");
    corpus->require_subcommand(1);
    addImport(*corpus, options);
    auto* show = corpus->add_subcommand("show", "Print what a folder of token shards holds");
    auto* verify = corpus->add_subcommand(
        "verify", "Read every token shard and compare it with what was written");
    for (auto* command : {show, verify}) {
        command->add_option("folder", options.folder, "Folder of token shards")->required();
        command->add_flag("--json", options.json, "Print one JSON object");
    }
}

std::optional<int> runCorpus(const CLI::App& app, const CorpusOptions& options) {
    if (!app.got_subcommand("corpus")) return std::nullopt;
    const auto* corpus = app.get_subcommand("corpus");
    if (corpus->got_subcommand("import")) return importCorpus(options);
    if (corpus->got_subcommand("show")) return showCorpus(options);
    return verifyCorpus(options);
}

}  // namespace deepsight::cli
