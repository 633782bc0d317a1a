#include "widgets/model_view.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/config/model_cost.h"
#include "core/config/model_size.h"
#include "widgets/column_scroll_area.h"
#include "widgets/empty_state.h"
#include "widgets/model_diagram.h"
#include "widgets/model_estimate_cards.h"
#include "widgets/model_part_card.h"
#include "widgets/page_header.h"
#include "widgets/parameter_card.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kCardsWidth = 278;

/// Takes the height that its wrapping texts need, which a scroll area does not ask for.
class CardStack : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
            setMinimumHeight(layout()->totalHeightForWidth(width()));
        return QWidget::event(event);
    }
};

QString symbolText(const Config& config) {
    return config.plans()
               ? ModelView::tr(
                     "B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4, "
                     "horizon n = %5")
                     .arg(config.training.batchSize)
                     .arg(config.model.contextSize)
                     .arg(config.model.width)
                     .arg(config.model.vocabularySize)
                     .arg(config.planning.horizon)
               : ModelView::tr("B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4")
                     .arg(config.training.batchSize)
                     .arg(config.model.contextSize)
                     .arg(config.model.width)
                     .arg(config.model.vocabularySize);
}

}  // namespace

ModelView::ModelView(QWidget* parent)
    : QWidget(parent),
      stack_(new QStackedWidget(this)),
      diagram_(new ModelDiagram),
      measure_(new QButtonGroup(this)),
      symbols_(makeMuted(QString(), this)) {
    setObjectName(QStringLiteral("modelView"));
    auto* empty = new EmptyState(
        tr("No model to draw"),
        tr("A value of the configuration is out of range. Correct it to see the model."),
        tr("Go to Configure"), this);
    empty->setGlyph(EmptyState::Glyph::Grid);
    connect(empty, &EmptyState::actionTriggered, this, &ModelView::goToConfigureRequested);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    page->setSpacing(space::kMedium);
    page->addWidget(makeHeader());
    stack_->addWidget(empty);
    stack_->addWidget(makeContent());
    page->addWidget(stack_, 1);
    connect(diagram_, &ModelDiagram::currentPartChanged, this, &ModelView::showPart);
    connect(time_, &TimeCard::measureRequested, this, &ModelView::measureRequested);
}

QWidget* ModelView::makeHeader() {
    auto* header = new PageHeader(
        tr("Model"), tr("The configured model, part by part, and what it takes"), this);
    auto* caption = makeMuted(tr("Bars show"), this);
    caption->setWordWrap(false);
    header->addControl(caption);
    const auto add = [&](const QString& text, const QString& name, DiagramMeasure measure) {
        auto* button = makeButton(text, name, this);
        button->setCheckable(true);
        measure_->addButton(button, static_cast<int>(measure));
        header->addControl(button);
        return button;
    };
    add(tr("Compute"), QStringLiteral("computeBarsPushButton"), DiagramMeasure::Compute)
        ->setChecked(true);
    add(tr("Parameters"), QStringLiteral("parameterBarsPushButton"), DiagramMeasure::Parameters);
    connect(measure_, &QButtonGroup::idClicked, this,
            [this](int id) { diagram_->setMeasure(static_cast<DiagramMeasure>(id)); });
    auto* exporting = makeButton(tr("Export"), QStringLiteral("exportModelPushButton"), this);
    exporting->setToolTip(tr("Save or copy the diagram"));
    giveMenu(exporting, makeExportMenu());
    header->addControl(exporting);
    return header;
}

QMenu* ModelView::makeExportMenu() {
    auto* menu = new QMenu(this);
    QAction* save = menu->addAction(tr("Diagram as picture…"));
    save->setObjectName(QStringLiteral("exportModelPictureAction"));
    connect(save, &QAction::triggered, this, &ModelView::exportFigureRequested);
    QAction* copy = menu->addAction(tr("Copy diagram"));
    copy->setObjectName(QStringLiteral("copyModelPictureAction"));
    connect(copy, &QAction::triggered, this, &ModelView::copyFigure);
    return menu;
}

QWidget* ModelView::makeContent() {
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("modelDiagramScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(diagram_);
    diagram_->setAutoFillBackground(false);  // the card shows through
    scroll->viewport()->setAutoFillBackground(false);
    QFrame* card = makeCard();
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::kTiny, space::kTiny, space::kTiny, space::kSmall);
    inside->setSpacing(0);
    inside->addWidget(scroll, 1);
    symbols_->setObjectName(QStringLiteral("symbolsLabel"));
    symbols_->setAlignment(Qt::AlignHCenter);
    setRole(symbols_, QStringLiteral("caption"));
    inside->addWidget(symbols_);

    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addWidget(card, 1);
    row->addWidget(makeCards());
    return content;
}

QWidget* ModelView::makeCards() {
    auto* cards = new CardStack;
    setRole(cards, QStringLiteral("page"));
    part_ = new ModelPartCard(cards);
    memory_ = new MemoryCard(cards);
    time_ = new TimeCard(cards);
    compute_ = new ComputeCard(cards);
    QFrame* parameterCard = makeCard(cards);
    parameters_ = new ParameterCard(parameterCard);
    auto* inside = new QVBoxLayout(parameterCard);
    inside->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    inside->addWidget(parameters_);
    auto* column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, space::kTiny, 0);
    column->setSpacing(space::kMedium);
    for (QWidget* card : {static_cast<QWidget*>(part_), static_cast<QWidget*>(memory_),
                          static_cast<QWidget*>(time_), static_cast<QWidget*>(compute_),
                          static_cast<QWidget*>(parameterCard)}) {
        column->addWidget(card);
    }
    column->addStretch(1);
    cards->setMinimumWidth(kCardsWidth);
    auto* scroll = new ColumnScrollArea(cards, QStringLiteral("modelCardsScrollArea"));
    scroll->setAccessibleName(tr("Details and estimates"));
    scroll->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    return scroll;
}

void ModelView::setConfig(const Config& config) {
    const ModelCost cost = modelCost(config);
    diagram_->setCost(cost);
    compute_->setCost(cost, config.training.steps);
    parameters_->setSize(modelSize(config));
    symbols_->setText(symbolText(config));
    stack_->setCurrentIndex(1);
}

void ModelView::setUnknown() { stack_->setCurrentIndex(0); }

void ModelView::showPart() {
    if (const ModelPart* part = diagram_->currentPart()) part_->setPart(*part);
}

void ModelView::setMemory(const MemoryEstimate& memory, qint64 available, bool gpu) {
    memory_->setMemory(memory, available, gpu);
}

void ModelView::setSpeed(const SpeedEstimate& speed) { time_->setSpeed(speed); }

void ModelView::setMeasuring() { time_->setMeasuring(); }

void ModelView::setSpeedUnknown(const QString& why, bool measurable) {
    time_->setUnknown(why, measurable);
}

QByteArray ModelView::figure(FigureFormat format) const {
    return drawFigure(format, diagram_->figureSize(), tr("Model diagram"),
                      [this](QPainter& painter) { diagram_->paintFigure(painter); });
}

void ModelView::copyFigure() const {
    QGuiApplication::clipboard()->setImage(QImage::fromData(figure(FigureFormat::Png)));
}

void ModelView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void ModelView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    Q_EMIT hidden();
}

}  // namespace deepsight
