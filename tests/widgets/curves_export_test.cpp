#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QSet>
#include <QXmlStreamReader>
#include <limits>

#include "tests/widgets/curves_view_fixture.h"

namespace deepsight {
namespace {

TEST_F(CurvesViewTest, CsvHoldsEveryPointInFullPrecision) {
    auto first = stepAt(1, 0.1 + 0.2);
    first.futureLoss = 5e-9;
    auto second = stepAt(2, std::numeric_limits<double>::quiet_NaN());
    second.futureLoss = 1.0 / 3;
    add({first, second});
    auto evaluation = evaluationAt(2, 2.0 / 3);
    evaluation.tokenAccuracy = {1, 0.5};
    view.addEvaluations(std::vector<EvaluationMetrics>{evaluation});
    QStringList lines = QString::fromUtf8(view.csv().result()).split(QStringLiteral("\r\n"));
    ASSERT_EQ(lines.size(), 4);
    EXPECT_EQ(lines[3], QString());
    const QStringList names = lines[0].split(QLatin1Char(','));
    const auto cell = [&](int row, const char* name) {
        return lines[row].split(QLatin1Char(',')).value(names.indexOf(QLatin1String(name)));
    };
    for (int row = 1; row <= 2; ++row) {
        EXPECT_EQ(lines[row].split(QLatin1Char(',')).size(), names.size());
    }
    EXPECT_EQ(cell(1, "train_loss").toDouble(), 0.1 + 0.2);
    EXPECT_EQ(cell(1, "future_loss").toDouble(), 5e-9);
    EXPECT_EQ(cell(1, "validation_loss"), QString());
    EXPECT_EQ(cell(2, "step"), QStringLiteral("2"));
    EXPECT_EQ(cell(2, "train_loss"), QStringLiteral("nan"));
    EXPECT_EQ(cell(2, "future_loss").toDouble(), 1.0 / 3);
    EXPECT_EQ(cell(2, "validation_loss").toDouble(), 2.0 / 3);
    EXPECT_EQ(cell(2, "token_accuracy_2").toDouble(), 0.5);
    EXPECT_EQ(cell(2, "path_accuracy"), QString());
}

/// All text of an SVG drawing; an empty list if it is not well-formed.
QStringList textsOf(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace()) {
            texts << reader.text().toString().trimmed();
        }
    }
    return reader.hasError() ? QStringList() : texts;
}

TEST_F(CurvesViewTest, SvgHasTitleLegendAndAxisLabelsAsText) {
    add(steps(1, 100));
    view.addEvaluations(std::vector<EvaluationMetrics>{evaluationAt(50, 3)});
    view.setTitle(QStringLiteral("run & run"));
    redraw();
    const QByteArray svg = view.figure(FigureFormat::Svg);
    const QStringList texts = textsOf(svg);
    for (const char* text : {"run & run", "Train", "Validation", "Gradient norm", "Step",
                             "Loss (cross-entropy, nats)"}) {
        EXPECT_TRUE(texts.contains(QLatin1String(text)))
            << text << " in " << qPrintable(texts.join(QLatin1Char('|')));
    }
    EXPECT_TRUE(svg.contains("<polyline"));
    EXPECT_FALSE(svg.contains("<image"));
}

TEST_F(CurvesViewTest, PdfIsOneAndThePictureHasCurves) {
    add(steps(1, 100));
    redraw();
    EXPECT_TRUE(view.figure(FigureFormat::Pdf).startsWith("%PDF"));
    const QImage picture = QImage::fromData(view.figure(FigureFormat::Png), "PNG");
    EXPECT_GT(picture.width(), 2 * plot().width());  // two device pixels each, and margins
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 2) {
        for (int y = 0; y < picture.height(); y += 2) colours.insert(picture.pixel(x, y));
    }
    EXPECT_GT(colours.size(), 5);
}

TEST_F(CurvesViewTest, PictureAndValuesCanBeCopied) {
    add(steps(1, 5));
    redraw();
    child<QAction>("copyFigureAction").trigger();
    EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
    child<QAction>("copyCsvAction").trigger();
    EXPECT_TRUE(QTest::qWaitFor(
        [] { return QGuiApplication::clipboard()->text().count(QLatin1Char('\n')) == 6; }));
}

}  // namespace
}  // namespace deepsight
