#include "widgets/column_scroll_area.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>

namespace deepsight {

ColumnScrollArea::ColumnScrollArea(QWidget* content, const QString& objectName, QWidget* parent)
    : QScrollArea(parent) {
    setObjectName(objectName);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->installEventFilter(this);
    followContent();
}

QSize ColumnScrollArea::sizeHint() const {
    return {minimumWidth(), QScrollArea::sizeHint().height()};
}

bool ColumnScrollArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) followContent();
    return QScrollArea::eventFilter(watched, event);
}

void ColumnScrollArea::followContent() {
    const int content = std::max(widget()->minimumSizeHint().width(), widget()->minimumWidth());
    setMinimumWidth(content + verticalScrollBar()->sizeHint().width());
}

}  // namespace deepsight
