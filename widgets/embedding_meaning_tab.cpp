#include "widgets/embedding_meaning_tab.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/chips_delegate.h"
#include "widgets/elided_label.h"
#include "widgets/meaning_model.h"
#include "widgets/number_format.h"
#include "widgets/position_chart.h"
#include "widgets/tab_parts.h"
#include "widgets/table_setup.h"
#include "widgets/theme.h"
#include "widgets/trace_csv.h"
#include "widgets/trace_texts.h"

namespace deepsight {
namespace {

constexpr int kMeasuredRows = 40;

QString percent(double share) {
    return std::isnan(share) ? QString(QChar(0x2013))
                             : QStringLiteral("%1 %").arg(significantNumber(100 * share, 3));
}

std::int64_t nearestOf(const LayerTrace& trace) {
    return static_cast<std::int64_t>(trace.meanings.front().context.size());
}

double hits(const MeaningScore& score, MeaningSide side) {
    if (score.positions == 0) return std::nan("");
    return side == MeaningSide::Context ? score.contextHits : score.encoderHits;
}

ChartLine shareLine(const LayerTrace& trace, MeaningSide side, const QString& name,
                    ChartRole role) {
    ChartLine line{name, role, {}};
    for (const MeaningScore& score : meaningScores(trace, nearestOf(trace))) {
        line.y.append(hits(score, side));
    }
    return line;
}

double shareOfAll(const LayerTrace& trace, MeaningSide side) {
    double found = 0, all = 0;
    for (const MeaningScore& score : meaningScores(trace, nearestOf(trace))) {
        if (score.positions == 0) continue;
        found += hits(score, side) * static_cast<double>(score.positions);
        all += static_cast<double>(score.positions);
    }
    return all > 0 ? found / all : std::nan("");
}

}  // namespace

EmbeddingMeaningTab::EmbeddingMeaningTab(QWidget* parent)
    : InspectorTab(parent),
      side_(makeTabChoice("meaningSideComboBox", tr("Which side of the future loss is read"),
                          {tr("What the planning context means"), tr("What the encoder plans")},
                          this)),
      view_(new QTableView(this)),
      model_(new MeaningModel(this)),
      chart_(new PositionChart(this)),
      summary_(new ElidedLabel(this)) {
    chart_->setObjectName(QStringLiteral("meaningChart"));
    summary_->setObjectName(QStringLiteral("meaningSummaryLabel"));
    setContent(makeContent());
    connect(side_, &QComboBox::currentIndexChanged, this, &EmbeddingMeaningTab::refresh);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (settingPosition_ || !current.isValid()) return;
                Q_EMIT positionChosen(model_->positionOf(current.row()));
            });
    setTraces(nullptr, nullptr);
}

QWidget* EmbeddingMeaningTab::makeContent() {
    view_->setObjectName(QStringLiteral("meaningTableView"));
    view_->setAccessibleName(tr("Meaning of each position"));
    view_->setModel(model_);
    view_->setItemDelegate(new ChipsDelegate(view_));
    setUpTable(view_, fontMetrics().height() + space::kMedium);
    view_->verticalHeader()->hide();
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* plain = new QStyledItemDelegate(view_);
    view_->setItemDelegateForColumn(MeaningModel::Position, plain);
    view_->setItemDelegateForColumn(MeaningModel::Text, plain);
    view_->horizontalHeader()->setStretchLastSection(true);
    // Widths by some rows, lest a long text hold up the window.
    view_->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* head = new QHBoxLayout;
    head->addWidget(side_);
    head->addStretch(1);
    column->addLayout(head);
    auto* splitter = new QSplitter(Qt::Horizontal, content);
    splitter->setObjectName(QStringLiteral("meaningSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(space::kMedium);
    splitter->addWidget(view_);
    splitter->addWidget(chart_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({700, 300});
    column->addWidget(splitter, 1);
    column->addWidget(summary_);
    return content;
}

void EmbeddingMeaningTab::setTraces(const TracePtr& shown, const TracePtr& other) {
    shown_ = shown && !shown->meanings.empty() ? shown : nullptr;
    other_ = other && !other->meanings.empty() ? other : nullptr;
    if (!shown_) {
        const bool traced = shown && !shown->layers.empty();
        showNothing(
            isDecoderOnly() || (traced && !shown->hasEncoder())
                ? tr("A decoder-only model has no planning context, so there is no meaning to "
                     "read.")
            : traced ? tr("This text is too short for a planning context.")
                     : tr("A snapshot does not tell the tokens near a planning context. They are "
                          "read from a checkpoint."),
            !traced);
        refresh();
        return;
    }
    showContent();
    refresh();
}

void EmbeddingMeaningTab::refresh() {
    settingPosition_ = true;
    model_->setTraces(shown_, other_, static_cast<MeaningSide>(side_->currentIndex()));
    settingPosition_ = false;
    if (shown_) {
        view_->setColumnHidden(MeaningModel::Other, !other_);
        view_->setColumnWidth(MeaningModel::Position,
                              fontMetrics().horizontalAdvance(tr("Position")) + space::kHuge);
        for (const int column :
             {MeaningModel::Text, MeaningModel::Future, MeaningModel::Shown, MeaningModel::Other}) {
            if (!view_->isColumnHidden(column)) view_->resizeColumnToContents(column);
        }
    }
    showShares();
    Q_EMIT contentChanged();
}

void EmbeddingMeaningTab::showShares() {
    ChartData shares;
    shares.firstX = 1;
    shares.xTitle = tr("Tokens ahead");
    shares.yTitle = tr("Share among the nearest");
    if (shown_) {
        const auto add = [&](const TracePtr& trace, ChartRole encoder, ChartRole context) {
            const QString step =
                other_ ? tr(", step %1").arg(groupedNumber(trace->step)) : QString();
            shares.lines.append(
                shareLine(*trace, MeaningSide::Encoder, tr("Encoder") + step, encoder));
            shares.lines.append(
                shareLine(*trace, MeaningSide::Context, tr("Planning context") + step, context));
        };
        add(shown_, ChartRole::First, ChartRole::Second);
        if (other_) add(other_, ChartRole::FirstOther, ChartRole::SecondOther);
    }
    chart_->setData(shares);
    if (!shown_) {
        summary_->setFullText({});
        return;
    }
    summary_->setFullText(
        tr("Of the tokens that really follow, the planning context has %1 among its %2 nearest and "
           "the encoder %3. Hits are marked.")
            .arg(percent(shareOfAll(*shown_, MeaningSide::Context)),
                 QString::number(nearestOf(*shown_)),
                 percent(shareOfAll(*shown_, MeaningSide::Encoder))));
}

void EmbeddingMeaningTab::setPosition(std::optional<int> position) {
    const int row = position ? model_->rowOf(*position) : -1;
    settingPosition_ = true;
    if (row < 0) {
        view_->clearSelection();
    } else {
        view_->setCurrentIndex(model_->index(row, MeaningModel::Position));
    }
    settingPosition_ = false;
}

bool EmbeddingMeaningTab::hasContent() const { return shown_ != nullptr; }

QString EmbeddingMeaningTab::title() const {
    return shown_ ? tr("True next tokens among the nearest · %1").arg(traceTitle(*shown_))
                  : QString();
}

QByteArray EmbeddingMeaningTab::figure(FigureFormat format) const {
    return drawFigure(format, chart_->figureSize(), title(),
                      [&](QPainter& painter) { chart_->paintFigure(painter, title()); });
}

std::function<QString()> EmbeddingMeaningTab::table() const {
    std::vector<TracePtr> traces{shown_};
    if (other_) traces.push_back(other_);
    return [traces] { return meaningCsv(traces); };
}

}  // namespace deepsight
