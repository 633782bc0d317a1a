#include "widgets/parameter_card.h"

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/share_legend.h"
#include "widgets/theme.h"

namespace deepsight {

ParameterCard::ParameterCard(QWidget* parent)
    : QWidget(parent),
      total_(new QLabel(this)),
      published_(makeMuted(QString(), this)),
      legend_(new ShareLegend(this)),
      demand_(makeMuted(QString(), this)) {
    setRole(total_, QStringLiteral("big"));
    total_->setObjectName(QStringLiteral("parameterCountLabel"));
    total_->setAccessibleName(tr("Parameters"));
    total_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    published_->setObjectName(QStringLiteral("parametersWithoutPositionsLabel"));
    published_->setToolTip(tr("Published parameter counts leave the position table out"));
    demand_->setObjectName(QStringLiteral("demandLabel"));
    demand_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(makeMuted(tr("Parameters"), this));
    column->addWidget(total_);
    column->addWidget(published_);
    column->addWidget(legend_);
    column->addSpacing(space::kTiny);
    column->addWidget(demand_);
    setUnknown();
}

void ParameterCard::setSize(const ModelSize& size) {
    total_->setText(groupedNumber(size.parameters));
    published_->setText(
        tr("%1 without position table").arg(groupedNumber(size.parametersWithoutPositions)));
    std::vector<ShareLegend::Part> parts;
    for (const ParameterGroup& group : size.groups) {
        const auto amount = static_cast<double>(group.parameters);
        parts.push_back({.name = translateConfig(group.name.c_str()),
                         .amount = amount,
                         .text = compactNumber(amount),
                         .toolTip = groupedNumber(group.parameters)});
    }
    legend_->setParts(std::move(parts), compactNumber);
}

void ParameterCard::setUnknown() {
    total_->setText(QStringLiteral("–"));
    published_->setText(tr("Known once every value is in range"));
    legend_->setParts({}, nullptr);
    demand_->hide();
}

void ParameterCard::setDemand(const QString& text, bool tooLarge) {
    demand_->setText(text);
    setRole(demand_, tooLarge ? QStringLiteral("danger") : QStringLiteral("muted"));
    demand_->setVisible(!text.isEmpty());
}

}  // namespace deepsight
