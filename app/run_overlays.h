#pragma once

#include <QColor>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <stop_token>
#include <vector>

#include "core/training/run_catalogue.h"

namespace deepsight {

class CurvesView;
struct Smoothing;
class Inspection;
class RunController;
class Settings;

/// The runs drawn beside the current one on the Curves page. Remembers them in the settings, reads
/// them one by one on the inspection's thread, so that other work gets in between, and keeps the
/// current run from being drawn twice. A run goes by its folder. GUI thread; everything it refers
/// to outlives it.
class RunOverlays : public QObject {
    Q_OBJECT

  public:
    RunOverlays(RunController& runs, Inspection& inspection, Settings& settings,
                CurvesView& curves);
    ~RunOverlays() override;  ///< ends a reading

    void set(const QStringList& ids, bool on);
    /// What is drawn of a run is out of date.
    void readAgain(const QString& id);
    /// Reads those again that have gone on or were renamed since they were drawn.
    void update(const std::vector<RunSummary>& runs);
    /// The overlaid runs, with the colour of those that are drawn.
    QHash<QString, QColor> colours() const;

  Q_SIGNALS:
    void changed();
    void failed(const QString& message);

  private:
    struct Drawing;  ///< what was read to draw a run
    /// What a drawing depends on, as the list of runs knows it.
    struct Version {
        QString title;
        qint64 steps = 0;

        bool operator==(const Version&) const = default;
    };

    static Drawing readDrawing(const QString& id, const Smoothing& smoothing,
                               const std::stop_token& stop);
    void draw();
    void read(const QString& id);
    void stopReading();
    void adopt(const Drawing& drawing);
    void remember();

    RunController& runs_;
    Inspection& inspection_;
    Settings& settings_;
    CurvesView& curves_;
    QStringList wanted_;
    QStringList drawn_;
    QSet<QString> stale_;  ///< of the drawn ones, those to be read again
    QString reading_;      ///< asked of the inspection, not yet answered
    std::stop_source stop_;
    QHash<QString, Version> versions_;
};

/// A run's folder in the form that the list of runs uses: absolute, without links.
QString runFolderId(const QString& folder);

}  // namespace deepsight
