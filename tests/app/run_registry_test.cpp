#include "app/run_registry.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/training/run_lock.h"
#include "core/training/run_summary_json.h"
#include "tests/support/expect_error.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr int kPatience = 20000;  // milliseconds
const char* const kFile = "DEEPSIGHT_TEST_REGISTRY";
const char* const kRuns = "DEEPSIGHT_TEST_RUNS";

std::vector<std::string> described(const std::vector<RunSummary>& runs) {
    std::vector<std::string> texts;
    for (const RunSummary& run : runs)
        texts.push_back(run.folder.string() + " " + runSummaryToJson(run).value());
    return texts;
}

/// Has SQLite do something to the file, beside the registry.
bool execute(const QString& file, const QStringList& statements) {
    const QString name = QStringLiteral("test");
    bool done = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        done = database.open();
        QSqlQuery query(database);
        for (const QString& statement : statements) done = done && query.exec(statement);
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

class RunRegistryTest : public testing::Test {
  protected:
    RunRegistryTest() { fs::create_directories(runs()); }

    fs::path runs() const { return folder_ / "runs"; }
    QString file() const { return QString::fromStdString((folder_ / "data/runs.sqlite").string()); }
    fs::path path() const { return file().toStdString(); }
    fs::path damaged() const { return path().string() + ".damaged"; }
    fs::path makeRun(const std::string& name, std::int64_t steps = 10) {
        return test::makeRunOnDisk(runs() / name, steps).toStdString();
    }

    /// Runs of many kinds, one of them damaged: that one is read each time.
    void makeRuns() {
        makeRun("a");
        writeRunNotes(makeRun("b", 20), {.title = "B", .tags = {"x"}, .note = {}, .starred = true});
        writeRunLineage(makeRun("c"), {(runs() / "a").string(), "a", 10});
        std::ofstream(makeRun("damaged") / "config.json") << "{";
        makeRun("sweep/one");
        std::ofstream(runs() / "sweep/sweep.json") << "{}";
    }

    /// What a registry made anew on the same file lists; and how many runs it had to read.
    void expectListed(std::size_t read) {
        RunRegistry registry(file());
        EXPECT_EQ(described(registry.update(runs())), described(listRuns(runs())));
        EXPECT_EQ(registry.readCount(), read);
        EXPECT_EQ(registry.takeProblem(), "");
    }

    test::TemporaryFolder folder_;
};

TEST_F(RunRegistryTest, ListsWhatTheFoldersHoldAndReadsThemOnce) {
    makeRuns();
    expectListed(5);
    expectListed(1);
    makeRun("new");
    expectListed(2);
}

TEST_F(RunRegistryTest, OnlyRunsThatChangedAreReadAgain) {
    const fs::path a = makeRun("a");
    const fs::path b = makeRun("b");
    RunRegistry registry(file());
    EXPECT_EQ(registry.update(runs()).size(), 2U);
    MetricsLog(RunPaths(a).metrics()).write(StateChanged{TrainingState::Finished, {}});
    EXPECT_EQ(registry.update(runs())[0].state, RunState::Finished);
    EXPECT_EQ(registry.readCount(), 1U);
    writeRunNotes(b, {.title = "Title", .tags = {}, .note = {}});
    EXPECT_EQ(registry.update(runs())[1].notes.title, "Title");
    EXPECT_EQ(registry.readCount(), 1U);
    fs::remove_all(a);
    EXPECT_EQ(registry.update(runs()).size(), 1U);
    EXPECT_EQ(registry.readCount(), 0U);
    EXPECT_EQ(RunRegistry(file()).remembered(runs()).size(), 1U);
}

TEST_F(RunRegistryTest, ARunInTrainingIsReadEachTime) {
    const fs::path run = makeRun("run");
    RunRegistry registry(file());
    {
        const RunLock lock(run);
        for (int i = 0; i < 2; ++i) {
            EXPECT_EQ(registry.update(runs())[0].state, RunState::Active);
            EXPECT_EQ(registry.readCount(), 1U);
        }
        EXPECT_EQ(RunRegistry(file()).remembered(runs())[0].state, RunState::Active);
    }
    // Nothing in the folder has changed but the lock.
    EXPECT_EQ(RunRegistry(file()).remembered(runs())[0].state, RunState::Interrupted);
    EXPECT_EQ(registry.update(runs())[0].state, RunState::Stopped);
    expectListed(0);
}

TEST_F(RunRegistryTest, RemembersTheRunsButTakesNotesFromTheirFolders) {
    makeRuns();
    RunRegistry(file()).update(runs());
    EXPECT_EQ(described(RunRegistry(file()).remembered(runs())), described(listRuns(runs())));
    writeRunNotes(runs() / "a", {.title = "New", .tags = {}, .note = {}, .archived = true});
    MetricsLog(RunPaths(runs() / "a").metrics()).write(StateChanged{TrainingState::Finished, {}});
    fs::remove_all(runs() / "b");
    const auto known = RunRegistry(file()).remembered(runs());
    ASSERT_EQ(known.size(), 4U);
    EXPECT_EQ(known[0].notes.title, "New");
    EXPECT_TRUE(known[0].notes.archived);
    EXPECT_EQ(known[0].state, RunState::Stopped);  // that is read by update()
    EXPECT_TRUE(RunRegistry(file()).remembered(folder_ / "elsewhere").empty());
}

TEST_F(RunRegistryTest, NotesThatCannotBeReadAreNotRememberedAsTheyWere) {
    const fs::path run = makeRun("a");
    writeRunNotes(run, {.title = "Before", .tags = {}, .note = {}});
    RunRegistry(file()).update(runs());
    std::ofstream(run / "notes.json") << "{";
    const RunSummary broken = RunRegistry(file()).remembered(runs()).at(0);
    EXPECT_EQ(broken.notes, RunNotes{});
    EXPECT_TRUE(test::contains(broken.notesProblem, "notes.json"));
    RunRegistry(file()).update(runs());
    writeRunNotes(run, {.title = "After", .tags = {}, .note = {}});
    const RunSummary mended = RunRegistry(file()).remembered(runs()).at(0);
    EXPECT_EQ(mended.notes.title, "After");
    EXPECT_EQ(mended.notesProblem, "");
}

TEST_F(RunRegistryTest, ADamagedRunIsReadEachTimeUntilItIsWhole) {
    const fs::path run = makeRun("a");
    const std::string config = readFile(RunPaths(run).config());
    std::ofstream(RunPaths(run).config()) << "{";
    expectListed(1);
    expectListed(1);  // though nothing in the folder has changed
    std::ofstream(RunPaths(run).config()) << config;
    std::ofstream(run / "notes.json") << "{";
    expectListed(1);
    expectListed(1);
    fs::remove(run / "notes.json");
    expectListed(1);
    expectListed(0);
}

TEST_F(RunRegistryTest, FoldersOfRunsAreKeptApart) {
    makeRun("a");
    const fs::path other = folder_ / "other";
    test::makeRunOnDisk(other / "b");
    RunRegistry registry(file());
    EXPECT_EQ(registry.update(runs()).size(), 1U);
    EXPECT_EQ(registry.update(other).size(), 1U);
    EXPECT_EQ(registry.update(runs())[0].name, "a");
    EXPECT_EQ(registry.readCount(), 0U);
    EXPECT_EQ(RunRegistry(file()).remembered(other)[0].name, "b");
}

TEST_F(RunRegistryTest, WhatIsNoSoundDatabaseOfOursIsSetAsideAndMadeAgain) {
    makeRuns();
    RunRegistry(file()).update(runs());
    const std::string good = readFile(path());
    const auto write = [&](const std::string& text) {
        fs::remove_all(path());
        std::ofstream(path(), std::ios::binary) << text;
    };
    std::string middle = good;
    std::fill(middle.begin() + 4096, middle.end(), '\x5a');
    const std::vector<std::pair<const char*, std::function<void()>>> accidents = {
        {"garbage", [&] { write(std::string(10000, 'x')); }},
        {"header only", [&] { write(good.substr(0, 60)); }},
        {"cut off", [&] { write(good.substr(0, 4096 + 100)); }},
        {"pages overwritten", [&] { write(middle); }},
        {"folder",
         [&] {
             fs::remove(path());
             fs::create_directories(path() / "in the way");
         }},
        {"of another program",
         [&] {
             fs::remove(path());
             ASSERT_TRUE(execute(file(), {QStringLiteral("CREATE TABLE bookmarks (url TEXT)")}));
         }},
        {"other columns",
         [&] {
             ASSERT_TRUE(execute(file(), {QStringLiteral("DROP TABLE run"),
                                          QStringLiteral("CREATE TABLE run (x TEXT)")}));
         }},
    };
    for (const auto& [name, happens] : accidents) {
        SCOPED_TRACE(name);
        happens();
        fs::remove_all(damaged());
        RunRegistry registry(file());
        EXPECT_EQ(described(registry.update(runs())), described(listRuns(runs())));
        EXPECT_EQ(registry.readCount(), 5U);
        EXPECT_TRUE(test::contains(registry.takeProblem(), path().string()));
        EXPECT_EQ(registry.takeProblem(), "");
        EXPECT_TRUE(fs::exists(damaged()));
        expectListed(1);
    }
}

TEST_F(RunRegistryTest, ADeletedOrEmptyDatabaseOrOneOfAnotherVersionIsMadeAgainWithoutAWord) {
    makeRuns();
    expectListed(5);
    fs::remove(path());
    expectListed(5);
    std::ofstream(path(), std::ios::trunc).flush();
    expectListed(5);
    ASSERT_TRUE(execute(file(), {QStringLiteral("PRAGMA user_version = 99")}));
    expectListed(5);
    EXPECT_FALSE(fs::exists(damaged()));
}

TEST_F(RunRegistryTest, ARowThatMakesNoSenseIsReadAgain) {
    makeRuns();
    expectListed(5);
    ASSERT_TRUE(execute(
        file(), {QStringLiteral("UPDATE run SET summary = '{}' WHERE folder LIKE '%/a'"),
                 QStringLiteral("UPDATE run SET stamp = 'x' WHERE folder LIKE '%/b'"),
                 QStringLiteral("UPDATE run SET summary = zeroblob(8000000) WHERE folder LIKE "
                                "'%/c'")}));
    expectListed(4);
    expectListed(1);
}

TEST_F(RunRegistryTest, WithoutAPlaceForTheDatabaseTheRunsAreListedAllTheSame) {
    makeRuns();
    std::ofstream(folder_ / "data") << "a file where the folder should be";
    RunRegistry registry(file());
    EXPECT_EQ(described(registry.update(runs())), described(listRuns(runs())));
    EXPECT_TRUE(test::contains(registry.takeProblem(), "cannot be used"));
    makeRun("new");
    EXPECT_EQ(registry.update(runs()).size(), 6U);
    EXPECT_EQ(registry.readCount(), 2U);
    EXPECT_EQ(registry.takeProblem(), "");  // told once is enough
}

TEST_F(RunRegistryTest, AnotherWindowThatHoldsTheDatabaseDoesNotHoldUpTheList) {
    makeRuns();
    expectListed(5);
    const QString name = QStringLiteral("other window");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        RunRegistry registry(file());
        EXPECT_EQ(described(registry.update(runs())), described(listRuns(runs())));
        EXPECT_TRUE(test::contains(registry.takeProblem(), "locked"));
        EXPECT_FALSE(fs::exists(damaged()));
    }
    QSqlDatabase::removeDatabase(name);
    expectListed(1);
}

TEST_F(RunRegistryTest, ACancelledReadingKeepsWhatItHasRead) {
    makeRuns();
    std::stop_source stop;
    const auto progress = [&](const std::string&, std::int64_t, std::int64_t) {
        stop.request_stop();
    };
    RunRegistry registry(file());
    // The sink is called at the start, and the stop is seen after the first run.
    test::expectError(ErrorKind::Cancelled,
                      [&] { registry.update(runs(), progress, stop.get_token()); });
    const std::size_t read = registry.readCount();
    expectListed(5 - read);
}

/// Run by the tests below in a process of its own, which they kill.
TEST(RunRegistryVictim, DISABLED_WritesWithoutEnd) {
    ASSERT_TRUE(qEnvironmentVariableIsSet(kFile) && qEnvironmentVariableIsSet(kRuns));
    const fs::path runs = qEnvironmentVariable(kRuns).toStdString();
    RunRegistry registry(qEnvironmentVariable(kFile));
    for (int i = 0;; ++i) {
        writeRunNotes(runs / "a", {.title = std::to_string(i), .tags = {}, .note = {}});
        writeRunNotes(runs / "b", {.title = std::to_string(i), .tags = {}, .note = {}});
        registry.update(runs);
        std::cout << "written" << std::endl;
    }
}

TEST(RunRegistryVictim, DISABLED_DiesWithinATransaction) {
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(qEnvironmentVariable(kFile));
    ASSERT_TRUE(database.open());
    QSqlQuery query(database);
    // A cache of one page: what the transaction changes stands in the file before it ends.
    for (const char* statement :
         {"PRAGMA cache_size = 1", "PRAGMA cache_spill = 1", "BEGIN",
          "UPDATE run SET stamp = 'half', summary = hex(randomblob(20000))"}) {
        ASSERT_TRUE(query.exec(QLatin1String(statement))) << statement;
    }
    std::raise(SIGKILL);
}

class KilledRegistryTest : public RunRegistryTest {
  protected:
    void start(QProcess& victim, const QString& test) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kFile), file());
        environment.insert(QLatin1String(kRuns), QString::fromStdString(runs().string()));
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--gtest_also_run_disabled_tests"),
                      QStringLiteral("--gtest_filter=RunRegistryVictim.DISABLED_") + test});
        ASSERT_TRUE(victim.waitForStarted(kPatience));
    }
};

TEST_F(KilledRegistryTest, AKillWithinATransactionLosesNothing) {
    makeRuns();
    expectListed(5);
    const std::string before = readFile(path());
    QProcess victim;
    start(victim, QStringLiteral("DiesWithinATransaction"));
    ASSERT_TRUE(victim.waitForFinished(kPatience));
    ASSERT_EQ(victim.exitStatus(), QProcess::CrashExit);
    EXPECT_NE(readFile(path()), before);  // half of it is in the file
    ASSERT_GT(fs::file_size(path().string() + "-journal"), 0U);
    expectListed(1);  // the journal takes it back
    EXPECT_FALSE(fs::exists(path().string() + "-journal"));
    EXPECT_FALSE(fs::exists(damaged()));
}

TEST_F(KilledRegistryTest, AWriterThatIsKilledAtAnyMomentLeavesWhatCanBeListed) {
    makeRuns();
    for (int writes = 1; writes <= 6; ++writes) {
        SCOPED_TRACE(writes);
        QProcess victim;
        start(victim, QStringLiteral("WritesWithoutEnd"));
        int seen = 0;
        while (seen < writes && victim.waitForReadyRead(kPatience))
            seen += static_cast<int>(victim.readAllStandardOutput().count("written"));
        ASSERT_GE(seen, writes);
        victim.kill();
        ASSERT_TRUE(victim.waitForFinished(kPatience));
        RunRegistry registry(file());
        EXPECT_EQ(described(registry.update(runs())), described(listRuns(runs())));
        EXPECT_LE(registry.readCount(), 3U);  // of the two being changed, and the damaged one
        EXPECT_EQ(registry.takeProblem(), "");
        EXPECT_FALSE(fs::exists(damaged()));
    }
}

}  // namespace
}  // namespace deepsight
