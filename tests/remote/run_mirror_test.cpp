#include "core/remote/run_mirror.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <thread>

#include "core/config/config_json.h"
#include "core/support/safetensors.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_metrics.h"
#include "core/training/training_process.h"
#include "tests/remote/remote_fixture.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using test::contains;
using test::expectError;
using test::kEndless;
using test::waitUntil;

class RunMirrorTest : public test::RemoteTest {
  protected:
    std::unique_ptr<RunMirror> mirror(const std::string& id) {
        return std::make_unique<RunMirror>(box_, id, copy(id));
    }
    /// Each connection ends after that many bytes, in the middle of whatever is being said.
    RemoteHost brittle(int bytes) const {
        const auto file = folder_ / "ssh";
        std::ofstream(file) << "#!/bin/sh\nfor command; do :; done\nexport FAKE_AGENT_BYTES="
                            << bytes << "\neval \"$command\"\n";
        fs::permissions(file, fs::perms::owner_all);
        RemoteHost host = this->host();
        host.destination = "user@box";
        host.ssh = file.string();
        return host;
    }
    void write(const std::string& id, std::int64_t first, std::int64_t last, double loss) const {
        MetricsLog log(RunPaths(run(id)).metrics());
        for (std::int64_t step = first; step <= last; ++step) {
            StepMetrics metrics;
            metrics.step = step;
            metrics.trainLoss = loss;
            log.write(metrics);
        }
    }
    void makeRun(const std::string& id, std::int64_t steps) const {
        fs::create_directories(run(id));
        saveConfig(presets().front().config, RunPaths(run(id)).config());
        write(id, 1, steps, 2);
    }
    /// With weights of that many bytes.
    void makeCheckpoint(const std::string& id, std::int64_t step, std::size_t bytes) const {
        const fs::path folder = RunPaths(run(id)).checkpoints() / stepName(step);
        fs::create_directories(folder);
        std::string weights(bytes, '\0');
        for (std::size_t i = 0; i < bytes; ++i) weights[i] = static_cast<char>(i * 31 + i / 977);
        std::ofstream(folder / kModelFile) << weights;
        std::ofstream(folder / kOptimizerFile) << "moments";
        TrainingProgress progress;
        progress.step = step;
        progress.precision = "fp32";
        progress.validationLoss = 1.5;
        writeCheckpointState(folder, progress);
        writeManifest(folder, progress);
    }

    std::shared_ptr<RemoteConnection> box_ = connect(host());
};

TEST_F(RunMirrorTest, CopiesARunThatHasEnded) {
    const auto id = startRemoteRun(*box_, request("run", 300));
    ASSERT_TRUE(waitUntil([&] { return !isRunLocked(run(id)); }));
    const auto copy = mirror(id);
    copy->waitUntilCurrent();
    expectSame(id);
    EXPECT_EQ(readRun(copy->folder()).lastState, TrainingState::Finished);
    EXPECT_FALSE(isRunLocked(copy->folder()));
    const auto origin = mirrorOrigin(copy->folder());
    ASSERT_TRUE(origin);
    EXPECT_EQ(origin->host, "box");
    EXPECT_EQ(origin->id, "run");
    EXPECT_FALSE(mirrorOrigin(run(id)));
}

TEST_F(RunMirrorTest, IsFollowedAndSteeredLikeARunOfThisComputer) {
    const auto id = startRemoteRun(*box_, request("run", kEndless, 200));
    const auto copy = mirror(id);
    copy->waitUntilCurrent();
    const auto owner = runOwner(copy->folder());
    ASSERT_TRUE(owner);
    EXPECT_EQ(owner->pid, runOwner(run(id))->pid);
    EXPECT_TRUE(contains(owner->host, "box"));
    EXPECT_TRUE(owner->takesCommands);
    expectError(ErrorKind::Io, [&] { RunLock lock(copy->folder()); });

    ASSERT_TRUE(waitUntil([&] { return readLiveStatus(copy->folder()).has_value(); }));
    const auto known = readLiveStatus(copy->folder());
    RunRecord record = readRun(copy->folder());
    const auto first = record.steps.empty() ? 1 : record.steps.back().step + 1;
    TrainingProcess viewer([] {});
    ASSERT_TRUE(viewer.attach({copy->folder(), owner->pid, record.metricsBytes, known},
                              TrainingState::Running));
    std::vector<TrainingEvent> events;
    const auto count = [&]<typename Event>(Event) {
        for (auto& event : viewer.takeEvents()) events.push_back(std::move(event));
        return std::count_if(events.begin(), events.end(), [](const TrainingEvent& event) {
            return std::holds_alternative<Event>(event);
        });
    };
    ASSERT_TRUE(waitUntil([&] { return count(EmbeddingSnapshot()) >= 2; }));
    viewer.pause();
    ASSERT_TRUE(waitUntil([&] {
        return count(StateChanged()) > 0 &&
               std::any_of(events.begin(), events.end(), [](auto& event) {
                   const auto* change = std::get_if<StateChanged>(&event);
                   return change && change->state == TrainingState::Paused;
               });
    }));
    viewer.requestSnapshot({"some text", 0});
    ASSERT_TRUE(waitUntil([&] {
        count(StateChanged());
        return std::any_of(events.begin(), events.end(), [](auto& event) {
            const auto* snapshot = std::get_if<EmbeddingSnapshot>(&event);
            return snapshot && snapshot->requested;
        });
    }));
    viewer.resume();
    viewer.change({{"training.learning_rate", 1e-3}});
    ASSERT_TRUE(waitUntil([&] { return count(SettingChanged()) == 1; }));
    viewer.stop();
    ASSERT_TRUE(waitUntil([&] { return count(StateChanged()) > 0 && !viewer.isActive(); }));
    EXPECT_EQ(std::get<StateChanged>(events.back()).state, TrainingState::Stopped);
    std::int64_t step = first;
    for (const auto& event : events)
        if (const auto* metrics = std::get_if<StepMetrics>(&event)) {
            ASSERT_EQ(metrics->step, step++);
        }
    ASSERT_TRUE(waitUntilWhole(*copy));
    expectSame(id);
    EXPECT_EQ(readRun(copy->folder()).steps.back().step + 1, step);
}

TEST_F(RunMirrorTest, LosesAndDoublesNoPointHoweverOftenTheConnectionBreaks) {
    const auto id = startRemoteRun(*box_, request("run", 8000, 500));
    box_ = connect(brittle(150000));
    const auto copy = mirror(id);
    ASSERT_TRUE(waitUntil([&] { return box_->status().connections >= 4; }));
    // The trainer is there, whatever the line does.
    EXPECT_TRUE(runOwner(copy->folder()) || !isRunLocked(run(id)));
    ASSERT_TRUE(waitUntilWhole(*copy));
    expectSame(id);
    const RunRecord record = readRun(copy->folder());
    ASSERT_EQ(record.steps.size(), 8000U);
    EXPECT_EQ(record.lastState, TrainingState::Finished);
}

TEST_F(RunMirrorTest, FollowsARunThatWasCutAndGrewOn) {
    makeRun("run", 25000);  // more than a block, so that the beginning is compared by hashes
    const auto whole = text(RunPaths(run("run")).metrics());
    ASSERT_GT(whole.size(), std::size_t{1} << 21);
    {
        const auto copy = mirror("run");
        copy->waitUntilCurrent();
        expectSame("run");
    }
    // A resumed run cuts off what its checkpoint does not know, and is longer than before.
    const auto cut = whole.find('\n', whole.size() * 2 / 3) + 1;
    fs::resize_file(RunPaths(run("run")).metrics(), cut);
    write("run", 15000, 30000, 3);
    {
        const auto copy = mirror("run");
        ASSERT_TRUE(waitUntilWhole(*copy));
        expectSame("run");
        // And while it is looked at, to a shorter one.
        fs::resize_file(RunPaths(run("run")).metrics(), whole.find('\n', 1000) + 1);
        write("run", 7, 9, 4);
        ASSERT_TRUE(waitUntil([&] {
            return text(RunPaths(run("run")).metrics()) == text(RunPaths(copy->folder()).metrics());
        }));
    }
    // What stands here and never stood there goes, too.
    std::ofstream(RunPaths(copy("run")).metrics(), std::ios::app) << "{\"made\":\"up\"}\n";
    const auto copy = mirror("run");
    ASSERT_TRUE(waitUntil([&] {
        return text(RunPaths(run("run")).metrics()) == text(RunPaths(copy->folder()).metrics());
    }));
}

TEST_F(RunMirrorTest, SmallFilesAreKeptUpAndGoWithTheirs) {
    makeRun("run", 3);
    std::ofstream(run("run") / "notes.json") << "{}";
    const auto copy = mirror("run");
    copy->waitUntilCurrent();
    EXPECT_EQ(text(copy->folder() / "notes.json"), "{}");
    std::ofstream(run("run") / "notes.json") << "{\"title\":\"x\"}";
    ASSERT_TRUE(waitUntil([&] { return text(copy->folder() / "notes.json").size() > 2; }));
    fs::remove(run("run") / "notes.json");
    ASSERT_TRUE(waitUntil([&] { return !fs::exists(copy->folder() / "notes.json"); }));
}

TEST_F(RunMirrorTest, ACheckpointComesWholeOrNotAtAll) {
    makeRun("run", 3);
    makeCheckpoint("run", 2, 3 << 20);
    box_ = connect(brittle(1 << 20));  // so that it takes several connections
    const auto copy = mirror("run");
    copy->waitUntilCurrent();
    ASSERT_EQ(copy->status().checkpoints.size(), 1U);
    EXPECT_FALSE(copy->status().checkpoints[0].here);
    EXPECT_GT(copy->status().checkpoints[0].bytes, 3 << 20);
    std::int64_t seen = 0;
    const auto folder =
        copy->fetchCheckpoint(2, [&](const std::string&, std::int64_t done, std::int64_t) {
            EXPECT_GE(done, seen);  // gone on with, not begun anew
            seen = done;
        });
    EXPECT_GE(box_->status().connections, 3);
    EXPECT_EQ(text(folder / kModelFile),
              text(RunPaths(run("run")).checkpoints() / stepName(2) / kModelFile));
    EXPECT_EQ(verifyCheckpoint(folder).step, 2);
    EXPECT_EQ(listCheckpoints(copy->folder()).size(), 1U);
    EXPECT_TRUE(copy->status().checkpoints[0].here);
    EXPECT_EQ(copy->fetchCheckpoint(2), folder);  // it is here
    expectError(ErrorKind::Io, [&] { copy->fetchCheckpoint(9); });
}

TEST_F(RunMirrorTest, ADamagedCheckpointIsNoneHere) {
    makeRun("run", 3);
    makeCheckpoint("run", 2, 1 << 20);
    const auto file = RunPaths(run("run")).checkpoints() / stepName(2) / kModelFile;
    std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(5000) << "!";
    const auto copy = mirror("run");
    EXPECT_TRUE(contains(expectError(ErrorKind::Checkpoint, [&] { copy->fetchCheckpoint(2); }),
                         "manifest"));
    EXPECT_TRUE(listCheckpoints(copy->folder()).empty());
    std::stop_source stop;
    stop.request_stop();
    expectError(ErrorKind::Cancelled, [&] { copy->fetchCheckpoint(2, {}, stop.get_token()); });
}

TEST_F(RunMirrorTest, IsNoRunToTrainHereAndTakesNoOtherFolder) {
    makeRun("run", 3);
    makeRun("other", 3);
    makeCheckpoint("run", 2, 1000);
    {
        const auto copy = mirror("run");
        copy->waitUntilCurrent();
        EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { RunLock lock(copy->folder()); }),
                             "copy of a run"));
        // A second window leaves the folder to the first, and has it all the same.
        RunMirror second(box_, "run", copy->folder());
        second.waitUntilCurrent();
        EXPECT_TRUE(second.status().byAnother);
        EXPECT_GT(second.status().bytes, 0);
        EXPECT_EQ(second.status().bytes, second.status().remoteBytes);
        // How the run stands there, it asks itself.
        ASSERT_EQ(second.status().checkpoints.size(), 1U);
        EXPECT_FALSE(second.status().checkpoints[0].here);
        EXPECT_EQ(verifyCheckpoint(second.fetchCheckpoint(2)).step, 2);
    }
    RunMirror wrong(box_, "other", copy("run"));
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { wrong.waitUntilCurrent(); }),
                         "Choose another folder"));
    fs::create_directories(folder_ / "full");
    std::ofstream(folder_ / "full" / "file") << "x";
    RunMirror full(box_, "run", folder_ / "full");
    EXPECT_TRUE(contains(expectError(ErrorKind::Io, [&] { full.waitUntilCurrent(); }),
                         "Choose an empty folder"));
}

TEST_F(RunMirrorTest, SaysSoWhenTheRunIsGoneThere) {
    const auto id = startRemoteRun(*box_, request("run", kEndless, 1000));
    const auto copy = mirror(id);
    copy->waitUntilCurrent();
    kill(runOwner(run(id))->pid, SIGKILL);
    ASSERT_TRUE(waitUntilWhole(*copy));
    expectSame(id);
    fs::remove_all(run(id));
    ASSERT_TRUE(waitUntil([&] { return contains(copy->status().problem, "no run"); }));
    EXPECT_TRUE(copy->status().gone);
    EXPECT_FALSE(copy->status().training);
    EXPECT_FALSE(text(RunPaths(copy->folder()).metrics()).empty());  // what was seen stays
}

TEST_F(RunMirrorTest, AFollowerStaysWhileTheCopyGoesFromOneMirrorToTheNext) {
    const auto id = startRemoteRun(*box_, request("run", kEndless, 1000));
    auto copy = mirror(id);
    copy->waitUntilCurrent();
    const auto folder = copy->folder();
    const auto owner = runOwner(folder);
    ASSERT_TRUE(owner);
    ASSERT_TRUE(waitUntil([&] { return readLiveStatus(folder).has_value(); }));
    const auto known = readLiveStatus(folder);
    TrainingProcess viewer([] {});
    ASSERT_TRUE(viewer.attach({folder, owner->pid, readRun(folder).metricsBytes, known},
                              TrainingState::Running));
    std::vector<TrainingEvent> events;
    const auto steps = [&] {
        for (auto& event : viewer.takeEvents()) events.push_back(std::move(event));
        return std::count_if(events.begin(), events.end(), [](const TrainingEvent& event) {
            return std::holds_alternative<StepMetrics>(event);
        });
    };
    ASSERT_TRUE(waitUntil([&] { return steps() > 0; }));
    copy.reset();
    EXPECT_FALSE(isRunLocked(folder));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));  // it looks meanwhile
    const auto before = steps();
    EXPECT_TRUE(viewer.isActive());
    copy = mirror(id);
    ASSERT_TRUE(waitUntil([&] { return steps() > before; }));
    EXPECT_TRUE(viewer.isActive());
    kill(runOwner(run(id))->pid, SIGKILL);
    ASSERT_TRUE(waitUntil([&] {
        steps();
        return !viewer.isActive();
    }));
    const auto* last = std::get_if<StateChanged>(&events.back());
    ASSERT_TRUE(last);
    EXPECT_TRUE(contains(last->detail, "on its host"));
}

TEST_F(RunMirrorTest, WhatWasLeftToAnEarlierMirrorIsDeliveredUnlessItIsOld) {
    const auto id = startRemoteRun(*box_, request("run", kEndless, 1000));
    mirror(id)->waitUntilCurrent();
    RunCommand stop;
    stop.kind = RunCommand::Kind::Stop;
    const auto leave = [&] {
        EXPECT_TRUE(writeRunCommand(copy(id), stop));
        return RunPaths(copy(id)).commands() / listRunCommands(copy(id)).at(0);
    };
    const auto old = leave();
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(1));
    {
        const auto copy = mirror(id);
        ASSERT_TRUE(waitUntil([&] { return copy->status().current; }));
        EXPECT_FALSE(fs::exists(old));
        EXPECT_TRUE(isRunLocked(run(id)));
    }
    leave();
    const auto copy = mirror(id);
    ASSERT_TRUE(waitUntilWhole(*copy));
    EXPECT_EQ(readRun(copy->folder()).lastState, TrainingState::Stopped);
}

TEST_F(RunMirrorTest, NothingThatTheOtherEndSaysLeadsOutOfTheCopy) {
    const test::ScopedVariable hostile("FAKE_AGENT_HOSTILE", "1");
    box_ = connect(host());
    const auto copy = mirror("run");
    ASSERT_TRUE(waitUntil([&] { return copy->status().bytes > 1000; }));
    EXPECT_LE(box_->status().hostName.size(), 4096U);
    EXPECT_TRUE(copy->status().checkpoints.empty());
    EXPECT_EQ(text(copy->folder() / "config.json"), "evil");
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(copy->folder()))
        if (!entry.path().filename().string().starts_with('.'))
            names.insert(entry.path().filename().string());
    EXPECT_EQ(names, (std::set<std::string>{"config.json", "metrics.jsonl"}));
    names.clear();
    for (const auto& entry : fs::directory_iterator(copy->folder().parent_path()))
        names.insert(entry.path().filename().string());
    EXPECT_EQ(names, std::set<std::string>{"run"});
}

TEST_F(RunMirrorTest, ACommandWaitsForTheConnection) {
    const auto id = startRemoteRun(*box_, request("run", kEndless, 1000));
    const auto flag = folder_ / "down";
    const auto file = folder_ / "ssh";
    std::ofstream(file)
        << "#!/bin/sh\nfor command; do :; done\nflag=" << flag.string()
        << "\n[ -e $flag ] && exit 255\nme=$$\n"
           "( while kill -0 $me; do [ -e $flag ] && kill -9 $me; sleep 0.02; done ) "
           ">/dev/null 2>&1 </dev/null &\neval \"$command\"\n";
    fs::permissions(file, fs::perms::owner_all);
    RemoteHost host = this->host();
    host.destination = "user@box";
    host.ssh = file.string();
    box_ = connect(host);
    const auto copy = mirror(id);
    copy->waitUntilCurrent();
    std::ofstream(flag) << "";
    ASSERT_TRUE(waitUntil([&] { return box_->status().state == RemoteState::Waiting; }));
    RunCommand stop;
    stop.kind = RunCommand::Kind::Stop;
    ASSERT_TRUE(writeRunCommand(copy->folder(), stop));
    ASSERT_TRUE(waitUntil([&] { return copy->status().waitingCommands == 1; }));
    EXPECT_TRUE(runOwner(copy->folder()));
    fs::remove(flag);
    box_->retry();
    ASSERT_TRUE(waitUntilWhole(*copy));
    EXPECT_EQ(readRun(copy->folder()).lastState, TrainingState::Stopped);
    EXPECT_EQ(copy->status().waitingCommands, 0);
}

}  // namespace
}  // namespace deepsight
