#include "widgets/planning_figures.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/embedding_texts.h"
#include "widgets/metric_tile.h"
#include "widgets/number_format.h"
#include "widgets/share_legend.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

QString number(double value, int digits = 3) {
    if (std::isnan(value)) return QStringLiteral("NaN");
    if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    QString text = significantNumber(value, digits);
    // A collapse ends in numbers of which the size tells enough.
    if (text.contains(QLatin1Char('e'))) text = significantNumber(value, 2);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

/// What lies between -1 and 1 has no use for an exponent.
QString shareNumber(double value) {
    if (std::abs(value) < 0.0005) return QStringLiteral("0");
    return QString::number(value, 'f', 3).replace(QLatin1Char('-'), QChar(0x2212));
}

/// For notes, which have little room.
QString roughNumber(double value) {
    if (value > 0 && value < 0.01) return QStringLiteral("< 0.01");
    if (value < 0 && value > -0.005) return QStringLiteral("0");
    return number(value, 2);
}

}  // namespace

PlanningFigures::PlanningFigures(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(6);
    fvu_ = addTile(tr("FVU"), "fvu",
                   tr("Fraction of variance unexplained, 1 − R²: the sum of |u − y|² over that of "
                      "|y − mean y|², where u is the encoder side of the future loss and y the "
                      "planning context. It has no scale, so a collapse cannot lower it. 0: "
                      "perfect; 1 or more: no better than a constant. Past alone: the same of a "
                      "ridge regression from the tokens so far, which a plan has to beat."));
    spread_ = addTile(tr("Spread"), "spread",
                      tr("Standard deviation of u over positions, the mean of all channels (as in "
                         "VICReg, arXiv 2105.04906). 0: every position says the same. A channel is "
                         "dead below 0.01."));
    rank_ = addTile(tr("Rank"), "rank",
                    tr("How many directions u uses: exp of the entropy of its normalised singular "
                       "values, with the mean taken off (RankMe, arXiv 2210.02885). Raw: with the "
                       "mean; near 1 it says one constant direction. Blind to scale: what shrinks "
                       "to nothing may keep its rank."));
    gradient_ = addTile(
        tr("Gradient"), "gradientShare",
        tr("Gradient share: length of the gradient of coefficient × future loss at the encoder "
           "output, over that of the next-token loss. Where it falls to 0, the "
           "future loss has stopped teaching the encoder: the earliest sign."));
    cosine_ = addTile(tr("Mean cosine"), "meanCosine",
                      tr("Of random pairs of positions of u (Ethayarajh 2019, arXiv 1909.00512). "
                         "Near 0: they point everywhere; near 1: all into a narrow cone."));
    cka_ = addTile(tr("CKA"), "cka",
                   tr("Linear centred kernel alignment of u and y, debiased (arXiv 1905.00414, "
                      "2010.15327): their likeness whatever their rotation and scale. 0: "
                      "unrelated; 1: the same shape."));
    gain_ = addTile(tr("Gain"), "gain",
                    tr("Root mean square of the gain of the encoder's planning norm. The published "
                       "objective collapses by driving it to 0. Signal: |gain × LN(h)| "
                       "over |bias|; below 1 the bias outweighs what the encoder says."));
    alignment_ = addTile(tr("Alignment"), "alignment",
                         tr("Mean |u − y|² of unit vectors: 0 where they agree, 2 where they are "
                            "unrelated. Uniformity: log of the mean of exp(−2 |u − u'|²); 0 where "
                            "all are alike, −4 where they spread evenly (arXiv 2005.10242)."));
}

MetricTile* PlanningFigures::addTile(const QString& caption, const char* name,
                                     const QString& definition) {
    QFrame* card = makeCard(this);
    card->setToolTip(wrappedToolTip(definition));
    card->setAccessibleName(caption);
    card->setAccessibleDescription(definition);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    auto* tile = new MetricTile(caption, QLatin1String(name), card);
    column->addWidget(tile, 0, Qt::AlignTop);
    cards_.append(card);
    return tile;
}

void PlanningFigures::setHealth(const PlanningHealth& health) {
    show(fvu_, health.fvu,
         health.pastFvu ? tr("past alone %1").arg(roughNumber(*health.pastFvu)) : QString());
    show(spread_, health.meanDeviation,
         health.deadShare > 0 ? tr("%1 dead").arg(shareText(health.deadShare))
                              : tr("least %1").arg(roughNumber(health.leastDeviation)));
    show(rank_, health.centredRank,
         tr("of %1, raw %2").arg(health.channels).arg(roughNumber(health.rawRank)));
    show(gradient_, health.gradientShare, tr("of next-token's"));
    show(cosine_, health.meanCosine, tr("1: a cone"), shareNumber);
    show(cka_, health.cka, tr("with context"), shareNumber);
    show(gain_, health.gain,
         health.signalRatio ? tr("signal %1").arg(roughNumber(*health.signalRatio)) : QString());
    show(alignment_, health.alignment, tr("uniformity %1").arg(roughNumber(health.uniformity)));
    arrange();
}

void PlanningFigures::show(MetricTile* tile, std::optional<double> value, const QString& note,
                           QString (*text)(double)) {
    tile->parentWidget()->setVisible(value.has_value());
    if (!value) return;
    tile->setValue(text != nullptr ? text(*value) : number(*value));
    tile->setNote(note.isEmpty() ? QStringLiteral(" ") : note);  // keeps all equally high
}

/// Equally wide, and lines equally long.
void PlanningFigures::arrange() {
    QList<QFrame*> shown;
    int widest = 1;
    for (QFrame* card : std::as_const(cards_)) {
        if (card->isHidden()) continue;
        shown.append(card);
        widest = std::max(widest, card->minimumSizeHint().width());
    }
    const int gap = grid_->spacing();
    const int count = std::max(1, static_cast<int>(shown.size()));
    const int fitting = std::clamp((width() + gap) / (widest + gap), 1, count);
    const int lines = (count + fitting - 1) / fitting;
    const int columns = (count + lines - 1) / lines;
    for (QFrame* card : std::as_const(cards_)) grid_->removeWidget(card);
    for (int i = 0; i < cards_.size(); ++i) grid_->setColumnStretch(i, i < columns);
    for (int i = 0; i < shown.size(); ++i) grid_->addWidget(shown[i], i / columns, i % columns);
}

/// As narrow as one card, so that another arrangement can take the place of this one.
QSize PlanningFigures::minimumSizeHint() const {
    int widest = 0;
    for (const QFrame* card : cards_) widest = std::max(widest, card->minimumSizeHint().width());
    return {widest, grid_->minimumSize().height()};
}

void PlanningFigures::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace deepsight
