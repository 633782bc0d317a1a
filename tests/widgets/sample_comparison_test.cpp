#include <gtest/gtest.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextCursor>

#include "widgets/candidate_bars.h"
#include "widgets/sample_text.h"
#include "widgets/sample_view.h"

namespace deepsight {
namespace {

/// What else was likely, and two checkpoints beside each other.
class SampleComparisonTest : public ::testing::Test {
  protected:
    void SetUp() override {
        view_.resize(1100, 700);
        view_.setShaded(false);
        view_.setCheckpoints({{100, QStringLiteral("/run/step_100"), true},
                              {200, QStringLiteral("/run/step_200"), false}});
        view_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    }
    template <typename T>
    T& find(const char* name) {
        T* found = view_.findChild<T*>(QLatin1String(name));
        if (found == nullptr) throw std::runtime_error(name);
        return *found;
    }
    static SampledPiece piece(const std::string& text, double probability, std::int64_t rank) {
        SampledPiece made{text, probability, 1, {}};
        SampledToken step;
        step.chosen = {7, text, probability};
        step.rank = rank;
        step.candidates = {{1, "likely", 0.6}, {2, "less", 0.2}};
        if (rank == 1) step.candidates.front() = step.chosen;
        made.steps = {step};
        return made;
    }
    static SampleEntry entryAt(qint64 step, qint64 pair) {
        SampleEntry entry;
        entry.run = QStringLiteral("run");
        entry.summary.step = step;
        entry.request.prompt = "Once";
        entry.pair = pair;
        entry.state = SampleEntry::State::Running;
        return entry;
    }
    static SampleSummary summaryOf(qint64 step) {
        SampleSummary summary;
        summary.step = step;
        summary.tokens = 3;
        return summary;
    }
    void writeBoth(const std::vector<SampledPiece>& left, const std::vector<SampledPiece>& right) {
        view_.beginSample(entryAt(200, 1));
        view_.addPieces(left);
        view_.endSample(summaryOf(200));
        view_.beginOther(entryAt(100, 1));
        view_.addPieces(right);
        view_.endSample(summaryOf(100));
    }
    SampleText& left() { return find<SampleText>("samplePlainTextEdit"); }
    SampleText& right() { return find<SampleText>("otherSamplePlainTextEdit"); }
    CandidateBars& leftBars() { return find<CandidateBars>("candidateBars"); }
    CandidateBars& rightBars() { return find<CandidateBars>("otherCandidateBars"); }
    /// As the arrow keys do.
    static void putCursorBefore(SampleText& text, const char* words) {
        QTextCursor cursor = text.document()->find(QLatin1String(words));
        ASSERT_FALSE(cursor.isNull()) << words;
        cursor.setPosition(cursor.selectionStart());
        text.setTextCursor(cursor);
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_Right);
        QTest::keyClick(&text, Qt::Key_Left);
    }

    SampleView view_;
};

TEST_F(SampleComparisonTest, TheTokenAtTheTextCursorShowsWhatElseWasLikely) {
    view_.beginSample(entryAt(200, 0));
    view_.addPieces({piece(" upon", 0.7, 1), piece(" zebra", 0.01, 9)});
    view_.endSample(summaryOf(200));
    putCursorBefore(left(), "zebra");
    const QVector<CandidateBar> bars = leftBars().bars();
    ASSERT_EQ(bars.size(), 3);
    EXPECT_EQ(bars[0].text, QStringLiteral("likely"));
    EXPECT_FALSE(bars[0].chosen);
    EXPECT_TRUE(bars[2].chosen);  // not among the likely ones, so it follows them
    EXPECT_TRUE(leftBars().accessibleDescription().contains(QStringLiteral("1.00 %, written")))
        << qPrintable(leftBars().accessibleDescription());
    putCursorBefore(left(), "upon");
    ASSERT_EQ(leftBars().bars().size(), 2);
    EXPECT_TRUE(leftBars().bars()[0].chosen);
    putCursorBefore(left(), "Once");
    EXPECT_TRUE(leftBars().bars().isEmpty());
}

TEST_F(SampleComparisonTest, TheTokenUnderTheMouseShowsWhatElseWasLikely) {
    view_.beginSample(entryAt(200, 0));
    view_.addPieces({piece(" upon", 0.7, 1)});
    view_.endSample(summaryOf(200));
    QTextCursor cursor = left().document()->find(QStringLiteral("upon"));
    cursor.setPosition(cursor.selectionStart() + 2);
    const QPoint at = left().cursorRect(cursor).center() + QPoint(2, 0);
    QTest::mouseMove(left().viewport(), at);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !leftBars().bars().isEmpty(); }, 5000));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&left(), &leave);
    EXPECT_TRUE(leftBars().bars().isEmpty());
}

TEST_F(SampleComparisonTest, TheOtherCheckpointIsChosenAndItsPaneAppears) {
    EXPECT_FALSE(right().isVisible());
    EXPECT_FALSE(view_.controls().otherCheckpoint().has_value());
    auto& box = find<QComboBox>("otherSampleCheckpointComboBox");
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Down);
    ASSERT_TRUE(view_.controls().otherCheckpoint().has_value());
    EXPECT_EQ(view_.controls().otherCheckpoint()->step, 200);
    EXPECT_TRUE(right().isVisible());
    // A new checkpoint of the run keeps the choice.
    view_.setCheckpoints({{200, QStringLiteral("/run/step_200"), false},
                          {300, QStringLiteral("/run/step_300"), true}});
    EXPECT_EQ(view_.controls().otherCheckpoint()->step, 200);
    QTest::keyClick(&box, Qt::Key_Home);
    EXPECT_FALSE(right().isVisible());
}

TEST_F(SampleComparisonTest, TheFirstDifferenceIsMarkedInBothTexts) {
    writeBoth({piece(" a", 0.7, 1), piece(" time", 0.6, 1), piece(" ago", 0.5, 1)},
              {piece(" a", 0.7, 1), piece(" night", 0.6, 1), piece(" ago", 0.5, 1)});
    ASSERT_EQ(left().extraSelections().size(), 1);
    ASSERT_EQ(right().extraSelections().size(), 1);
    EXPECT_EQ(left().extraSelections()[0].cursor.selectedText(), QStringLiteral(" time"));
    EXPECT_EQ(right().extraSelections()[0].cursor.selectedText(), QStringLiteral(" night"));
    EXPECT_TRUE(
        left().toPlainText().contains(QStringLiteral("First difference from step 100 at token 2")));
    EXPECT_TRUE(right().toPlainText().contains(
        QStringLiteral("First difference from step 200 at token 2")));
    // It stays when all is written anew.
    view_.setShaded(true);
    ASSERT_EQ(left().extraSelections().size(), 1);
    EXPECT_EQ(left().extraSelections()[0].cursor.selectedText(), QStringLiteral(" time"));
}

TEST_F(SampleComparisonTest, SameTextsHaveNoMark) {
    writeBoth({piece(" a", 0.7, 1)}, {piece(" a", 0.3, 1)});
    EXPECT_TRUE(left().extraSelections().isEmpty());
    EXPECT_TRUE(left().toPlainText().contains(QStringLiteral("The same text as step 100")));
}

TEST_F(SampleComparisonTest, ATextThatEndsFirstDiffersAtItsEnd) {
    writeBoth({piece(" a", 0.7, 1)}, {piece(" a", 0.3, 1), piece(" b", 0.3, 1)});
    EXPECT_TRUE(left().extraSelections().isEmpty());
    ASSERT_EQ(right().extraSelections().size(), 1);
    EXPECT_TRUE(left().toPlainText().contains(QStringLiteral("at token 2")));
}

TEST_F(SampleComparisonTest, AStoppedSampleIsNotCompared) {
    view_.beginSample(entryAt(200, 1));
    view_.addPieces({piece(" a", 0.7, 1), piece(" time", 0.6, 1)});
    view_.endSample(summaryOf(200));
    view_.beginOther(entryAt(100, 1));
    view_.addPieces({piece(" a", 0.7, 1)});
    SampleSummary stopped = summaryOf(100);
    stopped.stopped = true;
    view_.endSample(stopped);
    EXPECT_TRUE(left().extraSelections().isEmpty());
    EXPECT_FALSE(left().toPlainText().contains(QStringLiteral("difference")));
    EXPECT_FALSE(right().toPlainText().contains(QStringLiteral("difference")));
}

TEST_F(SampleComparisonTest, CopiesWhatWasSelectedLastOnEitherSide) {
    writeBoth({piece(" time", 0.6, 1)}, {piece(" night", 0.6, 1)});
    auto& copy = find<QPushButton>("copySamplePushButton");
    left().setTextCursor(left().document()->find(QStringLiteral("time")));
    right().setTextCursor(right().document()->find(QStringLiteral("night")));
    copy.click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("night"));
    right().setTextCursor(QTextCursor(right().document()));
    copy.click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("time"));
}

TEST_F(SampleComparisonTest, TheSamePlaceIsShownOfBothSamples) {
    writeBoth({piece(" a", 0.7, 1), piece(" time", 0.6, 1)},
              {piece(" a", 0.3, 1), piece(" night", 0.25, 1)});
    putCursorBefore(left(), "time");
    ASSERT_EQ(rightBars().bars().size(), 2);
    EXPECT_EQ(rightBars().bars()[0].text, QStringLiteral(" night"));
    EXPECT_DOUBLE_EQ(rightBars().bars()[0].probability, 0.25);
}

TEST_F(SampleComparisonTest, AFailureOfTheSecondLeavesTheFirst) {
    view_.beginSample(entryAt(200, 1));
    view_.addPieces({piece(" a", 0.7, 1)});
    view_.endSample(summaryOf(200));
    view_.beginOther(entryAt(100, 1));
    view_.fail(QStringLiteral("The checkpoint is gone."));
    EXPECT_EQ(view_.entries().size(), 1u);
    EXPECT_TRUE(view_.otherEntries().empty());
    EXPECT_FALSE(view_.isBusy());
}

}  // namespace
}  // namespace deepsight
