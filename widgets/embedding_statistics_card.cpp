#include "widgets/embedding_statistics_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/embedding_texts.h"
#include "widgets/similarity_job.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QString dash() { return QString(QChar(0x2013)); }

QString number(double value, bool withSign = false) {
    if (!std::isfinite(value)) return dash();
    const QString text = QString::number(value, 'f', 3);
    return withSign && value > 0 ? QLatin1Char('+') + text : text;
}

}  // namespace

EmbeddingStatisticsCard::EmbeddingStatisticsCard(QWidget* parent) : QFrame(parent) {
    setRole(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kTiny);
    QLabel* heading = makeHeading(tr("Diagonal"), this);
    heading->setToolTip(wrappedToolTip(
        tr("Encoder × planning context is good when it is strong along the diagonal and weak "
           "elsewhere: the encoder tells its own future from all others.")));
    column->addWidget(heading);
    diagonal_ = addFigure(column, tr("Mean on it"), QStringLiteral("diagonalMeanLabel"),
                          tr("Mean of the values at i = j"));
    offDiagonal_ = addFigure(column, tr("Mean off it"), QStringLiteral("offDiagonalMeanLabel"),
                             tr("Mean of all other values of those rows"));
    margin_ = addFigure(column, tr("Margin"), QStringLiteral("diagonalMarginLabel"),
                        tr("Mean on the diagonal minus mean off it"));
    won_ = addFigure(column, tr("Row maxima on it"), QStringLiteral("rowsWonLabel"),
                     tr("Rows whose diagonal value is larger than every other one"));
    extent_ = addFigure(column, tr("Values"), QStringLiteral("valueRangeLabel"),
                        tr("Smallest and largest value of the map"));
}

QLabel* EmbeddingStatisticsCard::addFigure(QVBoxLayout* column, const QString& name,
                                           const QString& objectName, const QString& tip) {
    auto* row = new QHBoxLayout;
    QLabel* what = makeMuted(name, this);
    what->setWordWrap(false);
    what->setToolTip(tip);
    auto* figure = new QLabel(dash(), this);
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

void EmbeddingStatisticsCard::setResult(const SimilarityResult& result) {
    const DiagonalStatistics& s = result.statistics;
    const bool difference = result.isDifference();
    diagonal_->setText(number(s.diagonalMean, difference));
    offDiagonal_->setText(number(s.offDiagonalMean, difference));
    margin_->setText(number(s.margin(), difference));
    const DiagonalStatistics& shown = result.shown.statistics;
    if (shown.rows == 0) {
        won_->setText(dash());
    } else if (difference) {
        won_->setText(tr("%1 against %2").arg(shown.rowsWon).arg(result.other->statistics.rowsWon));
    } else {
        const double percent =
            100.0 * static_cast<double>(shown.rowsWon) / static_cast<double>(shown.rows);
        won_->setText(
            tr("%1 of %2 (%3 %)").arg(shown.rowsWon).arg(shown.rows).arg(qRound(percent)));
    }
    extent_->setText(std::isfinite(s.minimum)
                         ? tr("%1 to %2").arg(number(s.minimum), number(s.maximum))
                         : dash());
}

void EmbeddingStatisticsCard::clear() {
    for (QLabel* label : {diagonal_, offDiagonal_, margin_, won_, extent_}) label->setText(dash());
}

}  // namespace deepsight
