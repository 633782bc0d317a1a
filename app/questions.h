#pragma once

#include <functional>

class QMessageBox;
class QWidget;

namespace deepsight {

// Short questions of the main window. None blocks: the answer comes to the function given, and
// nothing happens when the user declines. GUI thread.

/// Asks how far to train on a run whose steps are all done.
void askForMoreSteps(QWidget& window, int stepsDone, const std::function<void(int)>& accepted);

/// Asks whether to end the training and close. Deletes itself once answered.
QMessageBox* askToSaveAndClose(QWidget& window, const std::function<void()>& accepted);

/// Asks whether a run that another process trains is to go on without the window, or to end; part
/// of a sweep, it goes on alone. Deletes itself once answered.
QMessageBox* askToLeaveAndClose(QWidget& window, bool ofSweep, const std::function<void()>& leave,
                                const std::function<void()>& save);

/// Tells that the run is being saved, until it is deleted or the window goes. `leave`: of a run
/// that another process trains, offers not to wait for it.
QWidget* showSaving(QWidget& window, const std::function<void()>& leave = {});

}  // namespace deepsight
