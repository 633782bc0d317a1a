#include "widgets/fork_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/caption.h"
#include "widgets/field_rows.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"
#include "widgets/work_report.h"

namespace deepsight {
namespace {

QString introduction(const ForkDialog::Start& start) {
    const QString text =
        ForkDialog::tr(
            "A new run goes on from the checkpoint of step %1 of %2: with its weights, "
            "optimizer moments, random generators and data order. What is changed here "
            "counts from step %3 on.")
            .arg(groupedNumber(start.step), start.parent, groupedNumber(start.step + 1));
    if (start.step >= start.asked) return text;
    return text + QLatin1Char(' ') +
           ForkDialog::tr("It is the newest checkpoint at or before step %1.")
               .arg(groupedNumber(start.asked));
}

}  // namespace

ForkDialog::ForkDialog(const Start& start, QWidget* parent)
    : QDialog(parent),
      name_(new QLineEdit(start.name, this)),
      rows_(new FieldRows(start.fields, this)),
      train_(new QCheckBox(tr("&Train it at once"), this)),
      bar_(new QProgressBar(this)),
      problem_(new QLabel(this)),
      fork_(makePrimaryButton(tr("Fork"), QStringLiteral("forkPushButton"), this)),
      cancel_(makeButton(tr("Cancel"), QStringLiteral("cancelForkPushButton"), this)) {
    setObjectName(QStringLiteral("forkDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Fork from step %1").arg(groupedNumber(start.step)));
    resize(620, 640);
    name_->setObjectName(QStringLiteral("forkNameLineEdit"));
    name_->setAccessibleName(tr("Name of the new run"));
    train_->setObjectName(QStringLiteral("forkTrainCheckBox"));
    train_->setChecked(true);
    bar_->setObjectName(QStringLiteral("forkProgressBar"));
    bar_->setAccessibleName(tr("Progress of forking"));
    bar_->setTextVisible(false);
    bar_->hide();
    problem_->setObjectName(QStringLiteral("forkProblemLabel"));
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    auto* line = new QHBoxLayout;
    line->addWidget(makeCaption(tr("&Name"), name_));
    line->addWidget(name_, 1);
    auto* page = new QWidget;
    setRole(page, QStringLiteral("page"));
    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, space::kSmall, 0);
    inner->addWidget(rows_);
    inner->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("forkScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(fork_, QDialogButtonBox::ActionRole);
    buttons->addButton(cancel_, QDialogButtonBox::RejectRole);
    fork_->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(makeMuted(introduction(start), this));
    column->addLayout(line);
    column->addWidget(scroll, 1);
    column->addWidget(train_);
    column->addWidget(bar_);
    column->addWidget(problem_);
    column->addWidget(buttons);
    rows_->setConfig(start.config);
    connect(buttons, &QDialogButtonBox::rejected, this, &ForkDialog::reject);
    connect(fork_, &QPushButton::clicked, this, &ForkDialog::fork);
    connect(rows_, &FieldRows::edited, this, &ForkDialog::refresh);
    connect(name_, &QLineEdit::textChanged, this, &ForkDialog::refresh);
    refresh();
    name_->setFocus();
    name_->selectAll();
}

void ForkDialog::setTrainable(const QString& whyNot) {
    train_->setEnabled(whyNot.isEmpty());
    if (!whyNot.isEmpty()) train_->setChecked(false);
    train_->setToolTip(whyNot);
}

void ForkDialog::refresh() {
    const QString name = name_->text().trimmed();
    const bool named =
        !name.isEmpty() && !name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1Char('.'));
    fork_->setEnabled(!working_ && named && rows_->isValid());
    fork_->setToolTip(named ? QString() : tr("Give the new run a name without “/”."));
}

void ForkDialog::fork() {
    problem_->hide();
    Q_EMIT forkRequested(name_->text().trimmed(), rows_->config(), train_->isChecked());
}

void ForkDialog::reject() {
    if (!working_) QDialog::reject();
}

void ForkDialog::setWorking(bool working) {
    working_ = working;
    cancel_->setEnabled(!working);
    cancel_->setToolTip(working ? tr("The checkpoint is being copied; this cannot be cancelled.")
                                : QString());
    refresh();
}

void ForkDialog::showProgress(const QString& phase, qint64 done, qint64 total) {
    showWorkProgress(*bar_, *problem_, phase, done, total);
    setWorking(true);
}

void ForkDialog::showFailure(const QString& message) {
    showWorkFailure(*bar_, *problem_, message);
    setWorking(false);
}

}  // namespace deepsight
