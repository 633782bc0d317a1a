#include "widgets/sweep_difference_view.h"

#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <stdexcept>

#include "core/config/presets.h"
#include "widgets/difference_plot.h"
#include "widgets/series_style.h"

namespace deepsight {
namespace {

SweepCurve curve(const std::string& group, std::int64_t seed,
                 const std::vector<std::pair<std::int64_t, double>>& losses) {
    SweepCurve result{group, seed, {}};
    for (const auto& [step, loss] : losses) {
        EvaluationMetrics& at = result.evaluations.emplace_back();
        at.step = step;
        at.validationLoss = loss;
    }
    return result;
}

class SweepDifferenceViewTest : public testing::Test {
  protected:
    SweepDifferenceViewTest() {
        plan.base = preset("demo").config;
        plan.variants = {{"none", {{"planning.score", std::string("none")}}, {}},
                         {"mse", {{"planning.score", std::string("mse")}}, {}},
                         {"cosine", {{"planning.score", std::string("cosine")}}, {}}};
        view.resize(900, 320);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    void show(std::vector<SweepCurve> curves) {
        view.setCurves(plan, std::make_shared<const std::vector<SweepCurve>>(std::move(curves)));
    }
    void showTwoSeeds() {
        show({curve("none", 1, {{50, 4.0}, {100, 3.0}}), curve("none", 2, {{50, 4.5}, {100, 3.5}}),
              curve("mse", 1, {{50, 3.9}, {100, 2.8}}), curve("mse", 2, {{50, 4.4}, {100, 3.2}}),
              curve("cosine", 1, {{50, 4.25}})});
    }
    template <class T>
    T& child(const char* name) {
        auto* found = view.findChild<T*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    QString sentence() { return child<QLabel>("differenceSentenceLabel").text(); }
    QString cell(int row, int column) {
        return child<QTableWidget>("differenceTableWidget").item(row, column)->text();
    }
    QCustomPlot& plot() { return child<QCustomPlot>("differenceCustomPlot"); }

    SweepPlan plan;
    SweepDifferenceView view;
};

TEST_F(SweepDifferenceViewTest, SaysTheLastDifferenceWithItsInterval) {
    EXPECT_TRUE(child<QLabel>("noDifferenceLabel").isVisible());
    showTwoSeeds();
    // Of -0.2 and -0.3.
    EXPECT_EQ(sentence(), QStringLiteral("mse: -0.2500 ± 0.6353 nats at step 100, 2 seeds"));
    EXPECT_EQ(cell(0, 0), QStringLiteral("mse"));
    EXPECT_EQ(cell(0, 1), QStringLiteral("-0.2500 ± 0.6353"));
    EXPECT_EQ(cell(1, 1), QStringLiteral("–"));  // not evaluated at step 100
}

TEST_F(SweepDifferenceViewTest, TheArrowKeysChooseTheStep) {
    showTwoSeeds();
    plot().setFocus();
    QTest::keyClick(&plot(), Qt::Key_Left);
    EXPECT_TRUE(sentence().contains(QStringLiteral("at step 50"))) << sentence().toStdString();
    EXPECT_EQ(cell(1, 1), QStringLiteral("+0.2500"));
    child<QTableWidget>("differenceTableWidget").setCurrentCell(1, 0);
    EXPECT_TRUE(sentence().startsWith(QStringLiteral("cosine: +0.2500 nats at step 50.")))
        << sentence().toStdString();
    EXPECT_TRUE(sentence().contains(QStringLiteral("no interval")));
    QTest::keyClick(&plot(), Qt::Key_End);
    EXPECT_TRUE(sentence().contains(QStringLiteral("step 100")));
}

TEST_F(SweepDifferenceViewTest, TheMouseChoosesTheStep) {
    showTwoSeeds();
    plot().replot();
    const QPoint at(qRound(plot().xAxis->coordToPixel(52)), plot().height() / 2);
    QTest::mouseClick(&plot(), Qt::LeftButton, {}, at);
    EXPECT_TRUE(sentence().contains(QStringLiteral("at step 50"))) << sentence().toStdString();
}

TEST_F(SweepDifferenceViewTest, AnotherReferenceOrFigureIsTakenAtOnce) {
    showTwoSeeds();
    auto& reference = child<QComboBox>("differenceReferenceComboBox");
    EXPECT_EQ(reference.currentText(), QStringLiteral("none"));
    reference.setCurrentIndex(reference.findText(QStringLiteral("mse")));
    EXPECT_TRUE(sentence().startsWith(QStringLiteral("none: +0.2500"))) << sentence().toStdString();
    showTwoSeeds();  // as after a run more: the choice stays
    EXPECT_EQ(reference.currentText(), QStringLiteral("mse"));
    auto& series = child<QComboBox>("differenceSeriesComboBox");
    series.setCurrentIndex(series.findData(QStringLiteral("fvu")));
    EXPECT_TRUE(child<QLabel>("noDifferenceLabel").isVisible());
}

TEST_F(SweepDifferenceViewTest, TheBandReachesFromLowToHigh) {
    showTwoSeeds();
    ASSERT_EQ(plot().graphCount(), 6);
    EXPECT_EQ(plot().graph(1)->channelFillGraph(), plot().graph(0));
    EXPECT_NEAR(plot().graph(1)->dataMainValue(1) - plot().graph(0)->dataMainValue(1), 2 * 0.6353,
                1e-3);
    EXPECT_TRUE(plot().yAxis->range().contains(0));
    EXPECT_TRUE(plot().yAxis->range().contains(plot().graph(0)->dataMainValue(1)));
}

TEST_F(SweepDifferenceViewTest, TheChosenGroupStandsOutThoughFewerAreLeft) {
    showTwoSeeds();
    child<QTableWidget>("differenceTableWidget").setCurrentCell(1, 0);
    const auto all = plan.variants;
    plan.variants.pop_back();
    show({curve("none", 1, {{50, 4.0}}), curve("mse", 1, {{50, 3.9}})});
    EXPECT_EQ(child<QTableWidget>("differenceTableWidget").currentRow(), 0);
    const double alone = plot().graph(2)->pen().widthF();
    plan.variants = all;
    showTwoSeeds();
    child<QTableWidget>("differenceTableWidget").setCurrentCell(0, 0);
    EXPECT_EQ(alone, plot().graph(2)->pen().widthF());
    EXPECT_GT(alone, plot().graph(5)->pen().widthF());
}

TEST_F(SweepDifferenceViewTest, SwatchesFollowThePalette) {
    showTwoSeeds();
    const auto swatch = [&] {
        return child<QTableWidget>("differenceTableWidget")
            .item(0, 0)
            ->icon()
            .pixmap(kSwatchSize)
            .toImage();
    };
    const QImage before = swatch();
    QPalette dark = view.palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Text, Qt::white);
    view.setPalette(dark);
    EXPECT_NE(swatch(), before);
}

TEST_F(SweepDifferenceViewTest, ExportsValuesAndAPicture) {
    showTwoSeeds();
    EXPECT_TRUE(view.csv().contains("\"mse\",\"none\",validation_loss,100,"));
    EXPECT_TRUE(view.figure(FigureFormat::Svg).contains("<svg"));
    EXPECT_TRUE(view.figure(FigureFormat::Png).startsWith("\x89PNG"));
}

TEST_F(SweepDifferenceViewTest, OneGroupHasNothingToCompareWith) {
    show({curve("none", 1, {{50, 4.0}})});
    EXPECT_TRUE(child<QLabel>("noDifferenceLabel").text().contains(QStringLiteral("two groups")));
}

}  // namespace
}  // namespace deepsight
