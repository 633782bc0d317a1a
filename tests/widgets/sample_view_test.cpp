#include "widgets/sample_view.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>
#include <QTextBlock>

#include "widgets/probability_shade.h"
#include "widgets/sample_text.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

class SampleViewTest : public ::testing::Test {
  protected:
    void SetUp() override {
        view_.resize(1000, 640);
        view_.setShaded(false);
        view_.show();
    }
    template <typename T>
    T* find(const char* name) {
        T* found = view_.findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    SampleText* text() { return find<SampleText>("samplePlainTextEdit"); }
    void giveCheckpoints() {
        view_.setCheckpoints({{100, QStringLiteral("/run/step_100"), true},
                              {200, QStringLiteral("/run/step_200"), false}});
    }
    static SampleEntry entryAt(qint64 step, const std::string& prompt) {
        SampleEntry entry;
        entry.run = QStringLiteral("my-run");
        entry.summary.step = step;
        entry.request.prompt = prompt;
        entry.request.seed = 7;
        entry.state = SampleEntry::State::Running;
        return entry;
    }
    static SampleSummary summaryOf(qint64 step, qint64 tokens) {
        SampleSummary summary;
        summary.step = step;
        summary.tokens = tokens;
        summary.seconds = 0.5;
        return summary;
    }
    QTextCharFormat formatOf(const char* words) {
        QTextCursor cursor = text()->document()->find(QLatin1String(words));
        EXPECT_FALSE(cursor.isNull()) << words;
        return cursor.charFormat();
    }

    SampleView view_;
};

TEST_F(SampleViewTest, IsEmptyWithoutACheckpoint) {
    auto* stack = view_.findChild<QStackedWidget*>();
    EXPECT_EQ(stack->currentIndex(), 0);
    EXPECT_FALSE(find<QPushButton>("generatePushButton")->isEnabled());
    giveCheckpoints();
    EXPECT_EQ(stack->currentIndex(), 1);
    EXPECT_TRUE(find<QPushButton>("generatePushButton")->isEnabled());
    view_.setCheckpoints({});
    EXPECT_EQ(stack->currentIndex(), 0);
}

TEST_F(SampleViewTest, NewestFollowsTheRunAndAStepStays) {
    giveCheckpoints();
    auto* box = find<QComboBox>("sampleCheckpointComboBox");
    EXPECT_EQ(view_.controls().checkpoint()->step, 200);
    view_.setCheckpoints({{100, QStringLiteral("/run/step_100"), false},
                          {200, QStringLiteral("/run/step_200"), false},
                          {300, QStringLiteral("/run/step_300"), true}});
    EXPECT_EQ(view_.controls().checkpoint()->step, 300);
    box->setCurrentIndex(box->findData(QStringLiteral("/run/step_200")));
    view_.setCheckpoints({{200, QStringLiteral("/run/step_200"), false},
                          {400, QStringLiteral("/run/step_400"), true}});
    EXPECT_EQ(view_.controls().checkpoint()->step, 200);
    box->setCurrentIndex(box->findData(QStringLiteral("best")));
    EXPECT_EQ(view_.controls().checkpoint()->step, 400);
}

TEST_F(SampleViewTest, RequestsWhatTheFieldsSay) {
    find<QPlainTextEdit>("promptPlainTextEdit")->setPlainText(QStringLiteral("Once"));
    find<QDoubleSpinBox>("temperatureDoubleSpinBox")->setValue(0.7);
    find<QSpinBox>("topKSpinBox")->setValue(40);
    find<QDoubleSpinBox>("topPDoubleSpinBox")->setValue(0.9);
    find<QSpinBox>("maxTokensSpinBox")->setValue(33);
    find<QSpinBox>("seedSpinBox")->setValue(5);
    const SamplingRequest request = view_.controls().request();
    EXPECT_EQ(request.prompt, "Once");
    EXPECT_DOUBLE_EQ(request.rule.temperature, 0.7);
    EXPECT_EQ(request.rule.topK, 40);
    EXPECT_DOUBLE_EQ(request.rule.topP, 0.9);
    EXPECT_EQ(request.maxTokens, 33);
    EXPECT_EQ(request.seed, 5u);
}

TEST_F(SampleViewTest, SaysWhatAPromptForTheDataLooksLike) {
    auto* prompt = find<QPlainTextEdit>("promptPlainTextEdit");
    QSet<QString> hints;
    for (const DataSource source : {DataSource::PathStar, DataSource::SiblingDiscovery,
                                    DataSource::TriangleDiscovery, DataSource::Text}) {
        view_.controls().setSource(source);
        hints.insert(prompt->placeholderText());
    }
    EXPECT_EQ(hints.size(), 4);
    view_.controls().setSource(DataSource::SiblingDiscovery);
    EXPECT_TRUE(prompt->placeholderText().contains(QStringLiteral("BOS c17")));
}

TEST_F(SampleViewTest, ControlEnterGeneratesAndEscapeCancels) {
    giveCheckpoints();
    QSignalSpy generate(&view_, &SampleView::generateRequested);
    QSignalSpy cancel(&view_, &SampleView::cancelRequested);
    auto* prompt = find<QPlainTextEdit>("promptPlainTextEdit");
    view_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view_));
    prompt->setFocus();
    QTest::keyClick(prompt, Qt::Key_Escape);
    EXPECT_EQ(cancel.size(), 0);
    QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(generate.size(), 1);
    view_.beginSample(entryAt(200, "Once"));
    QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(generate.size(), 1);
    QTest::keyClick(prompt, Qt::Key_Escape);
    EXPECT_EQ(cancel.size(), 1);
}

TEST_F(SampleViewTest, WaitingForAnExampleCanBeCancelled) {
    giveCheckpoints();
    QSignalSpy cancel(&view_, &SampleView::cancelRequested);
    view_.beginWaiting(QStringLiteral("Reading"));
    find<QPushButton>("cancelSamplePushButton")->click();
    EXPECT_EQ(cancel.size(), 1);
    view_.endWaiting();
    EXPECT_FALSE(find<QPushButton>("cancelSamplePushButton")->isEnabled());
}

TEST_F(SampleViewTest, ShowsPromptTextAndFiguresOfEverySample) {
    giveCheckpoints();
    view_.beginSample(entryAt(200, "Once upon"));
    view_.addPieces({{" a", 0.5, 1, {}}, {" time", 0.25, 1, {}}});
    EXPECT_TRUE(text()->toPlainText().endsWith(QStringLiteral("Once upon a time")));
    EXPECT_EQ(find<QLabel>("sampleStatusLabel")->text(), QStringLiteral("2 of at most 200 tokens"));
    view_.addPieces({{" ago", 0.004, 1, {}}});
    view_.endSample(summaryOf(200, 3));
    EXPECT_FALSE(view_.isBusy());
    view_.beginSample(entryAt(100, "Twice"));
    view_.endSample(summaryOf(100, 0));
    const QString all = text()->toPlainText();
    EXPECT_TRUE(all.contains(QStringLiteral("Once upon a time ago\n"))) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("Step 200 · temperature 1 · seed 7 · my-run\n")));
    EXPECT_TRUE(all.contains(QStringLiteral("Step 100")));
    EXPECT_TRUE(all.contains(QStringLiteral("6.00 tokens/s")));
    EXPECT_EQ(formatOf("Once upon").foreground().color(), statusColours(view_.palette()).muted);
    EXPECT_NE(formatOf("time").foreground().color(), statusColours(view_.palette()).muted);
}

TEST_F(SampleViewTest, ShadesUnlikelyTokensAndNamesTheirProbability) {
    giveCheckpoints();
    view_.beginSample(entryAt(200, "x"));
    view_.addPieces({{"likely", 0.9, 1, {}}, {"rare", 0.125, 1, {}}, {"odd", 0.001, 1, {}}});
    EXPECT_EQ(formatOf("odd").background().style(), Qt::NoBrush);
    QTest::mouseClick(find<QCheckBox>("shadeCheckBox"), Qt::LeftButton);
    EXPECT_EQ(formatOf("likely").background().style(), Qt::NoBrush);
    EXPECT_NE(formatOf("rare").background().style(), Qt::NoBrush);
    EXPECT_NE(formatOf("rare").background().color(), formatOf("odd").background().color());
    EXPECT_EQ(formatOf("odd").underlineStyle(), QTextCharFormat::DotLine);
    const int place = text()->document()->find(QStringLiteral("rare")).selectionStart();
    EXPECT_EQ(text()->describeToken(place),
              QStringLiteral("“rare”: probability 12.5 %, surprise 2.08 nats"));
    EXPECT_EQ(text()->describeToken(0), QString());
    QTextCursor cursor = text()->textCursor();
    cursor.setPosition(place + 1);
    text()->setTextCursor(cursor);  // as the arrow keys do
    EXPECT_TRUE(find<QLabel>("pointedTokenLabel")->text().contains(QStringLiteral("12.5 %")));
}

TEST_F(SampleViewTest, PositionsHoldAcrossLineBreaksAndControlCharacters) {
    giveCheckpoints();
    view_.beginSample(entryAt(200, "x"));
    view_.addPieces(
        {{"a\n", 0.9, 1, {}}, {std::string("\0\r", 2), 0.5, 1, {}}, {"\xE2\x80\xA9", 0.5, 3, {}}});
    view_.addPieces({{"needle", 0.25, 1, {}}});
    const int place = text()->document()->find(QStringLiteral("needle")).selectionStart();
    EXPECT_TRUE(
        text()->describeToken(place).startsWith(QStringLiteral("“needle”: probability 25")));
    EXPECT_TRUE(text()->toPlainText().contains(QStringLiteral("a\n␀␍␤needle")));
}

TEST_F(SampleViewTest, MarksWhetherAPathStarAnswerIsRight) {
    giveCheckpoints();
    for (const char* answer : {"3,1", "4,1"}) {
        SampleEntry entry = entryAt(200, "4,3|3,1/4,1=");
        entry.continuation = QStringLiteral("3,1");
        entry.hasOneAnswer = true;
        view_.beginSample(entry);
        view_.addPieces({{answer, 0.5, 1, {}}});
        view_.endSample(summaryOf(200, 1));
    }
    EXPECT_TRUE(text()->toPlainText().contains(QStringLiteral("✓ Right: 3,1")));
    EXPECT_TRUE(text()->toPlainText().contains(QStringLiteral("✗ Wrong; right is 3,1")));
}

TEST_F(SampleViewTest, AnEditedPromptHasNoKnownContinuation) {
    view_.controls().setExample({.prompt = "1,2=", .continuation = "1", .continuationTokens = 1});
    EXPECT_EQ(view_.controls().continuation(), QStringLiteral("1"));
    find<QPlainTextEdit>("promptPlainTextEdit")->setPlainText(QStringLiteral("1,3="));
    EXPECT_EQ(view_.controls().continuation(), QString());
}

TEST_F(SampleViewTest, AFailureIsShownAndLeavesNoEntry) {
    giveCheckpoints();
    view_.beginSample(entryAt(200, "x"));
    view_.fail(QStringLiteral("The checkpoint is gone."));
    EXPECT_TRUE(view_.entries().empty());
    EXPECT_FALSE(view_.isBusy());
    EXPECT_TRUE(find<QPushButton>("generatePushButton")->isEnabled());
    bool shown = false;
    for (const QLabel* label : view_.findChildren<QLabel*>()) {
        shown |= label->isVisible() && label->text() == QStringLiteral("The checkpoint is gone.");
    }
    EXPECT_TRUE(shown);
}

TEST_F(SampleViewTest, CopiesTheNewestSampleOrTheSelection) {
    giveCheckpoints();
    view_.beginSample(entryAt(200, "Once"));
    view_.addPieces({{" more", 0.5, 1, {}}});
    view_.endSample(summaryOf(200, 1));
    QTest::mouseClick(find<QPushButton>("copySamplePushButton"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("Once more"));
    text()->setTextCursor(text()->document()->find(QStringLiteral("my-run")));
    QTest::mouseClick(find<QPushButton>("copySamplePushButton"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("my-run"));
    QTest::mouseClick(find<QPushButton>("clearSamplesPushButton"), Qt::LeftButton);
    EXPECT_TRUE(view_.entries().empty());
    EXPECT_FALSE(find<QPushButton>("copySamplePushButton")->isEnabled());
}

TEST_F(SampleViewTest, ANewSeedIsAnother) {
    auto* seed = find<QSpinBox>("seedSpinBox");
    const int before = seed->value();
    // One in a million draws the same again; two in a row do not.
    QTest::mouseClick(find<QPushButton>("newSeedPushButton"), Qt::LeftButton);
    if (seed->value() == before) {
        QTest::mouseClick(find<QPushButton>("newSeedPushButton"), Qt::LeftButton);
    }
    EXPECT_NE(seed->value(), before);
}

TEST(ProbabilityShade, GrowsAsTheProbabilityFalls) {
    EXPECT_EQ(shadeLevel(1), 0);
    EXPECT_EQ(shadeLevel(0.5), 0);
    EXPECT_EQ(shadeLevel(0.49), 1);
    EXPECT_EQ(shadeLevel(0.1), 2);
    EXPECT_EQ(shadeLevel(0.02), 3);
    EXPECT_EQ(shadeLevel(0), kShadeLevels - 1);
}

}  // namespace
}  // namespace deepsight
