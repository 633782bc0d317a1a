#include "widgets/curve_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QShowEvent>

#include "widgets/curve_table_model.h"
#include "widgets/number_format.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kRowHeight = 26;
constexpr int kInterval = 250;  // ms between two looks at the plot
constexpr int kWidestColumn = 260;
/// What is put on the clipboard is made at once; more than this belongs into a file.
constexpr qsizetype kMostCells = 40'000;

/// Of what is selected, without making a list of its cells.
qsizetype cellCount(const QItemSelection& selection) {
    qsizetype count = 0;
    for (const QItemSelectionRange& range : selection) {
        count += qsizetype(range.width()) * range.height();
    }
    return count;
}

}  // namespace

CurveTable::CurveTable(const LossPlot& plot, QWidget* parent)
    : QTableView(parent), model_(new CurveTableModel(plot, this)), timer_(this) {
    setObjectName(QStringLiteral("curveTableView"));
    setAccessibleName(tr("Values of the curves by step"));
    setUpTable(this, kRowHeight);
    setModel(model_);
    setFont(tabularDigits(font()));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setMinimumHeight(80);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setAccessibleName(tr("Step"));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setMaximumSectionSize(2 * kWidestColumn);
    setCornerButtonEnabled(false);
    connect(model_, &QAbstractItemModel::modelReset, this, &CurveTable::fitColumns);
    timer_.setInterval(kInterval);
    connect(&timer_, &QTimer::timeout, this, &CurveTable::refresh);
}

void CurveTable::refresh() {
    const QScrollBar* bar = verticalScrollBar();
    const bool atEnd = bar->maximum() > 0 && bar->value() == bar->maximum();
    const int rows = model_->rowCount();
    const bool more = model_->refresh();
    timer_.setInterval(more ? 0 : kInterval);
    if (model_->rowCount() == rows) return;
    if (rows == 0) fitColumns();
    if (atEnd) scrollToBottom();
}

/// Wide enough for the head; a value never needs as much.
void CurveTable::fitColumns() {
    const QFontMetrics metrics(horizontalHeader()->font());
    const int least = metrics.horizontalAdvance(QStringLiteral("−0.000123456")) + space::kLarge;
    for (int column = 0; column < model_->columnCount(); ++column) {
        const QString head = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = least;
        for (const QString& line : head.split(QLatin1Char('\n'))) {
            width = std::max(width, metrics.horizontalAdvance(line) + 2 * space::kMedium);
        }
        setColumnWidth(column, std::min(width, kWidestColumn));
    }
}

void CurveTable::copySelection() {
    const qsizetype count = cellCount(selectionModel()->selection());
    if (count == 0) return;
    if (count > kMostCells) {
        Q_EMIT messagePosted(tr("%1 values are too many to copy. Select at most %2, or export the "
                                "values as CSV.")
                                 .arg(groupedNumber(count), groupedNumber(kMostCells)));
        return;
    }
    QGuiApplication::clipboard()->setText(model_->text(selectedIndexes()));
    Q_EMIT messagePosted(tr("Copied %Ln values.", nullptr, static_cast<int>(count)));
}

void CurveTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CurveTable::showEvent(QShowEvent* event) {
    QTableView::showEvent(event);
    refresh();
    timer_.start();
}

void CurveTable::hideEvent(QHideEvent* event) {
    timer_.stop();
    QTableView::hideEvent(event);
}

void CurveTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitColumns();
}

}  // namespace deepsight
