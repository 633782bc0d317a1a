#include "widgets/config_form.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "core/config/config_schema.h"
#include "core/config/config_validation.h"
#include "core/config/model_size.h"
#include "core/config/presets.h"
#include "core/data/corpus.h"
#include "core/data/tokenizer.h"
#include "widgets/card_columns.h"
#include "widgets/field_editor.h"
#include "widgets/field_row.h"
#include "widgets/number_format.h"

namespace deepsight {
namespace {

class ConfigFormTest : public ::testing::Test {
  protected:
    void SetUp() override {
        form_.resize(1100, 700);
        form_.show();
        form_.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&form_));
    }

    template <typename Widget>
    Widget* find(const char* name) {
        auto* widget = form_.findChild<Widget*>(QString::fromUtf8(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    void type(const char* name, const char* text) {
        auto* edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
    /// Chooses with the keyboard, as a user does.
    void choose(const char* name, const char* spelling) {
        auto* box = find<QComboBox>(name);
        const int wanted = box->findData(QString::fromUtf8(spelling));
        ASSERT_GE(wanted, 0) << spelling;
        box->setFocus();
        while (box->currentIndex() != wanted) {
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
    }
    QString issue(const char* path) {
        auto* label = form_.findChild<QLabel*>(QString::fromUtf8(path) + "IssueLabel");
        return label && label->isVisible() ? label->text() : QString();
    }
    QString text(const char* name) { return find<QLabel>(name)->text(); }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    ConfigForm form_;
};

TEST_F(ConfigFormTest, HasADocumentedEditorForEveryField) {
    for (const Field& field : configFields()) {
        const QString path = QString::fromStdString(field.path());
        const auto* row = form_.findChild<FieldRow*>(path + "FieldRow");
        ASSERT_NE(row, nullptr) << field.path();
        const QWidget* editor = row->editor()->widget();
        EXPECT_FALSE(editor->objectName().isEmpty()) << field.path();
        EXPECT_EQ(editor->accessibleName(), QString::fromUtf8(field.label));
        EXPECT_TRUE(editor->toolTip().contains(path)) << field.path();
        EXPECT_TRUE(editor->toolTip().contains(QString::fromUtf8(field.help).toHtmlEscaped()));
    }
}

TEST_F(ConfigFormTest, StartsWithTheDemoReadyToTrain) {
    EXPECT_EQ(form_.config(), preset("demo").config);
    EXPECT_TRUE(form_.isValid());
    EXPECT_TRUE(find<QPushButton>("startPushButton")->isEnabled());
    EXPECT_EQ(find<QPushButton>("configStatePushButton")->text(), "Ready to train");
}

TEST_F(ConfigFormTest, GivesBackEveryPresetUnchanged) {
    QSignalSpy changed(&form_, &ConfigForm::configChanged);
    for (const Preset& preset : presets()) {
        form_.setConfig(preset.config);
        EXPECT_EQ(form_.config(), preset.config) << preset.id;
        for (const Field& field : configFields()) {
            const auto* row =
                form_.findChild<FieldRow*>(QString::fromStdString(field.path()) + "FieldRow");
            EXPECT_EQ(row->editor()->value(), field.get(preset.config)) << field.path();
        }
    }
    EXPECT_EQ(changed.count(), 0);
}

TEST_F(ConfigFormTest, AChosenPresetFillsTheForm) {
    QSignalSpy changed(&form_, &ConfigForm::configChanged);
    auto* box = find<QComboBox>("presetComboBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    const Config expected = presets()[1].config;
    EXPECT_EQ(form_.config(), expected);
    EXPECT_EQ(find<QLineEdit>("modelWidthLineEdit")->text(), groupedNumber(expected.model.width));
    EXPECT_EQ(find<QLineEdit>("trainingStepsLineEdit")->text(),
              groupedNumber(expected.training.steps));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(ConfigFormTest, AnEditedPresetReadsCustomAndAPresetValueReadsItsName) {
    auto* box = find<QComboBox>("presetComboBox");
    EXPECT_EQ(box->currentData().toString(), "demo");
    type("modelWidthLineEdit", "128");
    EXPECT_EQ(box->currentIndex(), -1);
    type("modelWidthLineEdit", qPrintable(groupedNumber(presets()[0].config.model.width)));
    EXPECT_EQ(box->currentData().toString(), "demo");
}

TEST_F(ConfigFormTest, APresetKeepsTheFileOfTheSameKindOfData) {
    Config config = preset("small").config;
    config.data.path = "/data/wiki.txt";
    form_.setConfig(config);
    auto* box = find<QComboBox>("presetComboBox");
    EXPECT_EQ(box->currentData().toString(), "small");
    choose("presetComboBox", "small-baseline");
    EXPECT_EQ(form_.config().data.path, "/data/wiki.txt");
    EXPECT_TRUE(form_.isValid());
}

TEST_F(ConfigFormTest, AnInvalidWidthIsExplainedBelowItsFieldAndDisablesStart) {
    type("modelWidthLineEdit", "0");
    EXPECT_FALSE(form_.isValid());
    const QString message = issue("model.width");
    EXPECT_TRUE(message.contains("16384")) << message.toStdString();
    const auto* edit = find<QLineEdit>("modelWidthLineEdit");
    const auto* label = find<QLabel>("model.widthIssueLabel");
    const int gap =
        label->mapTo(&form_, QPoint()).y() - edit->mapTo(&form_, QPoint(0, edit->height())).y();
    EXPECT_GE(gap, 0);
    EXPECT_LT(gap, 16);
    EXPECT_FALSE(find<QPushButton>("startPushButton")->isEnabled());
    EXPECT_EQ(find<QPushButton>("configStatePushButton")->text(), "1 field needs attention");

    type("modelWidthLineEdit", "64");
    EXPECT_TRUE(issue("model.width").isEmpty());
    EXPECT_TRUE(form_.isValid());
    EXPECT_TRUE(find<QPushButton>("startPushButton")->isEnabled());
}

TEST_F(ConfigFormTest, ShowsRulesThatSpanFields) {
    type("modelWidthLineEdit", "66");
    EXPECT_TRUE(issue("model.heads").contains("66"));
    EXPECT_TRUE(issue("model.cross_attention_heads").contains("66"));
    EXPECT_EQ(find<QPushButton>("configStatePushButton")->text(), "2 fields need attention");
}

TEST_F(ConfigFormTest, TextThatIsNoNumberIsRefused) {
    type("trainingLearningRateLineEdit", "fast");
    EXPECT_FALSE(form_.isValid());
    EXPECT_FALSE(issue("training.learning_rate").isEmpty());
    EXPECT_EQ(form_.config().training.learningRate, preset("demo").config.training.learningRate);
    EXPECT_FALSE(find<QPushButton>("startPushButton")->isEnabled());
}

TEST_F(ConfigFormTest, AcceptsAndShowsScientificNotation) {
    type("trainingLearningRateLineEdit", "2.5e-3");
    EXPECT_EQ(form_.config().training.learningRate, 2.5e-3);
    QTest::keyClick(find<QLineEdit>("trainingLearningRateLineEdit"), Qt::Key_Return);
    EXPECT_EQ(find<QLineEdit>("trainingLearningRateLineEdit")->text(), "2.5e-3");
}

TEST_F(ConfigFormTest, TakesWholeNumbersBeyondThirtyTwoBits) {
    type("trainingSeedLineEdit", "9007199254740991");
    EXPECT_EQ(form_.config().training.seed, 9007199254740991);
    type("trainingStepsLineEdit", "1,000,000");
    EXPECT_EQ(form_.config().training.steps, 1000000);
    EXPECT_TRUE(form_.isValid());
}

TEST_F(ConfigFormTest, CountsParametersAsTheModelDoes) {
    for (const Preset& preset : presets()) {
        form_.setConfig(preset.config);
        const ModelSize size = modelSize(preset.config);
        EXPECT_EQ(text("parameterCountLabel"), groupedNumber(size.parameters)) << preset.id;
        EXPECT_TRUE(text("parametersWithoutPositionsLabel")
                        .startsWith(groupedNumber(size.parametersWithoutPositions) + " "))
            << preset.id;
    }
}

TEST_F(ConfigFormTest, UpdatesAmountsWithEveryKey) {
    type("trainingBatchSizeLineEdit", "10");
    type("trainingGradientAccumulationLineEdit", "16");
    Config expected = preset("demo").config;
    EXPECT_EQ(text("tokensPerStepLabel"), groupedNumber(160 * expected.model.contextSize));
    type("modelWidthLineEdit", "128");
    expected.model.width = 128;
    EXPECT_EQ(text("parameterCountLabel"), groupedNumber(modelSize(expected).parameters));
}

TEST_F(ConfigFormTest, ShowsNoAmountsForNumbersOutOfRange) {
    type("modelWidthLineEdit", "999999999999");
    EXPECT_EQ(text("parameterCountLabel"), QString::fromUtf8("–"));
    EXPECT_EQ(text("tokensPerStepLabel"), QString::fromUtf8("–"));
}

TEST_F(ConfigFormTest, TheWheelScrollsThePageAndChangesNoValue) {
    const Config before = form_.config();
    for (const char* name : {"modelArchitectureComboBox", "presetComboBox", "modelWidthLineEdit",
                             "trainingDeviceComboBox"}) {
        auto* widget = find<QWidget>(name);
        widget->setFocus();
        QWheelEvent wheel(QPointF(5, 5), widget->mapToGlobal(QPointF(5, 5)), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &wheel);
        EXPECT_EQ(form_.config(), before) << name;
        // Ignored, so that Qt hands it on to the scroll area.
        EXPECT_FALSE(wheel.isAccepted()) << name;
    }
}

TEST_F(ConfigFormTest, VocabularyAndContextFollowThePathStarTask) {
    type("dataPathStarLengthLineEdit", "7");
    type("dataPathStarNodesLineEdit", "60");
    const Config config = form_.config();
    EXPECT_EQ(config.model.vocabularySize, impliedVocabularySize(config.data));
    EXPECT_EQ(config.model.contextSize, impliedContextSize(config.data));
    EXPECT_NE(config.model.contextSize, preset("demo").config.model.contextSize);
    EXPECT_EQ(find<QLineEdit>("modelVocabularySizeLineEdit")->text(),
              groupedNumber(config.model.vocabularySize));
    EXPECT_EQ(find<QLineEdit>("modelContextSizeLineEdit")->text(),
              groupedNumber(config.model.contextSize));
    EXPECT_TRUE(form_.isValid());
}

TEST_F(ConfigFormTest, VocabularyFollowsTheSourceAndTheTokenizer) {
    choose("dataSourceComboBox", "text");
    EXPECT_EQ(form_.config().model.vocabularySize, 257);
    choose("dataTokenizerComboBox", "gpt2");
    EXPECT_EQ(form_.config().model.vocabularySize, 50257);
    EXPECT_EQ(find<QLineEdit>("modelVocabularySizeLineEdit")->text(), "50,257");
}

TEST_F(ConfigFormTest, ShowsOnlyFieldsThatApply) {
    EXPECT_FALSE(find<QLineEdit>("dataPathLineEdit")->isVisibleTo(&form_));
    EXPECT_TRUE(find<QLineEdit>("dataPathStarArmsLineEdit")->isVisibleTo(&form_));
    choose("dataSourceComboBox", "text");
    EXPECT_TRUE(find<QLineEdit>("dataPathLineEdit")->isVisibleTo(&form_));
    EXPECT_FALSE(find<QLineEdit>("dataPathStarArmsLineEdit")->isVisibleTo(&form_));
    EXPECT_FALSE(issue("data.path").isEmpty());
}

TEST_F(ConfigFormTest, TheBaselineHasNoObjectiveAndDeepSightGetsItsOwnBack) {
    const DisaffinityScore before = form_.config().planning.score;
    choose("modelArchitectureComboBox", "baseline");
    EXPECT_EQ(form_.config().planning.score, DisaffinityScore::None);
    EXPECT_TRUE(form_.isValid());
    EXPECT_FALSE(find<QComboBox>("planningScoreComboBox")->isVisibleTo(&form_));
    EXPECT_TRUE(find<QLineEdit>("modelLayersLineEdit")->isVisibleTo(&form_));
    choose("modelArchitectureComboBox", "deepsight");
    EXPECT_EQ(form_.config().planning.score, before);
    EXPECT_TRUE(find<QComboBox>("planningScoreComboBox")->isVisibleTo(&form_));
}

TEST_F(ConfigFormTest, CheckBoxesChangeTheConfiguration) {
    const auto before = text("parameterCountLabel");
    auto* box = find<QCheckBox>("modelBiasCheckBox");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_TRUE(form_.config().model.bias);
    EXPECT_NE(text("parameterCountLabel"), before);
}

TEST_F(ConfigFormTest, ALockedFormIsReadableButNotEditable) {
    form_.setLocked(true, "Training is running.");
    EXPECT_TRUE(find<QLabel>("lockedBannerLabel")->isVisible());
    EXPECT_EQ(text("lockedBannerLabel"), "Training is running.");
    const Config before = form_.config();
    type("modelWidthLineEdit", "128");
    QTest::mouseClick(find<QCheckBox>("modelBiasCheckBox"), Qt::LeftButton);
    QTest::keyClick(find<QComboBox>("presetComboBox"), Qt::Key_Down);
    EXPECT_EQ(form_.config(), before);
    EXPECT_EQ(find<QLineEdit>("modelWidthLineEdit")->text(), groupedNumber(before.model.width));
    QSignalSpy started(&form_, &ConfigForm::startRequested);
    click("startPushButton");
    EXPECT_EQ(started.count(), 0);
    EXPECT_FALSE(find<QPushButton>("importConfigPushButton")->isEnabled());
    EXPECT_TRUE(find<QPushButton>("exportConfigPushButton")->isEnabled());

    form_.setLocked(false);
    EXPECT_FALSE(find<QLabel>("lockedBannerLabel")->isVisible());
    type("modelWidthLineEdit", "128");
    EXPECT_EQ(form_.config().model.width, 128);
}

TEST_F(ConfigFormTest, TheStateLineLeadsToTheFirstInvalidField) {
    auto* scroll = find<QScrollArea>("configScrollArea");
    type("trainingThreadsLineEdit", "99999");
    type("trainingLearningRateLineEdit", "x");
    find<QLineEdit>("modelWidthLineEdit")->setFocus();
    scroll->ensureVisible(0, 0);
    click("configStatePushButton");
    auto* edit = find<QLineEdit>("trainingLearningRateLineEdit");
    EXPECT_TRUE(edit->hasFocus());
    const QRect viewport(QPoint(), scroll->viewport()->size());
    EXPECT_TRUE(viewport.contains(edit->mapTo(scroll->viewport(), edit->rect().center())));
}

TEST_F(ConfigFormTest, ListsTheDevicesOfTheMachine) {
    DeviceReport report;
    report.devices = {{"cuda:0", "NVIDIA H100", 0}, {"cpu", "AMD EPYC", 0}};
    form_.setDevices(report);
    auto* box = find<QComboBox>("trainingDeviceComboBox");
    ASSERT_EQ(box->count(), 3);
    EXPECT_EQ(box->currentText(), "auto");
    EXPECT_EQ(box->itemText(1), QString::fromUtf8("cuda:0 — NVIDIA H100"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    EXPECT_EQ(form_.config().training.device, "cuda:0");
    EXPECT_FALSE(find<QLabel>("training.deviceHintLabel")->isVisibleTo(&form_));
}

TEST_F(ConfigFormTest, TakesADeviceThatIsTypedAndRefusesNonsense) {
    auto* edit = find<QComboBox>("trainingDeviceComboBox")->lineEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, "cuda:1");
    EXPECT_EQ(form_.config().training.device, "cuda:1");
    EXPECT_TRUE(form_.isValid());
    QTest::keyClicks(edit, "x");
    EXPECT_FALSE(issue("training.device").isEmpty());
}

TEST_F(ConfigFormTest, ExplainsWhyThereIsNoGpu) {
    DeviceReport report;
    report.devices = {{"cpu", "AMD EPYC", 0}};
    report.cudaProblem = "No NVIDIA driver was found.";
    form_.setDevices(report);
    EXPECT_TRUE(find<QLabel>("training.deviceHintLabel")->isVisibleTo(&form_));
    EXPECT_EQ(text("training.deviceHintLabel"), "No NVIDIA driver was found.");
}

TEST_F(ConfigFormTest, AsksTheAppThroughSignals) {
    choose("dataSourceComboBox", "text");
    QSignalSpy imported(&form_, &ConfigForm::importConfigRequested);
    QSignalSpy exported(&form_, &ConfigForm::exportConfigRequested);
    QSignalSpy browsed(&form_, &ConfigForm::browseDataRequested);
    QSignalSpy prepared(&form_, &ConfigForm::prepareDataRequested);
    click("importConfigPushButton");
    click("exportConfigPushButton");
    click("browseDataPushButton");
    EXPECT_EQ(imported.count(), 1);
    EXPECT_EQ(exported.count(), 1);
    EXPECT_EQ(browsed.count(), 1);

    // There is nothing to prepare before a file is named: the field to fill gets the keyboard.
    click("prepareDataPushButton");
    EXPECT_EQ(prepared.count(), 0);
    type("dataPathLineEdit", "/data/wiki.txt");
    click("prepareDataPushButton");
    EXPECT_EQ(prepared.count(), 1);
}

TEST_F(ConfigFormTest, StartIsRequestedOnlyWhenValid) {
    QSignalSpy started(&form_, &ConfigForm::startRequested);
    click("startPushButton");
    EXPECT_EQ(started.count(), 1);
    type("modelWidthLineEdit", "0");
    click("startPushButton");
    EXPECT_EQ(started.count(), 1);
}

TEST_F(ConfigFormTest, ShowsThePreparationAndLetsItBeCancelled) {
    EXPECT_FALSE(find<QProgressBar>("dataProgressBar")->isVisibleTo(&form_));
    form_.setDataProgress("Tokenizing", 3, 10);
    EXPECT_TRUE(find<QProgressBar>("dataProgressBar")->isVisibleTo(&form_));
    EXPECT_EQ(find<QProgressBar>("dataProgressBar")->value(), 300);
    EXPECT_EQ(text("dataPhaseLabel"), "Tokenizing, 30 %");
    EXPECT_FALSE(find<QPushButton>("prepareDataPushButton")->isVisibleTo(&form_));
    QSignalSpy cancelled(&form_, &ConfigForm::cancelPreparationRequested);
    click("cancelPreparationPushButton");
    EXPECT_EQ(cancelled.count(), 1);
    form_.setDataProgress({}, 0, 0);
    EXPECT_FALSE(find<QProgressBar>("dataProgressBar")->isVisibleTo(&form_));
    form_.setDataStatus("Cannot read wiki.txt.", true);
    EXPECT_EQ(text("dataStatusLabel"), "Cannot read wiki.txt.");
    EXPECT_TRUE(find<QLabel>("dataStatusLabel")->isVisibleTo(&form_));
}

TEST_F(ConfigFormTest, HasTwoColumnsWhereThereIsRoomAndGoesBackToOne) {
    auto* columns = form_.findChild<CardColumns*>();
    form_.resize(1500, 900);
    QCoreApplication::processEvents();
    EXPECT_EQ(columns->columnCount(), 2);
    form_.resize(920, 700);
    QCoreApplication::processEvents();
    EXPECT_EQ(columns->columnCount(), 1);
    EXPECT_LE(columns->width(), find<QScrollArea>("configScrollArea")->viewport()->width());
}

}  // namespace
}  // namespace deepsight
