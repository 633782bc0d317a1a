#include "core/training/speed_estimate.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/config/presets.h"
#include "core/support/torch.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

Config quick() {
    Config config = preset("demo").config;
    config.model.width = 16;
    config.training.batchSize = 4;
    config.training.precision = Precision::Fp32;
    config.training.device = "cpu";
    return config;
}

TEST(SpeedEstimate, TimesTheModelItself) {
    Config config = quick();
    config.training.batchSize = 1;  // a whole micro-batch is always tried then
    const auto speed = estimateSpeed(config);
    EXPECT_EQ(speed.method, SpeedEstimate::Method::Steps);
    EXPECT_EQ(speed.rows, 1);
    EXPECT_EQ(speed.device, "cpu");
    EXPECT_EQ(speed.precision, "fp32");
    EXPECT_GT(speed.secondsPerStep, 0);
    EXPECT_TRUE(std::isfinite(speed.totalSeconds));
}

TEST(SpeedEstimate, SumsStepsAndEvaluations) {
    Config config = quick();
    config.training.steps = 110;
    config.training.evaluationInterval = 50;
    const auto speed = estimateSpeed(config);
    EXPECT_EQ(speed.evaluations, 4);  // at 0, 50, 100 and the end
    EXPECT_DOUBLE_EQ(speed.totalSeconds,
                     110 * speed.secondsPerStep + 4 * speed.secondsPerEvaluation);
    EXPECT_DOUBLE_EQ(speed.tokensPerSecond, 4 * 17 / speed.secondsPerStep);
    EXPECT_GT(speed.evaluationShare(), 0);
    EXPECT_LT(speed.evaluationShare(), 1);
}

TEST(SpeedEstimate, DoesNotBuildWhatIsTooLarge) {
    Config config = quick();
    config.model.width = 16'384;
    config.model.encoderLayers = 200;
    const auto speed = estimateSpeed(config);
    EXPECT_EQ(speed.method, SpeedEstimate::Method::Throughput);
    EXPECT_GT(speed.secondsPerStep, 1);
}

TEST(SpeedEstimate, EndsWhenCancelled) {
    std::stop_source stop;
    stop.request_stop();
    test::expectError(ErrorKind::Cancelled, [&] { estimateSpeed(quick(), stop.get_token()); });
}

TEST(SpeedEstimate, LeavesTheRandomStateAlone) {
    Config config = quick();
    config.model.dropout = 0.5;
    torch::manual_seed(7);
    const auto expected = torch::rand({3});
    torch::manual_seed(7);
    estimateSpeed(config);
    EXPECT_TRUE(torch::equal(torch::rand({3}), expected));
}

TEST(SpeedEstimate, LeavesTheThreadCountAlone) {
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    Config config = quick();
    config.training.threads = 2;
    estimateSpeed(config);
    EXPECT_EQ(at::get_num_threads(), 1);
    at::set_num_threads(before);
}

}  // namespace
}  // namespace deepsight
