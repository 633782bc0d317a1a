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

/// Tells that the run is being saved, until it is deleted or the window goes.
QWidget* showSaving(QWidget& window);

}  // namespace deepsight
