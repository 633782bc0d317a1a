#include "widgets/choice_box.h"

#include <QAbstractItemView>
#include <QWheelEvent>
#include <algorithm>

namespace deepsight {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ChoiceBox::showPopup() {
    constexpr int kItemPadding = 32;
    constexpr int kWidest = 480;
    int width = view()->minimumWidth();
    for (int row = 0; row < count(); ++row) {
        width = std::max(width, fontMetrics().horizontalAdvance(itemText(row)) + kItemPadding);
    }
    view()->setMinimumWidth(std::min(width, kWidest));
    QComboBox::showPopup();
}

void ChoiceBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

}  // namespace deepsight
