#include "widgets/step_dialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/bar_delegate.h"
#include "widgets/number_format.h"
#include "widgets/replay_texts.h"
#include "widgets/status_icon.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kRowHeight = 26;
constexpr int kPreview = 160;  // characters of a window in the table

QString number(double value, int digits = 6) {
    return std::isfinite(value) ? significantNumber(value, digits) : QString::number(value);
}

QTableWidgetItem* cell(const QString& text, bool isNumber = true) {
    auto* item = new QTableWidgetItem(text);
    if (isNumber) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

/// Sorts by its number, whatever its text.
class NumberItem : public QTableWidgetItem {
  public:
    NumberItem(const QString& text, double value) : QTableWidgetItem(text), value_(value) {
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    bool operator<(const QTableWidgetItem& other) const override {
        return value_ < static_cast<const NumberItem&>(other).value_;
    }

  private:
    double value_;
};

}  // namespace

StepDialog::StepDialog(const QString& runName, qint64 step, QWidget* parent)
    : QDialog(parent), pages_(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("stepDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Step %1 of %2").arg(groupedNumber(step), runName));
    resize(960, 680);
    pages_->addWidget(makeProgress());
    pages_->addWidget(makeResult());
    again_ = makeButton(tr("Run again"), QStringLiteral("inspectAgainPushButton"), this);
    again_->setEnabled(false);
    again_->setToolTip(tr("Replays the step once more from the checkpoint before it"));
    auto* close = makeButton(tr("Close"), QStringLiteral("closeStepPushButton"), this);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(again_, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(makeTitle(windowTitle(), this));
    column->addWidget(pages_, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(again_, &QPushButton::clicked, this, &StepDialog::inspectRequested);
    connect(this, &QDialog::finished, this, &StepDialog::cancelRequested);
    showProgress(tr("Waiting"), 0, 0);
}

QWidget* StepDialog::makeProgress() {
    auto* page = new QWidget(this);
    phase_ = new QLabel(page);
    phase_->setObjectName(QStringLiteral("stepPhaseLabel"));
    phase_->setWordWrap(true);
    phase_->setTextFormat(Qt::PlainText);
    bar_ = new QProgressBar(page);
    bar_->setObjectName(QStringLiteral("stepProgressBar"));
    bar_->setAccessibleName(tr("Progress of the replay"));
    bar_->setTextVisible(false);
    cancel_ = makeButton(tr("Cancel"), QStringLiteral("cancelInspectionPushButton"), page);
    connect(cancel_, &QPushButton::clicked, this, &StepDialog::cancelRequested);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(
        makeMuted(tr("The run is trained again, in a process of its own, from its checkpoint "
                     "before the step; the run itself is only read."),
                  page));
    column->addWidget(phase_);
    column->addWidget(bar_);
    column->addWidget(cancel_, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

QTableWidget* StepDialog::makeTable(const QString& name, const QString& accessibleName,
                                    const QStringList& columns) {
    auto* table = new QTableWidget(0, static_cast<int>(columns.size()), this);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    setUpTable(table, kRowHeight);
    table->setHorizontalHeaderLabels(columns);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget* StepDialog::makeResult() {
    auto* page = new QWidget(this);
    icon_ = new StatusIcon(StatusIcon::Kind::Done, page);
    verdict_ = new QLabel(page);
    verdict_->setObjectName(QStringLiteral("stepVerdictLabel"));
    verdict_->setWordWrap(true);
    verdict_->setTextFormat(Qt::PlainText);
    verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* verdict = new QHBoxLayout;
    verdict->addWidget(icon_, 0, Qt::AlignTop);
    verdict->addWidget(verdict_, 1);
    values_ = makeTable(QStringLiteral("stepValuesTable"), tr("Values of the step"),
                        {tr("Value"), tr("Logged"), tr("Replayed")});
    for (const int column : {1, 2}) {
        values_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    parts_ = makeTable(QStringLiteral("stepPartsTable"), tr("Gradient norm by part of the model"),
                       {tr("Part"), tr("Gradient norm")});
    parts_->setItemDelegateForColumn(1, new BarDelegate(parts_));
    windows_ = makeTable(QStringLiteral("stepWindowsTable"), tr("Windows of the batch"),
                         {tr("Window"), tr("Loss"), tr("Text")});
    text_ = new QPlainTextEdit(page);
    text_->setObjectName(QStringLiteral("windowTextEdit"));
    text_->setAccessibleName(tr("Text of the chosen window"));
    text_->setReadOnly(true);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(windows_, &QTableWidget::itemSelectionChanged, this, &StepDialog::showWindowText);
    auto* upper = new QSplitter(Qt::Horizontal, page);
    upper->addWidget(values_);
    upper->addWidget(parts_);
    upper->setSizes({420, 540});
    auto* lower = new QSplitter(Qt::Horizontal, page);
    lower->addWidget(windows_);
    lower->addWidget(text_);
    lower->setSizes({560, 400});
    auto* split = new QSplitter(Qt::Vertical, page);
    split->addWidget(upper);
    split->addWidget(lower);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addLayout(verdict);
    column->addWidget(split, 1);
    return page;
}

void StepDialog::showProgress(const QString& phase, qint64 done, qint64 total) {
    pages_->setCurrentIndex(0);
    again_->setEnabled(false);
    cancel_->setEnabled(true);
    setRole(phase_, QString());
    phase_->setText(phase);
    bar_->show();
    bar_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar_->setValue(static_cast<int>(1000 * std::min(done, total) / total));
}

void StepDialog::showFailure(const QString& message) {
    pages_->setCurrentIndex(0);
    bar_->hide();
    cancel_->setEnabled(false);
    again_->setEnabled(true);
    setRole(phase_, QStringLiteral("danger"));
    phase_->setText(message);
}

void StepDialog::showResult(const StepInspection& inspection) {
    again_->setEnabled(true);
    showVerdict(inspection);
    showValues(inspection);
    showParts(inspection);
    showWindows(inspection);
    pages_->setCurrentIndex(1);
}

void StepDialog::showVerdict(const StepInspection& inspection) {
    const QString from =
        inspection.from > 0
            ? tr("Replayed from the checkpoint of step %1.").arg(groupedNumber(inspection.from))
            : tr("Replayed from the start of the run.");
    QStringList lines;
    const bool otherData =
        std::any_of(inspection.environment.begin(), inspection.environment.end(),
                    [](const EnvironmentDifference& fact) { return fact.what == "data"; });
    if (inspection.difference) {
        lines << from + QLatin1Char(' ') + differenceText(*inspection.difference)
              << (otherData
                      ? tr("The data has changed, so the windows may be others; losses and "
                           "gradients are those of a training much alike.")
                      : tr("The windows are exact all the same; losses and gradients are those of "
                           "a training much alike."));
    } else if (inspection.recorded) {
        lines << from + QLatin1Char(' ') +
                     tr("Every logged number of the steps replayed came out the same to the last "
                        "bit.");
    } else {
        lines << from + QLatin1Char(' ') + tr("The run has logged nothing of this step.");
    }
    lines << environmentTexts(inspection.environment);
    icon_->setKind(inspection.difference ? StatusIcon::Kind::Warning : StatusIcon::Kind::Done);
    verdict_->setText(lines.join(QLatin1Char('\n')));
}

void StepDialog::showValues(const StepInspection& inspection) {
    values_->setRowCount(0);
    const auto add = [this](const QString& name, const QString& logged, const QString& replayed) {
        const int row = values_->rowCount();
        values_->insertRow(row);
        values_->setItem(row, 0, cell(name, false));
        values_->setItem(row, 1, cell(logged));
        values_->setItem(row, 2, cell(replayed));
    };
    using Values = StepInspection::Values;
    const QString none = QStringLiteral("–");
    const auto& recorded = inspection.recorded;
    const Values& replayed = inspection.replayed;
    const auto logged = [&](double Values::*member) {
        return recorded ? number((*recorded).*member) : none;
    };
    add(tr("Training loss"), logged(&Values::trainLoss), number(replayed.trainLoss));
    if (replayed.futureLoss) {
        add(tr("Future loss"),
            recorded && recorded->futureLoss ? number(*recorded->futureLoss) : none,
            number(*replayed.futureLoss));
        add(tr("Coefficient"), none, realNumber(inspection.coefficient));
    }
    add(tr("Gradient norm"), logged(&Values::gradientNorm), number(replayed.gradientNorm));
    if (inspection.gradientClip > 0) {
        add(tr("Clipped at"), none, realNumber(inspection.gradientClip));
    }
    add(tr("Learning rate"), logged(&Values::learningRate), number(replayed.learningRate));
}

void StepDialog::showParts(const StepInspection& inspection) {
    parts_->setRowCount(static_cast<int>(inspection.parts.size()));
    double largest = 0;
    for (const GradientOfPart& part : inspection.parts) {
        if (std::isfinite(part.norm)) largest = std::max(largest, part.norm);
    }
    for (int row = 0; row < parts_->rowCount(); ++row) {
        const GradientOfPart& part = inspection.parts[static_cast<std::size_t>(row)];
        auto* name = cell(QString::fromStdString(part.name), false);
        name->setToolTip(tr("%1 parameters").arg(groupedNumber(part.parameters)));
        auto* norm = cell(number(part.norm, 4));
        norm->setData(BarDelegate::kShareRole, largest > 0 ? part.norm / largest : 0.0);
        parts_->setItem(row, 0, name);
        parts_->setItem(row, 1, norm);
    }
}

void StepDialog::showWindows(const StepInspection& inspection) {
    texts_.clear();
    windows_->setSortingEnabled(false);
    windows_->setRowCount(static_cast<int>(inspection.windows.size()));
    for (int row = 0; row < windows_->rowCount(); ++row) {
        const InspectedWindow& window = inspection.windows[static_cast<std::size_t>(row)];
        texts_.push_back(QString::fromStdString(window.text));
        auto* place = new NumberItem(groupedNumber(row + 1), row);
        place->setData(Qt::UserRole, row);
        windows_->setItem(row, 0, place);
        windows_->setItem(row, 1, new NumberItem(number(window.loss, 4), window.loss));
        windows_->setItem(row, 2, cell(texts_.back().left(kPreview).simplified(), false));
    }
    windows_->setSortingEnabled(true);
    windows_->sortItems(1, Qt::DescendingOrder);  // what the step could predict least comes first
    if (windows_->rowCount() > 0) windows_->selectRow(0);
    showWindowText();
}

void StepDialog::showWindowText() {
    const QTableWidgetItem* place = windows_->item(windows_->currentRow(), 0);
    const int window = place ? place->data(Qt::UserRole).toInt() : -1;
    const bool known = window >= 0 && window < static_cast<int>(texts_.size());
    text_->setPlainText(known ? texts_[static_cast<std::size_t>(window)] : QString());
}

}  // namespace deepsight
