#include "widgets/metric_tile.h"

#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

MetricTile::MetricTile(const QString& caption, const QString& name, QWidget* parent)
    : QWidget(parent), value_(new QLabel(this)), note_(new QLabel(this)) {
    setRole(value_, QStringLiteral("value"));
    setRole(note_, QStringLiteral("caption"));
    value_->setObjectName(name + QStringLiteral("ValueLabel"));
    value_->setAccessibleName(caption);
    value_->setFont(tabularDigits(value_->font()));
    value_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    note_->setObjectName(name + QStringLiteral("NoteLabel"));
    auto* captionLabel = makeMuted(caption, this);
    captionLabel->setWordWrap(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(captionLabel);
    column->addWidget(value_);
    column->addWidget(note_);
    clear();
}

void MetricTile::setValue(const QString& value, bool alarming) {
    value_->setText(value);
    setRole(value_, alarming ? QStringLiteral("alarm") : QStringLiteral("value"));
}

void MetricTile::setNote(const QString& note) {
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void MetricTile::clear() {
    setValue(QStringLiteral("–"));
    setNote({});
}

void MetricTile::setLoss(double loss) {
    if (std::isnan(loss)) return setValue(QStringLiteral("NaN"), true);
    if (std::isinf(loss)) return setValue(QStringLiteral("∞"), true);
    // A collapsed objective ends near 1e-9, where four decimals would say 0.
    const bool tiny = loss != 0 && std::abs(loss) < 1e-3;
    setValue(tiny ? significantNumber(loss, 3) : QString::number(loss, 'f', 4));
}

}  // namespace deepsight
