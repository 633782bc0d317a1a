#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

#include "core/config/config.h"
#include "widgets/figure.h"

class QFileDialog;
class QWidget;

namespace deepsight {

class Settings;

/// Asks for files and folders without blocking: the answer comes to `accepted`, nothing happens on
/// cancel. Each `kind` of file starts in the folder where it was last used. GUI thread.
class FileDialogs {
  public:
    using Accepted = std::function<void(const QString& path)>;

    FileDialogs(QWidget& window, Settings& settings) : window_(window), settings_(settings) {}

    void open(const QString& kind, const QString& title, const QString& filter, Accepted accepted);
    /// What a source of data that is no generator reads: a file, or where it may also be a folder
    /// of files the user chooses which of the two.
    void openData(DataSource source, const QString& title, Accepted accepted);
    /// `suggestion` is a file name; its suffix is added where the user leaves it out.
    QFileDialog* save(const QString& kind, const QString& title, const QString& filter,
                      const QString& suggestion, Accepted accepted);
    /// A picture in the format that the user chooses (PNG, SVG or PDF); it is drawn once the file
    /// is chosen. `suggestion` has no suffix.
    void saveFigure(const QString& title, const QString& suggestion,
                    std::function<QByteArray(FigureFormat)> draw);
    /// Lets the suggested name's suffix follow the format that is chosen in a save() dialog.
    static void followFilter(QFileDialog& dialog);
    void folder(const QString& title, const QString& start, Accepted accepted);
    /// Opens a folder in the desktop's file manager.
    void showFolder(const QString& folder);

    /// Writes atomically; tells the user where, or why it failed.
    void write(const QString& file, const QByteArray& contents);
    /// The two halves of write(), for large files: the first may run on any thread and returns what
    /// went wrong, nothing if nothing did.
    static QString store(const QString& file, const QByteArray& contents);
    void report(const QString& file, const QString& problem);
    void showError(const QString& title, const QString& message);

  private:
    void openDocuments(const QString& title, Accepted accepted);
    void dataFolder(const QString& title, Accepted accepted);

    QWidget& window_;
    Settings& settings_;
};

}  // namespace deepsight
