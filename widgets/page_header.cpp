#include "widgets/page_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace deepsight {

PageHeader::PageHeader(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent),
      title_(makeTitle(title, this)),
      subtitle_(makeMuted(subtitle, this)),
      controls_(new QHBoxLayout) {
    title_->setObjectName(QStringLiteral("pageTitleLabel"));
    subtitle_->setObjectName(QStringLiteral("pageSubtitleLabel"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title_);
    texts->addWidget(subtitle_);
    controls_->setSpacing(space::kSmall);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addLayout(texts, 1);
    row->addLayout(controls_);
}

void PageHeader::setTitle(const QString& title) { title_->setText(title); }

void PageHeader::setSubtitle(const QString& subtitle) { subtitle_->setText(subtitle); }

void PageHeader::addControl(QWidget* control) {
    controls_->addWidget(control, 0, Qt::AlignVCenter);
}

}  // namespace deepsight
