#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <stop_token>

#include "app/log_overlays.h"

class QDialog;
class QWidget;

namespace deepsight {

class FileDialogs;

/// Brings the logs of other programs onto the Curves page: asks for a file, reads it on the
/// inspection's thread, shows what is in it and draws what the user chose. GUI thread; everything
/// it refers to outlives it.
class LogImport : public QObject {
    Q_OBJECT

  public:
    LogImport(Inspection& inspection, Settings& settings, FileDialogs& files, CurvesView& curves,
              QWidget& window);
    ~LogImport() override;  ///< ends a reading

    void ask();
    /// Reads a log, and then asks what to draw of it.
    void open(const QString& path);

  Q_SIGNALS:
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar
    void curvesRequested();                                     ///< something is drawn there

  private:
    void show(const ImportedFile& file);

    Inspection& inspection_;
    FileDialogs& files_;
    QWidget& window_;
    LogOverlays overlays_;
    QPointer<QDialog> dialog_;
    std::stop_source stop_;
};

}  // namespace deepsight
