#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "core/training/trainer.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/sample_text.h"
#include "widgets/sample_view.h"

namespace deepsight {
namespace {

/// The Sample page in the real window, with real checkpoints of a tiny path-star model.
class SamplePageTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        trainers_ = [] { return makeTrainer(); };
        Config config = preset("demo").config;
        config.model.width = 16;
        config.data.pathStarTrainLines = 60;
        config.data.pathStarTestLines = 20;
        config.training.batchSize = 2;
        config.training.steps = 4;
        config.training.warmupSteps = 1;
        config.training.evaluationInterval = 2;
        config.training.evaluationBatches = 1;
        config.training.device = "cpu";
        config.training.precision = Precision::Fp32;
        config.training.threads = 1;
        settings_->setConfig(config);
    }
    void train() {
        openWindow();
        QTest::keyClick(window_.get(), Qt::Key_F5);
        ASSERT_TRUE(waitForState("Finished"));
    }
    SampleView* view() { return window_->findChild<SampleView*>(); }
    template <typename T>
    T* control(const char* name) {
        return view()->findChild<T*>(QLatin1String(name));
    }
    bool waitUntilIdle() {
        return QTest::qWaitFor([&] { return !view()->isBusy(); }, kPatience);
    }
    void press(const char* name) {
        auto* button = control<QPushButton>(name);
        ASSERT_TRUE(button->isEnabled()) << name;
        button->click();
    }
};

TEST_F(SamplePageTest, AnswersAnExampleOfTheValidationData) {
    train();
    control<QSpinBox>("exampleSpinBox")->setValue(3);
    press("useExamplePushButton");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(
        control<QPlainTextEdit>("promptPlainTextEdit")->toPlainText().endsWith(QLatin1Char('=')));
    press("generatePushButton");
    ASSERT_TRUE(view()->isBusy());
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_EQ(view()->entries().size(), 1u);
    const SampleEntry& entry = view()->entries().front();
    EXPECT_EQ(entry.summary.step, 4);
    EXPECT_EQ(entry.summary.tokens, 3);  // the path of an arm of 3 nodes
    EXPECT_EQ(entry.state, SampleEntry::State::Done);
    EXPECT_TRUE(entry.hasOneAnswer);
    std::int64_t tokens = 0;
    for (const SampledPiece& piece : entry.pieces) tokens += piece.tokens;
    EXPECT_EQ(tokens, 3);
}

TEST_F(SamplePageTest, ARequestThatCannotBeMetIsExplained) {
    train();
    control<QPlainTextEdit>("promptPlainTextEdit")->setPlainText(QStringLiteral("hello"));
    press("generatePushButton");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_TRUE(view()->entries().empty());
    bool explained = false;
    for (const QLabel* label : view()->findChildren<QLabel*>()) {
        explained |= label->text().contains(QStringLiteral("path-star"));
    }
    EXPECT_TRUE(explained);
}

TEST_F(SamplePageTest, TwoCheckpointsWriteTheSamePromptWithTheSameSeed) {
    train();
    control<QSpinBox>("exampleSpinBox")->setValue(3);
    press("useExamplePushButton");
    ASSERT_TRUE(waitUntilIdle());
    auto* other = control<QComboBox>("otherSampleCheckpointComboBox");
    other->setCurrentIndex(other->findText(QStringLiteral("Step 2")));
    ASSERT_GT(other->currentIndex(), 0);
    press("generatePushButton");
    ASSERT_TRUE(waitUntilIdle());
    ASSERT_EQ(view()->entries().size(), 1u);
    ASSERT_EQ(view()->otherEntries().size(), 1u);
    const SampleEntry &left = view()->entries().front(), &right = view()->otherEntries().front();
    EXPECT_EQ(left.summary.step, 4);
    EXPECT_EQ(right.summary.step, 2);
    EXPECT_EQ(left.request.seed, right.request.seed);
    EXPECT_EQ(left.otherStep, 2);
    EXPECT_EQ(left.difference, firstDifference(left, right));
    // What else was likely is told of every token, the likeliest first.
    for (const SampledPiece& piece : right.pieces) {
        ASSERT_EQ(static_cast<std::int64_t>(piece.steps.size()), piece.tokens);
        for (const SampledToken& step : piece.steps) {
            ASSERT_EQ(step.candidates.size(), 8u);
            EXPECT_GE(step.candidates[0].probability, step.candidates[7].probability);
        }
    }
}

TEST_F(SamplePageTest, SettingsAndPromptComeBackAfterARestart) {
    train();
    control<QPlainTextEdit>("promptPlainTextEdit")->setPlainText(QStringLiteral("1,2="));
    control<QSpinBox>("topKSpinBox")->setValue(3);
    window_.reset();
    openWindow();
    EXPECT_EQ(control<QSpinBox>("topKSpinBox")->value(), 3);
    window_->open(runFolder());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return view()->controls().checkpoint().has_value(); }, kPatience));
    EXPECT_EQ(control<QPlainTextEdit>("promptPlainTextEdit")->toPlainText(),
              QStringLiteral("1,2="));
}

}  // namespace
}  // namespace deepsight
