#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>
#include <functional>

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
    /// `suggestion` is a file name; its suffix is added where the user leaves it out.
    void save(const QString& kind, const QString& title, const QString& filter,
              const QString& suggestion, Accepted accepted);
    /// A PNG; the image is drawn once the file is chosen.
    void saveImage(const QString& title, const QString& suggestion, std::function<QImage()> draw);
    void folder(const QString& title, const QString& start, Accepted accepted);

    /// Writes atomically; tells the user where, or why it failed.
    void write(const QString& file, const QByteArray& contents);
    void showError(const QString& title, const QString& message);

  private:
    QWidget& window_;
    Settings& settings_;
};

}  // namespace deepsight
