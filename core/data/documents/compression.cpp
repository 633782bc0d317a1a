#include "core/data/documents/compression.h"

#include <bzlib.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <climits>
#include <new>

#include "core/support/error.h"

namespace deepsight {

namespace {

unsigned cappedSize(std::size_t size) {
    return static_cast<unsigned>(std::min<std::size_t>(size, UINT_MAX));
}

class GzipDecoder : public Decoder {
  public:
    GzipDecoder() {
        constexpr int kGzipOnly = 16 + MAX_WBITS;
        if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
    }
    ~GzipDecoder() override { inflateEnd(&stream_); }
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;

    Result decode(std::string_view input, std::span<char> output) override {
        // zlib takes the input as not const, and leaves it alone.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
        stream_.avail_in = cappedSize(input.size());
        stream_.next_out = reinterpret_cast<Bytef*>(output.data());
        stream_.avail_out = cappedSize(output.size());
        const uInt in = stream_.avail_in;
        const uInt out = stream_.avail_out;
        const int code = inflate(&stream_, Z_NO_FLUSH);
        Result result{in - stream_.avail_in, out - stream_.avail_out, code == Z_STREAM_END, {}};
        if (code == Z_STREAM_END) {
            inflateReset(&stream_);
        } else if (code != Z_OK && code != Z_BUF_ERROR) {
            result.problem = stream_.msg ? stream_.msg : "no gzip data";
        }
        return result;
    }

  private:
    z_stream stream_{};
};

class Bzip2Decoder : public Decoder {
  public:
    Bzip2Decoder() { begin(); }
    ~Bzip2Decoder() override { BZ2_bzDecompressEnd(&stream_); }
    Bzip2Decoder(const Bzip2Decoder&) = delete;
    Bzip2Decoder& operator=(const Bzip2Decoder&) = delete;

    Result decode(std::string_view input, std::span<char> output) override {
        stream_.next_in = const_cast<char*>(input.data());
        stream_.avail_in = cappedSize(input.size());
        stream_.next_out = output.data();
        stream_.avail_out = cappedSize(output.size());
        const unsigned in = stream_.avail_in;
        const unsigned out = stream_.avail_out;
        const int code = BZ2_bzDecompress(&stream_);
        Result result{in - stream_.avail_in, out - stream_.avail_out, code == BZ_STREAM_END, {}};
        if (code == BZ_STREAM_END) {
            BZ2_bzDecompressEnd(&stream_);
            begin();
        } else if (code == BZ_MEM_ERROR) {
            throw std::bad_alloc();
        } else if (code != BZ_OK) {
            result.problem = code == BZ_DATA_ERROR_MAGIC ? "no bzip2 data" : "incorrect data check";
        }
        return result;
    }

  private:
    void begin() {
        stream_ = bz_stream{};
        if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
    }
    bz_stream stream_{};
};

class ZstdDecoder : public Decoder {
  public:
    explicit ZstdDecoder(std::int64_t fileBytes) : stream_(ZSTD_createDStream()) {
        if (!stream_) throw std::bad_alloc();
        // Large archives come with windows of up to 2 GiB (zstd --long=31).
        constexpr std::int64_t kLarge = std::int64_t{64} << 20;
        ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, fileBytes < kLarge ? 27 : 31);
    }
    ~ZstdDecoder() override { ZSTD_freeDStream(stream_); }
    ZstdDecoder(const ZstdDecoder&) = delete;
    ZstdDecoder& operator=(const ZstdDecoder&) = delete;

    Result decode(std::string_view input, std::span<char> output) override {
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        ZSTD_outBuffer out{output.data(), output.size(), 0};
        const std::size_t code = ZSTD_decompressStream(stream_, &out, &in);
        Result result{in.pos, out.pos, code == 0 && in.pos > 0, {}};
        if (ZSTD_isError(code)) result.problem = ZSTD_getErrorName(code);
        return result;
    }

  private:
    ZSTD_DStream* stream_;
};

}  // namespace

std::unique_ptr<Decoder> makeDecoder(Compression compression, std::int64_t fileBytes) {
    switch (compression) {
        case Compression::Gzip:
            return std::make_unique<GzipDecoder>();
        case Compression::Bzip2:
            return std::make_unique<Bzip2Decoder>();
        case Compression::Zstd:
            return std::make_unique<ZstdDecoder>(fileBytes);
        case Compression::None:
            break;
    }
    throw Error(ErrorKind::Internal, "Nothing is to be decompressed.");
}

std::string compressionName(Compression compression) {
    switch (compression) {
        case Compression::Gzip:
            return "gzip";
        case Compression::Bzip2:
            return "bzip2";
        case Compression::Zstd:
            return "Zstandard";
        case Compression::None:
            break;
    }
    return "uncompressed";
}

std::size_t lastBzip2Stream(std::string_view bytes, std::size_t from) {
    constexpr std::string_view kStart = "BZh";
    constexpr std::string_view kBlock = "1AY&SY";  // pi, 0x314159265359
    constexpr std::size_t kLevel = kStart.size();  // a digit
    std::size_t block = bytes.rfind(kBlock);
    while (block != std::string_view::npos && block >= from + kLevel + 1) {
        const std::size_t start = block - kLevel - 1;
        const char level = bytes[start + kLevel];
        if (bytes.substr(start).starts_with(kStart) && level >= '1' && level <= '9') return start;
        block = bytes.rfind(kBlock, block - 1);
    }
    return std::string_view::npos;
}

bool isPlausibleRatio(std::int64_t compressed, std::int64_t uncompressed) {
    constexpr std::int64_t kAlwaysFine = std::int64_t{256} << 20;
    constexpr std::int64_t kLargestRatio = 1000;
    return uncompressed <= kAlwaysFine || uncompressed / kLargestRatio <= compressed;
}

}  // namespace deepsight
