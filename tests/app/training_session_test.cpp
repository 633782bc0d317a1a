#include "app/training_session.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <random>
#include <vector>

#include "tests/support/fake_trainer.h"

namespace deepsight {
namespace {

constexpr int kPatience = 20000;  // milliseconds until a wait counts as failed

class TrainingSessionTest : public ::testing::Test {
  protected:
    void makeSession(FakeTraining behaviour) {
        session_ = std::make_unique<TrainingSession>(
            [behaviour] { return std::make_unique<FakeTrainer>(behaviour); });
        QObject::connect(session_.get(), &TrainingSession::eventsPosted,
                         [this](const QVector<TrainingEvent>& events) {
                             events_.insert(events_.end(), events.begin(), events.end());
                         });
    }

    TrainingRequest request(std::int64_t steps) {
        TrainingRequest request;
        request.config.training.steps = steps;
        request.runFolder = folder_.filePath(QStringLiteral("run%1").arg(++runs_)).toStdString();
        return request;
    }

    bool waitForState(TrainingState state) {
        return QTest::qWaitFor([&] { return session_->state() == state; }, kPatience);
    }

    bool waitForEnd() {
        return QTest::qWaitFor([&] { return !session_->isActive(); }, kPatience);
    }

    std::vector<std::int64_t> steps() const {
        std::vector<std::int64_t> found;
        for (const TrainingEvent& event : events_) {
            if (const auto* step = std::get_if<StepMetrics>(&event)) {
                found.push_back(step->step);
            }
        }
        return found;
    }

    void expectStepsFromOneWithoutGap() const {
        const std::vector<std::int64_t> found = steps();
        for (std::size_t i = 0; i < found.size(); ++i) {
            ASSERT_EQ(found[i], static_cast<std::int64_t>(i) + 1);
        }
    }

    QTemporaryDir folder_;
    int runs_ = 0;
    std::vector<TrainingEvent> events_;
    std::unique_ptr<TrainingSession> session_;
};

TEST_F(TrainingSessionTest, DeliversEveryStepOfAFastRun) {
    makeSession({});
    ASSERT_TRUE(session_->start(request(3000)));
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Finished);
    EXPECT_EQ(steps().size(), 3000U);
    expectStepsFromOneWithoutGap();
}

TEST_F(TrainingSessionTest, CollectsStepsIntoFewSignals) {
    makeSession({});
    QSignalSpy posts(session_.get(), &TrainingSession::eventsPosted);
    TrainingRequest fast = request(3000);
    fast.config.training.evaluationInterval = 5000;
    ASSERT_TRUE(session_->start(fast));
    ASSERT_TRUE(waitForEnd());
    EXPECT_LT(posts.size(), 1000);
}

TEST_F(TrainingSessionTest, RefusesASecondStartWhileActive) {
    makeSession({std::chrono::microseconds(200)});
    ASSERT_TRUE(session_->start(request(1000000)));
    EXPECT_FALSE(session_->start(request(10)));
    session_->stop();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Stopped);
    ASSERT_TRUE(session_->start(request(10)));
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Finished);
}

TEST_F(TrainingSessionTest, PausesAndResumesWithoutLosingAStep) {
    makeSession({std::chrono::microseconds(200)});
    ASSERT_TRUE(session_->start(request(400)));
    session_->pause();
    ASSERT_TRUE(waitForState(TrainingState::Paused));
    EXPECT_TRUE(session_->isActive());
    EXPECT_LT(steps().size(), 400U);
    session_->resume();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Finished);
    EXPECT_EQ(steps().size(), 400U);
    expectStepsFromOneWithoutGap();
}

TEST_F(TrainingSessionTest, StopsWhilePausedAndAfterAResume) {
    makeSession({std::chrono::microseconds(200)});
    ASSERT_TRUE(session_->start(request(1000000)));
    session_->pause();
    ASSERT_TRUE(waitForState(TrainingState::Paused));
    session_->stop();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Stopped);

    ASSERT_TRUE(session_->start(request(1000000)));
    session_->pause();
    ASSERT_TRUE(waitForState(TrainingState::Paused));
    session_->resume();
    session_->stop();
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Stopped);
}

TEST_F(TrainingSessionTest, AnswersASnapshotRequestWhilePaused) {
    makeSession({std::chrono::microseconds(200)});
    ASSERT_TRUE(session_->start(request(1000000)));
    session_->pause();
    ASSERT_TRUE(waitForState(TrainingState::Paused));
    events_.clear();
    session_->requestSnapshot({});
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            return !events_.empty() && std::holds_alternative<EmbeddingSnapshot>(events_.back());
        },
        kPatience));
    EXPECT_EQ(session_->state(), TrainingState::Paused);
}

TEST_F(TrainingSessionTest, IgnoresCommandsWithoutARun) {
    makeSession({});
    session_->pause();
    session_->resume();
    session_->stop();
    session_->requestSnapshot({});
    EXPECT_FALSE(session_->isActive());
    EXPECT_EQ(session_->state(), TrainingState::Idle);
    ASSERT_TRUE(session_->start(request(20)));
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(steps().size(), 20U);
}

TEST_F(TrainingSessionTest, SurvivesCommandsInRandomOrder) {
    makeSession({std::chrono::microseconds(50)});
    for (unsigned seed = 0; seed < 50; ++seed) {
        SCOPED_TRACE(seed);
        events_.clear();
        std::mt19937 random(seed);
        ASSERT_TRUE(session_->start(request(1000000)));
        for (int i = 0; i < 12; ++i) {
            switch (random() % 5) {
                case 0:
                    session_->pause();
                    break;
                case 1:
                    session_->resume();
                    break;
                case 2:
                    session_->requestSnapshot({});
                    break;
                case 3:
                    session_->start(request(1000000));
                    break;
                default:
                    QCoreApplication::processEvents();
            }
        }
        session_->stop();
        ASSERT_TRUE(waitForEnd());
        EXPECT_EQ(session_->state(), TrainingState::Stopped);
        expectStepsFromOneWithoutGap();
    }
}

TEST_F(TrainingSessionTest, ReportsAnErrorWithItsKind) {
    FakeTraining behaviour;
    behaviour.failAtStep = 30;
    makeSession(behaviour);
    ASSERT_TRUE(session_->start(request(100)));
    ASSERT_TRUE(waitForEnd());
    EXPECT_EQ(session_->state(), TrainingState::Failed);
    EXPECT_EQ(steps().size(), 29U);
    ASSERT_GE(events_.size(), 2U);
    const auto* failure = std::get_if<Failed>(&events_[events_.size() - 2]);
    ASSERT_NE(failure, nullptr);
    EXPECT_EQ(failure->kind, ErrorKind::NonFinite);
    EXPECT_EQ(failure->message, "The loss became NaN at this step.");
}

TEST_F(TrainingSessionTest, CatchesForeignExceptionsAndCutsTheirStackTrace) {
    FakeTraining behaviour;
    behaviour.failAtStep = 1;
    behaviour.foreignException = true;
    makeSession(behaviour);
    ASSERT_TRUE(session_->start(request(100)));
    ASSERT_TRUE(waitForEnd());
    ASSERT_GE(events_.size(), 2U);
    const auto* failure = std::get_if<Failed>(&events_[events_.size() - 2]);
    ASSERT_NE(failure, nullptr);
    EXPECT_EQ(failure->kind, ErrorKind::Internal);
    EXPECT_EQ(failure->message, "index out of range");
}

TEST_F(TrainingSessionTest, DestructionStopsARunAndLetsItSave) {
    makeSession({std::chrono::microseconds(200)});
    const TrainingRequest running = request(1000000);
    ASSERT_TRUE(session_->start(running));
    ASSERT_TRUE(waitForState(TrainingState::Running));
    session_.reset();
    const RunRecord record = readRun(running.runFolder);
    EXPECT_EQ(record.lastState, TrainingState::Stopped);
}

TEST_F(TrainingSessionTest, DestructionWhilePausedDoesNotHang) {
    makeSession({std::chrono::microseconds(200)});
    ASSERT_TRUE(session_->start(request(1000000)));
    session_->pause();
    ASSERT_TRUE(waitForState(TrainingState::Paused));
    session_.reset();
    SUCCEED();
}

}  // namespace
}  // namespace deepsight
