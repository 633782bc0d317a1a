#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include "app/inspection.h"
#include "core/config/config.h"

class QWidget;

namespace deepsight {

class FileDialogs;
class ForkDialog;
struct ForkedRun;
class RunController;

/// Makes a new run that goes on from a checkpoint of the current one: asks for its name and what is
/// to be other, and copies in the background. GUI thread; everything it refers to outlives it.
class ForkPresenter : public QObject {
    Q_OBJECT

  public:
    ForkPresenter(RunController& runs, Inspection& inspection, FileDialogs& files, QWidget& window);

    /// From the newest checkpoint at or before `step`.
    void ask(qint64 step);

  Q_SIGNALS:
    /// The new run stands in `folder` with `config`; `train`: at once, as the user wishes and as is
    /// possible.
    void forked(const QString& folder, const deepsight::Config& config, bool train);

  private:
    struct Origin;
    void open(const Origin& origin);
    void fork(const Origin& origin, const QString& name, const Config& config, bool train);
    void onForked(const ForkedRun& run, const Config& requested, bool train);
    void updateTrainable();
    void onFailure(Inspection::Topic topic, const QString& message);

    RunController& runs_;
    Inspection& inspection_;
    FileDialogs& files_;
    QWidget& window_;
    QPointer<ForkDialog> dialog_;
};

}  // namespace deepsight
