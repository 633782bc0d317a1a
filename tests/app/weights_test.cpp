#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QRadioButton>
#include <filesystem>

#include "core/config/config_json.h"
#include "core/data/shard_index.h"
#include "core/exchange/raw_matrix.h"
#include "core/exchange/state_dict.h"
#include "core/support/atomic_file.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_config.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/export_weights_dialog.h"
#include "widgets/import_weights_dialog.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kWidth = 8;
constexpr std::int64_t kContext = 16;
constexpr std::int64_t kBytes = 257;

/// A decoder-only model of one layer with nanoGPT's names; what it says of itself as metadata.
SafetensorsFile nanoGpt(const std::map<std::string, std::string>& metadata) {
    SafetensorsFile file;
    file.metadata = metadata;
    const auto add = [&file](const std::string& name, const std::vector<std::int64_t>& shape) {
        file.tensors["transformer." + name + ".weight"] = filledTensor(shape, 0.01F);
    };
    add("wte", {kBytes, kWidth});
    add("wpe", {kContext, kWidth});
    add("h.0.ln_1", {kWidth});
    add("h.0.attn.c_attn", {3 * kWidth, kWidth});
    add("h.0.attn.c_proj", {kWidth, kWidth});
    add("h.0.ln_2", {kWidth});
    add("h.0.mlp.c_fc", {4 * kWidth, kWidth});
    add("h.0.mlp.c_proj", {kWidth, 4 * kWidth});
    add("ln_f", {kWidth});
    return file;
}

/// Weights that come and go through the real window.
class WeightsTest : public MainWindowTest {
  protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        qputenv("DEEPSIGHT_CACHE_DIR", folder_.filePath(QStringLiteral("cache")).toUtf8());
    }
    void TearDown() override {
        window_.reset();
        qunsetenv("DEEPSIGHT_CACHE_DIR");
    }

    QString write(const char* name, const SafetensorsFile& weights) {
        const QString path = folder_.filePath(QLatin1String(name));
        writeSafetensors(path.toStdString(), weights);
        return path;
    }
    QString text() {
        const QString path = folder_.filePath(QStringLiteral("text.txt"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 300; ++i) file.write("The quick brown fox.\n");
        return path;
    }
    /// The answer to the file dialog that is open.
    void choose(const QString& path) {
        auto* files = find<QFileDialog>("fileDialog");
        ASSERT_NE(files, nullptr);
        Q_EMIT files->fileSelected(path);
        files->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <typename Dialog>
    Dialog* dialog() {
        Dialog* found = nullptr;
        EXPECT_TRUE(QTest::qWaitFor(
            [&] {
                found = window_->findChild<Dialog*>();
                return found != nullptr && found->isVisible();
            },
            kPatience));
        return found;
    }
    static QString labelOf(QWidget* dialog, const char* name) {
        return dialog->findChild<QLabel*>(QLatin1String(name))->text();
    }
    static QAbstractButton* buttonOf(QWidget* dialog, const char* name) {
        return dialog->findChild<QAbstractButton*>(QLatin1String(name));
    }
    static void type(QWidget* dialog, const char* name, const QString& value) {
        auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(name));
        ASSERT_NE(edit, nullptr) << name;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, value);
    }
    fs::path runs() const { return settings_->runsFolder().toStdString(); }
};

TEST_F(WeightsTest, ARunBeginsWithWeightsFromElsewhere) {
    openWindow();
    find<QAction>("importWeightsAction")->trigger();
    choose(write("gpt.safetensors", nanoGpt({})));
    auto* shown = dialog<ImportWeightsDialog>();
    ASSERT_NE(shown, nullptr);
    EXPECT_TRUE(labelOf(shown, "weightsContentsLabel").contains(QStringLiteral("nanoGPT")));
    EXPECT_TRUE(labelOf(shown, "weightsRemarksLabel").contains(QStringLiteral("heads")));
    auto* import = buttonOf(shown, "importWeightsPushButton");
    EXPECT_FALSE(import->isEnabled()) << "there is no text to train on yet";

    buttonOf(shown, "weightsDataPushButton")->click();
    choose(text());
    type(shown, "modelHeadsLineEdit", QStringLiteral("2"));
    type(shown, "trainingStepsLineEdit", QStringLiteral("7"));
    type(shown, "trainingWarmupStepsLineEdit", QStringLiteral("1"));
    type(shown, "weightsNameLineEdit", QStringLiteral("a/b"));
    EXPECT_FALSE(import->isEnabled()) << "a name is no path";
    type(shown, "weightsNameLineEdit", QStringLiteral("tuned"));
    ASSERT_TRUE(import->isEnabled());
    QTest::keyClick(shown, Qt::Key_Return);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return runFolder().endsWith(QStringLiteral("tuned")); }, kPatience))
        << qPrintable(labelOf(shown, "weightsProblemLabel"));
    EXPECT_EQ(window_->findChild<ImportWeightsDialog*>(), nullptr);

    const Config config = readRunConfig(runs() / "tuned");
    EXPECT_EQ(config.model.architecture, Architecture::Baseline);
    EXPECT_EQ(config.model.heads, 2);
    EXPECT_EQ(config.model.width, kWidth);
    EXPECT_EQ(config.training.steps, 7);
    const auto checkpoints = listCheckpoints(runs() / "tuned");
    ASSERT_EQ(checkpoints.size(), 1U);
    EXPECT_EQ(checkpoints[0].step, 0);
    EXPECT_TRUE(find<QAction>("continueAction")->isEnabled()) << "it can be fine-tuned at once";
}

TEST_F(WeightsTest, AnImportThatFailsSaysWhyAndLeavesNothing) {
    openWindow();
    auto weights = nanoGpt({{"n_head", "2"}});
    weights.tensors.erase("transformer.h.0.mlp.c_fc.weight");
    find<QAction>("importWeightsAction")->trigger();
    choose(write("broken.safetensors", weights));
    auto* shown = dialog<ImportWeightsDialog>();
    ASSERT_NE(shown, nullptr);
    EXPECT_TRUE(labelOf(shown, "weightsRemarksLabel").isEmpty()) << "the heads are known";
    buttonOf(shown, "weightsDataPushButton")->click();
    choose(text());
    QTest::keyClick(shown, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return labelOf(shown, "weightsProblemLabel").contains(QStringLiteral("expand")); },
        kPatience));
    EXPECT_FALSE(fs::exists(runs() / "broken" / "config.json"));
    EXPECT_TRUE(buttonOf(shown, "importWeightsPushButton")->isEnabled()) << "it may be tried again";
    QTest::keyClick(shown, Qt::Key_Escape);
    EXPECT_FALSE(shown->isVisible());
}

TEST_F(WeightsTest, AFileThatIsDroppedIsShown) {
    openWindow();
    window_->open(write("gpt.safetensors", nanoGpt({{"n_head", "2"}})));
    auto* shown = dialog<ImportWeightsDialog>();
    ASSERT_NE(shown, nullptr);
    EXPECT_EQ(shown->findChild<QLineEdit*>(QStringLiteral("weightsNameLineEdit"))->text(),
              QStringLiteral("gpt"));
}

TEST_F(WeightsTest, OtherFilesAreRefusedWithAReason) {
    openWindow();
    SafetensorsFile other;
    other.tensors["conv1.weight"] = filledTensor({2, 2}, 1);
    find<QAction>("importWeightsAction")->trigger();
    choose(write("resnet.safetensors", other));
    QWidget* box = nullptr;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            box = window_->findChild<QWidget*>(QStringLiteral("errorMessageBox"));
            return box != nullptr;
        },
        kPatience));
    EXPECT_EQ(window_->findChild<ImportWeightsDialog*>(), nullptr);
}

TEST_F(WeightsTest, ACheckpointIsWrittenUnderTheNamesThatItCanHave) {
    openWindow();
    QAction* const action = find<QAction>("exportWeightsAction");
    EXPECT_FALSE(action->isEnabled());
    find<QAction>("importWeightsAction")->trigger();
    choose(write("gpt.safetensors", nanoGpt({{"n_head", "2"}})));
    auto* import = dialog<ImportWeightsDialog>();
    ASSERT_NE(import, nullptr);
    buttonOf(import, "weightsDataPushButton")->click();
    choose(text());
    QTest::keyClick(import, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return action->isEnabled(); }, kPatience));

    action->trigger();
    auto* shown = dialog<ExportWeightsDialog>();
    ASSERT_NE(shown, nullptr);
    auto* gpt2 = shown->findChild<QRadioButton*>(QStringLiteral("gpt2NamesRadioButton"));
    EXPECT_TRUE(gpt2->isEnabled());
    QTest::mouseClick(gpt2, Qt::LeftButton, {}, QPoint(8, gpt2->height() / 2));
    QTest::mouseClick(buttonOf(shown, "exportWeightsPushButton"), Qt::LeftButton);
    choose(folder_.path());
    const QString written = folder_.filePath(QStringLiteral("gpt_step_00000000_gpt2"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window_->findChild<ExportWeightsDialog*>() == nullptr; }, kPatience));
    const QString target = QDir(written).filePath(QStringLiteral("model.safetensors"));
    ASSERT_TRUE(QFile::exists(target));
    EXPECT_TRUE(QFile::exists(QDir(written).filePath(QStringLiteral("config.json"))));
    const StateDict dict = readStateDict(target.toStdString());
    EXPECT_EQ(dict.names, WeightNames::Gpt2);
    EXPECT_EQ(dict.config.model.heads, 2);
}

TEST_F(WeightsTest, TheHeadsOfTheCrossAttentionFollowUntilTheyAreGiven) {
    StateDict dict;
    dict.file = "weights.safetensors";
    dict.config = presets().front().config;
    dict.headsKnown = dict.crossHeadsKnown = false;
    Config& config = dict.config;
    config.model.architecture = Architecture::DeepSight;
    config.model.width = 48;
    config.model.heads = 1;
    config.model.crossAttentionHeads = 2;
    ImportWeightsDialog dialog(
        {.dict = dict, .parameters = 1, .name = QStringLiteral("new"), .config = config});
    const auto* cross =
        dialog.findChild<QLineEdit*>(QStringLiteral("modelCrossAttentionHeadsLineEdit"));
    ASSERT_NE(cross, nullptr);
    type(&dialog, "modelHeadsLineEdit", QStringLiteral("4"));
    EXPECT_EQ(cross->text(), QStringLiteral("8"));
    type(&dialog, "modelCrossAttentionHeadsLineEdit", QStringLiteral("6"));
    type(&dialog, "modelHeadsLineEdit", QStringLiteral("2"));
    EXPECT_EQ(cross->text(), QStringLiteral("6"));
}

TEST_F(WeightsTest, AWrongChoiceOfDataCanBeTakenBack) {
    fs::create_directories(folder_.filePath(QStringLiteral("shards")).toStdString());
    ShardIndex index;
    index.tokenizer = "gpt2";
    index.shardTokens = kShardStep;
    const QString shards = folder_.filePath(QStringLiteral("shards"));
    writeFileAtomically(fs::path(shards.toStdString()) / kShardIndexFile, shardIndexText(index));
    StateDict dict;
    dict.file = "weights.safetensors";
    dict.config = presets().front().config;
    dict.config.model.vocabularySize = kBytes;
    dict.config.data.tokenizer = TokenizerKind::Bytes;
    ImportWeightsDialog dialog(
        {.dict = dict, .parameters = 1, .name = QStringLiteral("new"), .config = dict.config});
    Config wanted;
    QObject::connect(&dialog, &ImportWeightsDialog::importRequested, &dialog,
                     [&wanted](const QString&, const Config& config) { wanted = config; });
    auto* import = buttonOf(&dialog, "importWeightsPushButton");
    dialog.setData(DataSource::TokenShards, shards);
    index.tokenizer = "bytes";
    writeFileAtomically(fs::path(shards.toStdString()) / kShardIndexFile, shardIndexText(index));
    dialog.setData(DataSource::TokenShards, shards);
    ASSERT_TRUE(import->isEnabled());
    import->click();
    EXPECT_EQ(wanted.model.vocabularySize, kBytes);
}

TEST_F(WeightsTest, NamesThatAModelCannotHaveSayWhy) {
    ExportWeightsDialog dialog(QStringLiteral("run"), presets().front().config,
                               {{.step = 5, .folder = {}, .validationLoss = 1, .best = false}});
    for (const char* name : {"nanogptNamesRadioButton", "gpt2NamesRadioButton"}) {
        auto* choice = dialog.findChild<QRadioButton*>(QLatin1String(name));
        EXPECT_FALSE(choice->isEnabled()) << name;
        EXPECT_TRUE(choice->accessibleDescription().contains(QStringLiteral("encoder"))) << name;
    }
    EXPECT_TRUE(
        dialog.findChild<QRadioButton*>(QStringLiteral("deepsightNamesRadioButton"))->isChecked());
}

}  // namespace
}  // namespace deepsight
