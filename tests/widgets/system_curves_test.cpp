#include <QStringList>

#include "tests/widgets/curves_view_fixture.h"
#include "widgets/launch_panel.h"

namespace deepsight {
namespace {

SystemSample sampleAt(std::int64_t step) {
    SystemSample sample;
    sample.step = step;
    sample.tokens = step * 100;
    sample.seconds = static_cast<double>(step) * 0.5;
    sample.processCores = 1.5;
    sample.machineShare = 0.75;
    sample.residentBytes = std::int64_t{1} << 29;
    sample.usedBytes = std::int64_t{6} << 30;
    sample.totalBytes = std::int64_t{16} << 30;
    return sample;
}

SystemSample withCard(SystemSample sample) {
    sample.gpu = SystemSample::Gpu{
        "Fake card", 0.9, std::int64_t{12} << 30, std::int64_t{80} << 30, 61.0, 250.5};
    return sample;
}

/// The Curves page with what the machine did.
class SystemCurvesTest : public CurvesViewTest {
  protected:
    QAction& system() {
        Q_EMIT child<QMenu>("panelsMenu").aboutToShow();
        return child<QAction>("systemPanelsAction");
    }
    std::size_t count(SeriesId id) { return view.plot()->data().values(id).size(); }
};

TEST_F(SystemCurvesTest, OneSwitchShowsThePanelsThatHaveValues) {
    add(steps(1, 40));
    const int before = plot().axisRectCount();
    EXPECT_FALSE(system().isEnabled());
    view.addSample(sampleAt(10));
    view.addSample(sampleAt(20));
    EXPECT_EQ(plot().axisRectCount(), before);  // nobody has asked for them
    ASSERT_TRUE(system().isEnabled());
    EXPECT_FALSE(system().isChecked());

    auto& menu = child<QMenu>("panelsMenu");
    menu.popup(view.mapToGlobal(QPoint(10, 10)));
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(&system()).center());
    EXPECT_TRUE(system().isChecked());
    EXPECT_TRUE(menu.isVisible());  // for the next choice
    menu.close();
    EXPECT_EQ(plot().axisRectCount(), before + 3);  // cores, utilisation, memory
    view.addSample(withCard(sampleAt(30)));
    EXPECT_EQ(plot().axisRectCount(), before + 5);  // temperature and power
    redraw();
    system().setChecked(false);
    EXPECT_EQ(plot().axisRectCount(), before);
}

TEST_F(SystemCurvesTest, SamplesHaveAClockOfTheirOwnAndShareTheAxes) {
    add(steps(1, 40));
    view.addSample(sampleAt(10));
    view.addSample(withCard(sampleAt(35)));
    const CurveData& data = view.plot()->data();
    for (const XAxis axis : {XAxis::Step, XAxis::Tokens, XAxis::WallTime}) {
        const auto xs = data.xs(SeriesId::ProcessMemory, axis);
        ASSERT_EQ(xs.size(), 2U);
        EXPECT_EQ(xs[1], *data.xOfStep(35, axis));
    }
    EXPECT_EQ(data.values(SeriesId::ProcessCores)[0], 1.5);
    EXPECT_EQ(data.values(SeriesId::MachineShare)[0], 0.75);
    EXPECT_EQ(data.values(SeriesId::ProcessMemory)[0], 0.5);
    EXPECT_EQ(data.values(SeriesId::MachineMemory)[0], 6);
    EXPECT_TRUE(std::isnan(data.values(SeriesId::GpuMemory)[0]));
    EXPECT_EQ(data.values(SeriesId::GpuMemory)[1], 12);
    EXPECT_EQ(data.values(SeriesId::GpuShare)[1], 0.9);
    EXPECT_EQ(data.values(SeriesId::GpuTemperature)[1], 61);
    EXPECT_EQ(data.values(SeriesId::GpuPower)[1], 250.5);
    EXPECT_FALSE(data.hasValues(SeriesId::ValidationLoss));
}

TEST_F(SystemCurvesTest, ARunThatGoesBackForgetsLaterSamples) {
    add(steps(1, 40));
    for (const std::int64_t step : {10, 20, 30}) view.addSample(sampleAt(step));
    view.cutOffAfter(20);
    EXPECT_EQ(count(SeriesId::ProcessCores), 2U);
    EXPECT_EQ(count(SeriesId::TrainLoss), 20U);
    view.addSample(sampleAt(20));  // anew
    EXPECT_EQ(count(SeriesId::ProcessCores), 2U);
    add(steps(15, 16));  // done again
    EXPECT_EQ(count(SeriesId::ProcessCores), 1U);
}

TEST_F(SystemCurvesTest, TheTableHasThem) {
    add(steps(9, 11));
    view.addSample(withCard(sampleAt(10)));
    view.addSample(sampleAt(12));
    const QStringList lines = QString::fromUtf8(view.csv().result()).split(QStringLiteral("\r\n"));
    const QStringList names = lines[0].split(QLatin1Char(','));
    const auto cell = [&](int line, const char* name) {
        return lines[line].split(QLatin1Char(',')).value(names.indexOf(QLatin1String(name)));
    };
    EXPECT_EQ(cell(1, "step"), QStringLiteral("9"));
    EXPECT_EQ(cell(1, "process_cores"), QString());
    EXPECT_EQ(cell(2, "step"), QStringLiteral("10"));
    EXPECT_EQ(cell(2, "train_loss").toDouble(), 2.8);
    EXPECT_EQ(cell(2, "process_cores").toDouble(), 1.5);
    EXPECT_EQ(cell(2, "gpu_power").toDouble(), 250.5);
    EXPECT_EQ(cell(4, "step"), QStringLiteral("12"));  // of no step
    EXPECT_EQ(cell(4, "train_loss"), QString());
    EXPECT_EQ(cell(4, "machine_memory_gib").toDouble(), 6);
    EXPECT_EQ(cell(4, "seconds").toDouble(), 6);
}

TEST_F(SystemCurvesTest, WithoutSamplesTheTableIsAsItWas) {
    add(steps(1, 2));
    EXPECT_FALSE(view.csv().result().contains("process_cores"));
}

TEST(SystemLineTest, TheLaunchPageTellsTheNewestSample) {
    LaunchPanel panel;
    panel.resize(1100, 700);
    panel.show();
    panel.setRunSummary(QStringLiteral("run"), {});
    auto* line = panel.findChild<QLabel*>(QStringLiteral("systemLabel"));
    ASSERT_NE(line, nullptr);
    EXPECT_FALSE(line->isVisible());
    panel.setSystemSample(sampleAt(10));
    EXPECT_TRUE(line->isVisible());
    EXPECT_TRUE(line->text().contains(QStringLiteral("1.5 cores"))) << qPrintable(line->text());
    EXPECT_TRUE(line->text().contains(QStringLiteral("75 %")));
    EXPECT_TRUE(line->text().contains(QStringLiteral("6.00 GiB of 16.0 GiB")));
    EXPECT_FALSE(line->text().contains(QStringLiteral("card")));
    panel.setSystemSample(withCard(sampleAt(20)));
    EXPECT_TRUE(
        line->text().contains(QStringLiteral("Fake card: 90 % busy, 12.0 GiB of 80.0 GiB, "
                                             "61 °C, 251 W")))
        << qPrintable(line->text());
    panel.reset();
    EXPECT_FALSE(line->isVisible());
}

}  // namespace
}  // namespace deepsight
