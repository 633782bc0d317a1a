#include "core/analysis/validation_example.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/config/config_json.h"
#include "core/config/presets.h"
#include "core/data/tokenizer.h"
#include "core/data/utf8.h"
#include "core/data/utf8_stream.h"
#include "core/support/atomic_file.h"
#include "core/training/run_folder.h"
#include "tests/support/expect_error.h"
#include "tests/support/scoped_variable.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;

// A run folder that names a text of characters of one to four bytes.
class ValidationExampleTest : public ::testing::Test {
  protected:
    void SetUp() override {
        for (int i = 0; i < 60; ++i) text_ += "Größe € 😀 naïve café " + std::to_string(i) + ".\n";
        std::ofstream(folder_ / "text.txt") << text_;
        config_.data.source = DataSource::Text;
        config_.data.path = (folder_ / "text.txt").string();
        config_.model.vocabularySize = 257;
        setContext(16);
    }
    void setContext(std::int64_t size) {
        config_.model.contextSize = size;
        fs::create_directories(run_);
        saveConfig(config_, RunPaths(run_).config());
    }
    void saveTrainedHash(const std::string& hash) {
        const fs::path checkpoint = RunPaths(run_).checkpoints() / stepName(5);
        fs::create_directories(checkpoint);
        const std::string state = R"({"data_sha256":")" + hash + R"("})";
        writeFileAtomically(checkpoint / "state.json", state);
        writeFileAtomically(checkpoint / "manifest.json",
                            R"({"step":5,"validation_loss":1,"files":{"state.json":{"bytes":)" +
                                std::to_string(state.size()) + "}}}");
    }

    test::TemporaryFolder folder_;
    test::ScopedVariable cache_{"DEEPSIGHT_CACHE_DIR", (folder_ / "cache").c_str()};
    fs::path run_ = folder_ / "run";
    std::string text_;
    Config config_ = preset("demo").config;
};

TEST_F(ValidationExampleTest, TheRightTokensSampleTheContinuation) {
    const auto tokenizer = makeTokenizer(config_.data);
    int moved = 0;
    for (int number = 0; number < 8; ++number) {
        const auto example = validationExample(run_, number);
        EXPECT_TRUE(contains(text_, example.prompt + example.continuation));
        EXPECT_EQ(checkUtf8(example.prompt).validBytes, example.prompt.size());
        // As sampling makes text of tokens: by pieces, up to so many tokens.
        const auto tokens = tokenizer->encode(example.continuation);
        EXPECT_EQ(static_cast<std::int64_t>(tokens.size()), example.continuationTokens);
        Utf8Stream stream;
        std::string sampled;
        for (const TokenId token : tokens) sampled += stream.add(tokenizer->decode({&token, 1}));
        EXPECT_EQ(sampled + stream.finish(), example.continuation);
        if (example.continuationTokens != 8) ++moved;
    }
    EXPECT_GT(moved, 0) << "no character was divided, so nothing was tested";
}

TEST_F(ValidationExampleTest, TellsWhichExamplesThereAre) {
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { validationExample(run_, 100'000); }),
                         "use 0 to "));
    setContext(5000);
    EXPECT_TRUE(contains(expectError(ErrorKind::Config, [&] { validationExample(run_, 0); }),
                         "shorter than model.context_size"));
}

TEST_F(ValidationExampleTest, DataThatChangedSinceTheTrainingIsRefused) {
    saveTrainedHash("of another file");
    const auto message = expectError(ErrorKind::Data, [&] { validationExample(run_, 0); });
    EXPECT_TRUE(contains(message, config_.data.path + " changed"));
}

}  // namespace
}  // namespace deepsight
