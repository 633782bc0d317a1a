#include "widgets/imported_curves.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

#include "widgets/log_import_dialog.h"

namespace deepsight {
namespace {

ImportedSeries series(const std::string& name, const std::vector<std::int64_t>& steps,
                      double first = 4) {
    ImportedSeries one{name, steps, {}, {}};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        one.values.push_back(first - static_cast<double>(i));
        one.seconds.push_back(static_cast<double>(steps[i]) * 0.5);
    }
    return one;
}

ImportedFile fileOf(const std::vector<ImportedSeries>& all) {
    ImportedFile file;
    file.source = "/logs/run.csv";
    file.format = LogFormat::Csv;
    file.logs = {{"gpt", all}};
    return file;
}

TEST(GuessMappingTest, KnowsTheNamesThatOtherProgramsUse) {
    const auto guess = [](const char* name) {
        return guessMapping(fileOf({series(name, {1}), series("other", {1})}));
    };
    EXPECT_EQ(guess("train/loss").value(SeriesId::TrainLoss), QStringLiteral("train/loss"));
    EXPECT_TRUE(guess("eval_loss").contains(SeriesId::ValidationLoss));
    EXPECT_TRUE(guess("val loss").contains(SeriesId::ValidationLoss));
    EXPECT_TRUE(guess("lr").contains(SeriesId::LearningRate));
    EXPECT_TRUE(guess("train/grad_norm").contains(SeriesId::GradientNorm));
    EXPECT_TRUE(guess("tokens_per_second").contains(SeriesId::TokensPerSecond));
    EXPECT_TRUE(guess("accuracy/top5").isEmpty());
}

TEST(GuessMappingTest, OfSeveralThatFitTheOneWithTheMostPointsIsTaken) {
    const LogMapping mapping =
        guessMapping(fileOf({series("train loss", {0, 250}), series("loss", {0, 10, 20})}));
    EXPECT_EQ(mapping.value(SeriesId::TrainLoss), QStringLiteral("loss"));
    EXPECT_EQ(mapping.size(), 1);
}

TEST(GuessMappingTest, ATableOfOneCurveIsALoss) {
    EXPECT_TRUE(guessMapping(fileOf({series("Value", {1})})).contains(SeriesId::TrainLoss));
    ImportedFile validation = fileOf({series("Value", {1})});
    validation.source = "/logs/run-validation-tag-loss.csv";
    EXPECT_TRUE(guessMapping(validation).contains(SeriesId::ValidationLoss));
}

TEST(ImportedCurvesTest, CurvesOfOneClockAreDrawnTogether) {
    const ImportedFile file = fileOf({series("loss", {1, 2, 3}), series("lr", {1, 2, 3}, 1),
                                      series("val/loss", {2}), series("tokens", {2, 3}, 900)});
    const auto curves = importedCurves(file.logs[0], guessMapping(file), Smoothing());
    ASSERT_EQ(curves.size(), 1U);
    EXPECT_EQ(curves[0].name, QStringLiteral("gpt"));
    const CurveData& data = *curves[0].data;
    EXPECT_EQ(data.values(SeriesId::TrainLoss)[2], 2);
    EXPECT_EQ(data.values(SeriesId::LearningRate)[1], 0);
    EXPECT_EQ(data.values(SeriesId::ValidationLoss)[0], 4);
    EXPECT_FALSE(data.hasValues(SeriesId::GradientNorm));
    EXPECT_FALSE(data.hasValues(SeriesId::ValidationFutureLoss));
    EXPECT_EQ(data.xs(SeriesId::TrainLoss, XAxis::WallTime)[2], 1.5);
    EXPECT_EQ(data.xs(SeriesId::TrainLoss, XAxis::Tokens)[1], 900);
}

TEST(ImportedCurvesTest, ACurveWithStepsOfItsOwnGetsALineOfItsOwn) {
    const ImportedFile file = fileOf({series("loss", {10, 20}), series("lr", {5, 10, 15, 20}, 1)});
    const auto curves = importedCurves(file.logs[0], guessMapping(file), Smoothing());
    ASSERT_EQ(curves.size(), 2U);
    EXPECT_EQ(curves[1].name, QStringLiteral("gpt · lr"));
    EXPECT_EQ(curves[0].data->values(SeriesId::TrainLoss).size(), 2U);
    EXPECT_FALSE(curves[0].data->hasValues(SeriesId::LearningRate));
    EXPECT_EQ(curves[1].data->values(SeriesId::LearningRate).size(), 4U);
    EXPECT_FALSE(curves[1].data->hasValues(SeriesId::TrainLoss));
}

TEST(ImportedCurvesTest, ALossThatIsNoNumberStaysOne) {
    ImportedFile file = fileOf({series("loss", {1, 2, 3})});
    file.logs[0].series[0].values[1] = std::numeric_limits<double>::quiet_NaN();
    const auto curves = importedCurves(file.logs[0], guessMapping(file), Smoothing());
    EXPECT_TRUE(std::isnan(curves.at(0).data->values(SeriesId::TrainLoss)[1]));
}

TEST(ImportedCurvesTest, KeysOfTheSettingsAreReadBack) {
    for (const SeriesId id : importTargets()) EXPECT_EQ(importTarget(importKey(id)), id);
    EXPECT_FALSE(importTarget(QStringLiteral("fvu")).has_value());
}

class LogImportDialogTest : public testing::Test {
  protected:
    void open(const ImportedFile& file) {
        dialog_ = std::make_unique<LogImportDialog>(file, nullptr);
        dialog_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog_.get()));
    }
    template <typename T>
    T& child(const char* name) {
        T* found = dialog_->findChild<T*>(QLatin1String(name));
        if (found == nullptr) throw std::runtime_error(name);
        return *found;
    }

    std::unique_ptr<LogImportDialog> dialog_;
};

TEST_F(LogImportDialogTest, SaysWhatWasFoundAndWhatIsDrawn) {
    ImportedFile file = fileOf({series("loss", {1, 2}), series("mfu", {1})});
    file.others = {"weights"};
    file.columns = "step from \"iter\"";
    file.leftOut = 3;
    open(file);
    const QString found = child<QLabel>("logFoundLabel").text();
    EXPECT_TRUE(found.contains(QStringLiteral("CSV table")));
    EXPECT_TRUE(found.contains(QStringLiteral("3 points")));
    EXPECT_TRUE(found.contains(QStringLiteral("step from \"iter\"")));
    EXPECT_TRUE(child<QLabel>("logRemarksLabel").text().startsWith(QLatin1Char('3')));
    EXPECT_EQ(child<QLabel>("logRestLabel").text(), QStringLiteral("Not drawn: mfu, weights."));
    EXPECT_EQ(child<QComboBox>("train_lossComboBox").currentText(),
              QStringLiteral("loss (2 points)"));
}

TEST_F(LogImportDialogTest, SaysOnWhichAxesTheLogCanBeSeen) {
    ImportedFile file = fileOf({series("loss", {1, 2})});
    open(file);
    EXPECT_TRUE(child<QLabel>("logRemarksLabel").text().contains(QStringLiteral("steps or time")));
    for (double& time : file.logs[0].series[0].seconds) {
        time = std::numeric_limits<double>::quiet_NaN();
    }
    open(file);
    EXPECT_TRUE(child<QLabel>("logRemarksLabel").text().contains(QStringLiteral("over the steps")));
    file.logs[0].series.push_back(series("tokens_seen", {1, 2}));
    open(file);
    EXPECT_EQ(dialog_->findChild<QLabel*>(QStringLiteral("logRemarksLabel")), nullptr);
}

TEST_F(LogImportDialogTest, TheKeyboardChoosesWhatIsDrawn) {
    open(fileOf({series("loss", {1, 2}), series("accuracy", {1})}));
    auto& norm = child<QComboBox>("gradient_normComboBox");
    norm.setFocus();
    QTest::keyClick(&norm, Qt::Key_Down);
    QTest::keyClick(&norm, Qt::Key_Down);
    EXPECT_EQ(dialog_->mapping().value(SeriesId::GradientNorm), QStringLiteral("accuracy"));
    EXPECT_TRUE(child<QLabel>("logRestLabel").text().isEmpty());
    QSignalSpy accepted(dialog_.get(), &QDialog::accepted);
    QTest::keyClick(dialog_.get(), Qt::Key_Return);
    EXPECT_EQ(accepted.count(), 1);
}

TEST_F(LogImportDialogTest, NothingIsDrawnWithoutAChoice) {
    open(fileOf({series("accuracy", {1}), series("mfu", {1})}));
    EXPECT_TRUE(dialog_->mapping().isEmpty());
    EXPECT_FALSE(child<QPushButton>("drawLogPushButton").isEnabled());
}

}  // namespace
}  // namespace deepsight
