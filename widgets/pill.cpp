#include "widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace deepsight {

Pill::Pill(const QString& name, const QString& accessibleName, QWidget* parent)
    : QFrame(parent), icon_(new StatusIcon(StatusIcon::Kind::Idle, this)), text_(new QLabel(this)) {
    setObjectName(name + QStringLiteral("PillFrame"));
    text_->setObjectName(name + QStringLiteral("Label"));
    text_->setAccessibleName(accessibleName);
    QFont bold = text_->font();
    bold.setWeight(QFont::DemiBold);
    text_->setFont(bold);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 12, 4);
    row->setSpacing(6);
    row->addWidget(icon_);
    row->addWidget(text_);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setState(StatusIcon::Kind sign, const QString& text) {
    icon_->setKind(sign);
    text_->setText(text);
    update();
}

QString Pill::text() const { return text_->text(); }

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = StatusIcon::colour(icon_->kind(), palette());
    painter.setPen(tint);
    tint.setAlpha(34);
    painter.setBrush(tint);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
}

}  // namespace deepsight
