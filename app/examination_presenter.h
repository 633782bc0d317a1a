#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QString>
#include <cstdint>
#include <optional>
#include <stop_token>

#include "app/inspection.h"

class QWidget;

namespace deepsight {

class ReplayDialog;
class RunController;
class StepDialog;

/// Trains parts of the current run once more to look at them: a step, with its batch and its
/// gradients, or the first steps, to see whether they come out the same. The work is done by
/// deepsight-cli, so that this process may train meanwhile. GUI thread; everything it refers to
/// outlives it.
class ExaminationPresenter : public QObject {
    Q_OBJECT

  public:
    ExaminationPresenter(RunController& runs, Inspection& inspection, QWidget& window);
    ~ExaminationPresenter() override;  ///< ends the work

    /// What can be done at a step of the current run, as a menu at a place on the screen.
    void showMenu(qint64 step, const QPoint& position);
    void inspectStep(qint64 step);
    void checkReplay();

  Q_SIGNALS:
    void forkRequested(qint64 step);
    void parentRequested();

  private:
    void startInspection(const std::filesystem::path& run, qint64 step);
    void startReplay(const std::filesystem::path& run, std::int64_t steps,
                     std::optional<std::int64_t> from);
    /// At once, though what is under way may take a moment to end; nothing where nothing is.
    void cancel(Inspection::Topic topic);
    void onFailure(Inspection::Topic topic, const QString& message);

    RunController& runs_;
    Inspection& inspection_;
    QWidget& window_;
    const QString program_;  ///< deepsight-cli; empty: there is none
    QPointer<StepDialog> step_;
    QPointer<ReplayDialog> replay_;
    std::stop_source stepStop_;
    std::stop_source replayStop_;
    bool inspecting_ = false;  ///< is under way, or waits for its turn
    bool replaying_ = false;   ///< likewise
};

}  // namespace deepsight
