#ifdef DEEPSIGHT_PARQUET
#include "tests/support/parquet_file.h"
#endif

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "benchmarks/benchmark_texts.h"
#include "benchmarks/document_readers.h"
#include "core/data/documents/document_reader.h"
#include "core/support/atomic_file.h"
#include "tests/support/compressed.h"

namespace deepsight::benchmark {

namespace {

namespace fs = std::filesystem;

/// Documents of a few kilobytes, which repeat where the text is shorter than `bytes`.
std::vector<std::string> makeDocuments(const std::string& text, std::size_t bytes) {
    constexpr std::size_t kDocument = 4000;
    std::vector<std::string> documents;
    std::size_t at = 0;
    for (std::size_t size = 0; size < bytes; size += documents.back().size()) {
        std::size_t end = text.find('\n', std::min(at + kDocument, text.size()));
        if (end == std::string::npos) end = text.size();
        documents.push_back(text.substr(at, end - at));
        at = end >= text.size() ? 0 : end;
    }
    return documents;
}

std::string jsonLines(const std::vector<std::string>& documents) {
    std::string lines;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        lines += nlohmann::json{{"id", i}, {"text", documents[i]}}.dump() + '\n';
    }
    return lines;
}

std::string page(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '<') {
            escaped += "&lt;";
        } else if (c == '&') {
            escaped += "&amp;";
        } else {
            escaped += c;
        }
    }
    return "<page><title>A</title><ns>0</ns><revision><text>{{Infobox|a=b}} '''A''' is [[b|c]]. " +
           escaped + "</text></revision></page>\n";
}

/// The pages of a dump, a hundred together and one head and one tail, as Wikipedia has them.
std::vector<std::string> dumpStreams(const std::vector<std::string>& documents) {
    constexpr std::size_t kPages = 100;
    std::vector<std::string> streams = {"<mediawiki><siteinfo></siteinfo>\n"};
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (i % kPages == 0) streams.emplace_back();
        streams.back() += page(documents[i]);
    }
    streams.emplace_back("</mediawiki>\n");
    return streams;
}

void put(const fs::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    if (!stream.write(bytes.data(), std::ssize(bytes)).flush()) throwFileError("write", file);
}

struct Speed {
    double megabytes = 0;  ///< of text
    double perSecond = 0;
    double perProcessorSecond =
        0;  ///< of all threads together, so that other programs do not count
};

double processorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The better of two times, since the first one fills the page cache.
Speed readingSpeed(const fs::path& file, std::size_t threads) {
    Speed best;
    for (int time = 0; time < 2; ++time) {
        const auto start = std::chrono::steady_clock::now();
        const double processor = processorSeconds();
        DocumentOptions options;
        options.threads = threads;
        const auto reader = openDocuments(file, options);
        std::size_t bytes = 0;
        while (const auto document = reader->next()) bytes += document->size();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        best.megabytes = static_cast<double>(bytes) / 1e6;
        best.perSecond = std::max(best.perSecond, best.megabytes / seconds.count());
        best.perProcessorSecond =
            std::max(best.perProcessorSecond, best.megabytes / (processorSeconds() - processor));
    }
    return best;
}

void measure(const fs::path& file) {
    const Speed one = readingSpeed(file, 1);
    const Speed two = readingSpeed(file, 2);
    std::printf("  %-26s %8.1f MB %8.1f MB %9.0f %9.0f %12.0f\n", file.filename().c_str(),
                static_cast<double>(fs::file_size(file)) / 1e6, one.megabytes, one.perSecond,
                two.perSecond, one.perProcessorSecond);
    std::fflush(stdout);
}

}  // namespace

void measureDocumentReaders(const fs::path& folder, std::int64_t bytes) {
    const NamedText source = englishText();
    const auto documents = makeDocuments(source.text, static_cast<std::size_t>(bytes));
    std::printf("Reading documents made of %s, in MB/s of their text\n", source.name.c_str());
    std::printf("  %-26s %11s %11s %9s %9s %12s\n", "", "file", "text", "1 thread", "2 threads",
                "CPU second");
    const auto run = [&](const char* name, const std::string& contents) {
        put(folder / name, contents);
        measure(folder / name);
        fs::remove(folder / name);
    };
    const std::string lines = jsonLines(documents);
    run("documents.jsonl", lines);
    run("documents.jsonl.gz", test::gzip(lines));
    run("documents.jsonl.zst", test::zstd(lines));
    run("documents.jsonl.bz2", test::bzip2(lines));
    std::string dump;
    std::string multistream;
    for (const std::string& stream : dumpStreams(documents)) {
        dump += stream;
        multistream += test::bzip2(stream);
    }
    run("pages.xml", dump);
    run("pages.xml.bz2", test::bzip2(dump));
    run("pages-multistream.xml.bz2", multistream);
#ifdef DEEPSIGHT_PARQUET
    const std::vector<std::optional<std::string>> rows(documents.begin(), documents.end());
    test::writeParquet(folder / "documents.parquet", rows, 1000);
    measure(folder / "documents.parquet");
    fs::remove(folder / "documents.parquet");
#else
    std::printf("  documents.parquet: not measured, since Arrow is not there to write one\n");
#endif
}

}  // namespace deepsight::benchmark
