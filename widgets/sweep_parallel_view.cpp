#include "widgets/sweep_parallel_view.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/sweep/sweep_metrics.h"
#include "widgets/caption.h"
#include "widgets/choice_box.h"
#include "widgets/field_row.h"
#include "widgets/sweep_texts.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

const std::string kSeed = "training.seed";

QString fieldName(const std::string& path) {
    const Field* field = findField(path);
    return field == nullptr ? QString::fromStdString(path) : translateConfig(field->label);
}

/// Axes of what the plan's own axes vary, in their order; the seed last.
std::vector<std::string> variedFields(const SweepPlan& plan) {
    std::vector<std::string> fields;
    for (const SweepAxis& axis : plan.axes)
        if (axis.values.size() > 1 && axis.field != kSeed) fields.push_back(axis.field);
    for (const SweepAxis& axis : plan.axes)
        if (axis.values.size() > 1 && axis.field == kSeed) fields.push_back(axis.field);
    return fields;
}

std::optional<double> numberOf(const FieldValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value)) return *real;
    return {};
}

/// Appends an axis with its value for each run; `text` of values that are no numbers.
void addAxis(ParallelData& data, const QString& name,
             const std::vector<std::optional<double>>& numbers, const QStringList& texts) {
    ParallelAxis axis{name, {}};
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        double value = numbers[i].value_or(std::nan(""));
        if (!texts.isEmpty()) {
            const QString& text = texts[static_cast<qsizetype>(i)];
            if (!axis.categories.contains(text)) axis.categories << text;
            value = static_cast<double>(axis.categories.indexOf(text));
        }
        data.lines[i].values.push_back(value);
    }
    data.axes.push_back(std::move(axis));
}

}  // namespace

ParallelData sweepParallelData(const SweepPlan& plan, const std::vector<SweepRunStatus>& runs,
                               const QStringList& metrics) {
    ParallelData data;
    for (const SweepRunStatus& run : runs)
        data.lines.push_back({QString::fromStdString(run.run.name), {}});
    if (runs.empty()) return data;
    const std::vector<std::optional<double>> none(runs.size());
    if (plan.variants.size() > 1) {
        QStringList names;
        for (const SweepRunStatus& run : runs) {
            // A group is called by its variant, then by its values.
            const auto variant =
                std::find_if(plan.variants.rbegin(), plan.variants.rend(), [&](const auto& each) {
                    return run.run.group == each.name ||
                           run.run.group.starts_with(each.name + ", ");
                });
            names << QString::fromStdString(variant == plan.variants.rend() ? run.run.group
                                                                            : variant->name);
        }
        addAxis(data, SweepParallelView::tr("Variant"), none, names);
    }
    for (const std::string& path : variedFields(plan)) {
        std::vector<std::optional<double>> numbers;
        QStringList texts;
        for (const SweepRunStatus& run : runs) {
            const FieldValue value = findField(path)->get(run.run.config);
            numbers.push_back(numberOf(value));
            if (!numbers.back()) texts << sweepValueText(value);
        }
        addAxis(data, fieldName(path), numbers, texts);
    }
    for (const QString& metric : metrics) {
        std::vector<std::optional<double>> numbers;
        for (const SweepRunStatus& run : runs) {
            const auto found = run.metrics.find(metric.toStdString());
            numbers.push_back(found == run.metrics.end() ? std::nullopt
                                                         : std::optional(found->second));
        }
        addAxis(data, sweepMetricName(metric.toStdString()), numbers, {});
    }
    return data;
}

SweepParallelView::SweepParallelView(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("sweepParallelFrame"));
    setRole(this, QStringLiteral("card"));
    chart_ = new ParallelCoordinates(this);
    text_ = makeMuted(QString(), this);
    text_->setObjectName(QStringLiteral("parallelTextLabel"));
    text_->setWordWrap(false);
    text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    text_->setTextFormat(Qt::PlainText);
    QLabel* none = makeMuted(tr("The runs appear here as they are evaluated."), this);
    none->setAlignment(Qt::AlignCenter);
    stack_ = new QStackedWidget(this);
    stack_->addWidget(none);
    stack_->addWidget(chart_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(makeHead());
    column->addWidget(stack_, 1);
    column->addWidget(text_);
    connect(chart_, &ParallelCoordinates::currentChanged, this, &SweepParallelView::showText);
    connect(chart_, &ParallelCoordinates::brushesChanged, this, &SweepParallelView::showText);
    connect(chart_, &ParallelCoordinates::opened, this, &SweepParallelView::openRequested);
    showData();
}

QWidget* SweepParallelView::makeHead() {
    auto* head = new QWidget(this);
    metricsButton_ = makeButton(tr("Axes"), QStringLiteral("parallelMetricsPushButton"), head);
    metricsButton_->setToolTip(tr("Choose the figures that have an axis"));
    metricsMenu_ = new QMenu(metricsButton_);
    giveMenu(metricsButton_, metricsMenu_);
    colour_ = new ChoiceBox(head);
    colour_->setObjectName(QStringLiteral("parallelColourComboBox"));
    colour_->setAccessibleName(tr("Axis that colours the lines"));
    colour_->setToolTip(tr("Which axis gives the lines their colours"));
    colour_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    colour_->setMinimumContentsLength(16);
    clear_ = makeButton(tr("Show all"), QStringLiteral("clearBrushesPushButton"), head);
    clear_->setToolTip(tr("Take all brushes away (Escape in the chart)"));
    export_ = makeButton(tr("Picture…"), QStringLiteral("saveParallelPushButton"), head);
    export_->setToolTip(tr("Save the chart as a picture"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kSmall, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(makeCaption(tr("&Colour"), colour_));
    row->addWidget(colour_);
    row->addWidget(metricsButton_);
    row->addStretch(1);
    row->addWidget(clear_);
    row->addWidget(export_);
    connect(colour_, &QComboBox::currentIndexChanged, chart_, &ParallelCoordinates::setColourAxis);
    connect(clear_, &QPushButton::clicked, chart_, &ParallelCoordinates::clearBrushes);
    connect(export_, &QPushButton::clicked, this, &SweepParallelView::saveFigureRequested);
    return head;
}

void SweepParallelView::setRuns(const SweepPlan& plan, const std::vector<SweepRunStatus>& runs) {
    plan_ = plan;
    runs_ = runs;
    present_.clear();
    for (const SweepMetric& metric : sweepMetrics()) {
        const bool any = std::any_of(runs.begin(), runs.end(), [&](const auto& run) {
            return run.metrics.contains(metric.id);
        });
        if (any) present_ << QLatin1String(metric.id);
    }
    fillMetrics();
    showData();
}

/// The best loss, the score of the task, and how the encoder fares.
QStringList SweepParallelView::shownMetrics() const {
    QStringList shown;
    for (const QString& metric : present_)
        if (metrics_ && metrics_->contains(metric)) shown << metric;
    // The user may want none; those of another sweep are no choice.
    if (!shown.isEmpty() || (metrics_ && metrics_->isEmpty())) return shown;
    for (const char* usual :
         {"validation_loss", "decisive_token_accuracy", "creativity", "fvu", "rank"}) {
        if (present_.contains(QLatin1String(usual))) shown << QLatin1String(usual);
    }
    return shown;
}

/// Filled anew only when there are other metrics, since it may be open.
void SweepParallelView::fillMetrics() {
    const QStringList shown = shownMetrics();
    QStringList listed;
    for (const QAction* action : metricsMenu_->actions()) listed << action->data().toString();
    if (listed != present_) {
        metricsMenu_->clear();
        for (const QString& metric : present_) {
            QAction* action = metricsMenu_->addAction(sweepMetricName(metric.toStdString()));
            action->setCheckable(true);
            action->setData(metric);
            connect(action, &QAction::triggered, this, [this] {
                metrics_ = QStringList();
                for (const QAction* each : metricsMenu_->actions())
                    if (each->isChecked()) *metrics_ << each->data().toString();
                fillMetrics();
                showData();
            });
        }
    }
    for (QAction* action : metricsMenu_->actions())
        action->setChecked(shown.contains(action->data().toString()));
}

void SweepParallelView::showData() {
    ParallelData drawn = sweepParallelData(plan_, runs_, shownMetrics());
    // One axis tells little, but it may be all that the user wants to see.
    const bool any = !present_.isEmpty() && drawn.axes.size() > (metrics_ ? 0 : 1);
    const QString before = colour_->currentText();
    {
        const QSignalBlocker blocker(colour_);
        colour_->clear();
        for (const ParallelAxis& axis : drawn.axes) colour_->addItem(axis.name);
        // First, the first metric: what the fields are varied for.
        const int fields = static_cast<int>(drawn.axes.size() - shownMetrics().size());
        const int row = colour_->findText(before);
        colour_->setCurrentIndex(row >= 0 ? row : std::min(fields, colour_->count() - 1));
    }
    chart_->setData(std::move(drawn));
    chart_->setColourAxis(colour_->currentIndex());
    stack_->setCurrentIndex(any ? 1 : 0);
    for (QWidget* widget : {static_cast<QWidget*>(colour_), static_cast<QWidget*>(export_)})
        widget->setEnabled(any);
    metricsButton_->setEnabled(any || (metrics_ && !present_.isEmpty()));
    showText();
}

void SweepParallelView::showText() {
    const auto runs = static_cast<int>(chart_->data().lines.size());
    const int passing = chart_->passing();
    clear_->setEnabled(passing < runs);
    QString text = chart_->describe(chart_->current());
    if (text.isEmpty() && passing < runs) {
        text = tr("%1 of %Ln runs pass the brushes.", nullptr, runs).arg(passing);
    } else if (text.isEmpty()) {
        text =
            tr("Drag along an axis to keep the runs of a range; a click takes it away. "
               "Double-click a line to open the run.");
    }
    text_->setText(stack_->currentIndex() == 1 ? text : QString());
    text_->setToolTip(text_->text());
}

QByteArray SweepParallelView::figure(FigureFormat format) const {
    const QString title = QString::fromStdString(plan_.name);
    return drawFigure(format, chart_->figureSize(), title,
                      [&](QPainter& painter) { chart_->paintFigure(painter, title); });
}

}  // namespace deepsight
