#include "widgets/parameter_card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/byte_size.h"
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
      demand_(makeMuted(QString(), this)),
      apply_(makeButton(QString(), QStringLiteral("useFittingBatchPushButton"), this)) {
    setRole(total_, QStringLiteral("big"));
    total_->setObjectName(QStringLiteral("parameterCountLabel"));
    total_->setAccessibleName(tr("Parameters"));
    total_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    published_->setObjectName(QStringLiteral("parametersWithoutPositionsLabel"));
    published_->setToolTip(tr("Published parameter counts leave the position table out"));
    demand_->setObjectName(QStringLiteral("demandLabel"));
    demand_->hide();
    apply_->hide();
    connect(apply_, &QPushButton::clicked, this, [this] {
        if (remedy_) Q_EMIT remedyRequested(*remedy_);
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addWidget(makeMuted(tr("Parameters"), this));
    column->addWidget(total_);
    column->addWidget(published_);
    column->addWidget(legend_);
    column->addSpacing(space::kTiny);
    column->addWidget(demand_);
    column->addWidget(apply_);
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
    setDemand({}, false, {});
}

void ParameterCard::setLocked(bool locked) { apply_->setEnabled(!locked); }

void ParameterCard::setDemand(const QString& text, bool tooLarge,
                              const std::optional<FittingBatch>& remedy) {
    demand_->setText(text);
    setRole(demand_, tooLarge ? QStringLiteral("danger") : QStringLiteral("muted"));
    demand_->setVisible(!text.isEmpty());
    remedy_ = remedy;
    apply_->setVisible(remedy_.has_value());
    if (!remedy_) return;
    apply_->setText(
        tr("Use batch size %1 × %2")
            .arg(groupedNumber(remedy_->batchSize), groupedNumber(remedy_->gradientAccumulation)));
    apply_->setToolTip(tr("Batch size × gradient accumulation: a step trains on as many windows as "
                          "before and should need about %1")
                           .arg(byteSize(remedy_->bytes)));
}

}  // namespace deepsight
