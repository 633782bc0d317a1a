#include "widgets/neighbour_list.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include "widgets/elided_label.h"
#include "widgets/embedding_texts.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"
#include "widgets/trace_texts.h"

namespace deepsight {
namespace {

enum Column { Value, Place, Text, kColumns };

QString sideMark(PointSide side) {
    return side == PointSide::Context ? QStringLiteral("▲") : QStringLiteral("●");
}

}  // namespace

QString describePoint(const PointSet& points, int point) {
    const InspectedPoint& inspected = points.points[point];
    const auto place = static_cast<std::size_t>(inspected.position);
    const QString token = visibleToken(QString::fromStdString(points.trace->tokens[place]));
    switch (inspected.side) {
        case PointSide::Encoder:
            return NeighbourList::tr("encoder output %1 “%2”").arg(inspected.position).arg(token);
        case PointSide::Context:
            return NeighbourList::tr("planning context %1 “%2”").arg(inspected.position).arg(token);
        case PointSide::Layer:
            break;
    }
    return NeighbourList::tr("position %1 “%2”").arg(inspected.position).arg(token);
}

NeighbourList::NeighbourList(const QString& name, QWidget* parent)
    : QWidget(parent),
      heading_(new ElidedLabel(this)),
      table_(new QTableWidget(0, kColumns, this)) {
    setObjectName(name);
    heading_->setObjectName(name + QStringLiteral("HeadingLabel"));
    setRole(heading_, QStringLiteral("muted"));
    table_->setObjectName(name + QStringLiteral("TableWidget"));
    table_->setAccessibleName(tr("Nearest positions"));
    table_->setHorizontalHeaderLabels({tr("Value"), tr("At"), tr("In the text")});
    setUpTable(table_, fontMetrics().height() + space::kSmall);
    table_->verticalHeader()->hide();
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    table_->setMinimumHeight(4 * (fontMetrics().height() + space::kSmall));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(heading_);
    column->addWidget(table_, 1);
    const auto choose = [this](int row) {
        if (!filling_ && row >= 0 && row < rows_.size()) Q_EMIT pointChosen(rows_[row]);
    };
    connect(table_, &QTableWidget::cellClicked, this, choose);
    connect(table_, &QTableWidget::cellActivated, this, choose);
    clear();
}

void NeighbourList::clear() {
    rows_.clear();
    table_->setRowCount(0);
    heading_->setFullText(tr("Click a point to see what is nearest to it."));
}

void NeighbourList::setNeighbours(const PointSet& points, int chosen,
                                  const std::vector<NearRow>& near, NearnessMeasure measure) {
    filling_ = true;
    rows_.clear();
    heading_->setFullText(tr("Nearest to %1").arg(describePoint(points, chosen)));
    table_->horizontalHeaderItem(Value)->setText(
        measure == NearnessMeasure::Cosine ? tr("Cosine") : tr("Distance"));
    table_->setRowCount(static_cast<int>(near.size()));
    for (const NearRow& row : near) {
        const auto line = static_cast<int>(rows_.size());
        const InspectedPoint& point = points.points[static_cast<qsizetype>(row.row)];
        const auto put = [&](Column column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(describePoint(points, static_cast<int>(row.row)));
            table_->setItem(line, column, item);
            return item;
        };
        put(Value, QString::number(row.value, 'f', 3));
        put(Place, QStringLiteral("%1 %2").arg(sideMark(point.side)).arg(point.position));
        put(Text, inContext(points.trace->tokens, point.position))
            ->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        rows_.append(static_cast<int>(row.row));
    }
    filling_ = false;
}

}  // namespace deepsight
