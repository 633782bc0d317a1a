#include "widgets/inspector_tab.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/empty_state.h"

namespace deepsight {

InspectorTab::InspectorTab(QWidget* parent)
    : QWidget(parent),
      stack_(new QStackedWidget(this)),
      empty_(
          new EmptyState(tr("Nothing to show here"), {}, tr("Read the newest checkpoint"), this)) {
    empty_->setGlyph(EmptyState::Glyph::Grid);
    stack_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_);
    connect(empty_, &EmptyState::actionTriggered, this, &InspectorTab::checkpointWanted);
}

void InspectorTab::setContent(QWidget* content) { stack_->addWidget(content); }

void InspectorTab::showContent() { stack_->setCurrentIndex(1); }

void InspectorTab::showNothing(const QString& text, bool remedy) {
    lack_ = text;
    remedy_ = remedy;
    updateEmptiness();
    stack_->setCurrentIndex(0);
}

void InspectorTab::setHasCheckpoint(bool any) {
    checkpoint_ = any;
    updateEmptiness();
}

void InspectorTab::updateEmptiness() {
    const bool missing = remedy_ && !checkpoint_;
    empty_->setText(missing ? tr("No checkpoint yet") : tr("Nothing to show here"), lack_);
    empty_->setActionVisible(remedy_ && checkpoint_);
}

}  // namespace deepsight
