#include "widgets/embedding_curves_card.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/choice_box.h"
#include "widgets/embedding_texts.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QString number(double value) {
    return std::isfinite(value) ? QString::number(value, 'f', 3) : QString(QChar(0x2013));
}

/// "0.512" of a lone line; "Encoder 3.1, Planning context 2.9" of several.
template <typename Value>
QString valuesText(const ChartData& data, Value valueOf) {
    QStringList parts;
    for (const ChartLine& line : data.lines) {
        const QString value = number(valueOf(line.y));
        parts << (data.lines.size() == 1 ? value
                                         : EmbeddingCurvesCard::tr("%1: %2").arg(line.name, value));
    }
    return parts.join(QStringLiteral("\n"));
}

double meanOf(const QVector<double>& values) {
    double sum = 0;
    int count = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        sum += value;
        ++count;
    }
    return sum / count;
}

}  // namespace

EmbeddingCurvesCard::EmbeddingCurvesCard(QWidget* parent)
    : QFrame(parent),
      curve_(new ChoiceBox(this)),
      chart_(new PositionChart(this)),
      readout_(new QLabel(this)) {
    setRole(this, QStringLiteral("card"));
    curve_->setObjectName(QStringLiteral("curveComboBox"));
    curve_->setAccessibleName(tr("Curve"));
    curve_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    curve_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const std::pair<QString, QString> curves[] = {
        {tr("Similarity by distance"),
         tr("Mean of the map over each diagonal j − i: how far ahead the encoder looks. Positive "
            "distances are planning contexts of later positions.")},
        {tr("Along the diagonal"), tr("The map's value at i = j")},
        {tr("Norm per position"), tr("Euclidean length of each vector")},
        {tr("Effective rank"),
         tr("Participation ratio (tr C)² / tr(C²) of the covariance C of the vectors at positions "
            "0 to i: over how many directions they spread. 1: all on one line; at most i, and at "
            "most the width.")}};
    for (const auto& [name, tip] : curves) {
        curve_->addItem(name);
        curve_->setItemData(curve_->count() - 1, wrappedToolTip(tip), Qt::ToolTipRole);
    }
    readout_->setObjectName(QStringLiteral("curveReadoutLabel"));
    readout_->setTextFormat(Qt::PlainText);
    readout_->setWordWrap(true);
    readout_->setFont(tabularDigits(readout_->font()));
    readout_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(curve_);
    column->addWidget(chart_, 1);
    column->addWidget(readout_);
    connect(curve_, &QComboBox::currentIndexChanged, this, [this] {
        showCurve();
        Q_EMIT curveChanged();
    });
    connect(chart_, &PositionChart::pointedChanged, this, &EmbeddingCurvesCard::showReadout);
    showCurve();
}

void EmbeddingCurvesCard::setResult(const SimilarityResult& result) {
    result_ = result;
    showCurve();
}

void EmbeddingCurvesCard::clear() { setResult({}); }

EmbeddingCurve EmbeddingCurvesCard::curve() const {
    return static_cast<EmbeddingCurve>(curve_->currentIndex());
}

void EmbeddingCurvesCard::setCurve(EmbeddingCurve curve) {
    curve_->setCurrentIndex(static_cast<int>(curve));
}

QString EmbeddingCurvesCard::curveName() const { return curve_->currentText(); }

void EmbeddingCurvesCard::showCurve() {
    curve_->setToolTip(curve_->currentData(Qt::ToolTipRole).toString());
    chart_->setData(result_.request.shown.profile ? curveData(result_, curve()) : ChartData());
    const int lines = std::max(2, 1 + static_cast<int>(chart_->data().lines.size()));
    // The chart must not change its height with what is pointed at.
    readout_->setMinimumHeight(lines * readout_->fontMetrics().lineSpacing());
    showReadout();
}

void EmbeddingCurvesCard::showReadout() {
    const auto index = chart_->pointed();
    if (chart_->data().count() == 0) {
        readout_->clear();
    } else {
        readout_->setText(index ? pointedText(*index) : summary());
    }
}

QString EmbeddingCurvesCard::pointedText(int index) const {
    const ChartData& shown = chart_->data();
    const QString values = valuesText(
        shown, [index](const QVector<double>& y) { return y.value(index, std::nan("")); });
    if (curve() == EmbeddingCurve::Distance) {
        const auto distances = distinctDistances(result_.shown.distances, result_.request.pairing);
        const DistanceMean& mean = distances[static_cast<std::size_t>(index)];
        return tr("Distance %1, mean of %Ln values", nullptr, static_cast<int>(mean.count))
                   .arg(mean.distance) +
               u'\n' + values;
    }
    const QString token = tokensOf(*result_.request.shown.snapshot).value(index);
    return tr("Position %1 \"%2\"").arg(QString::number(index), visibleToken(token)) + u'\n' +
           values;
}

QString EmbeddingCurvesCard::summary() const {
    const ChartData& shown = chart_->data();
    if (curve() == EmbeddingCurve::Rank) {
        return tr("Whole window") + u'\n' +
               valuesText(shown, [](const QVector<double>& y) { return y.value(y.size() - 1); });
    }
    if (curve() != EmbeddingCurve::Distance) return tr("Mean") + u'\n' + valuesText(shown, meanOf);
    QStringList lines;
    for (const ChartLine& line : shown.lines) {
        int best = -1;
        for (int i = 0; i < line.y.size(); ++i) {
            if (std::isfinite(line.y[i]) && (best < 0 || line.y[i] > line.y[best])) best = i;
        }
        const QString at = tr("%1 (%2)").arg(
            best < 0 ? QString(QChar(0x2013)) : QString::number(shown.firstX + best),
            number(line.y.value(best, std::nan(""))));
        lines << (shown.lines.size() == 1 ? at : tr("%1: %2").arg(line.name, at));
    }
    return tr("Highest mean at distance") + u'\n' + lines.join(u'\n');
}

}  // namespace deepsight
