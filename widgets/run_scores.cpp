#include "widgets/run_scores.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/metric_tile.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

QString percentText(double share) { return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1); }

}  // namespace

RunScores::RunScores(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    train_ = addTile(tr("Training loss"), QStringLiteral("trainLoss"), false);
    validation_ = addTile(tr("Validation loss"), QStringLiteral("validationLoss"), false);
    future_ = addTile(tr("Future loss"), QStringLiteral("futureLoss"), true);
    accuracy_ = addTile(tr("Whole paths right"), QStringLiteral("pathAccuracy"), true);
    creativity_ = addTile(tr("Creativity"), QStringLiteral("creativity"), true);
    reset();
}

MetricTile* RunScores::addTile(const QString& caption, const QString& name, bool optional) {
    QFrame* card = makeCard(this);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    auto* tile = new MetricTile(caption, name, card);
    column->addWidget(tile, 0, Qt::AlignTop);
    layout()->addWidget(card);
    card->setVisible(!optional);
    return tile;
}

void RunScores::reset() {
    for (MetricTile* tile : {train_, validation_, future_, accuracy_, creativity_}) {
        tile->clear();
        tile->setNote(QStringLiteral(" "));  // keeps all cards equally high
    }
    future_->parentWidget()->hide();
    accuracy_->parentWidget()->hide();
    creativity_->parentWidget()->hide();
    best_.reset();
    bestStep_ = 0;
}

void RunScores::addSteps(std::span<const StepMetrics> steps) {
    if (steps.empty()) return;
    const StepMetrics& last = steps.back();
    train_->setLoss(last.trainLoss);
    train_->setNote(std::isfinite(last.trainLoss)
                        ? tr("perplexity %1").arg(significantNumber(std::exp(last.trainLoss), 4))
                        : tr("training has diverged"));
    if (last.futureLoss) {
        future_->setLoss(*last.futureLoss);
        future_->parentWidget()->show();
    }
}

void RunScores::addEvaluations(std::span<const EvaluationMetrics> evaluations) {
    if (evaluations.empty()) return;
    for (const EvaluationMetrics& other : evaluations) {
        if (best_ && !(other.validationLoss < *best_)) continue;
        best_ = other.validationLoss;
        bestStep_ = other.step;
    }
    const EvaluationMetrics& evaluation = evaluations.back();
    validation_->setLoss(evaluation.validationLoss);
    validation_->setNote(
        tr("best %1 at step %2").arg(QString::number(*best_, 'f', 4), groupedNumber(bestStep_)));
    if (evaluation.futureLoss) {
        future_->setNote(tr("validation %1").arg(*evaluation.futureLoss, 0, 'g', 4));
        future_->parentWidget()->show();
    }
    if (evaluation.pathAccuracy) {
        accuracy_->setValue(percentText(*evaluation.pathAccuracy));
        accuracy_->setNote(chance_ ? tr("guessing gives %1").arg(percentText(*chance_))
                                   : tr("on the test lines"));
        accuracy_->parentWidget()->show();
    }
    if (evaluation.creativity) {
        creativity_->setValue(percentText(*evaluation.creativity));
        creativity_->setNote(tr("%1 memorised, %2 wrong")
                                 .arg(percentText(evaluation.memorisedShare.value_or(0)),
                                      percentText(evaluation.incoherentShare.value_or(0))));
        creativity_->parentWidget()->show();
    }
}

void RunScores::setChanceAccuracy(std::optional<double> chance) { chance_ = chance; }

}  // namespace deepsight
