#include "app/model_presenter.h"

#include <gtest/gtest.h>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/page_navigation.h"
#include "app/run_controller.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/config_form.h"
#include "widgets/model_diagram.h"
#include "widgets/model_view.h"

namespace deepsight {
namespace {

class ModelPageTest : public MainWindowTest {
  protected:
    void showModelPage() { window_->findChild<PageNavigation*>()->setPage(Page::Model); }
    ModelView* view() { return window_->findChild<ModelView*>(); }
    QString text(const char* label) { return find<QLabel>(label)->text(); }
    QLabel* demand() {
        return window_->findChild<ConfigForm*>()->findChild<QLabel*>(QStringLiteral("demandLabel"));
    }
};

TEST_F(ModelPageTest, FormTellsTheMemoryThatTrainingNeeds) {
    openWindow();
    EXPECT_TRUE(demand()->isVisible());
    const QString before = demand()->text();
    EXPECT_TRUE(before.contains(QStringLiteral("MiB")));
    Config config = *settings_->config();
    config.model.width *= 8;
    window_->findChild<ConfigForm*>()->setConfig(config);
    showModelPage();
    EXPECT_NE(demand()->text(), before);
}

TEST_F(ModelPageTest, DrawsTheConfiguredModel) {
    openWindow();
    showModelPage();
    const auto* diagram = view()->findChild<ModelDiagram*>();
    EXPECT_TRUE(diagram->isVisible());
    EXPECT_EQ(diagram->cost().parameters, modelCost(*settings_->config()).parameters);
}

TEST_F(ModelPageTest, MeasuresTheSpeedAndTellsTheForm) {
    Config config = *settings_->config();
    config.model.width = 16;
    config.training.batchSize = 2;
    config.training.precision = Precision::Fp32;
    settings_->setConfig(config);
    openWindow();
    showModelPage();
    click("measureSpeedPushButton");
    EXPECT_FALSE(find<QPushButton>("measureSpeedPushButton")->isEnabled());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return find<QLabel>("timeTotalLabel")->isVisible(); }, kPatience));
    EXPECT_TRUE(text("timeStateLabel").contains(QStringLiteral("fp32")));
    EXPECT_TRUE(demand()->text().contains(QStringLiteral("to finish")));
}

/// The presenter with a window's parts but no window, so that the sampling thread is in reach.
TEST_F(ModelPageTest, AnEditDiscardsTheMeasuredTime) {
    Config config = *settings_->config();
    config.model.width = 16;
    config.training.batchSize = 2;
    QWidget window;
    FileDialogs files(window, *settings_);
    RunController runs(trainers_);
    Inspection inspection;
    ConfigForm form;
    ModelView view;
    form.setConfig(config);
    ModelPresenter presenter(form, runs, inspection, view, files);
    auto* measure = view.findChild<QPushButton*>(QStringLiteral("measureSpeedPushButton"));
    auto* total = view.findChild<QLabel*>(QStringLiteral("timeTotalLabel"));
    measure->click();
    ASSERT_FALSE(measure->isEnabled());
    config.model.width = 32;
    form.setConfig(config);
    presenter.refresh();
    EXPECT_TRUE(measure->isEnabled());
    // What the thread does next comes after anything that the measurement would deliver.
    bool past = false;
    inspection.post(Inspection::Lane::Sampling, Inspection::Topic::Sample, &view,
                    [&]() -> Inspection::Delivery { return [&past] { past = true; }; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return past; }, kPatience));
    EXPECT_TRUE(total->isHidden());
}

TEST_F(ModelPageTest, DoesNotMeasureBesideARun) {
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(2));
    showModelPage();
    EXPECT_FALSE(find<QPushButton>("measureSpeedPushButton")->isEnabled());
    EXPECT_TRUE(text("timeStateLabel").contains(QStringLiteral("run is training")));
}

}  // namespace
}  // namespace deepsight
