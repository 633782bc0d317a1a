#include "widgets/embedding_side_panel.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QVBoxLayout>

#include "widgets/choice_box.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QString dash() { return QString(QChar(0x2013)); }
QString number(double value) { return QString::number(value, 'f', 3); }

QVBoxLayout* cardColumn(QFrame* card, const QString& heading) {
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(makeHeading(heading, card));
    return column;
}

/// A row of a card: what on the left, figure on the right.
QLabel* addFigure(QVBoxLayout* column, const QString& name, const QString& objectName,
                  const QString& tip) {
    auto* row = new QHBoxLayout;
    QLabel* what = makeMuted(name);
    what->setWordWrap(false);
    what->setToolTip(tip);
    auto* figure = new QLabel(dash());
    figure->setObjectName(objectName);
    figure->setAccessibleName(name);
    figure->setFont(tabularDigits(figure->font()));
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(what);
    row->addWidget(figure, 1);
    column->addLayout(row);
    return figure;
}

}  // namespace

EmbeddingSidePanel::EmbeddingSidePanel(QWidget* parent)
    : QWidget(parent),
      similarity_(new ChoiceBox(this)),
      colours_(new ChoiceBox(this)),
      range_(new ChoiceBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    column->addWidget(makeDisplayCard());
    column->addWidget(makeHoverCard());
    column->addWidget(makeStatisticsCard());
    column->addStretch(1);
    setFixedWidth(264);
}

QFrame* EmbeddingSidePanel::makeDisplayCard() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = cardColumn(card, tr("Display"));
    similarity_->setObjectName(QStringLiteral("similarityComboBox"));
    similarity_->addItem(tr("Cosine"), static_cast<int>(Similarity::Cosine));
    similarity_->addItem(tr("Dot product"), static_cast<int>(Similarity::DotProduct));
    colours_->setObjectName(QStringLiteral("colourMapComboBox"));
    for (const ColourMap map : kAllColourMaps) {
        colours_->addItem(colourMapName(map), static_cast<int>(map));
    }
    range_->setObjectName(QStringLiteral("colourRangeComboBox"));
    range_->addItem(tr("From the data"));
    range_->addItem(tr("−1 to 1"));
    range_->setToolTip(tr("A fixed range makes maps of different steps comparable"));
    auto* form = new QGridLayout;
    form->setHorizontalSpacing(space::kMedium);
    form->setVerticalSpacing(space::kSmall);
    form->setColumnStretch(1, 1);
    const std::pair<QString, QComboBox*> rows[] = {
        {tr("Si&milarity"), similarity_}, {tr("&Colours"), colours_}, {tr("&Range"), range_}};
    for (const auto& [name, box] : rows) {
        QLabel* label = makeMuted(name, card);
        label->setWordWrap(false);
        label->setBuddy(box);
        box->setAccessibleName(QString(name).remove(QLatin1Char('&')));
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const int row = form->rowCount();
        form->addWidget(label, row, 0, Qt::AlignVCenter);
        form->addWidget(box, row, 1);
    }
    column->addLayout(form);
    connect(similarity_, &QComboBox::currentIndexChanged, this, [this] {
        // A dot product has no natural bounds.
        range_->setEnabled(similarity() == Similarity::Cosine);
        Q_EMIT similarityChanged();
    });
    for (QComboBox* box : {colours_, range_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &EmbeddingSidePanel::coloursChanged);
    }
    return card;
}

QFrame* EmbeddingSidePanel::makeHoverCard() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = cardColumn(card, tr("Under the pointer"));
    hoverValue_ = new QLabel(card);
    hoverValue_->setObjectName(QStringLiteral("hoverValueLabel"));
    setRole(hoverValue_, QStringLiteral("value"));
    hoverTokens_ = new QLabel(card);
    hoverTokens_->setObjectName(QStringLiteral("hoverTokensLabel"));
    hoverTokens_->setTextFormat(Qt::PlainText);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 0.95);
    hoverTokens_->setFont(mono);
    column->addWidget(hoverValue_);
    column->addWidget(hoverTokens_);
    setHover({});
    return card;
}

QFrame* EmbeddingSidePanel::makeStatisticsCard() {
    QFrame* card = makeCard(this);
    QVBoxLayout* column = cardColumn(card, tr("Diagonal"));
    diagonal_ = addFigure(column, tr("Mean on it"), QStringLiteral("diagonalMeanLabel"),
                          tr("Similarity of each encoder output to its own planning context"));
    offDiagonal_ = addFigure(column, tr("Mean off it"), QStringLiteral("offDiagonalMeanLabel"),
                             tr("Similarity to the planning contexts of other positions"));
    margin_ = addFigure(column, tr("Margin"), QStringLiteral("diagonalMarginLabel"),
                        tr("Mean on the diagonal minus mean off it"));
    won_ = addFigure(column, tr("Row maxima on it"), QStringLiteral("rowsWonLabel"),
                     tr("Rows whose diagonal value is larger than every other one"));
    extent_ = addFigure(column, tr("Values"), QStringLiteral("valueRangeLabel"),
                        tr("Smallest and largest value of the map"));
    QLabel* hint = makeMuted(tr("A good map is strong along the diagonal and weak elsewhere: the "
                                "encoder tells its own future from all others."),
                             card);
    column->addWidget(hint);
    return card;
}

Similarity EmbeddingSidePanel::similarity() const {
    return static_cast<Similarity>(similarity_->currentData().toInt());
}

ColourMap EmbeddingSidePanel::colourMap() const {
    return static_cast<ColourMap>(colours_->currentData().toInt());
}

std::optional<std::pair<double, double>> EmbeddingSidePanel::range() const {
    if (range_->currentIndex() == 0 || similarity() != Similarity::Cosine) return {};
    return std::pair(-1.0, 1.0);
}

void EmbeddingSidePanel::setHover(const QString& text) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    hoverValue_->setText(text.isEmpty() ? dash() : lines.value(0));
    hoverTokens_->setText(text.isEmpty() ? tr("Row –\nColumn –") : lines.mid(1).join(u'\n'));
}

void EmbeddingSidePanel::setStatistics(const DiagonalStatistics& s) {
    diagonal_->setText(number(s.diagonalMean));
    offDiagonal_->setText(number(s.offDiagonalMean));
    margin_->setText(number(s.margin()));
    won_->setText(s.rows == 0 ? dash()
                              : tr("%1 of %2 (%3 %)")
                                    .arg(s.rowsWon)
                                    .arg(s.rows)
                                    .arg(qRound(100.0 * static_cast<double>(s.rowsWon) /
                                                static_cast<double>(s.rows))));
    extent_->setText(tr("%1 to %2").arg(number(s.minimum), number(s.maximum)));
}

void EmbeddingSidePanel::clearStatistics() {
    for (QLabel* label : {diagonal_, offDiagonal_, margin_, won_, extent_}) label->setText(dash());
}

}  // namespace deepsight
