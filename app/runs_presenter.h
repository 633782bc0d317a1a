#pragma once

#include <QObject>
#include <QString>

namespace deepsight {

class CurvesView;
class FileDialogs;
class Inspection;
class RunController;
class RunsView;
class Settings;

/// Feeds the Runs page and the overlaid runs of the Curves page. GUI thread; everything it refers
/// to outlives it.
class RunsPresenter : public QObject {
    Q_OBJECT

  public:
    RunsPresenter(RunController& runs, Inspection& inspection, Settings& settings,
                  FileDialogs& files, RunsView& view, CurvesView& curves);

  Q_SIGNALS:
    void openRequested(const QString& folder);  ///< as the current run
    void showCurvesRequested();

  private:
    RunController& runs_;
    Inspection& inspection_;
    Settings& settings_;
    FileDialogs& files_;
    RunsView& view_;
    CurvesView& curves_;
};

}  // namespace deepsight
