#include "app/run_overlays.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <future>

#include "app/inspection.h"
#include "app/run_controller.h"
#include "app/settings.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/run_on_disk.h"
#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"

namespace deepsight {
namespace {

constexpr int kPatience = 20000;  // milliseconds until a wait counts as failed

class RunOverlaysTest : public testing::Test {
  protected:
    void SetUp() override {
        overlays_.set({id_}, true);
        ASSERT_TRUE(waitFor([&] { return isDrawn(); }));
        overlays_.update({summary(10)});
    }

    ~RunOverlaysTest() override { release_.set_value(); }

    static bool waitFor(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, kPatience);
    }

    bool isDrawn() const { return curves_.overlayColour(id_).isValid(); }

    std::size_t drawnPoints() const {
        const PlotRun& overlay = *curves_.plot()->runs().back();
        return overlay.data->xs(SeriesId::TrainLoss, XAxis::Step).size();
    }

    RunSummary summary(std::int64_t steps) const {
        RunSummary run;
        run.folder = id_.toStdString();
        run.name = "run";
        run.metrics.stepsDone = steps;
        return run;
    }

    /// No run is read from now on.
    void holdUpReading() {
        inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Estimate, &context_,
                         [released = release_.get_future().share()]() -> Inspection::Delivery {
                             released.wait();
                             return [] {};
                         });
    }

    QTemporaryDir folder_;
    QString id_ =
        test::makeRunOnDisk(runFolderId(folder_.path()).toStdString() + std::string("/run"));
    std::promise<void> release_;
    FakeTraining behaviour_;
    QObject context_;
    Settings settings_{folder_.filePath(QStringLiteral("settings.ini"))};
    Inspection inspection_;
    RunController runs_{[this] { return std::make_unique<FakeTrainer>(behaviour_); }};
    CurvesView curves_;
    RunOverlays overlays_{runs_, inspection_, settings_, curves_};
};

TEST_F(RunOverlaysTest, AGrownRunCanBeTakenOffBeforeItIsReadAgain) {
    holdUpReading();
    overlays_.update({summary(11)});
    EXPECT_TRUE(isDrawn());
    overlays_.set({id_}, false);
    EXPECT_FALSE(isDrawn());
}

TEST_F(RunOverlaysTest, RunsThatDifferInTheirSeedsAloneAreOfOneGroup) {
    const auto make = [&](const char* name, const std::function<void(Config&)>& change) {
        const std::string folder = folder_.path().toStdString() + "/" + name;
        const QString made = test::makeRunOnDisk(folder);
        Config config = presets().front().config;
        change(config);
        saveConfig(config, RunPaths(folder).config());
        return runFolderId(made);
    };
    const QString seed = make("seed", [](Config& config) { config.training.seed = 7; });
    const QString other = make("other", [](Config& config) { config.training.learningRate /= 2; });
    overlays_.set({seed, other}, true);
    ASSERT_TRUE(waitFor([&] { return curves_.plot()->runs().size() == 4; }));
    PlotOptions options = curves_.plot()->options();
    options.seeds = SeedBand::Range;
    curves_.setOptions(options.toList());
    int means = 0;
    for (const PlotRun* run : curves_.plot()->drawnRuns()) {
        if (!run->isMean()) continue;
        ++means;
        EXPECT_EQ(QSet<QString>(run->members.begin(), run->members.end()),
                  (QSet<QString>{id_, seed}));
    }
    EXPECT_EQ(means, 1);
    EXPECT_EQ(curves_.overlayColour(seed), curves_.overlayColour(id_));
}

TEST_F(RunOverlaysTest, ForksAndTheSameSeedAgainAreDrawnByThemselves) {
    const auto make = [&](const char* name, std::int64_t seed) {
        const std::string folder = folder_.path().toStdString() + "/" + name;
        const QString made = test::makeRunOnDisk(folder);
        Config config = presets().front().config;
        config.training.seed = seed;
        saveConfig(config, RunPaths(folder).config());
        return runFolderId(made);
    };
    const QString other = make("other", 7), again = make("again", 7), fork = make("fork", 8);
    writeRunLineage(fork.toStdString(), {id_.toStdString(), "run", 5});
    overlays_.set({other, again, fork}, true);
    ASSERT_TRUE(waitFor([&] { return curves_.plot()->runs().size() == 5; }));
    PlotOptions options = curves_.plot()->options();
    options.seeds = SeedBand::Range;
    curves_.setOptions(options.toList());
    QStringList single;
    for (const PlotRun* run : curves_.plot()->drawnRuns()) {
        if (run->isMean()) {
            EXPECT_EQ(run->members, (QStringList{id_, other}));
        } else if (!run->isCurrent()) {
            single << run->id;
        }
    }
    EXPECT_EQ(single, (QStringList{again, fork}));
}

TEST_F(RunOverlaysTest, AGrownRunThatIsOpenedBeforeItIsReadAgainIsNotDrawnTwice) {
    const RunRecord record = readRun(id_.toStdString());
    holdUpReading();
    overlays_.update({summary(11)});
    runs_.adopt(record);
    EXPECT_FALSE(isDrawn());
}

TEST_F(RunOverlaysTest, AGrownRunIsDrawnAnew) {
    std::filesystem::remove(RunPaths(id_.toStdString()).metrics());
    test::makeRunOnDisk(id_.toStdString(), 12);
    overlays_.update({summary(12)});
    EXPECT_TRUE(waitFor([&] { return drawnPoints() == 12; }));
}

TEST_F(RunOverlaysTest, AGrownRunThatCannotBeReadAnyMoreIsTakenOff) {
    std::ofstream(id_.toStdString() + "/config.json") << "{";
    QSignalSpy failed(&overlays_, &RunOverlays::failed);
    overlays_.update({summary(11)});
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_FALSE(isDrawn());
    EXPECT_TRUE(overlays_.colours().isEmpty());
}

}  // namespace
}  // namespace deepsight
