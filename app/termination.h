#pragma once

namespace deepsight {

class MainWindow;

/// Lets SIGINT, SIGTERM and SIGHUP close the window as the user would with "Save and close". A
/// second signal ends the program at once. Call once, on the GUI thread.
void closeOnTermination(MainWindow& window);

}  // namespace deepsight
