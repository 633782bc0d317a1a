#include "widgets/sweep_view.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "core/config/presets.h"
#include "widgets/field_chooser.h"
#include "widgets/sweep_axis_row.h"
#include "widgets/sweep_plan_editor.h"
#include "widgets/sweep_results.h"
#include "widgets/sweep_runs_model.h"
#include "widgets/sweep_runs_table.h"
#include "widgets/sweep_texts.h"

namespace deepsight {
namespace {

const char* const kHorizon = "planning.horizon";
const char* const kScore = "planning.score";

FieldValue whole(std::int64_t value) { return value; }
FieldValue word(const char* value) { return std::string(value); }

std::vector<FieldValue> parse(const char* path, const char* text, QString& problem) {
    return parseSweepValues(*findField(path), QString::fromUtf8(text), problem);
}

TEST(SweepTextsTest, ValuesAreReadByTheFieldsKind) {
    QString problem;
    EXPECT_EQ(parse(kHorizon, "3, 6,11 ", problem),
              (std::vector<FieldValue>{whole(3), whole(6), whole(11)}));
    EXPECT_EQ(problem, QString());
    EXPECT_EQ(parse("training.learning_rate", "3e-4", problem),
              std::vector<FieldValue>{FieldValue(3e-4)});
    EXPECT_EQ(parse("model.bias", "true, no", problem),
              (std::vector<FieldValue>{FieldValue(true), FieldValue(false)}));
    EXPECT_EQ(parse(kScore, "MSE, log-cosine", problem),
              (std::vector<FieldValue>{word("mse"), word("log-cosine")}));
    EXPECT_EQ(problem, QString());
}

TEST(SweepTextsTest, WhatIsWrongWithValuesIsSaid) {
    QString problem;
    EXPECT_TRUE(parse(kHorizon, "3, six", problem).empty());
    EXPECT_TRUE(problem.contains(QStringLiteral("six")));
    parse(kHorizon, "0", problem);
    EXPECT_TRUE(problem.contains(QStringLiteral("out of range")));
    parse(kHorizon, "3, 3", problem);
    EXPECT_TRUE(problem.contains(QStringLiteral("twice")));
    parse(kScore, "mee", problem);
    EXPECT_TRUE(problem.contains(QStringLiteral("log-cosine")));
    parse(kHorizon, " , ", problem);
    EXPECT_FALSE(problem.isEmpty());
}

TEST(SweepTextsTest, EveryValueOfASchemaReadsBack) {
    const Config config = presets().front().config;
    for (const Field& field : configFields()) {
        if (field.kind == FieldKind::Text) continue;
        QString problem;
        const FieldValue value = field.get(config);
        EXPECT_EQ(parseSweepValues(field, sweepValueText(value), problem),
                  std::vector<FieldValue>{value})
            << field.path() << ": " << problem.toStdString();
    }
}

TEST(SweepTextsTest, FiguresAreWordedByTheirMetric) {
    EXPECT_EQ(sweepMetricText("validation_loss", 1.23456), QStringLiteral("1.2346"));
    EXPECT_EQ(sweepMetricText("path_accuracy", 0.875, 0.012), QStringLiteral("87.5 ± 1.2 %"));
    EXPECT_EQ(sweepMetricText("tokens_per_second", 12345.6), QStringLiteral("12,346"));
    EXPECT_EQ(sweepDifferenceText("validation_loss", -0.01, 0.002),
              QStringLiteral("−0.0100 ± 0.0020"));
    EXPECT_EQ(sweepDifferenceText("validation_loss", 0.01, {}), QStringLiteral("+0.0100"));
    EXPECT_EQ(sweepProbabilityText(0.0001), QStringLiteral("p < 0.001"));
    EXPECT_EQ(sweepProbabilityText(0.031), QStringLiteral("p = 0.031"));
    EXPECT_EQ(sweepProbabilityText(0.4), QStringLiteral("p = 0.40"));
    EXPECT_EQ(sweepMetricName("some_new_metric"), QStringLiteral("Some new metric"));
}

TEST(SweepTextsTest, TheNameOfASweepBecomesAFolder) {
    EXPECT_EQ(sweepNameProblem(QStringLiteral("seeds")), QString());
    for (const char* bad : {"", "  ", "a/b", ".hidden"}) {
        EXPECT_NE(sweepNameProblem(QLatin1String(bad)), QString()) << bad;
    }
}

class SweepViewTest : public ::testing::Test {
  protected:
    SweepViewTest() {
        view_.resize(1200, 800);
        view_.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view_));
    }

    static SweepPlan plan() {
        SweepPlan plan;
        plan.name = "horizons";
        plan.base = presets().front().config;
        plan.axes = {{kHorizon, {whole(3), whole(6)}},
                     {"training.seed", {whole(5), whole(6), whole(7)}}};
        return plan;
    }

    template <typename T>
    T* find(const char* name) {
        T* found = view_.findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    QString state() { return find<QLabel>("sweepStateLabel")->text(); }
    bool enabled(const char* button) { return find<QPushButton>(button)->isEnabled(); }
    bool visible(const char* button) { return find<QPushButton>(button)->isVisible(); }

    /// Types into the first row of fields.
    void typeValues(const char* text, int row = 1) {
        auto* values = view_.findChild<QLineEdit*>(QStringLiteral("axisValues%1LineEdit").arg(row));
        ASSERT_NE(values, nullptr);
        values->selectAll();
        QTest::keyClicks(values, QLatin1String(text));
    }

    static std::vector<SweepRunStatus> statuses(const SweepPlan& plan) {
        std::vector<SweepRunStatus> all;
        for (SweepRun& run : expandSweep(plan)) {
            all.push_back({});
            all.back().folder = "/sweep/" + run.name;
            all.back().run = std::move(run);
        }
        return all;
    }

    static SweepCell cell(double mean, std::optional<double> error) {
        SweepCell cell;
        cell.mean = mean;
        cell.error = error;
        cell.runs = 3;
        return cell;
    }

    static SweepSummary summary() {
        SweepCell first = cell(1.5, 0.01);
        SweepCell second = cell(1.4, 0.02);
        second.difference = -0.1;
        second.differenceError = 0.01;
        second.pValue = 0.01;
        second.pairs = 3;
        second.published = 1.3;
        SweepCell third = second;
        third.pValue = 0.3;
        SweepSummary summary;
        summary.metrics = {"validation_loss", "train_loss", "fvu"};
        for (const char* group : {"none", "mse", "cosine"}) {
            summary.rows.push_back({});
            summary.rows.back().group = group;
            summary.rows.back().finished = summary.rows.back().total = 3;
        }
        summary.rows[0].reference = true;
        summary.rows[0].cells["validation_loss"] = first;
        summary.rows[1].cells["validation_loss"] = second;
        summary.rows[2].cells["validation_loss"] = third;
        summary.rows[1].cells["fvu"] = cell(0.25, {});
        return summary;
    }

    QStringList header(const QAbstractItemModel& model) {
        QStringList names;
        for (int column = 0; column < model.columnCount(); ++column) {
            names << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        }
        return names;
    }

    SweepView view_;
};

TEST_F(SweepViewTest, ADraftShowsTheRunsItLeadsTo) {
    view_.setDraft(plan());
    view_.setActivity({});
    EXPECT_EQ(state(), QStringLiteral("6 runs in 2 groups"));
    EXPECT_EQ(view_.runsTable()->model()->rowCount(), 6);
    EXPECT_TRUE(enabled("startSweepPushButton"));
    EXPECT_TRUE(view_.isStartable());
    QSignalSpy edited(&view_, &SweepView::draftEdited);
    typeValues("3, 6, 11");
    EXPECT_EQ(state(), QStringLiteral("9 runs in 3 groups"));
    EXPECT_GT(edited.count(), 0);
}

TEST_F(SweepViewTest, APlanComesBackAsItWasSet) {
    view_.setDraft(plan());
    EXPECT_EQ(view_.plan(), plan());
    for (const SweepPreset& preset : sweepPresets()) {
        view_.setDraft(preset.plan);
        EXPECT_EQ(view_.plan(), preset.plan) << preset.id;
    }
}

TEST_F(SweepViewTest, SeedsFollowEachOther) {
    view_.setDraft(plan());
    EXPECT_EQ(find<QSpinBox>("seedCountSpinBox")->value(), 3);
    EXPECT_EQ(find<QSpinBox>("firstSeedSpinBox")->value(), 5);
    find<QSpinBox>("seedCountSpinBox")->setValue(2);
    find<QSpinBox>("firstSeedSpinBox")->setValue(9);
    EXPECT_EQ(view_.plan().axes.back().values, (std::vector<FieldValue>{whole(9), whole(10)}));
    EXPECT_EQ(state(), QStringLiteral("4 runs in 2 groups"));
    SweepPlan scattered = plan();
    scattered.axes.back().values = {whole(1), whole(20)};
    view_.setDraft(scattered);
    EXPECT_EQ(view_.plan(), scattered);
}

TEST_F(SweepViewTest, AMistakeStandsBesideItsField) {
    view_.setDraft(plan());
    view_.setActivity({});
    typeValues("3, 200");
    auto* problem = find<QLabel>("axisProblem1Label");
    EXPECT_TRUE(problem->isVisible());
    EXPECT_TRUE(problem->text().contains(QStringLiteral("planning.horizon")));
    EXPECT_FALSE(enabled("startSweepPushButton"));
    EXPECT_FALSE(view_.isStartable());
    typeValues("3, x");
    EXPECT_TRUE(problem->text().contains(QStringLiteral("x")));
    EXPECT_FALSE(view_.isStartable());
    typeValues("3");
    EXPECT_FALSE(problem->isVisible());
    EXPECT_TRUE(enabled("startSweepPushButton"));
}

TEST_F(SweepViewTest, AFieldIsFoundByNameAndByPath) {
    SweepPlan bare = plan();
    bare.axes.clear();
    view_.setDraft(bare);
    QTest::mouseClick(find<QPushButton>("addAxisPushButton"), Qt::LeftButton);
    auto* chooser = view_.findChild<FieldChooser*>();
    ASSERT_NE(chooser, nullptr);
    QCompleter* completer = chooser->completer();
    completer->setCompletionPrefix(QStringLiteral("planning.hor"));
    ASSERT_EQ(completer->completionCount(), 1);
    QTest::keyClicks(chooser->lineEdit(), completer->currentCompletion());
    QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
    EXPECT_EQ(chooser->field(), QLatin1String(kHorizon));
    auto* row = view_.findChild<SweepAxisRow*>();
    QTest::keyClicks(row->findChild<QLineEdit*>(
                         QStringLiteral("axisValues%1LineEdit").arg(row->objectName().mid(9))),
                     QStringLiteral("2, 4"));
    EXPECT_EQ(view_.plan().axes.front().values, (std::vector<FieldValue>{whole(2), whole(4)}));
    chooser->lineEdit()->setText(QStringLiteral("nonsense"));
    Q_EMIT chooser->lineEdit()->editingFinished();
    EXPECT_EQ(chooser->field(), QLatin1String(kHorizon));
}

TEST_F(SweepViewTest, ChoicesCanBeTicked) {
    SweepPlan scores = plan();
    scores.axes = {{kScore, {word("mse")}}};
    view_.setDraft(scores);
    QMenu* menu = find<QPushButton>("axisChoices1PushButton")->menu();
    for (QAction* action : menu->actions()) {
        EXPECT_EQ(action->isChecked(), action->data() == QStringLiteral("mse"));
        if (action->data() == QStringLiteral("cosine")) action->trigger();
    }
    EXPECT_EQ(view_.plan().axes.front().values,
              (std::vector<FieldValue>{word("mse"), word("cosine")}));
}

TEST_F(SweepViewTest, TheCurrentConfigurationBecomesBaseOrVariant) {
    SweepPlan bare = plan();
    bare.axes.clear();
    view_.setDraft(bare);
    view_.setCurrentConfig(bare.base);
    EXPECT_FALSE(enabled("useCurrentPushButton"));
    Config other = bare.base;
    other.planning.horizon = 4;
    view_.setCurrentConfig(other);
    QTest::mouseClick(find<QPushButton>("addVariantPushButton"), Qt::LeftButton);
    ASSERT_EQ(view_.plan().variants.size(), 2U);
    EXPECT_TRUE(view_.plan().variants[0].settings.empty());
    EXPECT_EQ(view_.plan().variants[1].settings, (FieldSettings{{kHorizon, whole(4)}}));
    EXPECT_EQ(state(), QStringLiteral("2 runs in 2 groups"));
    QTest::mouseClick(find<QPushButton>("removeVariant0PushButton"), Qt::LeftButton);
    EXPECT_EQ(view_.plan().variants.size(), 1U);
    QTest::mouseClick(find<QPushButton>("useCurrentPushButton"), Qt::LeftButton);
    EXPECT_EQ(view_.plan().base, other);
}

TEST_F(SweepViewTest, APlanWithRunsIsFixed) {
    view_.setSweep(plan(), QStringLiteral("/runs/horizons"));
    view_.setRuns(statuses(plan()));
    view_.setActivity({SweepActivity::Kind::Waiting, false, false, {}});
    EXPECT_TRUE(find<QLineEdit>("sweepNameLineEdit")->isReadOnly());
    EXPECT_TRUE(find<QLineEdit>("axisValues1LineEdit")->isReadOnly());
    EXPECT_FALSE(visible("addAxisPushButton"));
    EXPECT_FALSE(visible("removeAxis1PushButton"));
    EXPECT_EQ(view_.plan(), plan());
    EXPECT_EQ(find<QPushButton>("startSweepPushButton")->text(), QStringLiteral("Start sweep"));
}

TEST_F(SweepViewTest, TellsWhereEachRunStands) {
    auto runs = statuses(plan());
    runs[0].state = SweepRunState::Finished;
    runs[1].state = SweepRunState::Failed;
    runs[1].failure = "The disk is full.";
    view_.setSweep(plan(), QStringLiteral("/runs/horizons"));
    view_.setRuns(runs);
    view_.setTraining(QString::fromStdString(runs[2].run.name), TrainingState::Running, 7);
    view_.setActivity({SweepActivity::Kind::Running, false, false, {}});
    const QAbstractItemModel& model = *view_.runsTable()->model();
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    EXPECT_EQ(text(0, SweepRunsModel::State), QStringLiteral("Finished"));
    EXPECT_EQ(text(1, SweepRunsModel::State), QStringLiteral("Failed: The disk is full."));
    EXPECT_EQ(text(2, SweepRunsModel::State), QStringLiteral("Running"));
    EXPECT_TRUE(text(2, SweepRunsModel::Steps).startsWith(QStringLiteral("7 / ")));
    EXPECT_EQ(text(3, SweepRunsModel::State), QStringLiteral("Waiting"));
    EXPECT_TRUE(state().startsWith(QStringLiteral("1 of 6 runs finished, 1 failed. In training:")));
    EXPECT_TRUE(visible("stopSweepPushButton") && visible("stopAfterRunPushButton"));
    EXPECT_FALSE(visible("startSweepPushButton") || visible("newSweepPushButton"));
}

TEST_F(SweepViewTest, OffersWhatCanBeDone) {
    auto runs = statuses(plan());
    runs[0].state = SweepRunState::Finished;
    view_.setSweep(plan(), QStringLiteral("/runs/horizons"));
    view_.setRuns(runs);
    view_.setActivity({SweepActivity::Kind::Waiting, false, false, {}});
    QSignalSpy start(&view_, &SweepView::startRequested);
    auto* button = find<QPushButton>("startSweepPushButton");
    EXPECT_EQ(button->text(), QStringLiteral("Continue sweep"));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(start.count(), 1);

    view_.setActivity({SweepActivity::Kind::Waiting, false, false, QStringLiteral("Busy.")});
    EXPECT_FALSE(button->isEnabled());
    EXPECT_EQ(find<QLabel>("sweepWhyNotLabel")->text(), QStringLiteral("Busy."));

    for (SweepRunStatus& run : runs) run.state = SweepRunState::Finished;
    view_.setRuns(runs);
    view_.setActivity({SweepActivity::Kind::Done, false, false, {}});
    EXPECT_FALSE(button->isVisible());
    runs[1].state = SweepRunState::Failed;
    view_.setRuns(runs);
    QSignalSpy retry(&view_, &SweepView::retryRequested);
    EXPECT_EQ(button->text(), QStringLiteral("Retry failed runs"));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(retry.count(), 1);
}

TEST_F(SweepViewTest, ARunThatWasBegunCanBeOpened) {
    auto runs = statuses(plan());
    runs[0].state = SweepRunState::Finished;
    view_.setSweep(plan(), QStringLiteral("/runs/horizons"));
    view_.setRuns(runs);
    QSignalSpy open(&view_, &SweepView::runRequested);
    SweepRunsTable* table = view_.runsTable();
    Q_EMIT table->doubleClicked(table->model()->index(1, 0));
    EXPECT_EQ(open.count(), 0);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(open.count(), 1);
    EXPECT_EQ(open.front().front().toString(), QString::fromStdString(runs[0].folder.string()));
}

TEST_F(SweepViewTest, ResultsShowMeansDifferencesAndPublishedFigures) {
    view_.setSweep(plan(), QStringLiteral("/runs/horizons"));
    view_.setSummary(summary());
    const QAbstractItemModel& model = *find<QTableView>("sweepResultsTableView")->model();
    EXPECT_EQ(header(model).join(QLatin1Char('|')),
              QStringLiteral("Group|Runs|Best validation loss|Difference|Published|"
                             "Training loss|Parameters"));
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    const auto bold = [&](int row, int column) {
        return model.index(row, column).data(Qt::FontRole).value<QFont>().weight() > QFont::Normal;
    };
    EXPECT_EQ(text(0, 2), QStringLiteral("1.5000 ± 0.0100"));
    EXPECT_EQ(text(0, 3), QStringLiteral("reference"));
    EXPECT_EQ(text(1, 3), QStringLiteral("−0.1000 ± 0.0100, p = 0.010"));
    EXPECT_EQ(text(1, 4), QStringLiteral("1.3000"));
    EXPECT_EQ(text(1, 5), QStringLiteral("–"));
    EXPECT_TRUE(bold(1, 3));
    EXPECT_FALSE(bold(2, 3));
    EXPECT_TRUE(model.headerData(3, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("paired t-test")));
}

TEST_F(SweepViewTest, MetricsAreChosenAndExported) {
    view_.setSweep(plan(), QStringLiteral("/runs/horizons"));
    view_.setSummary(summary());
    view_.setMetrics({QStringLiteral("fvu")});
    const QAbstractItemModel& model = *find<QTableView>("sweepResultsTableView")->model();
    EXPECT_EQ(model.columnCount(), 4);
    QSignalSpy edited(&view_, &SweepView::metricsEdited);
    find<QPushButton>("sweepMetricsPushButton")->menu()->actions().first()->trigger();
    EXPECT_EQ(edited.count(), 1);
    EXPECT_EQ(view_.metrics(),
              (QStringList{QStringLiteral("validation_loss"), QStringLiteral("fvu")}));
    find<QAction>("copySweepMarkdownAction")->trigger();
    const QString markdown = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(markdown.startsWith(QLatin1Char('|'))) << markdown.toStdString();
    EXPECT_FALSE(markdown.contains(QStringLiteral("training loss"), Qt::CaseInsensitive));
    EXPECT_TRUE(view_.table(TableFormat::Csv).contains(QStringLiteral("train_loss")))
        << view_.table(TableFormat::Csv).toStdString();
    QSignalSpy save(&view_, &SweepView::saveRequested);
    find<QAction>("saveSweepCsvAction")->trigger();
    EXPECT_EQ(save.count(), 1);
}

TEST_F(SweepViewTest, WithoutAPlanItSaysHowToBegin) {
    SweepPlan bare = plan();
    bare.axes.clear();
    view_.setDraft(bare);
    view_.setActivity({});
    EXPECT_TRUE(visible("emptyStatePushButton"));
    EXPECT_FALSE(enabled("startSweepPushButton"));
    QSignalSpy chosen(&view_, &SweepView::presetChosen);
    auto* preset = view_.findChild<QAction*>(QStringLiteral("sweepPreset:") +
                                             QString::fromStdString(sweepPresets().front().id));
    ASSERT_NE(preset, nullptr);
    preset->trigger();
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(SweepViewTest, RecentSweepsCanBeOpened) {
    view_.setRecent({QStringLiteral("/runs/a & b")});
    QSignalSpy chosen(&view_, &SweepView::recentChosen);
    find<QAction>("recentSweep:/runs/a & b")->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.front().front().toString(), QStringLiteral("/runs/a & b"));
}

}  // namespace
}  // namespace deepsight
