#include "widgets/sample_view.h"

namespace deepsight {

SampleView::SampleView(QWidget* parent) : QWidget(parent) {}

}  // namespace deepsight
