#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <stop_token>

#include "core/exchange/export_run.h"

namespace deepsight {

class FileDialogs;

/// Saves a run for other programs (every scalar as TensorBoard events, CSV or JSON Lines) and for
/// people (a report). Asks where, works on the thread pool from the run's folder alone, and says
/// how it went. GUI thread; `files` outlives it.
class RunExport : public QObject {
    Q_OBJECT

  public:
    explicit RunExport(FileDialogs& files) : files_(files) {}
    ~RunExport() override { stop_.request_stop(); }

    void askForScalars(const QString& run, ExportFormat format);
    /// HTML or PDF, as the file is named.
    void askForReport(const QString& run);

  Q_SIGNALS:
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar

  private:
    using Writing = std::function<void(const std::stop_token& stop)>;

    /// On the thread pool; tells how it went.
    void write(const QString& file, const Writing& writing);

    FileDialogs& files_;
    std::stop_source stop_;  ///< of all that is being written
};

}  // namespace deepsight
