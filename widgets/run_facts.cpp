#include "widgets/run_facts.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/byte_size.h"
#include "widgets/number_format.h"
#include "widgets/run_texts.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

/// Characters; a shorter value stays on one line.
constexpr int kLongValue = 28;
constexpr int kLongName = 22;

}  // namespace

RunFacts::RunFacts(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

QVector<RunFacts::Fact> RunFacts::scoresOf(const RunSummary& run) {
    const MetricsSummary& metrics = run.metrics;
    QVector<Fact> facts = {
        {tr("Best validation loss"), lossText(metrics.bestValidationLoss), {}},
        {tr("Last validation loss"), lossText(metrics.lastValidationLoss), {}},
        {tr("Training loss"), lossText(metrics.lastTrainLoss), {}},
    };
    if (metrics.lastFutureLoss) {
        facts.append({tr("Future loss"), lossText(metrics.lastFutureLoss), {}});
    }
    if (metrics.bestPathAccuracy) {
        facts.append({tr("Best path accuracy"), shareText(metrics.bestPathAccuracy), {}});
    }
    if (metrics.bestCreativity) {
        facts.append({tr("Best creativity"), shareText(metrics.bestCreativity), {}});
    }
    if (metrics.skippedSteps > 0) {
        facts.append({tr("Skipped steps"), groupedNumber(metrics.skippedSteps),
                      tr("Steps whose loss or gradient was not sound, and that were not taken")});
    }
    if (metrics.rollBacks > 0) {
        facts.append({tr("Roll-backs"), groupedNumber(metrics.rollBacks),
                      tr("Returns to an earlier checkpoint, to go on with other data")});
    }
    facts.append(Fact());
    return facts;
}

QVector<RunFacts::Fact> RunFacts::configurationOf(const RunSummary& run) {
    if (!run.config) return {};
    const Config& config = *run.config;
    const TrainingConfig& training = config.training;
    return {
        {tr("Model"), runModelText(config), {}},
        {tr("Parameters"), groupedNumber(run.parameters), {}},
        {tr("Context"), groupedNumber(config.model.contextSize), {}},
        {tr("Data"), runDataText(config), QString::fromStdString(config.data.path)},
        {tr("Batch"),
         tr("%1 × %2").arg(groupedNumber(training.batchSize),
                           groupedNumber(training.gradientAccumulation)),
         tr("Windows in a forward pass × gradient accumulation")},
        {tr("Learning rate"), realNumber(training.learningRate), {}},
        {tr("Seed"), QString::number(training.seed), {}},
        Fact(),
    };
}

QVector<RunFacts::Fact> RunFacts::effortOf(const RunSummary& run) {
    const MetricsSummary& metrics = run.metrics;
    QVector<Fact> facts = {{tr("Steps"), runStepsText(run), {}}};
    if (metrics.tokens > 0) facts.append({tr("Tokens"), groupedNumber(metrics.tokens), {}});
    if (metrics.seconds > 0) {
        facts.append({tr("Training time"), shortDuration(metrics.seconds), {}});
    }
    if (!metrics.device.empty()) {
        facts.append({tr("Device"), QString::fromStdString(metrics.device), {}});
    }
    if (!run.host.empty()) facts.append({tr("Host"), runHostText(run), {}});
    if (run.started > 0) facts.append({tr("Started"), exactTimeText(run.started), {}});
    facts.append({tr("Size on disk"), byteSize(run.bytesOnDisk), {}});
    return facts;
}

void RunFacts::setRun(const RunSummary& run) {
    const QVector<Fact> facts = scoresOf(run) + configurationOf(run) + effortOf(run);
    if (facts == facts_) return;
    facts_ = facts;
    build();
}

void RunFacts::build() {
    delete list_;
    list_ = new QWidget(this);
    auto* grid = new QGridLayout(list_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < facts_.size(); ++row) {
        const Fact& fact = facts_[row];
        if (fact.name.isEmpty()) {
            auto* line = new QFrame(list_);
            setRole(line, QStringLiteral("separator"));
            grid->addWidget(line, row, 0, 1, 2);
            continue;
        }
        auto* value = new QLabel(fact.value, list_);
        value->setAccessibleName(fact.name);
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(fact.value.size() > kLongValue);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setToolTip(fact.toolTip);
        QLabel* name = makeMuted(fact.name, list_);
        name->setWordWrap(fact.name.size() > kLongName);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    layout()->addWidget(list_);
}

}  // namespace deepsight
