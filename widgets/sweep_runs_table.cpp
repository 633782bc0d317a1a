#include "widgets/sweep_runs_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

#include "widgets/status_icon.h"
#include "widgets/sweep_runs_model.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kRowHeight = 30;
constexpr int kIcon = 16;

/// Draws the state's sign, and under the steps how far the run is.
class SweepRunsDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const double share = index.data(SweepRunsModel::ShareRole).toDouble();
        if (index.column() != SweepRunsModel::Steps || share <= 0 || share >= 1) return;
        const StatusColours colours = statusColours(option.palette);
        const QRect cell = option.rect.adjusted(space::kSmall, 0, -space::kSmall, -3);
        const QRectF track(cell.left(), cell.bottom() - 2, cell.width(), 3);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.border);
        painter->drawRoundedRect(track, 1.5, 1.5);
        painter->setBrush(colours.accent);
        painter->drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * share, 3)), 1.5,
                                 1.5);
        painter->restore();
    }

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;  // the row shows it, not the cell
        if (index.column() != SweepRunsModel::State) return;
        const auto kind =
            static_cast<StatusIcon::Kind>(index.data(SweepRunsModel::IconRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(kIcon, kIcon);
        option->icon = StatusIcon::icon(kind, option->palette);
    }
};

}  // namespace

SweepRunsTable::SweepRunsTable(SweepRunsModel& model, QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("sweepRunsTableView"));
    setAccessibleName(tr("Runs of the sweep"));
    setUpTable(this, kRowHeight);
    setModel(&model);
    setItemDelegate(new SweepRunsDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setMinimumHeight(4 * kRowHeight);
    verticalHeader()->hide();
    QHeaderView* header = horizontalHeader();
    header->setObjectName(QStringLiteral("sweepRunsHeaderView"));
    header->setStretchLastSection(false);
    setWidths();
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT openRequested(index.row()); });
}

void SweepRunsTable::setWidths() {
    QHeaderView* header = horizontalHeader();
    const auto fitting = [&](const QString& text) {
        return fontMetrics().horizontalAdvance(text) + 2 * space::kLarge;
    };
    const auto named = [&](int column) {
        return fitting(model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    };
    header->setSectionResizeMode(SweepRunsModel::Group, QHeaderView::Stretch);
    header->resizeSection(SweepRunsModel::Seed,
                          std::max(named(SweepRunsModel::Seed), fitting(QStringLiteral("13370"))));
    header->resizeSection(SweepRunsModel::State,
                          std::max(named(SweepRunsModel::State), 24 + fitting(tr("Unfinished"))));
    header->resizeSection(
        SweepRunsModel::Steps,
        std::max(named(SweepRunsModel::Steps), fitting(QStringLiteral("12,000 / 12,000"))));
}

void SweepRunsTable::showRow(int row) {
    if (row >= 0 && row < model()->rowCount()) scrollTo(model()->index(row, 0));
}

void SweepRunsTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT openRequested(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace deepsight
