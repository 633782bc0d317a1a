#include "core/support/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "core/support/error.h"

namespace deepsight {
namespace {

void require(int success) {
    if (success != 1) throw Error(ErrorKind::Internal, "OpenSSL could not compute a SHA-256.");
}

}  // namespace

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                    &EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    require(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> data) {
    require(EVP_DigestUpdate(state_->context.get(), data.data(), data.size()));
}

void Sha256::add(std::string_view text) { add(std::as_bytes(std::span(text))); }

std::string Sha256::hexDigest() {
    std::array<unsigned char, 32> digest;
    require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), nullptr));
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

}  // namespace deepsight
