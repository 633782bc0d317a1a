#include "widgets/runs_query.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <limits>

#include "core/config/config_schema.h"
#include "tests/support/run_summaries.h"
#include "widgets/edit_distance.h"
#include "widgets/runs_cells.h"

namespace deepsight {
namespace {

using test::runSummary;

class RunsQueryTest : public testing::Test {
  protected:
    RunsQueryTest() {
        run_.config->planning.coefficient = 0.5;
        run_.config->training.seed = 1337;
        run_.config->training.learningRate = 3e-4;
        run_.config->planning.score = DisaffinityScore::Cosine;
        run_.notes = {"Long horizon", {"paper", "seed 2"}, "Collapsed at step 300."};
        run_.metrics.seconds = 5400;
        run_.metrics.tokens = 12'000'000;
        run_.metrics.bestPathAccuracy = 0.75;
        run_.started =
            static_cast<double>(QDateTime(QDate(2026, 11, 24), QTime(9, 30)).toSecsSinceEpoch());
    }

    bool matches(const QString& text) {
        const RunsQuery query(text, values_);
        EXPECT_TRUE(query.problems().isEmpty())
            << qPrintable(text) << ": " << qPrintable(query.problems().join(QLatin1Char(' ')));
        return query.matches(run_, runSearchText(run_));
    }

    QString problem(const QString& text) {
        const RunsQuery query(text, values_);
        EXPECT_TRUE(query.matches(run_, runSearchText(run_))) << qPrintable(text);
        EXPECT_EQ(query.problems().size(), 1) << qPrintable(text);
        return query.problems().value(0);
    }

    void expectMatches(std::initializer_list<const char*> texts) {
        for (const char* text : texts) EXPECT_TRUE(matches(QString::fromUtf8(text))) << text;
    }
    void expectNone(std::initializer_list<const char*> texts) {
        for (const char* text : texts) EXPECT_FALSE(matches(QString::fromUtf8(text))) << text;
    }

    RunSummary run_ = runSummary("a", 3.0);
    QVector<RunValue> values_ = runValues();
};

TEST_F(RunsQueryTest, ComparesFieldsAndMetricsByNameOrEndOfIt) {
    expectMatches({"planning.coefficient>=0.5", "coefficient<1", "planning.coefficient=0.5",
                   "val<3.2", "metrics.best_validation_loss=3", "val>=3", "val<=3", "seed=1337",
                   "seed:1337", "learning_rate=3e-4", "learning_rate<1e-3", "accuracy>=75%",
                   "parameters>200k", "tokens=12M", "tokens>1M", "coefficient=0.1..0.5",
                   "steps_done=500", "COEFFICIENT=0.5"});
    expectNone({"planning.coefficient>0.5", "coefficient>=1", "val<3", "seed!=1337", "seed=1",
                "tokens>12M", "accuracy>75%", "coefficient=0.6..2", "learning_rate=3.1e-4"});
}

TEST_F(RunsQueryTest, EveryFieldAndMetricCanBeAskedForByItsWholeName) {
    for (const RunValue& value : values_) {
        EXPECT_EQ(findRunValue(values_, value.name).value->name, value.name)
            << qPrintable(value.name);
        EXPECT_FALSE(value.label.isEmpty()) << qPrintable(value.name);
        const RunsQuery query(value.name + QStringLiteral("!=none"), values_);
        EXPECT_TRUE(query.problems().isEmpty() || !value.choices.isEmpty())
            << qPrintable(query.problems().join(QLatin1Char(' ')));
    }
    for (const Field& field : configFields()) {
        EXPECT_NE(findRunValue(values_, QString::fromStdString(field.path())).value, nullptr)
            << field.path();
    }
}

TEST_F(RunsQueryTest, ComparesChoicesTextsAndFlags) {
    expectMatches({"score:cosine", "planning.score=cosine", "score!=mse", "state:finished",
                   "tag:paper", "tag:\"seed 2\"", "tag=paper", "title:horizon", "name=a",
                   "note:collapsed", "bias:no", "-bias:yes"});
    expectNone({"score:log-cosine", "score=mse", "state:failed", "tag=pap", "tag:x",
                "title=horizon", "bias:true", "-score:cosine", "-tag:paper"});
    EXPECT_TRUE(matches(QStringLiteral("tag:pap")));
    EXPECT_TRUE(matches(QStringLiteral("score:cos")));  // still being typed
}

TEST_F(RunsQueryTest, ComparesDatesAndDurations) {
    expectMatches({"started>=2026-11-24", "started=2026-11-24", "started<2026-11-25",
                   "started<=2026-11-24", "started>2026-11-24T09:29:59", "time=90min", "time=1.5h",
                   "time>1h", "time<1d", "started=2026-11-20..2026-11-24", "started<today"});
    expectNone({"started>2026-11-24", "started<2026-11-24", "time>90min", "started=today",
                "started>yesterday"});
}

TEST_F(RunsQueryTest, WhatARunDoesNotHaveEqualsOnlyNone) {
    run_.metrics.bestPathAccuracy.reset();
    run_.metrics.bestValidationLoss = std::numeric_limits<double>::quiet_NaN();
    expectMatches({"accuracy=none", "accuracy!=0.5", "val:none", "-val<3"});
    expectNone({"accuracy<1", "accuracy>=0", "accuracy!=none", "val<3", "val>3"});
    run_.config.reset();
    expectNone({"seed=1337", "seed>=0"});
    expectMatches({"seed=none", "score!=mse"});
}

TEST_F(RunsQueryTest, AFieldWithoutEffectHasNoValue) {
    run_.config->model.architecture = Architecture::Baseline;
    run_.config->planning.score = DisaffinityScore::None;
    expectNone({"coefficient=0.5", "coefficient<100"});
    expectMatches({"coefficient=none", "architecture:baseline"});
}

TEST_F(RunsQueryTest, StarArchiveForkAndOpposites) {
    expectNone({"is:starred", "is:archived", "is:forked"});
    expectMatches({"-is:starred", "-is:forked", "is!=starred", "is!=forked"});
    run_.notes.starred = true;
    run_.notes.archived = true;
    run_.lineage = RunLineage{"/runs/p", "parent", 100};
    expectMatches({"is:starred", "is:archived", "is:forked", "parent:par", "is:starred val<3.2"});
    expectMatches({"is=starred", "is==forked", "-is!=starred"});
    expectNone({"-is:starred", "is!=starred", "is:starred val<2"});
    EXPECT_TRUE(RunsQuery(QStringLiteral("is:archived"), values_).asksForArchived());
    EXPECT_FALSE(RunsQuery(QStringLiteral("is:starred"), values_).asksForArchived());
}

TEST_F(RunsQueryTest, FreeWordsAndPhrasesMixWithComparisons) {
    expectMatches({"", "  ", "horizon", "LONG paper", "\"long horizon\"", "long val<4 -failed",
                   "-\"no such thing\"", "\"step 300\" seed=1337"});
    expectNone({"\"horizon long\"", "horizon val>4", "-horizon"});
    EXPECT_TRUE(RunsQuery(QStringLiteral("  "), values_).isEmpty());
}

TEST_F(RunsQueryTest, WhatMakesNoSenseIsNamedWithARemedyAndLeavesNothingOut) {
    const auto expectProblem = [this](const char* text, const char* part) {
        const QString message = problem(QString::fromUtf8(text));
        EXPECT_TRUE(message.contains(QString::fromUtf8(part)))
            << text << ": " << qPrintable(message);
    };
    expectProblem("plannign.coefficient>1", "planning.coefficient");
    expectProblem("coeficient>1", "planning.coefficient");
    expectProblem("batch=8", "training.batch_size");
    expectProblem("warmup_steps=5", "planning.warmup_steps");
    expectProblem("warmup_steps=5", "training.warmup_steps");
    expectProblem("zzzzzz=5", "quotation marks");
    expectProblem("val<", "val");
    expectProblem("val<abc", "abc");
    expectProblem("score:euclid", "log-cosine");
    expectProblem("score<mse", "no order");
    expectProblem("bias:maybe", "true or false");
    expectProblem("started>tomorow", "2026-11-28");
    expectProblem("is:great", "starred");
    expectProblem("is!=great", "starred");
    expectProblem("is<starred", "starred");
    expectProblem("is>=forked", "forked");
    const RunsQuery two(QStringLiteral("aaaaaa=1 val<1 bbbbbb=2"), values_);
    EXPECT_EQ(two.problems().size(), 2);
    EXPECT_FALSE(two.matches(run_, {}));  // what was understood still counts
}

TEST_F(RunsQueryTest, EverySuggestionIsUnderstood) {
    for (const QString& term :
         RunsQuery::suggestions(values_, {QStringLiteral("paper"), QStringLiteral("seed 2")})) {
        if (!term.contains(QLatin1Char(':'))) {
            EXPECT_NE(findRunValue(values_, term).value, nullptr) << qPrintable(term);
            continue;
        }
        const RunsQuery query(term, values_);
        EXPECT_TRUE(query.problems().isEmpty()) << qPrintable(term);
        EXPECT_FALSE(query.isEmpty()) << qPrintable(term);
    }
}

TEST_F(RunsQueryTest, EditDistanceCountsLetters) {
    EXPECT_EQ(editDistance(QStringLiteral("kitten"), QStringLiteral("sitting")), 3);
    EXPECT_EQ(editDistance(QString(), QStringLiteral("abc")), 3);
    EXPECT_EQ(editDistance(QStringLiteral("abc"), QStringLiteral("abc")), 0);
}

}  // namespace
}  // namespace deepsight
