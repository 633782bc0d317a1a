#include "widgets/runs_view.h"

namespace deepsight {

RunsView::RunsView(QWidget* parent) : QWidget(parent) {}

}  // namespace deepsight
