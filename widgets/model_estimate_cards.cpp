#include "widgets/model_estimate_cards.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <vector>

#include "widgets/byte_size.h"
#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/share_legend.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

QVBoxLayout* makeColumn(QFrame* card, const QString& heading) {
    setRole(card, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kTiny);
    column->addWidget(makeHeading(heading, card));
    return column;
}

QLabel* makeBig(const QString& objectName, const QString& accessibleName, QWidget* parent) {
    auto* label = new QLabel(parent);
    setRole(label, QStringLiteral("value"));
    label->setObjectName(objectName);
    label->setAccessibleName(accessibleName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QGridLayout* makeGrid() {
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(0, 1);
    return grid;
}

QLabel* addAmount(QGridLayout* grid, const QString& caption, const QString& objectName,
                  QWidget* parent) {
    auto* value = new QLabel(QStringLiteral("–"), parent);
    value->setObjectName(objectName);
    value->setAccessibleName(caption);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = grid->rowCount();
    grid->addWidget(makeMuted(caption, parent), row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

QString byteSizeOf(double bytes) { return byteSize(static_cast<qint64>(bytes)); }

/// "12.3 G": operations, with the prefixes of the SI.
QString operations(double count) {
    const char* const prefixes[] = {"", "k", "M", "G", "T", "P", "E", "Z"};
    int prefix = 0;
    for (; count >= 999.5 && prefix < 7; ++prefix) count /= 1000;
    const QString number =
        prefix == 0 ? QString::number(count, 'f', 0) : significantNumber(count, 3);
    return QStringLiteral("%1 %2").arg(number, QLatin1String(prefixes[prefix])).trimmed();
}

}  // namespace

ComputeCard::ComputeCard(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("computeCard"));
    auto* column = makeColumn(this, tr("Compute"));
    auto* grid = makeGrid();
    perToken_ = addAmount(grid, tr("Operations per token, forward"),
                          QStringLiteral("flopsPerTokenLabel"), this);
    perStep_ = addAmount(grid, tr("Operations per training step"),
                         QStringLiteral("flopsPerStepLabel"), this);
    whole_ = addAmount(grid, tr("Operations of the whole training"),
                       QStringLiteral("flopsInAllLabel"), this);
    column->addLayout(grid);
    auto* note = makeMuted(
        tr("Matrix products only, a multiplication and an addition as two (Kaplan et al. 2020). "
           "Attention counts all T positions (PaLM, appendix B). A training step costs three "
           "forward passes, and one more of the blocks where activations are recomputed."),
        this);
    setRole(note, QStringLiteral("caption"));
    column->addWidget(note);
}

void ComputeCard::setCost(const ModelCost& cost, std::int64_t steps) {
    perToken_->setText(operations(cost.flopsPerToken));
    perStep_->setText(operations(cost.flopsPerStep));
    whole_->setText(operations(cost.flopsPerStep * static_cast<double>(steps)));
}

MemoryCard::MemoryCard(QWidget* parent)
    : QFrame(parent),
      peak_(makeBig(QStringLiteral("memoryPeakLabel"), tr("Peak memory"), this)),
      available_(makeMuted(QString(), this)),
      warning_(new QLabel(this)),
      legend_(new ShareLegend(this)),
      note_(makeMuted(QString(), this)) {
    setObjectName(QStringLiteral("memoryCard"));
    auto* column = makeColumn(this, tr("Memory"));
    available_->setObjectName(QStringLiteral("memoryAvailableLabel"));
    warning_->setObjectName(QStringLiteral("memoryWarningLabel"));
    setRole(warning_, QStringLiteral("danger"));
    warning_->setWordWrap(true);
    setRole(note_, QStringLiteral("caption"));
    column->addWidget(peak_);
    column->addWidget(available_);
    column->addWidget(warning_);
    column->addWidget(legend_);
    column->addWidget(note_);
}

void MemoryCard::setMemory(const MemoryEstimate& memory, qint64 available, bool gpu) {
    peak_->setText(tr("about %1").arg(byteSize(memory.peakBytes)));
    available_->setText(gpu ? tr("of %1 on the graphics card").arg(byteSize(available))
                            : tr("of %1 available on this machine").arg(byteSize(available)));
    available_->setVisible(available > 0);
    warning_->setText(
        tr("This does not fit. Lower the batch size and raise gradient accumulation, recompute "
           "activations, or make the model smaller."));
    warning_->setVisible(available > 0 && memory.peakBytes > available);
    std::vector<ShareLegend::Part> parts;
    for (const MemoryPart& part : memory.parts) {
        parts.push_back({.name = translateConfig(part.name),
                         .amount = static_cast<double>(part.bytes),
                         .text = byteSize(part.bytes),
                         .toolTip = groupedNumber(part.bytes)});
    }
    legend_->setParts(std::move(parts), byteSizeOf);
    note_->setText(gpu ? tr("Derived from what training allocates; not verified on a card.")
                       : tr("Derived from what training allocates, within 15 % of the measured "
                            "peak. Mapped token files do not count."));
}

TimeCard::TimeCard(QWidget* parent)
    : QFrame(parent),
      total_(makeBig(QStringLiteral("timeTotalLabel"), tr("Time to finish"), this)),
      state_(makeMuted(QString(), this)),
      rows_(new QWidget(this)),
      measure_(makeButton(tr("Measure speed"), QStringLiteral("measureSpeedPushButton"), this)) {
    setObjectName(QStringLiteral("timeCard"));
    auto* column = makeColumn(this, tr("Time"));
    state_->setObjectName(QStringLiteral("timeStateLabel"));
    auto* grid = makeGrid();
    perStep_ = addAmount(grid, tr("Time per step"), QStringLiteral("timePerStepLabel"), this);
    tokens_ =
        addAmount(grid, tr("Tokens per second"), QStringLiteral("estimatedTokensLabel"), this);
    evaluations_ =
        addAmount(grid, tr("Share of evaluations"), QStringLiteral("evaluationShareLabel"), this);
    rows_->setLayout(grid);
    measure_->setToolTip(tr("Times a few steps of this model on random tokens, about two seconds"));
    column->addWidget(total_);
    column->addWidget(rows_);
    column->addWidget(state_);
    column->addSpacing(space::kTiny);
    column->addWidget(measure_, 0, Qt::AlignLeft);
    connect(measure_, &QPushButton::clicked, this, &TimeCard::measureRequested);
    setUnknown({}, true);
}

void TimeCard::setSpeed(const SpeedEstimate& speed) {
    total_->setText(tr("about %1").arg(shortDuration(speed.totalSeconds)));
    perStep_->setText(speed.secondsPerStep < 1
                          ? tr("%1 ms").arg(significantNumber(1000 * speed.secondsPerStep, 3))
                          : shortDuration(speed.secondsPerStep));
    tokens_->setText(compactNumber(speed.tokensPerSecond));
    evaluations_->setText(shareText(speed.evaluationShare()));
    const QString device = QString::fromStdString(speed.device);
    const QString precision = QString::fromStdString(speed.precision);
    switch (speed.method) {
        case SpeedEstimate::Method::Steps:
            state_->setText(tr("Measured on steps of this model (%1, %2).").arg(device, precision));
            break;
        case SpeedEstimate::Method::FewerRows:
            state_->setText(tr("Measured on this model with a batch of %1 (%2, %3).")
                                .arg(groupedNumber(speed.rows), device, precision));
            break;
        case SpeedEstimate::Method::Throughput:
            state_->setText(tr("Too large to try: estimated from the speed of a matrix product "
                               "(%1, %2). It may be off by half.")
                                .arg(device, precision));
            break;
    }
    total_->show();
    rows_->show();
    measure_->setEnabled(true);
}

void TimeCard::setMeasuring() {
    state_->setText(tr("Measuring the speed of this machine…"));
    measure_->setEnabled(false);
}

void TimeCard::setUnknown(const QString& why, bool measurable) {
    total_->hide();
    rows_->hide();
    state_->setText(why);
    measure_->setEnabled(measurable);
}

}  // namespace deepsight
