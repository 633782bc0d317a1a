#include "widgets/message_overlay.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "widgets/theme.h"

namespace deepsight {

MessageOverlay::MessageOverlay(QWidget* anchor, QWidget* parent)
    : QFrame(parent), label_(new QLabel(this)) {
    setRole(this, QStringLiteral("dangerBanner"));
    label_->setWordWrap(true);
    label_->setTextFormat(Qt::PlainText);
    label_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* dismiss =
        makeButton(QStringLiteral("×"), QStringLiteral("dismissMessagePushButton"), this);
    setRole(dismiss, QStringLiteral("flat"));
    dismiss->setAccessibleName(tr("Dismiss the message"));
    dismiss->setToolTip(tr("Dismiss the message"));
    connect(dismiss, &QPushButton::clicked, this, [this] { setMessage({}); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kSmall, space::kSmall);
    row->addWidget(label_, 1);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    setAnchor(anchor);
    hide();
}

void MessageOverlay::setAnchor(QWidget* anchor) {
    if (anchor == anchor_) return;
    if (anchor_) anchor_->removeEventFilter(this);
    anchor_ = anchor;
    anchor_->installEventFilter(this);
    place();
}

void MessageOverlay::setMessage(const QString& text) {
    label_->setText(text);
    setVisible(!text.isEmpty());
    place();
}

void MessageOverlay::place() {
    if (isHidden()) return;
    const QPoint corner = anchor_->mapTo(parentWidget(), QPoint());
    const int width = anchor_->width();
    ensurePolished();
    layout()->activate();
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry(QRect(corner, QSize(width, height)));
    raise();
}

bool MessageOverlay::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::Show) place();
    return QFrame::eventFilter(watched, event);
}

}  // namespace deepsight
