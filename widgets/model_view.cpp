#include "widgets/model_view.h"

namespace deepsight {

ModelView::ModelView(QWidget* parent) : QWidget(parent) {}

}  // namespace deepsight
