#include "app/report_heatmap.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/analysis/similarity.h"
#include "widgets/embedding_texts.h"

namespace deepsight {

namespace {

constexpr QRgb kMissing = 0xff808080;  ///< stands for NaN; in none of the maps

QImage cellsOf(const Matrix& matrix, const HeatmapScene& scene) {
    QImage cells(static_cast<int>(matrix.columns), static_cast<int>(matrix.rows),
                 QImage::Format_RGB32);
    for (int row = 0; row < cells.height(); ++row) {
        for (int column = 0; column < cells.width(); ++column) {
            const double value = matrix.at(row, column);
            const double at = (value - scene.low) / (scene.high - scene.low);
            cells.setPixel(column, row, std::isnan(value) ? kMissing : scene.colours.at(at));
        }
    }
    return cells;
}

}  // namespace

ReportHeatmap::ReportHeatmap(const EmbeddingSnapshot& snapshot) : source_(sourceText(snapshot)) {
    const Matrix matrix = similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::Cosine);
    scene_.low = 1;
    scene_.high = -1;
    for (const float value : matrix.values) {
        if (!std::isfinite(value)) continue;
        scene_.low = std::min<double>(scene_.low, value);
        scene_.high = std::max<double>(scene_.high, value);
    }
    if (!(scene_.low < scene_.high)) {
        scene_.low = -1;
        scene_.high = 1;
    }
    scene_.cells = cellsOf(matrix, scene_);
    scene_.view =
        QRectF(0, 0, static_cast<double>(matrix.columns), static_cast<double>(matrix.rows));
    const QStringList tokens = tokensOf(snapshot);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        scene_.rowLabels << QStringLiteral("%1: %2").arg(i).arg(visibleToken(tokens[i]));
    }
    scene_.columnLabels = scene_.rowLabels.mid(0, matrix.columns);
    scene_.rowTitle = rowTitle(Pairing::EncoderContext);
    scene_.columnTitle = columnTitle(Pairing::EncoderContext);
}

void ReportHeatmap::paint(QPainter& painter) const {
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(11);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), QSizeF(kSize)), Qt::white);
    HeatmapPainter(scene_, QRectF(QPointF(), QSizeF(kSize)), font,
                   QPalette(QColor(0xf4, 0xf4, 0xf6), Qt::white))
        .paint(painter);
}

}  // namespace deepsight
