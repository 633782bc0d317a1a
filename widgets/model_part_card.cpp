#include "widgets/model_part_card.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/diagram_painter.h"
#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/share_legend.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

/// In symbols and in numbers.
QString bothShapes(const TensorShape& shape) {
    if (shape.symbols == shape.numbers) return shapeText(shape);
    return QStringLiteral("%1\n%2").arg(QString::fromStdString(shape.symbols), shapeText(shape));
}

}  // namespace

ModelPartCard::ModelPartCard(QWidget* parent)
    : QFrame(parent),
      title_(makeHeading(QString(), this)),
      description_(new QLabel(this)),
      formula_(new QLabel(this)) {
    setRole(this, QStringLiteral("card"));
    setObjectName(QStringLiteral("modelPartCard"));
    title_->setObjectName(QStringLiteral("partTitleLabel"));
    title_->setWordWrap(true);
    description_->setObjectName(QStringLiteral("partDescriptionLabel"));
    description_->setWordWrap(true);
    formula_->setObjectName(QStringLiteral("partFormulaLabel"));
    formula_->setAccessibleName(tr("Formula"));
    formula_->setWordWrap(true);
    QFont italic = formula_->font();
    italic.setItalic(true);
    formula_->setFont(italic);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(title_);
    column->addWidget(description_);
    column->addWidget(formula_);
    form_ = new QFormLayout;
    form_->setHorizontalSpacing(space::kMedium);
    form_->setVerticalSpacing(space::kTiny);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    repeats_ = addRow(tr("Layers"), QStringLiteral("partRepeatsLabel"));
    input_ = addRow(tr("Input"), QStringLiteral("partInputLabel"));
    output_ = addRow(tr("Output"), QStringLiteral("partOutputLabel"));
    parameters_ = addRow(tr("Parameters"), QStringLiteral("partParametersLabel"));
    compute_ = addRow(tr("Operations per token"), QStringLiteral("partComputeLabel"));
    source_ = addRow(tr("Source"), QStringLiteral("partSourceLabel"));
    column->addLayout(form_);
}

QLabel* ModelPartCard::addRow(const QString& caption, const QString& objectName) {
    auto* value = new QLabel(this);
    value->setObjectName(objectName);
    value->setAccessibleName(caption);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel* label = makeMuted(caption, this);
    label->setWordWrap(false);
    form_->addRow(label, value);
    return value;
}

void ModelPartCard::setPart(const ModelPart& part) {
    title_->setText(partTitle(part));
    description_->setText(translateConfig(part.description));
    formula_->setText(QString::fromUtf8(part.formula));
    repeats_->setText(groupedNumber(part.repeats));
    form_->setRowVisible(repeats_, part.stack != PartStack::None);
    input_->setText(bothShapes(part.input));
    output_->setText(bothShapes(part.output));
    parameters_->setText(part.parameters == 0 ? tr("none of its own")
                                              : tr("%1 (%2)").arg(groupedNumber(part.parameters),
                                                                  shareText(part.parameterShare)));
    if (part.flopsPerToken <= 0) {
        compute_->setText(tr("not counted"));
    } else {
        const QString formula = QString::fromUtf8(part.flopsFormula);
        compute_->setText(QStringLiteral("%1\n%2").arg(
            part.repeats > 1 ? QStringLiteral("%1 × (%2)").arg(part.repeats).arg(formula) : formula,
            tr("%1 (%2)").arg(compactNumber(part.flopsPerToken), shareText(part.computeShare))));
    }
    source_->setText(QString::fromUtf8(part.source));
}

}  // namespace deepsight
