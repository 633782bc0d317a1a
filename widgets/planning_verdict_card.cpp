#include "widgets/planning_verdict_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "widgets/number_format.h"
#include "widgets/phrase_text.h"
#include "widgets/planning_texts.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kSignSide = 30;
constexpr const char* kContext = "Planning";

QLabel* makeSentence(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

PlanningVerdictCard::PlanningVerdictCard(QWidget* parent)
    : QFrame(parent),
      sign_(new StatusIcon(StatusIcon::Kind::Idle, this)),
      state_(new QLabel(this)),
      when_(makeMuted(QString(), this)),
      why_(makeSentence(QStringLiteral("planningWhyLabel"), this)),
      remedy_(makeSentence(QStringLiteral("planningRemedyLabel"), this)),
      change_(makePrimaryButton(tr("Change the configuration"),
                                QStringLiteral("changeConfigurationPushButton"), this)) {
    setObjectName(QStringLiteral("planningVerdictFrame"));
    setRole(this, QStringLiteral("card"));
    sign_->setSide(kSignSide);
    state_->setObjectName(QStringLiteral("planningStateLabel"));
    setRole(state_, QStringLiteral("big"));
    when_->setObjectName(QStringLiteral("planningWhenLabel"));
    change_->setToolTip(tr("Shows the planning objective on the Configure page"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(state_);
    head->addWidget(when_, 1, Qt::AlignBottom);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(1, 1);
    grid->addWidget(sign_, 0, 0, Qt::AlignVCenter);
    grid->addLayout(head, 0, 1);
    grid->addWidget(why_, 1, 1);
    grid->addWidget(remedy_, 2, 1);
    grid->addWidget(change_, 0, 2, 3, 1, Qt::AlignVCenter);
    connect(change_, &QPushButton::clicked, this, &PlanningVerdictCard::changeRequested);
}

void PlanningVerdictCard::setVerdict(const PlanningVerdict& verdict, qint64 step, qint64 since) {
    const QString state = planningStateText(verdict.state);
    summary_ = tr("%1 since step %2").arg(state, groupedNumber(since));
    sign_->setKind(planningStateSign(verdict.state));
    state_->setText(state);
    state_->setAccessibleName(tr("State of planning: %1").arg(state));
    when_->setText(since == step ? tr("at step %1").arg(groupedNumber(step))
                                 : tr("since step %1, last measured at step %2")
                                       .arg(groupedNumber(since), groupedNumber(step)));
    why_->setText(phraseText(kContext, verdict.why));
    const QString remedy = phraseText(kContext, verdict.remedy);
    remedy_->setText(remedy);
    remedy_->setVisible(!remedy.isEmpty());
    change_->setVisible(!remedy.isEmpty());
    setRole(this, verdict.state == PlanningState::Collapsed ? QStringLiteral("dangerBanner")
                                                            : QStringLiteral("card"));
    applyColour();
}

QString PlanningVerdictCard::summary() const { return summary_; }

void PlanningVerdictCard::applyColour() {
    const QColor colour = StatusIcon::colour(sign_->kind(), palette());
    // The window's sheet wins over a palette.
    const QString sheet = QStringLiteral("color: %1").arg(colour.name());
    if (state_->styleSheet() != sheet) state_->setStyleSheet(sheet);
}

void PlanningVerdictCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) applyColour();
    QFrame::changeEvent(event);
}

}  // namespace deepsight
