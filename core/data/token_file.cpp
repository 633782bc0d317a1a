#include "core/data/token_file.h"

#include <algorithm>
#include <string_view>

#include "core/data/data_file.h"
#include "core/data/mapped_file.h"
#include "core/data/progress_meter.h"
#include "core/data/stored_corpus.h"
#include "core/support/error.h"
#include "core/support/sha256.h"
#include "core/support/translatable.h"

namespace deepsight {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTrainSuffix = "train.bin";
constexpr std::string_view kValidationSuffix = "val.bin";

struct Pair {
    Pair(const fs::path& trainFile, const fs::path& validationFile)
        : train(trainFile), validation(validationFile) {}
    MappedFile train;
    MappedFile validation;
};

fs::path partnerOf(const fs::path& trainFile) {
    const std::string name = trainFile.filename().string();
    if (name != kTrainSuffix && !name.ends_with("_train.bin")) {
        throw Error(ErrorKind::Data, "data.path names " + trainFile.string() +
                                         ", but must name train.bin or a file *_train.bin, with "
                                         "val.bin or *_val.bin beside it. Rename the files so.");
    }
    std::string partnerName = name.substr(0, name.size() - kTrainSuffix.size());
    partnerName += kValidationSuffix;
    fs::path partner = trainFile.parent_path() / partnerName;
    std::error_code none;
    if (fs::exists(trainFile, none) && !fs::exists(partner, none)) {
        throw Error(ErrorKind::Data, partner.string() +
                                         " is missing. It must hold the validation "
                                         "tokens that belong to " +
                                         trainFile.string() + ".");
    }
    return partner;
}

void checkTokenFile(const fs::path& file) {
    if (requireDataFile(file, "a token file *_train.bin") % 2 != 0) {
        throw Error(ErrorKind::Data, file.string() +
                                         " has an odd number of bytes, so it does not hold uint16 "
                                         "tokens or was cut off. Write it again as raw uint16.");
    }
}

}  // namespace

std::shared_ptr<const Corpus> openTokenFiles(const DataConfig& config, const ProgressSink& progress,
                                             std::stop_token stop) {
    const fs::path trainFile = config.path;
    if (trainFile.empty()) requireDataFile(trainFile, "a token file *_train.bin");
    const fs::path validationFile = partnerOf(trainFile);
    checkTokenFile(trainFile);
    checkTokenFile(validationFile);
    const auto pair = std::make_shared<Pair>(trainFile, validationFile);

    const std::span<const std::byte> both[] = {pair->train.bytes(), pair->validation.bytes()};
    ProgressMeter meter(progress, std::move(stop), DEEPSIGHT_TR("Progress", "Hashing"),
                        static_cast<std::int64_t>(both[0].size() + both[1].size()));
    Sha256 sha256;
    std::int64_t done = 0;
    for (std::span<const std::byte> rest : both) {
        while (!rest.empty()) {
            const std::size_t size = std::min<std::size_t>(rest.size(), std::size_t{1} << 20);
            sha256.add(rest.first(size));
            rest = rest.subspan(size);
            meter.advanceTo(done += static_cast<std::int64_t>(size));
        }
    }

    const auto corpus =
        std::make_shared<StoredCorpus>(pair, pair->train.tokens(), pair->validation.tokens());
    corpus->tokenizer = makeTokenizer(config);
    corpus->contentHash = sha256.hexDigest();
    corpus->description = describeTokens(
        trainFile.filename().string() + " + " + validationFile.filename().string(), *corpus);
    return corpus;
}

}  // namespace deepsight
