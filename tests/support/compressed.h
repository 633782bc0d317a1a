#pragma once

#include <bzlib.h>
#include <zlib.h>
#include <zstd.h>

#include <stdexcept>
#include <string>

/// Compressed bytes, made by the libraries of each format.
namespace deepsight::test {

inline std::string gzip(const std::string& bytes) {
    constexpr int kGzip = 16 + MAX_WBITS;
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("zlib does not start");
    }
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int code = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (code != Z_STREAM_END) throw std::runtime_error("zlib does not compress");
    return out;
}

inline std::string bzip2(const std::string& bytes) {
    unsigned size = static_cast<unsigned>(bytes.size() + bytes.size() / 100 + 600);
    std::string out(size, '\0');
    if (BZ2_bzBuffToBuffCompress(out.data(), &size, const_cast<char*>(bytes.data()),
                                 static_cast<unsigned>(bytes.size()), 9, 0, 0) != BZ_OK) {
        throw std::runtime_error("libbz2 does not compress");
    }
    out.resize(size);
    return out;
}

inline std::string zstd(const std::string& bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3);
    if (ZSTD_isError(size)) throw std::runtime_error("libzstd does not compress");
    out.resize(size);
    return out;
}

/// Cut into parts of `size` bytes wherever that is, each a member of its own.
template <typename Compress>
std::string inMembers(const std::string& bytes, std::size_t size, Compress compress) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += size) out += compress(bytes.substr(at, size));
    return out;
}

}  // namespace deepsight::test
