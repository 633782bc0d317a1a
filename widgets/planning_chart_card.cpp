#include "widgets/planning_chart_card.h"

#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kChartHeight = 150;

}  // namespace

PlanningChartCard::PlanningChartCard(const QString& heading, const QString& toolTip,
                                     const char* name, QWidget* parent)
    : QFrame(parent),
      heading_(makeHeading(heading, this)),
      chart_(new PositionChart(this)),
      note_(makeMuted(QString(), this)) {
    const QLatin1String prefix(name);
    setObjectName(prefix + QStringLiteral("ChartFrame"));
    setRole(this, QStringLiteral("card"));
    heading_->setToolTip(wrappedToolTip(toolTip));
    heading_->setWordWrap(true);
    chart_->setObjectName(prefix + QStringLiteral("Chart"));
    chart_->setAccessibleName(heading);
    chart_->setMinimumHeight(kChartHeight);
    chart_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);  // as low as it must be
    note_->setObjectName(prefix + QStringLiteral("NoteLabel"));
    note_->setTextFormat(Qt::PlainText);
    // What is pointed at must not change the height of the chart.
    note_->setMinimumHeight(2 * note_->fontMetrics().lineSpacing());
    note_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(heading_);
    column->addWidget(chart_, 1);
    column->addWidget(note_);
    connect(chart_, &PositionChart::pointedChanged, this, &PlanningChartCard::showNote);
    setChart({}, {});
}

void PlanningChartCard::setChart(const ChartData& shown, const QString& note) {
    text_ = note;
    chart_->setVisible(shown.count() > 0);
    chart_->setData(shown);
    setVisible(shown.count() > 0 || !note.isEmpty());
    showNote();
}

QString PlanningChartCard::heading() const { return heading_->text(); }

void PlanningChartCard::showNote() {
    const auto index = chart_->pointed();
    if (!index) {
        note_->setText(text_);
        return;
    }
    const ChartData& shown = chart_->data();
    QStringList values;
    for (const ChartLine& line : shown.lines) {
        const double value = line.y.value(*index, std::nan(""));
        values << tr("%1: %2").arg(
            line.name, std::isfinite(value) ? significantNumber(value, 3) : QString(QChar(0x2013)));
    }
    note_->setText(tr("At %1 – %2").arg(shown.x(*index)).arg(values.join(u", ")));
}

}  // namespace deepsight
