// Documents and token shards as the data of the configuration: dropped, browsed for, prepared.
#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QUrl>
#include <fstream>

#include "app/drop_area.h"
#include "app/dropped_item.h"
#include "core/data/document_import.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/scoped_variable.h"
#include "widgets/config_form.h"

namespace deepsight {
namespace {

using Kind = DroppedItem::Kind;

class DataChoiceTest : public MainWindowTest {
  protected:
    QString write(const char* name, const std::string& contents) {
        const QString path = folder_.filePath(QString::fromUtf8(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        std::ofstream(path.toStdString(), std::ios::binary) << contents;
        return path;
    }
    static std::string lines(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            text += "{\"text\": \"Document " + std::to_string(i) + " of them.\"}\n";
        }
        return text;
    }
    /// A folder of token shards of bytes.
    QString makeShards() {
        DocumentImport request;
        request.source = write("source.jsonl", lines(200)).toStdString();
        request.tokenizer = TokenizerKind::Bytes;
        request.validationFraction = 0.3;
        const QString folder = folder_.filePath(QStringLiteral("shards"));
        importDocuments(request, folder.toStdString(), {}, {});
        return folder;
    }
    Config config() { return window_->findChild<ConfigForm*>()->config(); }
    void drop(const QString& path) {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &enter);
        dropText_ = window_->findChild<DropArea*>()
                        ->findChild<QLabel*>(QStringLiteral("dropTextLabel"))
                        ->text();
        QDropEvent drop({60, 60}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window_.get(), &drop);
    }
    /// Chooses what is asked for in the file dialog that is open.
    void choose(const QString& path) {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] { return window_->findChild<QFileDialog*>(QStringLiteral("fileDialog")); },
            kPatience));
        auto* dialog = find<QFileDialog>("fileDialog");
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }
    void useSource(DataSource source) {
        Config config = *settings_->config();
        config.data.source = source;
        config.data.tokenizer = TokenizerKind::Bytes;
        settings_->setConfig(config);
    }
    QMenu* documentsMenu() {
        find<QPushButton>("browseDataPushButton")->setFocus();
        QTest::keyClick(find<QPushButton>("browseDataPushButton"), Qt::Key_Space);
        auto* menu = window_->findChild<QMenu*>(QStringLiteral("documentsMenu"));
        EXPECT_NE(menu, nullptr);
        return menu;
    }

    test::ScopedVariable cache_{"DEEPSIGHT_CACHE_DIR",
                                qPrintable(folder_.filePath(QStringLiteral("cache")))};
    QString dropText_;
};

TEST_F(DataChoiceTest, KnowsDocumentsAndTokenShards) {
    EXPECT_EQ(classifyPath(write("a.jsonl", lines(3))).kind, Kind::Documents);
    EXPECT_EQ(classifyPath(write("a.xml.bz2", "BZh9")).kind, Kind::Documents);
    EXPECT_EQ(classifyPath(write("a.parquet", "PAR1")).kind, Kind::Documents);
    EXPECT_EQ(classifyPath(write("b.txt", "plain")).kind, Kind::Text);
    write("corpus/part/0001.jsonl.zst", "x");
    EXPECT_EQ(classifyPath(folder_.filePath(QStringLiteral("corpus"))).kind, Kind::Documents);
    EXPECT_EQ(classifyPath(makeShards()).kind, Kind::TokenShards);
    QDir().mkpath(folder_.filePath(QStringLiteral("empty")));
    EXPECT_EQ(classifyPath(folder_.filePath(QStringLiteral("empty"))).kind, Kind::Unknown);
}

TEST_F(DataChoiceTest, DroppedDocumentsBecomeTheDataAndArePrepared) {
    openWindow();
    const QString path = write("wiki.jsonl", lines(300));
    drop(path);
    EXPECT_EQ(dropText_, QStringLiteral("Train on the documents wiki.jsonl"));
    EXPECT_EQ(config().data.source, DataSource::Documents);
    EXPECT_EQ(config().data.path, path.toStdString());
    EXPECT_TRUE(window_->findChild<ConfigForm*>()->isValid());
    click("prepareDataPushButton");
    auto* status = find<QLabel>("dataStatusLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return status->text().startsWith(QStringLiteral("Ready:")); },
                                kPatience))
        << qPrintable(status->text());
    EXPECT_TRUE(status->text().contains(QStringLiteral("wiki.jsonl")))
        << qPrintable(status->text());
}

TEST_F(DataChoiceTest, ADamagedDocumentIsNamedWhereTheDataIsChosen) {
    openWindow();
    drop(write("bad.jsonl", lines(2) + "{\"text\": \n"));
    click("prepareDataPushButton");
    auto* status = find<QLabel>("dataStatusLabel");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return status->text().contains(QStringLiteral("bad.jsonl")); }, kPatience))
        << qPrintable(status->text());
}

TEST_F(DataChoiceTest, DroppedTokenShardsBringTheirTokenizerAndVocabulary) {
    Config before = *settings_->config();
    before.data.tokenizer = TokenizerKind::Gpt2;
    settings_->setConfig(before);
    openWindow();
    const QString shards = makeShards();
    drop(shards);
    EXPECT_EQ(dropText_, QStringLiteral("Train on the token shards shards"));
    EXPECT_EQ(config().data.source, DataSource::TokenShards);
    EXPECT_EQ(config().data.path, shards.toStdString());
    EXPECT_EQ(config().data.tokenizer, TokenizerKind::Bytes);
    EXPECT_EQ(config().model.vocabularySize, 257);
    EXPECT_EQ(settings_->recent(Settings::Recent::Data), QStringList{shards});
    find<QAction>("undoAction")->trigger();
    EXPECT_EQ(config().data.source, DataSource::PathStar);
}

TEST_F(DataChoiceTest, BrowsingForDocumentsOffersAFileOrAFolderByKeyboard) {
    useSource(DataSource::Documents);
    openWindow();
    QMenu* menu = documentsMenu();
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 2);
    QTest::keyClick(menu, Qt::Key_F);
    const QString file = write("a.jsonl", lines(3));
    choose(file);
    EXPECT_EQ(config().data.path, file.toStdString());
    EXPECT_EQ(config().data.source, DataSource::Documents);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return window_->findChild<QFileDialog*>() == nullptr; }, kPatience));

    menu = documentsMenu();
    ASSERT_NE(menu, nullptr);
    QTest::keyClick(menu, Qt::Key_O);
    choose(folder_.path());
    EXPECT_EQ(config().data.path, folder_.path().toStdString());
}

TEST_F(DataChoiceTest, BrowsingForTokenShardsAsksForAFolder) {
    useSource(DataSource::TokenShards);
    openWindow();
    const QString shards = makeShards();
    click("browseDataPushButton");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window_->findChild<QFileDialog*>(QStringLiteral("fileDialog")); }, kPatience));
    EXPECT_EQ(find<QFileDialog>("fileDialog")->fileMode(), QFileDialog::Directory);
    choose(shards);
    EXPECT_EQ(config().data.path, shards.toStdString());
    click("prepareDataPushButton");
    auto* status = find<QLabel>("dataStatusLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return status->text().startsWith(QStringLiteral("Ready:")); },
                                kPatience))
        << qPrintable(status->text());
}

}  // namespace
}  // namespace deepsight
