#include "widgets/sweep_plan_editor.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "widgets/choice_box.h"
#include "widgets/column_scroll_area.h"
#include "widgets/elided_label.h"
#include "widgets/line_undo.h"
#include "widgets/sweep_axis_row.h"
#include "widgets/sweep_texts.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

const std::string kSeed = "training.seed";
constexpr int kMostSeeds = 1000;
constexpr int kFieldHeight = 28;

/// A heading and what belongs to it, which can be hidden together.
QVBoxLayout* addGroup(QVBoxLayout* column, const QString& heading) {
    auto* host = new QWidget;
    auto* group = new QVBoxLayout(host);
    group->setContentsMargins(0, 0, 0, 0);
    group->setSpacing(space::kTiny);
    group->addWidget(makeHeading(heading));
    column->addWidget(host);
    return group;
}

QLabel* makeProblem(const QString& objectName) {
    auto* label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(label, QStringLiteral("danger"));
    label->hide();
    return label;
}

QPushButton* makeLink(const QString& text, const QString& objectName) {
    QPushButton* button = makeButton(text, objectName);
    setRole(button, QStringLiteral("link"));
    return button;
}

QSpinBox* makeSpin(const QString& objectName, const QString& name, int least, int most) {
    auto* spin = new QSpinBox;
    spin->setObjectName(objectName);
    spin->setAccessibleName(name);
    spin->setRange(least, most);
    spin->setFocusPolicy(Qt::StrongFocus);
    spin->setMinimumHeight(kFieldHeight);
    return spin;
}

}  // namespace

SweepPlanEditor::SweepPlanEditor(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("sweepPlanFrame"));
    setRole(this, QStringLiteral("card"));
    auto* scroll = new ColumnScrollArea(makePage(), QStringLiteral("sweepPlanScrollArea"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(scroll);
    setPlan({});
}

QWidget* SweepPlanEditor::makePage() {
    auto* page = new QWidget;
    setRole(page, QStringLiteral("page"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kLarge);
    addName(column);
    addBase(column);
    addVariants(column);
    addAxes(column);
    addSeeds(column);
    addReference(column);
    problem_ = makeProblem(QStringLiteral("sweepPlanProblemLabel"));
    column->addWidget(problem_);
    column->addStretch(1);
    return page;
}

void SweepPlanEditor::addName(QVBoxLayout* column) {
    QVBoxLayout* group = addGroup(column, tr("Name"));
    name_ = new QLineEdit;
    name_->setObjectName(QStringLiteral("sweepNameLineEdit"));
    name_->setAccessibleName(tr("Name of the sweep"));
    name_->setToolTip(tr("Also the name of its folder, in which each run has one"));
    undoWhileTyping(name_);
    nameProblem_ = makeProblem(QStringLiteral("sweepNameProblemLabel"));
    group->addWidget(name_);
    group->addWidget(nameProblem_);
    connect(name_, &QLineEdit::textEdited, this, &SweepPlanEditor::emitEdited);
}

void SweepPlanEditor::addBase(QVBoxLayout* column) {
    QVBoxLayout* group = addGroup(column, tr("Base"));
    baseText_ = new ElidedLabel;
    baseText_->setObjectName(QStringLiteral("sweepBaseLabel"));
    useCurrent_ =
        makeLink(tr("Use the current configuration"), QStringLiteral("useCurrentPushButton"));
    useCurrent_->setToolTip(tr("Take the configuration on the Configure page as the base"));
    dataText_ = new ElidedLabel;
    dataText_->setObjectName(QStringLiteral("sweepDataLabel"));
    setRole(dataText_, QStringLiteral("muted"));
    browse_ = makeLink(tr("Choose the data…"), QStringLiteral("browseSweepDataPushButton"));
    browse_->setToolTip(tr("The file that all runs are trained on"));
    group->addWidget(baseText_);
    group->addWidget(dataText_);
    group->addWidget(browse_, 0, Qt::AlignLeft);
    group->addWidget(useCurrent_, 0, Qt::AlignLeft);
    connect(browse_, &QPushButton::clicked, this, &SweepPlanEditor::dataRequested);
    connect(useCurrent_, &QPushButton::clicked, this, [this] {
        base_ = current_;
        showBase();
        emitEdited();
    });
}

void SweepPlanEditor::addVariants(QVBoxLayout* column) {
    QVBoxLayout* group = addGroup(column, tr("Variants"));
    variantGroup_ = group->parentWidget();
    variantRows_ = new QVBoxLayout;
    variantRows_->setSpacing(space::kSmall);
    group->addLayout(variantRows_);
    addVariant_ =
        makeLink(tr("Add the current configuration"), QStringLiteral("addVariantPushButton"));
    addVariant_->setToolTip(
        tr("A variant with what the Configure page has changed against the base"));
    group->addWidget(addVariant_, 0, Qt::AlignLeft);
    connect(addVariant_, &QPushButton::clicked, this, &SweepPlanEditor::addCurrentAsVariant);
}

void SweepPlanEditor::addAxes(QVBoxLayout* column) {
    QVBoxLayout* group = addGroup(column, tr("Fields that vary"));
    axisGroup_ = group->parentWidget();
    axisRows_ = new QVBoxLayout;
    axisRows_->setSpacing(space::kMedium);
    group->addLayout(axisRows_);
    addAxis_ = makeLink(tr("Add a field"), QStringLiteral("addAxisPushButton"));
    addAxis_->setToolTip(tr("Every variant is trained with every combination of the values"));
    group->addWidget(addAxis_, 0, Qt::AlignLeft);
    connect(addAxis_, &QPushButton::clicked, this, [this] {
        addAxis({})->focusField();
        emitEdited();
    });
}

void SweepPlanEditor::addSeeds(QVBoxLayout* column) {
    QVBoxLayout* group = addGroup(column, tr("Seeds"));
    seedCount_ = makeSpin(QStringLiteral("seedCountSpinBox"), tr("Number of seeds"), 1, kMostSeeds);
    seedCount_->setToolTip(
        tr("Runs of each group, with seeds one after the other. At least 3 tell how much chance "
           "matters."));
    firstSeed_ = makeSpin(QStringLiteral("firstSeedSpinBox"), tr("First seed"), 0,
                          std::numeric_limits<int>::max() - kMostSeeds);
    QLabel* from = makeMuted(tr("from"));
    from->setWordWrap(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(seedCount_, 1);
    row->addWidget(from);
    row->addWidget(firstSeed_, 1);
    group->addLayout(row);
    for (QSpinBox* spin : {seedCount_, firstSeed_}) {
        connect(spin, &QSpinBox::valueChanged, this, &SweepPlanEditor::emitEdited);
    }
}

void SweepPlanEditor::addReference(QVBoxLayout* column) {
    QVBoxLayout* group = addGroup(column, tr("Compare with"));
    reference_ = new ChoiceBox;
    reference_->setObjectName(QStringLiteral("referenceGroupComboBox"));
    reference_->setAccessibleName(tr("Group that the others are compared with"));
    reference_->setToolTip(tr("The results show every group's difference to this one"));
    reference_->setEditable(true);  // so that a long name may be wider than the field
    reference_->lineEdit()->setReadOnly(true);
    reference_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    group->addWidget(reference_);
    connect(reference_, &QComboBox::activated, this, [this](int row) {
        referenceGroup_ = row <= 0 ? std::string() : reference_->itemText(row).toStdString();
        reference_->lineEdit()->setCursorPosition(0);
        emitEdited();
    });
}

SweepAxisRow* SweepPlanEditor::addAxis(const SweepAxis& axis) {
    auto* row = new SweepAxisRow(++lastAxis_);
    row->setBase(base_);
    if (!axis.field.empty()) row->setAxis(axis);
    axes_ << row;
    axisRows_->addWidget(row);
    row->show();  // now, so that it can take the keyboard
    connect(row, &SweepAxisRow::edited, this, &SweepPlanEditor::emitEdited);
    connect(row, &SweepAxisRow::removeRequested, this, [this, row] {
        removeAxis(row);
        addAxis_->setFocus(Qt::OtherFocusReason);
        emitEdited();
    });
    return row;
}

void SweepPlanEditor::removeAxis(SweepAxisRow* row) {
    axes_.removeAll(row);
    row->hide();
    row->deleteLater();
}

/// Seeds that follow each other have a row of their own.
bool SweepPlanEditor::isSeedAxis(const SweepAxis& axis) const {
    if (axis.field != kSeed || axis.values.empty() || axis.values.size() > kMostSeeds) return false;
    std::int64_t next = std::get<std::int64_t>(axis.values.front());
    return next >= 0 && next <= firstSeed_->maximum() &&
           std::all_of(axis.values.begin(), axis.values.end(), [&](const FieldValue& value) {
               return std::get<std::int64_t>(value) == next++;
           });
}

void SweepPlanEditor::setSeeds(const SweepAxis& axis) {
    seedCount_->setValue(static_cast<int>(axis.values.size()));
    firstSeed_->setValue(static_cast<int>(std::get<std::int64_t>(axis.values.front())));
}

void SweepPlanEditor::setPlan(const SweepPlan& plan) {
    const QScopedValueRollback filling(filling_, true);
    name_->setText(QString::fromStdString(plan.name));
    base_ = plan.base;
    variants_ = plan.variants;
    referenceGroup_ = plan.reference;
    while (!axes_.isEmpty()) removeAxis(axes_.last());
    setSeeds({kSeed, {FieldValue(plan.base.training.seed)}});
    for (const SweepAxis& axis : plan.axes) {
        if (isSeedAxis(axis)) {
            setSeeds(axis);
        } else {
            addAxis(axis);
        }
    }
    showVariants();
    showBase();
    setProblem({});
    setFixed(fixed_);
}

SweepPlan SweepPlanEditor::plan() const {
    SweepPlan plan;
    plan.name = name_->text().trimmed().toStdString();
    plan.base = base_;
    plan.variants = variants_;
    plan.reference = referenceGroup_;
    bool namesSeeds = false;
    for (const SweepAxisRow* row : axes_) {
        SweepAxis axis = row->axis();
        namesSeeds = namesSeeds || axis.field == kSeed;
        if (!axis.field.empty() && !axis.values.empty()) plan.axes.push_back(std::move(axis));
    }
    const std::int64_t first = firstSeed_->value();
    if (!namesSeeds && (seedCount_->value() > 1 || first != base_.training.seed)) {
        SweepAxis seeds{kSeed, {}};
        for (int i = 0; i < seedCount_->value(); ++i) seeds.values.emplace_back(first + i);
        plan.axes.push_back(std::move(seeds));
    }
    return plan;
}

bool SweepPlanEditor::isComplete() const {
    return sweepNameProblem(name_->text()).isEmpty() &&
           std::none_of(axes_.begin(), axes_.end(),
                        [](const SweepAxisRow* row) { return row->hasProblem(); });
}

void SweepPlanEditor::setFixed(bool fixed) {
    fixed_ = fixed;
    name_->setReadOnly(fixed);
    seedCount_->setEnabled(!fixed);
    firstSeed_->setEnabled(!fixed);
    reference_->setEnabled(!fixed);
    for (SweepAxisRow* row : axes_) row->setEditable(!fixed);
    for (QWidget* variant : variantWidgets_) {
        variant->findChild<QPushButton*>()->setVisible(!fixed);
        variant->findChild<QLineEdit*>()->setReadOnly(fixed);
    }
    variantGroup_->setVisible(!fixed || !variantWidgets_.isEmpty());
    axisGroup_->setVisible(!fixed || !axes_.isEmpty());
    for (QPushButton* button : {useCurrent_, addVariant_, addAxis_}) button->setVisible(!fixed);
    showBase();
}

void SweepPlanEditor::setCurrentConfig(const Config& config) {
    current_ = config;
    showOffers();
}

void SweepPlanEditor::showOffers() {
    const bool differs = current_ != base_;
    useCurrent_->setEnabled(!fixed_ && differs);
    addVariant_->setEnabled(!fixed_ && differs && !sweepSettings(base_, current_).empty());
}

void SweepPlanEditor::showBase() {
    baseText_->setFullText(sweepConfigText(base_));
    const QString path = QString::fromStdString(base_.data.path);
    dataText_->setFullText(path.isEmpty() ? tr("No file to train on is chosen")
                                          : QDir::toNativeSeparators(path));
    dataText_->setVisible(!base_.generatesData());
    browse_->setVisible(!fixed_ && !base_.generatesData());
    for (SweepAxisRow* row : axes_) row->setBase(base_);
    showOffers();
}

void SweepPlanEditor::addCurrentAsVariant() {
    FieldSettings settings = sweepSettings(base_, current_);
    if (variants_.empty()) variants_.push_back({tr("base").toStdString(), {}, {}});
    std::string name = sweepSettingsText(settings).left(60).toStdString();
    variants_.push_back({std::move(name), std::move(settings), {}});
    showVariants();
    emitEdited();
}

void SweepPlanEditor::showVariants() {
    for (QWidget* widget : variantWidgets_) {
        widget->hide();
        widget->deleteLater();
    }
    variantWidgets_.clear();
    for (std::size_t i = 0; i < variants_.size(); ++i) {
        auto* host = new QWidget;
        auto* name = new QLineEdit(QString::fromStdString(variants_[i].name), host);
        name->setObjectName(QStringLiteral("variantName%1LineEdit").arg(i));
        name->setAccessibleName(tr("Name of the variant"));
        name->setCursorPosition(0);
        undoWhileTyping(name);
        auto* remove = makeLink(tr("Remove"), QStringLiteral("removeVariant%1PushButton").arg(i));
        auto* changes = new ElidedLabel(host);
        changes->setObjectName(QStringLiteral("variantChanges%1Label").arg(i));
        setRole(changes, QStringLiteral("muted"));
        changes->setFullText(variants_[i].settings.empty()
                                 ? tr("The base as it is")
                                 : sweepSettingsText(variants_[i].settings));
        auto* row = new QHBoxLayout;
        row->setSpacing(space::kSmall);
        row->addWidget(name, 1);
        row->addWidget(remove);
        auto* column = new QVBoxLayout(host);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addLayout(row);
        column->addWidget(changes);
        variantRows_->addWidget(host);
        host->show();
        variantWidgets_ << host;
        connect(name, &QLineEdit::textEdited, this, [this, i](const QString& text) {
            variants_[i].name = text.trimmed().toStdString();
            emitEdited();
        });
        connect(remove, &QPushButton::clicked, this, [this, i] {
            variants_.erase(variants_.begin() + static_cast<std::ptrdiff_t>(i));
            showVariants();
            addVariant_->setFocus(Qt::OtherFocusReason);
            emitEdited();
        });
    }
}

void SweepPlanEditor::setDataPath(const QString& path) {
    base_.data.path = path.toStdString();
    showBase();
    emitEdited();
}

void SweepPlanEditor::setGroups(const QStringList& groups) {
    reference_->clear();
    reference_->addItem(groups.isEmpty() ? tr("The first group")
                                         : tr("The first group: %1").arg(groups.first()));
    reference_->addItems(groups);
    const int at = reference_->findText(QString::fromStdString(referenceGroup_));
    reference_->setCurrentIndex(referenceGroup_.empty() || at < 0 ? 0 : at);
    reference_->lineEdit()->setCursorPosition(0);
}

void SweepPlanEditor::setProblem(const QString& message) {
    const QString nameProblem = sweepNameProblem(name_->text());
    nameProblem_->setText(nameProblem);
    nameProblem_->setVisible(!nameProblem.isEmpty() && !fixed_ && name_->isModified());
    bool placed = false;
    for (SweepAxisRow* row : axes_) {
        const bool named = !row->field().isEmpty() && message.contains(row->field());
        row->setProblem(named ? message : QString());
        placed = placed || named;
    }
    problem_->setText(message);
    problem_->setVisible(!message.isEmpty() && !placed);
}

void SweepPlanEditor::focusFirstProblem() {
    if (!sweepNameProblem(name_->text()).isEmpty()) {
        nameProblem_->setText(sweepNameProblem(name_->text()));
        nameProblem_->show();
        name_->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (SweepAxisRow* row : axes_) {
        if (row->hasProblem()) return row->focusField();
    }
}

void SweepPlanEditor::emitEdited() {
    if (!filling_) Q_EMIT edited();
}

}  // namespace deepsight
