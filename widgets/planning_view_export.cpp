#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "widgets/loss_plot.h"
#include "widgets/planning_chart_card.h"
#include "widgets/planning_csv.h"
#include "widgets/planning_verdict_card.h"
#include "widgets/planning_view.h"
#include "widgets/theme.h"

namespace deepsight {

QPushButton* PlanningView::makeExportButton() {
    QPushButton* button =
        makeButton(tr("Export"), QStringLiteral("exportPlanningPushButton"), this);
    button->setToolTip(tr("Save or copy the picture or its values"));
    auto* menu = new QMenu(button);
    const auto add = [&](const QString& text, const char* name, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Picture…"), "exportPlanningFigureAction", &PlanningView::exportFigureRequested);
    add(tr("Values as CSV…"), "exportPlanningCsvAction", &PlanningView::exportCsvRequested);
    menu->addSeparator();
    add(tr("Copy picture"), "copyPlanningFigureAction", [this] {
        QGuiApplication::clipboard()->setImage(QImage::fromData(figure(FigureFormat::Png), "PNG"));
    });
    add(tr("Copy values as CSV"), "copyPlanningCsvAction",
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); });
    giveMenu(button, menu);
    return button;
}

QByteArray PlanningView::csv() const { return planningCsv(name_, history_); }

QString PlanningView::figureTitle() const {
    return state() ? tr("%1: %2").arg(name_, verdict_->summary()) : name_;
}

QList<PlanningChartCard*> PlanningView::shownCharts() const {
    QList<PlanningChartCard*> shown;
    for (PlanningChartCard* card : {distances_, weights_, split_}) {
        if (card->hasChart()) shown.append(card);
    }
    return shown;
}

QSize PlanningView::chartsSize() const {
    QSize size;
    for (const PlanningChartCard* card : shownCharts()) {
        const QSize next = card->chart().figureSize();
        size = QSize(std::max(size.width(), next.width()), size.height() + next.height());
    }
    return size;
}

void PlanningView::paintFigure(QPainter& painter) const {
    int y = 0;
    if (state()) {
        plot_->paintFigure(painter, figureTitle());
        y = plot_->figureSize(figureTitle()).height();
    }
    for (const PlanningChartCard* card : shownCharts()) {
        painter.save();
        painter.translate(0, y);
        card->chart().paintFigure(painter, card->heading());
        painter.restore();
        y += card->chart().figureSize().height();
    }
}

QByteArray PlanningView::figure(FigureFormat format) const {
    const QString title = figureTitle();
    const QSize curves = state() ? plot_->figureSize(title) : QSize(0, 0);
    const QSize charts = chartsSize();
    const QSize size(std::max(curves.width(), charts.width()), curves.height() + charts.height());
    return drawFigure(format, size, title, [this, size](QPainter& painter) {
        painter.fillRect(QRect(QPoint(), size), chartColours(palette()).background);
        paintFigure(painter);
    });
}

}  // namespace deepsight
