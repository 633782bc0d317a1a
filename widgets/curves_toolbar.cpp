#include "widgets/curves_toolbar.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <cmath>

#include "widgets/choice_box.h"
#include "widgets/loss_plot.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kSmoothingPositions = 100;

/// The weight of the average approaches 1 by decades: 0, 0.9 at a third, 0.99, 0.999 at the end.
double smoothingWeight(int position) {
    return 1 - std::pow(10.0, -3.0 * position / kSmoothingPositions);
}

QLabel* caption(const QString& text, QWidget* buddy) {
    QLabel* label = makeMuted(text);
    label->setWordWrap(false);
    label->setBuddy(buddy);
    return label;
}

}  // namespace

CurvesToolbar::CurvesToolbar(LossPlot* plot, QWidget* parent)
    : QWidget(parent), plot_(plot), panel_(new ChoiceBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    addAxes(row);
    row->addSpacing(space::kSmall);
    addPanelChoice(row);
    row->addSpacing(space::kSmall);
    addSmoothing(row);
    row->addStretch(1);
    addDragMode(row);
}

void CurvesToolbar::addAxes(QHBoxLayout* row) {
    auto* axis = new ChoiceBox(this);
    axis->setObjectName(QStringLiteral("xAxisComboBox"));
    axis->setAccessibleName(tr("Horizontal axis"));
    axis->addItem(tr("Step"), static_cast<int>(XAxis::Step));
    axis->addItem(tr("Tokens"), static_cast<int>(XAxis::Tokens));
    axis->addItem(tr("Time"), static_cast<int>(XAxis::WallTime));
    connect(axis, &QComboBox::currentIndexChanged, this,
            [this, axis] { plot_->setXAxis(static_cast<XAxis>(axis->currentData().toInt())); });
    row->addWidget(caption(tr("&Axis"), axis));
    row->addWidget(axis);

    auto* logX = new QCheckBox(tr("Log x"), this);
    logX->setObjectName(QStringLiteral("logXCheckBox"));
    logX->setToolTip(tr("Logarithmic horizontal axis"));
    connect(logX, &QCheckBox::toggled, plot_, &LossPlot::setLogX);
    auto* logY = new QCheckBox(tr("Log y"), this);
    logY->setObjectName(QStringLiteral("logYCheckBox"));
    logY->setToolTip(
        tr("Logarithmic vertical axes. Values of zero or less have no place there; "
           "they are marked at the lower edge."));
    connect(logY, &QCheckBox::toggled, plot_, &LossPlot::setLogY);
    row->addWidget(logX);
    row->addWidget(logY);
}

void CurvesToolbar::addPanelChoice(QHBoxLayout* row) {
    panel_->setObjectName(QStringLiteral("extraPanelComboBox"));
    panel_->setAccessibleName(tr("Metric of the bottom panel"));
    panel_->setToolTip(tr("One more metric, below the losses"));
    panel_->addItem(tr("None"), static_cast<int>(ExtraPanel::None));
    panel_->addItem(tr("Learning rate"), static_cast<int>(ExtraPanel::LearningRate));
    panel_->addItem(tr("Gradient norm"), static_cast<int>(ExtraPanel::GradientNorm));
    panel_->addItem(tr("Tokens/s"), static_cast<int>(ExtraPanel::TokensPerSecond));
    panel_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(panel_, &QComboBox::currentIndexChanged, this, [this] {
        plot_->setExtraPanel(static_cast<ExtraPanel>(panel_->currentData().toInt()));
    });
    connect(plot_, &LossPlot::shownSeriesChanged, this, &CurvesToolbar::offerAccuracy);
    row->addWidget(caption(tr("A&lso show"), panel_));
    row->addWidget(panel_);
}

void CurvesToolbar::offerAccuracy() {
    const bool has = plot_->data().hasValues(SeriesId::PathAccuracy);
    const int at = panel_->findData(static_cast<int>(ExtraPanel::Accuracy));
    if (has && at < 0) panel_->addItem(tr("Accuracy"), static_cast<int>(ExtraPanel::Accuracy));
    if (!has && at >= 0) panel_->removeItem(at);
}

void CurvesToolbar::addSmoothing(QHBoxLayout* row) {
    auto* slider = new QSlider(Qt::Horizontal, this);
    slider->setObjectName(QStringLiteral("smoothingSlider"));
    slider->setAccessibleName(tr("Smoothing"));
    slider->setToolTip(
        tr("Exponential moving average of the curves with one value per step; the "
           "values themselves stay visible behind it."));
    slider->setRange(0, kSmoothingPositions);
    slider->setPageStep(10);
    slider->setMinimumWidth(80);
    slider->setMaximumWidth(160);
    QLabel* value = makeMuted(QString());
    value->setObjectName(QStringLiteral("smoothingLabel"));
    value->setWordWrap(false);
    value->setFont(tabularDigits(value->font()));
    value->setMinimumWidth(value->fontMetrics().horizontalAdvance(QStringLiteral("0.0000")));
    const auto show = [value](int position) {
        value->setText(position == 0 ? tr("off")
                                     : QString::number(smoothingWeight(position), 'f', 3));
    };
    show(0);
    connect(slider, &QSlider::valueChanged, this, [this, show](int position) {
        show(position);
        plot_->setSmoothing(smoothingWeight(position));
    });
    row->addWidget(caption(tr("S&moothing"), slider));
    row->addWidget(slider, 1);
    row->addWidget(value);
}

void CurvesToolbar::addDragMode(QHBoxLayout* row) {
    auto* group = new QButtonGroup(this);
    const auto add = [&](const QString& text, const QString& name, const QString& tip,
                         DragMode mode) {
        QPushButton* button = makeButton(text, name, this);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(mode == DragMode::Zoom);
        group->addButton(button);
        connect(button, &QPushButton::toggled, this, [this, mode](bool on) {
            if (on) plot_->setDragMode(mode);
        });
        row->addWidget(button);
    };
    add(tr("Zoom"), QStringLiteral("dragZoomPushButton"),
        tr("Dragging selects the part to zoom to (with Shift it pans)"), DragMode::Zoom);
    add(tr("Pan"), QStringLiteral("dragPanPushButton"),
        tr("Dragging moves the curves (with Shift it zooms)"), DragMode::Pan);
}

}  // namespace deepsight
