#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace deepsight {

enum class Compression { None, Gzip, Bzip2, Zstd };

/// Undoes one kind of compression by its own library (zlib, libbz2, libzstd), in as many calls as
/// the caller likes. What is compressed may be several members one after the other, as all three
/// formats allow. Needs at most a few megabytes, of large Zstandard files the window that their
/// writer chose (up to 2 GiB). Any one thread at a time.
class Decoder {
  public:
    struct Result {
        std::size_t consumed = 0;
        std::size_t produced = 0;
        bool memberEnded = false;  ///< the next byte begins another member
        std::string problem;       ///< empty: all is well; otherwise why it cannot go on
    };

    virtual ~Decoder() = default;
    /// Takes as much of `input` as fits into `output`. Nothing consumed or produced: it needs more.
    virtual Result decode(std::string_view input, std::span<char> output) = 0;
};

/// `fileBytes` is the size of the file: a small one cannot ask for a large window. Not for None.
std::unique_ptr<Decoder> makeDecoder(Compression compression, std::int64_t fileBytes);

/// "gzip", "bzip2", "Zstandard".
std::string compressionName(Compression compression);

/// Where in `bytes`, at `from` or later, the last bzip2 stream begins whose first block is there
/// too; npos: nowhere. Ten bytes tell it, so that other data all but never looks like one.
std::size_t lastBzip2Stream(std::string_view bytes, std::size_t from);

/// Watches over a decoder: no text is made a thousand times smaller, but a file may be made to fill
/// a disk. False once what came out is that large.
bool isPlausibleRatio(std::int64_t compressed, std::int64_t uncompressed);

}  // namespace deepsight
