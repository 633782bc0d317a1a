#pragma once

class QLineEdit;

namespace deepsight {

/// Shares Ctrl+Z between a line edit and the form around it: while text is being typed the line
/// edit undoes its own keys, as soon as it is entered the keys go on to the window's undo. GUI
/// thread.
void undoWhileTyping(QLineEdit* edit);

}  // namespace deepsight
