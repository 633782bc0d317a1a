#include <QClipboard>
#include <QFuture>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QtConcurrent>

#include "widgets/embedding_csv.h"
#include "widgets/embedding_curves_card.h"
#include "widgets/embedding_side_panel.h"
#include "widgets/embedding_tabs.h"
#include "widgets/embedding_texts.h"
#include "widgets/embedding_view.h"
#include "widgets/heatmap_plot.h"
#include "widgets/number_format.h"
#include "widgets/position_chart.h"

namespace deepsight {
namespace {

QString tableOf(const SimilarityResult& result, EmbeddingTable table) {
    switch (table) {
        case EmbeddingTable::Map:
            return mapCsv(result);
        case EmbeddingTable::Positions:
            return positionsCsv(result);
        case EmbeddingTable::Distances:
        case EmbeddingTable::Tab:
            break;
    }
    return distancesCsv(result);
}

}  // namespace

QMenu* EmbeddingView::makeExportMenu() {
    auto* menu = new QMenu(this);
    QVector<QAction*>* group = &mapActions_;
    const auto add = [menu, &group](const QString& text, const QString& objectName, auto act) {
        QAction* action = menu->addAction(text);
        group->append(action);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, menu, act);
    };
    const auto addPicture = [&](const QString& text, const char* name, EmbeddingPicture picture) {
        add(text, QLatin1String(name), [this, picture] { Q_EMIT exportFigureRequested(picture); });
    };
    const auto addTable = [&](const QString& text, const char* name, EmbeddingTable table) {
        add(text, QLatin1String(name), [this, table] { Q_EMIT exportCsvRequested(table); });
    };
    const auto copyTable = [&](const QString& text, const char* name, EmbeddingTable table) {
        add(text, QLatin1String(name), [this, table] {
            csv(table).then(this, [](const QByteArray& copied) {
                QGuiApplication::clipboard()->setText(QString::fromUtf8(copied));
            });
        });
    };
    addPicture(tr("Map as picture…"), "exportMapPictureAction", EmbeddingPicture::Map);
    addPicture(tr("Curve as picture…"), "exportCurvePictureAction", EmbeddingPicture::Curve);
    addTable(tr("Map as CSV…"), "exportMapCsvAction", EmbeddingTable::Map);
    addTable(tr("Values per position as CSV…"), "exportPositionsCsvAction",
             EmbeddingTable::Positions);
    addTable(tr("Means by distance as CSV…"), "exportDistancesCsvAction",
             EmbeddingTable::Distances);
    mapActions_.append(menu->addSeparator());
    add(tr("Copy picture of the map"), QStringLiteral("copyMapPictureAction"),
        [this] { copyFigure(EmbeddingPicture::Map); });
    add(tr("Copy picture of the curve"), QStringLiteral("copyCurvePictureAction"),
        [this] { copyFigure(EmbeddingPicture::Curve); });
    copyTable(tr("Copy map as CSV"), "copyMapCsvAction", EmbeddingTable::Map);
    copyTable(tr("Copy values per position as CSV"), "copyPositionsCsvAction",
              EmbeddingTable::Positions);
    copyTable(tr("Copy means by distance as CSV"), "copyDistancesCsvAction",
              EmbeddingTable::Distances);
    group = &tabActions_;
    addPicture(tr("Picture of this tab…"), "exportTabPictureAction", EmbeddingPicture::Tab);
    addTable(tr("Values of this tab as CSV…"), "exportTabCsvAction", EmbeddingTable::Tab);
    add(tr("Copy picture of this tab"), QStringLiteral("copyTabPictureAction"),
        [this] { copyFigure(EmbeddingPicture::Tab); });
    copyTable(tr("Copy values of this tab as CSV"), "copyTabCsvAction", EmbeddingTable::Tab);
    connect(menu, &QMenu::aboutToShow, this, &EmbeddingView::updateExportMenu);
    return menu;
}

void EmbeddingView::updateExportMenu() {
    const bool tab = tabs_->inspector() != nullptr;
    for (QAction* action : mapActions_) action->setVisible(!tab);
    for (QAction* action : tabActions_) action->setVisible(tab);
}

QString EmbeddingView::mapTitle() const {
    if (!result_) return {};
    const EmbeddingSnapshot& shown = *result_->request.shown.snapshot;
    const QString kind = similarityName(result_->request.similarity);
    if (!result_->isDifference()) {
        return tr("Step %1 · %2 · %3").arg(groupedNumber(shown.step), sourceText(shown), kind);
    }
    return tr("Step %1 minus step %2 · %3 · %4")
        .arg(groupedNumber(shown.step), groupedNumber(result_->request.other.snapshot->step),
             sourceText(shown), kind);
}

QString EmbeddingView::curveTitle() const {
    if (!result_) return {};
    const EmbeddingSnapshot& shown = *result_->request.shown.snapshot;
    const QString name = side_->curves()->curveName(), step = groupedNumber(shown.step);
    if (!result_->isDifference()) {
        return tr("%1 · step %2 · %3").arg(name, step, sourceText(shown));
    }
    return tr("%1 · steps %2 and %3 · %4")
        .arg(name, step, groupedNumber(result_->request.other.snapshot->step), sourceText(shown));
}

QByteArray EmbeddingView::figure(EmbeddingPicture picture, FigureFormat format) const {
    if (picture == EmbeddingPicture::Map) {
        const QString title = mapTitle();
        return drawFigure(format, heatmap_->figureSize(), title,
                          [&](QPainter& painter) { heatmap_->paintFigure(painter, title); });
    }
    if (picture == EmbeddingPicture::Tab) {
        const InspectorTab* inspector = tabs_->inspector();
        const bool any = inspector != nullptr && inspector->hasContent();
        return any ? inspector->figure(format) : QByteArray();
    }
    const PositionChart* chart = side_->curves()->chart();
    const QString title = curveTitle();
    return drawFigure(format, chart->figureSize(), title,
                      [&](QPainter& painter) { chart->paintFigure(painter, title); });
}

void EmbeddingView::copyFigure(EmbeddingPicture picture) const {
    const QByteArray png = figure(picture, FigureFormat::Png);
    QGuiApplication::clipboard()->setImage(QImage::fromData(png));
}

QFuture<QByteArray> EmbeddingView::csv(EmbeddingTable table) const {
    const InspectorTab* inspector = tabs_->inspector();
    if (table == EmbeddingTable::Tab && inspector != nullptr && inspector->hasContent()) {
        return QtConcurrent::run([make = inspector->table()] { return make().toUtf8(); });
    }
    if (!result_ || table == EmbeddingTable::Tab) return QtFuture::makeReadyFuture(QByteArray());
    return QtConcurrent::run(
        [table, result = *result_] { return tableOf(result, table).toUtf8(); });
}

}  // namespace deepsight
