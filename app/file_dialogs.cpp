#include "app/file_dialogs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMessageBox>
#include <QObject>
#include <QSaveFile>
#include <QStatusBar>
#include <QUrl>
#include <utility>

#include "app/settings.h"

namespace deepsight {

namespace {

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
