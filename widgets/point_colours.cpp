#include "widgets/point_colours.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <cmath>

#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

/// Okabe and Ito's without yellow, which is lost on white, and one more.
constexpr QRgb kTokenColours[] = {0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7,
                                  0xff56b4e9, 0xffd55e00, 0xff9467bd};

void addSides(PointColours& result, const PointSet& points, const QColor& colour) {
    if (points.points.isEmpty() || points.points.first().side == PointSide::Layer) return;
    result.legend.append(
        {QCoreApplication::translate("Embeddings", "Encoder output"), colour, PointShape::Circle});
    result.legend.append({QCoreApplication::translate("Embeddings", "Planning context"), colour,
                          PointShape::Triangle});
}

/// Tokens from the most frequent, equally frequent ones by where they first stand.
QVector<QString> frequentTokens(const std::vector<std::string>& tokens) {
    QHash<QString, int> counts;
    QVector<QString> order;
    for (const std::string& token : tokens) {
        const QString text = QString::fromStdString(token);
        if (counts[text]++ == 0) order.append(text);
    }
    std::stable_sort(order.begin(), order.end(), [&](const QString& a, const QString& b) {
        return counts.value(a) > counts.value(b);
    });
    return order.mid(0, static_cast<qsizetype>(std::size(kTokenColours)));
}

void colourByToken(PointColours& result, const PointSet& points, const QColor& muted) {
    const auto& tokens = points.trace->tokens;
    const QVector<QString> frequent = frequentTokens(tokens);
    for (const InspectedPoint& point : points.points) {
        const auto place = static_cast<std::size_t>(point.position);
        const auto index = frequent.indexOf(QString::fromStdString(tokens[place]));
        result.colours.append(index < 0 ? muted : QColor(kTokenColours[index]));
    }
    for (int i = 0; i < frequent.size(); ++i) {
        result.legend.append({QStringLiteral("“%1”").arg(visibleToken(frequent[i])),
                              QColor(kTokenColours[i]), PointShape::Circle});
    }
    result.legend.append(
        {QCoreApplication::translate("Embeddings", "other tokens"), muted, PointShape::Circle});
}

void colourByPosition(PointColours& result, const PointSet& points) {
    const double last = std::max<double>(1, static_cast<double>(points.trace->time - 1));
    for (const InspectedPoint& point : points.points) {
        result.colours.append(colourAt(ColourMap::Viridis, point.position / last));
    }
    result.bar =
        ScatterBar{ColourMap::Viridis, QStringLiteral("0"), groupedNumber(points.trace->time - 1),
                   QCoreApplication::translate("Embeddings", "Position")};
}

void colourByLoss(PointColours& result, const PointSet& points, const QColor& muted) {
    const std::vector<float>& losses = points.trace->nextTokenLoss;
    if (losses.empty()) {
        result.colours.fill(muted, points.points.size());
        result.legend.append({QCoreApplication::translate("Embeddings", "not known in a snapshot"),
                              muted, PointShape::Circle});
        return;
    }
    double most = 0;
    for (const float loss : losses) {
        if (std::isfinite(loss)) most = std::max<double>(most, loss);
    }
    for (const InspectedPoint& point : points.points) {
        const auto place = static_cast<std::size_t>(point.position);
        const double loss = place < losses.size() ? losses[place] : std::nan("");
        result.colours.append(std::isfinite(loss)
                                  ? QColor(colourAt(ColourMap::Cividis, most > 0 ? loss / most : 0))
                                  : muted);
    }
    result.bar = ScatterBar{ColourMap::Cividis, QStringLiteral("0"), significantNumber(most, 3),
                            QCoreApplication::translate("Embeddings", "Next-token loss, nats")};
}

}  // namespace

PointShape shapeOf(PointSide side) {
    return side == PointSide::Context ? PointShape::Triangle : PointShape::Circle;
}

PointColours colourPoints(const PointSet& points, PointColouring colouring,
                          const QPalette& palette) {
    PointColours result;
    const QColor muted = statusColours(palette).muted;
    addSides(result, points, palette.color(QPalette::Text));
    switch (colouring) {
        case PointColouring::Token:
            colourByToken(result, points, muted);
            break;
        case PointColouring::Position:
            colourByPosition(result, points);
            break;
        case PointColouring::Loss:
            colourByLoss(result, points, muted);
            break;
    }
    return result;
}

}  // namespace deepsight
