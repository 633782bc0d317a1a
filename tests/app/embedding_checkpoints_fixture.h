#pragma once

#include <QComboBox>
#include <fstream>

#include "core/training/trainer.h"
#include "tests/app/main_window_fixture.h"
#include "widgets/elided_label.h"
#include "widgets/embedding_view.h"

namespace deepsight {

class EmbeddingPresenterTest : public MainWindowTest {
  protected:
    EmbeddingView* view() { return window_->findChild<EmbeddingView*>(); }
    QString status() { return find<ElidedLabel>("embeddingStatusLabel")->fullText(); }
    bool waitForStatus(const QString& part) {
        return QTest::qWaitFor([&] { return status().contains(part); }, kPatience);
    }
    void openEmbeddings() { QTest::keyClick(window_.get(), Qt::Key_7, Qt::ControlModifier); }
    /// The entry of a box whose text contains `part`, chosen as a user does.
    void choose(const char* name, const QString& part) {
        auto* box = find<QComboBox>(name);
        int index = -1;
        for (int row = 0; row < box->count() && index < 0; ++row) {
            if (box->itemText(row).contains(part)) index = row;
        }
        ASSERT_GE(index, 0) << qPrintable(part);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
};

/// A run on disk of the real trainer, with checkpoints of steps 10 and 20.
class EmbeddingCheckpointsTest : public EmbeddingPresenterTest {
  protected:
    struct Silent : TrainingObserver {
        void onEvent(const TrainingEvent&) override {}
    };

    void SetUp() override {
        EmbeddingPresenterTest::SetUp();
        qputenv("DEEPSIGHT_CACHE_DIR", folder_.filePath(QStringLiteral("cache")).toUtf8());
        const std::string text = folder_.filePath(QStringLiteral("text.txt")).toStdString();
        std::ofstream file(text);
        for (int line = 0; line < 400; ++line) file << "Line " << line << ": the sky is blue.\n";
        file.close();
        Config config = preset("small").config;
        config.model.architecture = architecture_;
        if (!config.isDeepSight()) config.planning.score = DisaffinityScore::None;
        config.data.path = text;
        config.model.width = 24;
        config.model.contextSize = 32;
        config.model.encoderLayers = 1;
        config.model.decoderLayers = 1;
        config.training.steps = 20;
        config.training.warmupSteps = 5;
        config.training.batchSize = 2;
        config.training.gradientAccumulation = 1;
        config.training.evaluationInterval = 10;
        config.training.checkpointInterval = 10;
        config.training.evaluationBatches = 1;
        config.training.threads = 1;
        config.training.device = "cpu";
        run_ = folder_.filePath(QStringLiteral("run"));
        Silent observer;
        TrainingControl control;
        makeTrainer()->run(
            {.config = config, .runFolder = run_.toStdString(), .resume = false, .probe = {}},
            observer, control);
        openWindow();
        window_->open(run_);
        awaitRun();
        openEmbeddings();
    }
    void TearDown() override {
        window_.reset();
        qunsetenv("DEEPSIGHT_CACHE_DIR");
    }

    virtual void awaitRun() { ASSERT_TRUE(waitForStatus(QStringLiteral("Step 20 "))); }

    Architecture architecture_ = Architecture::DeepSight;
    QString run_;
};

}  // namespace deepsight
