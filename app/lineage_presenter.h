#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <stop_token>

#include "core/training/run_lineage.h"

namespace deepsight {

class CurvesView;
class Inspection;
class LaunchPanel;
class RunController;
class Settings;

/// Shows where the current run was forked from: a mark on its curves, those of its ancestors up to
/// there beside them, and a link on the Launch page. GUI thread; everything it refers to outlives
/// it.
class LineagePresenter : public QObject {
    Q_OBJECT

  public:
    LineagePresenter(RunController& runs, Inspection& inspection, const Settings& settings,
                     LaunchPanel& launch, CurvesView& curves);
    ~LineagePresenter() override;  ///< ends a reading

    /// Of the current run, whose curves have been cleared or set anew.
    void show();
    void openParent();

  Q_SIGNALS:
    void openRequested(const QString& folder);  ///< a run

  private:
    void removeAncestors();
    void readAncestors(const std::filesystem::path& run, const RunLineage& lineage);

    RunController& runs_;
    Inspection& inspection_;
    const Settings& settings_;
    LaunchPanel& launch_;
    CurvesView& curves_;
    QString parent_;   ///< folder of the run that the current one was forked from; may be empty
    QString overlay_;  ///< id of the ancestors' curves; empty: none are drawn
    std::stop_source stop_;
};

/// The folder of a run that another one was forked from: beside it, or below the user's runs
/// folder. A run may come from anybody, so that no other place that its lineage names is looked at.
/// Empty where it is not there.
std::filesystem::path parentFolder(const std::filesystem::path& run, const RunLineage& lineage,
                                   const std::filesystem::path& runsFolder);

}  // namespace deepsight
