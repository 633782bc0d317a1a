#include "app/file_dialogs.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QObject>
#include <QSaveFile>
#include <QStatusBar>
#include <QUrl>
#include <utility>

#include "app/settings.h"

namespace deepsight {

namespace {

const QString kData = QStringLiteral("data");

QFileDialog* makeDialog(QWidget& window, const QString& title, const QString& start,
                        FileDialogs::Accepted accepted) {
    auto* dialog = new QFileDialog(&window, title, start);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, &window, std::move(accepted));
    return dialog;
}

}  // namespace

void FileDialogs::open(const QString& kind, const QString& title, const QString& filter,
                       Accepted accepted) {
    auto remembering = [this, kind, accepted = std::move(accepted)](const QString& path) {
        settings_.setLastFolder(kind, QFileInfo(path).absolutePath());
        accepted(path);
    };
    QFileDialog* dialog =
        makeDialog(window_, title, settings_.lastFolder(kind), std::move(remembering));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    dialog->open();
}

void FileDialogs::openData(DataSource source, const QString& title, Accepted accepted) {
    switch (source) {
        case DataSource::Documents:
            return openDocuments(title, std::move(accepted));
        case DataSource::TokenShards:
            return dataFolder(title, std::move(accepted));
        case DataSource::TokenFiles:
            return open(kData, title, QObject::tr("nanoGPT tokens (*_train.bin);;All files (*)"),
                        std::move(accepted));
        default:
            return open(kData, title,
                        QObject::tr("Text (*.txt *.md *.tokens *.raw);;All files (*)"),
                        std::move(accepted));
    }
}

void FileDialogs::openDocuments(const QString& title, Accepted accepted) {
    auto* menu = new QMenu(&window_);
    menu->setObjectName(QStringLiteral("documentsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(menu->addAction(QObject::tr("A &file of documents…")), &QAction::triggered,
                     &window_, [this, title, accepted] {
                         open(kData, title,
                              QObject::tr("Documents (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson "
                                          "*.ndjson.* *.json *.json.* *.parquet *.txt "
                                          "*.txt.*);;All files (*)"),
                              accepted);
                     });
    QObject::connect(menu->addAction(QObject::tr("A f&older of such files…")), &QAction::triggered,
                     &window_, [this, title, accepted] { dataFolder(title, accepted); });
    const QWidget* button = QApplication::focusWidget();
    menu->popup(button != nullptr ? button->mapToGlobal(button->rect().bottomLeft())
                                  : QCursor::pos());
}

void FileDialogs::dataFolder(const QString& title, Accepted accepted) {
    folder(title, settings_.lastFolder(kData),
           [this, accepted = std::move(accepted)](const QString& path) {
               settings_.setLastFolder(kData, QFileInfo(path).absolutePath());
               accepted(path);
           });
}

QFileDialog* FileDialogs::save(const QString& kind, const QString& title, const QString& filter,
                               const QString& suggestion, Accepted accepted) {
    auto remembering = [this, kind, accepted = std::move(accepted)](const QString& path) {
        settings_.setLastFolder(kind, QFileInfo(path).absolutePath());
        accepted(path);
    };
    QFileDialog* dialog =
        makeDialog(window_, title, settings_.lastFolder(kind), std::move(remembering));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog->selectFile(suggestion);
    dialog->open();
    return dialog;
}

void FileDialogs::saveFigure(const QString& title, const QString& suggestion,
                             std::function<QByteArray(FigureFormat)> draw) {
    const QStringList filters = {QObject::tr("PNG images (*.png)"),
                                 QObject::tr("SVG drawings (*.svg)"),
                                 QObject::tr("PDF documents (*.pdf)")};
    QFileDialog* dialog = save(QStringLiteral("export"), title, filters.join(QStringLiteral(";;")),
                               suggestion + QStringLiteral(".png"),
                               [this, draw = std::move(draw)](const QString& path) {
                                   write(path, draw(figureFormat(path)));
                               });
    followFilter(*dialog);
}

void FileDialogs::followFilter(QFileDialog& dialog) {
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString& filter) {
                         const QString suffix = filter.section(QLatin1Char('.'), -1).chopped(1);
                         dialog.setDefaultSuffix(suffix);
                         const QFileInfo chosen(dialog.selectedFiles().value(0));
                         dialog.selectFile(chosen.completeBaseName() + QLatin1Char('.') + suffix);
                     });
}

void FileDialogs::showFolder(const QString& folder) {
    if (!folder.isEmpty()) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    }
}

void FileDialogs::folder(const QString& title, const QString& start, Accepted accepted) {
    QFileDialog* dialog = makeDialog(window_, title, start, std::move(accepted));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
}

QString FileDialogs::store(const QString& file, const QByteArray& contents) {
    QSaveFile target(file);
    const bool stored = target.open(QIODevice::WriteOnly) &&
                        target.write(contents) == contents.size() && target.commit();
    return stored ? QString() : target.errorString();
}

void FileDialogs::report(const QString& file, const QString& problem) {
    if (!problem.isEmpty()) {
        showError(QObject::tr("Export failed"),
                  QObject::tr("Cannot write %1: %2. Choose another folder or free some space.")
                      .arg(QDir::toNativeSeparators(file), problem));
    } else if (auto* window = qobject_cast<QMainWindow*>(&window_)) {
        window->statusBar()->showMessage(
            QObject::tr("Saved %1").arg(QDir::toNativeSeparators(file)), 5000);
    }
}

void FileDialogs::write(const QString& file, const QByteArray& contents) {
    report(file, store(file, contents));
}

void FileDialogs::showError(const QString& title, const QString& message) {
    auto* box = new QMessageBox(QMessageBox::Warning, title, message, QMessageBox::Ok, &window_);
    box->setObjectName(QStringLiteral("errorMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

}  // namespace deepsight
