#include "app/model_presenter.h"

#include <gtest/gtest.h>

#include "app/page_navigation.h"
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

TEST_F(ModelPageTest, AnEditDiscardsTheMeasuredTime) {
    Config config = *settings_->config();
    config.model.width = 16;
    config.training.batchSize = 2;
    settings_->setConfig(config);
    openWindow();
    showModelPage();
    click("measureSpeedPushButton");
    config.model.width = 32;
    window_->findChild<ConfigForm*>()->setConfig(config);
    Q_EMIT window_->findChild<ConfigForm*>()->configChanged();
    EXPECT_TRUE(find<QPushButton>("measureSpeedPushButton")->isEnabled());
    EXPECT_TRUE(find<QLabel>("timeTotalLabel")->isHidden());
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
