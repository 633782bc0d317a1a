#include "widgets/notice_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/theme.h"

namespace deepsight {

NoticeBanner::NoticeBanner(const QString& name, QWidget* parent)
    : QFrame(parent),
      text_(new QLabel(this)),
      action_(makeButton(QString(), name + QStringLiteral("ActionPushButton"), this)) {
    setObjectName(name + QStringLiteral("BannerFrame"));
    text_->setObjectName(name + QStringLiteral("BannerLabel"));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = makeButton(tr("Close"), name + QStringLiteral("ClosePushButton"), this);
    setRole(close, QStringLiteral("link"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    row->setSpacing(space::kSmall);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, &NoticeBanner::actionTriggered);
    hide();
}

void NoticeBanner::showProblem(const QString& text) {
    setRole(this, QStringLiteral("dangerBanner"));
    text_->setText(text);
    action_->hide();
    setVisible(!text.isEmpty());
}

void NoticeBanner::showOffer(const QString& text, const QString& action) {
    setRole(this, QStringLiteral("banner"));
    text_->setText(text);
    action_->setText(action);
    action_->setAccessibleName(action);
    action_->show();
    show();
}

QString NoticeBanner::text() const { return text_->text(); }

}  // namespace deepsight
