#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <memory>
#include <stop_token>
#include <vector>

#include "widgets/imported_curves.h"

namespace deepsight {

class CurvesView;
class Inspection;
class Settings;

/// The logs of other programs drawn beside the current run on the Curves page. Remembers them in
/// the settings with what is drawn of each, reads them one by one on the inspection's thread, and
/// again when a file has changed. What cannot be read for now is kept until the user removes it: a
/// disk may be away, or the file being written. GUI thread; everything it refers to outlives it.
class LogOverlays : public QObject {
    Q_OBJECT

  public:
    LogOverlays(Inspection& inspection, Settings& settings, CurvesView& curves);
    ~LogOverlays() override;  ///< ends a reading

    /// Draws a log, or one that is drawn already in another way.
    void add(const QString& path, const LogMapping& mapping);
    QStringList paths() const;

  Q_SIGNALS:
    void failed(const QString& message);      ///< nothing is drawn of what the user has added
    void unreadable(const QString& message);  ///< for now, but it is kept

  private:
    struct Log {
        QString path;  ///< absolute
        LogMapping mapping;
        QStringList removed;  ///< runs of it that the user took away
        QStringList drawn;    ///< ids of those on the plot
        QStringList files;    ///< in it, where it is a folder: those to watch
        bool stale = true;    ///< to be read
        bool kept = false;    ///< has been drawn before
        bool unread = false;  ///< could not be read the last time, which was told
    };
    /// What was read of one.
    struct Drawing {
        QString path;
        std::vector<ImportedCurves> curves;
        QStringList files;
        QString problem;
    };

    static QString idOf(const QString& path, const QString& name);
    static QString toText(const Log& log);
    static std::unique_ptr<Log> fromText(const QString& text);
    static Drawing readDrawing(const QString& path, const LogMapping& mapping,
                               const Smoothing& smoothing, const std::stop_token& stop);
    void remember();
    void removeRun(const QString& id);
    void forget(const QString& path);
    void readNext();
    void adopt(const Drawing& drawing);
    void fail(const QString& path, const QString& problem);
    static QStringList placesOf(const Log& log);
    bool hasChanged(const Log& log) const;
    void watch();

    Inspection& inspection_;
    Settings& settings_;
    CurvesView& curves_;
    std::vector<std::unique_ptr<Log>> logs_;
    QString reading_;  ///< asked of the inspection, not yet answered
    std::stop_source stop_;
    QFileSystemWatcher watcher_;
    QTimer settle_;  ///< a file that grows is read now and then
    QSet<QString> changed_;
};

}  // namespace deepsight
