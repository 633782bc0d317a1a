#pragma once

#include <QObject>
#include <QString>
#include <stop_token>

#include "core/training/harden_split.h"

class QWidget;

namespace deepsight {

class FileDialogs;
class Inspection;
class RunController;

/// Makes a run with a fixed split of the open one, whose split is learned: asks for the name of the
/// new run, works in the background and tells what the split has cost. GUI thread; everything it
/// refers to outlives it.
class SplitHardening : public QObject {
    Q_OBJECT

  public:
    SplitHardening(RunController& runs, Inspection& inspection, FileDialogs& files,
                   QWidget& window);
    ~SplitHardening() override;  ///< ends the work

    void ask();

  Q_SIGNALS:
    void hardened(const QString& folder);                       ///< the new run
    void messagePosted(const QString& text, int milliseconds);  ///< for the status bar

  private:
    void harden(const QString& name);
    void tell(const HardenedSplit& split, const QString& folder);

    RunController& runs_;
    Inspection& inspection_;
    FileDialogs& files_;
    QWidget& window_;
    std::stop_source stop_;
};

}  // namespace deepsight
