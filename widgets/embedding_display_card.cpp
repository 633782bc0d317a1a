#include "widgets/embedding_display_card.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/choice_box.h"
#include "widgets/embedding_texts.h"
#include "widgets/number_edit.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

ChoiceBox* makeChoice(const QString& objectName, QWidget* parent) {
    auto* box = new ChoiceBox(parent);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

/// To two or three significant digits, outwards or inwards alike: an end for people to edit.
double rounded(double value) {
    if (value == 0 || !std::isfinite(value)) return value;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2);
    return std::round(value / unit) * unit;
}

}  // namespace

EmbeddingDisplayCard::EmbeddingDisplayCard(QWidget* parent)
    : QFrame(parent),
      pairing_(makeChoice(QStringLiteral("pairingComboBox"), this)),
      similarity_(makeChoice(QStringLiteral("similarityComboBox"), this)),
      colours_(makeChoice(QStringLiteral("colourMapComboBox"), this)),
      inverted_(new QCheckBox(tr("In&vert the colours"), this)),
      range_(makeChoice(QStringLiteral("colourRangeComboBox"), this)) {
    setRole(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(makeHeading(tr("Map"), this));
    pairing_->setAccessibleName(tr("What is compared with what"));
    pairing_->setToolTip(tr("Rows × columns of the map"));
    pairing_->addItem(tr("Encoder × planning context"));
    pairing_->addItem(tr("Encoder × encoder"));
    pairing_->addItem(tr("Context × context"));
    column->addWidget(pairing_);
    for (const auto similarity : {Similarity::Cosine, Similarity::DotProduct}) {
        similarity_->addItem(similarityName(similarity));
    }
    for (const ColourMap map : kAllColourMaps) colours_->addItem(colourMapName(map));
    range_->addItem(tr("From the data"));
    range_->addItem(tr("−1 to 1"));
    range_->addItem(tr("Manual"));
    inverted_->setObjectName(QStringLiteral("invertColoursCheckBox"));
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kSmall);
    form->setColumnStretch(1, 1);
    similarity_->setAccessibleName(tr("Similarity"));
    column->addWidget(similarity_);
    addRow(form, tr("&Colours"), colours_);
    form->addWidget(inverted_, form->rowCount(), 1);
    addRow(form, tr("&Range"), range_);
    column->addLayout(form);
    column->addWidget(makeManualRange());

    for (QComboBox* box : {pairing_, similarity_}) {
        connect(box, &QComboBox::currentIndexChanged, this,
                &EmbeddingDisplayCard::similarityChanged);
    }
    connect(similarity_, &QComboBox::currentIndexChanged, this,
            &EmbeddingDisplayCard::coloursChanged);
    connect(colours_, &QComboBox::currentIndexChanged, this, &EmbeddingDisplayCard::coloursChanged);
    connect(inverted_, &QCheckBox::toggled, this, &EmbeddingDisplayCard::coloursChanged);
    connect(range_, &QComboBox::currentIndexChanged, this, &EmbeddingDisplayCard::onRangeChosen);
    updateControls();
}

void EmbeddingDisplayCard::addRow(QGridLayout* form, const QString& name, QComboBox* box) {
    QLabel* label = makeMuted(name, this);
    label->setWordWrap(false);
    label->setBuddy(box);
    box->setAccessibleName(QString(name).remove(QLatin1Char('&')));
    const int row = form->rowCount();
    form->addWidget(label, row, 0, Qt::AlignVCenter);
    form->addWidget(box, row, 1);
}

QWidget* EmbeddingDisplayCard::makeManualRange() {
    manual_ = new QWidget(this);
    auto* column = new QVBoxLayout(manual_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    const auto edit = [&](const QString& objectName, const QString& name) {
        auto* field = new NumberEdit(NumberEdit::Kind::Real, manual_);
        field->setObjectName(objectName);
        field->setAccessibleName(name);
        field->setToolTip(name);
        field->setRange(-1e6, 1e6);
        field->setMinimumWidth(56);
        connect(field, &QLineEdit::textChanged, this, [this] {
            updateControls();
            Q_EMIT coloursChanged();
        });
        return field;
    };
    minimum_ = edit(QStringLiteral("rangeMinimumNumberEdit"), tr("Lowest value of the colours"));
    maximum_ = edit(QStringLiteral("rangeMaximumNumberEdit"), tr("Highest value of the colours"));
    QPushButton* reset = makeButton(tr("Reset"), QStringLiteral("resetRangePushButton"), manual_);
    reset->setToolTip(tr("Take the smallest and largest value of the map"));
    connect(reset, &QPushButton::clicked, this, &EmbeddingDisplayCard::resetRange);
    row->addWidget(minimum_, 1);
    row->addWidget(new QLabel(QStringLiteral("–"), manual_));
    row->addWidget(maximum_, 1);
    row->addWidget(reset);
    column->addLayout(row);
    rangeProblem_ = new QLabel(tr("The lowest value must be below the highest."), manual_);
    rangeProblem_->setObjectName(QStringLiteral("rangeProblemLabel"));
    rangeProblem_->setWordWrap(true);
    setRole(rangeProblem_, QStringLiteral("danger"));
    column->addWidget(rangeProblem_);
    return manual_;
}

Pairing EmbeddingDisplayCard::pairing() const {
    return static_cast<Pairing>(pairing_->currentIndex());
}

Similarity EmbeddingDisplayCard::similarity() const {
    return static_cast<Similarity>(similarity_->currentIndex());
}

ColourScale EmbeddingDisplayCard::colours() const {
    const auto chosen = kAllColourMaps[static_cast<std::size_t>(colours_->currentIndex())];
    return {difference_ ? ColourMap::Diverging : chosen, inverted_->isChecked()};
}

std::optional<std::pair<double, double>> EmbeddingDisplayCard::range() const {
    switch (range_->currentIndex()) {
        case Fixed:
            // A dot product has no natural bounds.
            if (similarity() != Similarity::Cosine) return {};
            return std::pair(-1.0, 1.0);
        case Manual: {
            const auto low = minimum_->value(), high = maximum_->value();
            if (!low || !high || !(*low < *high)) return {};
            if (!difference_) return std::pair(*low, *high);
            const double most = std::max(std::abs(*low), std::abs(*high));
            return std::pair(-most, most);
        }
        default:
            return {};
    }
}

void EmbeddingDisplayCard::setDataRange(const std::pair<double, double>& range) {
    dataRange_ = range;
}

void EmbeddingDisplayCard::setDifference(bool on) {
    difference_ = on;
    updateControls();
}

void EmbeddingDisplayCard::onRangeChosen() {
    if (range_->currentIndex() == Manual && minimum_->text().isEmpty()) resetRange();
    updateControls();
    Q_EMIT coloursChanged();
}

void EmbeddingDisplayCard::resetRange() {
    minimum_->setValue(rounded(dataRange_.first));
    maximum_->setValue(rounded(dataRange_.second));
}

void EmbeddingDisplayCard::updateControls() {
    const bool manual = range_->currentIndex() == Manual;
    manual_->setVisible(manual);
    const auto low = minimum_->value(), high = maximum_->value();
    rangeProblem_->setVisible(manual && !(low && high && *low < *high));
    colours_->setEnabled(!difference_);
    colours_->setToolTip(difference_ ? tr("A difference is always shown in the diverging colours")
                                     : QString());
    range_->setToolTip(similarity() == Similarity::Cosine
                           ? tr("A fixed range makes maps of different steps comparable")
                           : tr("Dot products have no fixed bounds; −1 to 1 is for cosines only"));
}

QJsonObject EmbeddingDisplayCard::save() const {
    return {{QStringLiteral("pairing"), pairing_->currentIndex()},
            {QStringLiteral("similarity"), similarity_->currentIndex()},
            {QStringLiteral("colours"), colours_->currentIndex()},
            {QStringLiteral("inverted"), inverted_->isChecked()},
            {QStringLiteral("range"), range_->currentIndex()},
            {QStringLiteral("minimum"), minimum_->text()},
            {QStringLiteral("maximum"), maximum_->text()}};
}

void EmbeddingDisplayCard::restore(const QJsonObject& state) {
    const std::pair<QComboBox*, QString> boxes[] = {{pairing_, QStringLiteral("pairing")},
                                                    {similarity_, QStringLiteral("similarity")},
                                                    {colours_, QStringLiteral("colours")},
                                                    {range_, QStringLiteral("range")}};
    minimum_->setText(state.value(QStringLiteral("minimum")).toString());
    maximum_->setText(state.value(QStringLiteral("maximum")).toString());
    for (const auto& [box, key] : boxes) {
        const int index = state.value(key).toInt(box->currentIndex());
        if (index >= 0 && index < box->count()) box->setCurrentIndex(index);
    }
    inverted_->setChecked(state.value(QStringLiteral("inverted")).toBool());
}

}  // namespace deepsight
