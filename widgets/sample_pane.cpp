#include "widgets/sample_pane.h"

#include <QVBoxLayout>

#include "widgets/theme.h"

namespace deepsight {

SamplePane::SamplePane(const QString& name, QWidget* parent)
    : QWidget(parent), text_(new SampleText(this)), bars_(new CandidateBars(this)) {
    if (!name.isEmpty()) {
        text_->setObjectName(name + QStringLiteral("SamplePlainTextEdit"));
        bars_->setObjectName(name + QStringLiteral("CandidateBars"));
        text_->setAccessibleName(tr("Text of the checkpoint that is compared with"));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(text_, 1);
    column->addWidget(bars_);
    connect(text_, &SampleText::candidatesPointed, bars_, &CandidateBars::setBars);
}

void SamplePane::showBeside(qint64 pair, qint64 piece) {
    bars_->setBars(text_->candidates(pair, static_cast<std::size_t>(piece)));
}

}  // namespace deepsight
