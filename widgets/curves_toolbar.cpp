#include "widgets/curves_toolbar.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QSlider>

#include "widgets/caption.h"
#include "widgets/choice_box.h"
#include "widgets/flow_layout.h"
#include "widgets/loss_plot.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QWidget* inRow(std::initializer_list<QWidget*> widgets) {
    auto* group = new QWidget;
    auto* row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QWidget* widget : widgets) row->addWidget(widget);
    return group;
}

}  // namespace

CurvesToolbar::CurvesToolbar(LossPlot* plot, QWidget* parent) : QWidget(parent), plot_(plot) {
    auto* flow = new FlowLayout(this, space::kLarge, space::kSmall);
    for (QWidget* group :
         {makeAxes(), makePanels(), makeSmoothing(), makeSeeds(), makeDragMode()}) {
        flow->addWidget(group);
    }
    showOptions(plot->options());
}

QCheckBox* CurvesToolbar::makeBox(const QString& text, const QString& name, const QString& tip) {
    auto* box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setToolTip(tip);
    connect(box, &QCheckBox::toggled, this, &CurvesToolbar::apply);
    return box;
}

QWidget* CurvesToolbar::makeAxes() {
    axis_ = new ChoiceBox(this);
    axis_->setObjectName(QStringLiteral("xAxisComboBox"));
    axis_->setAccessibleName(tr("Horizontal axis"));
    axis_->addItem(tr("Step"), static_cast<int>(XAxis::Step));
    axis_->addItem(tr("Tokens"), static_cast<int>(XAxis::Tokens));
    axis_->addItem(tr("Time"), static_cast<int>(XAxis::WallTime));
    axis_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(axis_, &QComboBox::currentIndexChanged, this, &CurvesToolbar::apply);
    logX_ = makeBox(tr("Log x"), QStringLiteral("logXCheckBox"), tr("Logarithmic horizontal axis"));
    logY_ = makeBox(tr("Log y"), QStringLiteral("logYCheckBox"),
                    tr("Logarithmic vertical axes. Values of zero or less have no place there; "
                       "they are marked at the lower edge."));
    outliers_ =
        makeBox(tr("Ignore outliers"), QStringLiteral("ignoreOutliersCheckBox"),
                tr("Fits the vertical axes to the middle 98% of the visible values of each curve, "
                   "a tenth wider on either side. The newest value always stays in view."));
    return inRow({makeCaption(tr("&Axis"), axis_), axis_, logX_, logY_, outliers_});
}

QWidget* CurvesToolbar::makePanels() {
    QPushButton* button = makeButton(tr("&Panels"), QStringLiteral("panelsPushButton"), this);
    button->setToolTip(tr("Choose which metrics have a panel"));
    panelMenu_ = new QMenu(button);
    panelMenu_->setObjectName(QStringLiteral("panelsMenu"));
    for (const PanelId id : kAllPanels) {
        if (isSystem(id)) continue;
        QAction* action = panelMenu_->addAction(panelName(id));
        action->setObjectName(QStringLiteral("panel%1Action").arg(static_cast<int>(id)));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &CurvesToolbar::apply);
        panels_[index(id)] = action;
    }
    addSystemPanels();
    panelMenu_->installEventFilter(this);
    connect(panelMenu_, &QMenu::aboutToShow, this, &CurvesToolbar::updatePanelMenu);
    giveMenu(button, panelMenu_);
    marks_ = makeBox(tr("Events"), QStringLiteral("marksCheckBox"),
                     tr("Mark checkpoints, pauses, alarms, skipped steps, returns to an earlier "
                        "step and failures of the current run"));
    return inRow({button, marks_});
}

/// One switch for all panels about the machine.
void CurvesToolbar::addSystemPanels() {
    panelMenu_->addSeparator();
    QAction* action = panelMenu_->addAction(tr("System (processor, memory, GPU)"));
    action->setObjectName(QStringLiteral("systemPanelsAction"));
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, &CurvesToolbar::apply);
    for (const PanelId id : kAllPanels) {
        if (isSystem(id)) panels_[index(id)] = action;
    }
}

/// Keeps the menu open, so that several panels can be chosen in one go.
bool CurvesToolbar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == panelMenu_ && event->type() == QEvent::MouseButtonRelease) {
        QAction* action = panelMenu_->actionAt(static_cast<QMouseEvent*>(event)->pos());
        if (action && action->isEnabled()) {
            action->toggle();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CurvesToolbar::updatePanelMenu() {
    for (QAction* action : panels_) action->setEnabled(false);
    for (const PanelId id : kAllPanels) {
        if (plot_->hasValues(id)) panels_[index(id)]->setEnabled(true);
    }
}

QWidget* CurvesToolbar::makeSmoothing() {
    smoothing_ = new ChoiceBox(this);
    smoothing_->setObjectName(QStringLiteral("smoothingComboBox"));
    smoothing_->setAccessibleName(tr("Kind of smoothing"));
    smoothing_->addItem(tr("None"), static_cast<int>(Smoothing::Kind::None));
    smoothing_->addItem(tr("Average"), static_cast<int>(Smoothing::Kind::Exponential));
    smoothing_->addItem(tr("Gaussian"), static_cast<int>(Smoothing::Kind::Gaussian));
    smoothing_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    smoothing_->setToolTip(
        tr("Average: exponential moving average of the past, without a bias at the start. "
           "Gaussian: mean of the steps around, without a lag. Both smooth the curves with one "
           "value per step; the values themselves stay visible behind."));
    connect(smoothing_, &QComboBox::currentIndexChanged, this, &CurvesToolbar::apply);
    strength_ = new QSlider(Qt::Horizontal, this);
    strength_->setObjectName(QStringLiteral("smoothingSlider"));
    strength_->setAccessibleName(tr("Strength of smoothing"));
    strength_->setRange(0, PlotOptions::kMaxStrength);
    strength_->setPageStep(10);
    strength_->setMinimumWidth(80);
    strength_->setMaximumWidth(160);
    connect(strength_, &QSlider::valueChanged, this, &CurvesToolbar::apply);
    strengthLabel_ = makeMuted(QString());
    strengthLabel_->setObjectName(QStringLiteral("smoothingLabel"));
    strengthLabel_->setWordWrap(false);
    strengthLabel_->setFont(tabularDigits(strengthLabel_->font()));
    const QString widest = tr("%1 steps").arg(QStringLiteral("10,000"));
    strengthLabel_->setMinimumWidth(strengthLabel_->fontMetrics().horizontalAdvance(widest));
    return inRow(
        {makeCaption(tr("S&moothing"), smoothing_), smoothing_, strength_, strengthLabel_});
}

void CurvesToolbar::showStrength() {
    const Smoothing smoothing = chosen().smoothing();
    strength_->setEnabled(smoothing.kind != Smoothing::Kind::None);
    QString text;
    QString tip;
    if (smoothing.kind == Smoothing::Kind::Exponential) {
        text = smoothing.isOn() ? QString::number(smoothing.amount, 'f', 3) : tr("off");
        tip = tr("Weight of the past");
    } else if (smoothing.kind == Smoothing::Kind::Gaussian) {
        text = smoothing.isOn() ? tr("%1 steps").arg(groupedNumber(qRound64(smoothing.amount)))
                                : tr("off");
        tip = tr("Standard deviation of the Gaussian");
    }
    strengthLabel_->setText(text);
    strength_->setToolTip(tip);
    strengthLabel_->setToolTip(tip);
}

QWidget* CurvesToolbar::makeSeeds() {
    seeds_ = new ChoiceBox(this);
    seeds_->setObjectName(QStringLiteral("seedsComboBox"));
    seeds_->setAccessibleName(tr("Runs that differ in their seeds alone"));
    seeds_->addItem(tr("Single runs"), static_cast<int>(SeedBand::Single));
    seeds_->addItem(tr("Mean, range"), static_cast<int>(SeedBand::Range));
    seeds_->addItem(tr("Mean, 95 % interval"), static_cast<int>(SeedBand::Interval));
    seeds_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    seeds_->setMinimumContentsLength(19);
    seeds_->setToolTip(
        tr("Draws runs whose configurations differ in their seeds alone as one curve: their mean, "
           "with a band from the lowest to the highest, or the mean's 95 % interval (Student's t). "
           "A run in training joins when it has come as far as the others."));
    connect(seeds_, &QComboBox::currentIndexChanged, this, &CurvesToolbar::apply);
    return inRow({makeCaption(tr("S&eeds"), seeds_), seeds_});
}

QWidget* CurvesToolbar::makeDragMode() {
    auto* group = new QButtonGroup(this);
    const auto make = [&](const QString& text, const QString& name, const QString& tip,
                          DragMode mode) {
        QPushButton* button = makeButton(text, name, this);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(mode == DragMode::Zoom);
        group->addButton(button);
        connect(button, &QPushButton::toggled, this, [this, mode](bool on) {
            if (on) plot_->setDragMode(mode);
        });
        return button;
    };
    return inRow(
        {make(tr("Zoom"), QStringLiteral("dragZoomPushButton"),
              tr("Dragging selects the part to zoom to (with Shift it pans)"), DragMode::Zoom),
         make(tr("Pan"), QStringLiteral("dragPanPushButton"),
              tr("Dragging moves the curves (with Shift it zooms)"), DragMode::Pan)});
}

void CurvesToolbar::setOptions(const PlotOptions& options) {
    showOptions(options);
    plot_->setOptions(options);
}

void CurvesToolbar::showOptions(const PlotOptions& options) {
    showing_ = true;
    axis_->setCurrentIndex(axis_->findData(static_cast<int>(options.xAxis)));
    logX_->setChecked(options.logX);
    logY_->setChecked(options.logY);
    outliers_->setChecked(options.ignoreOutliers);
    marks_->setChecked(options.showMarks);
    for (std::size_t i = 0; i < kPanelCount; ++i) panels_[i]->setChecked(options.panels[i]);
    smoothing_->setCurrentIndex(smoothing_->findData(static_cast<int>(options.smoothingKind)));
    strength_->setValue(options.smoothingStrength);
    seeds_->setCurrentIndex(seeds_->findData(static_cast<int>(options.seeds)));
    showing_ = false;
    showStrength();
}

PlotOptions CurvesToolbar::chosen() const {
    PlotOptions options;
    for (std::size_t i = 0; i < kPanelCount; ++i) options.panels[i] = panels_[i]->isChecked();
    options.xAxis = static_cast<XAxis>(axis_->currentData().toInt());
    options.logX = logX_->isChecked();
    options.logY = logY_->isChecked();
    options.ignoreOutliers = outliers_->isChecked();
    options.showMarks = marks_->isChecked();
    options.smoothingKind = static_cast<Smoothing::Kind>(smoothing_->currentData().toInt());
    options.smoothingStrength = strength_->value();
    options.seeds = static_cast<SeedBand>(seeds_->currentData().toInt());
    return options;
}

void CurvesToolbar::apply() {
    if (showing_) return;
    showStrength();
    plot_->setOptions(chosen());
    Q_EMIT optionsChanged();
}

}  // namespace deepsight
