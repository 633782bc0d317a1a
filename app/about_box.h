#pragma once

class QWidget;

namespace deepsight {

/// Shows name, purpose and the versions that matter in a report of a problem. Does not block.
void showAboutBox(QWidget& window);

}  // namespace deepsight
