#include <gtest/gtest.h>

#include <QClipboard>
#include <QPushButton>
#include <QXmlStreamReader>

#include "tests/widgets/embedding_view_fixture.h"
#include "widgets/embedding_csv.h"

namespace deepsight {
namespace {

SimilarityResult resultOf(const EmbeddingSnapshot& shown, Pairing pairing, Similarity similarity) {
    SimilarityRequest request;
    request.shown.snapshot = std::make_shared<const EmbeddingSnapshot>(shown);
    request.pairing = pairing;
    request.similarity = similarity;
    return computeSimilarity(request);
}

/// All text of an SVG file; fails the test where it is not well-formed.
QString svgText(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters()) text += reader.text().toString() + QLatin1Char('\n');
    }
    EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
    return text;
}

class EmbeddingExportTest : public EmbeddingViewTest {
  protected:
    QAction& action(const char* name) { return child<QAction>(name); }
};

TEST(EmbeddingCsv, MapHasPositionsAndTokensOnBothSides) {
    EmbeddingSnapshot snapshot = smallSnapshot();
    snapshot.tokens = {" a", "b\n", "c\"d"};
    const QString csv = mapCsv(resultOf(snapshot, Pairing::EncoderContext, Similarity::DotProduct));
    EXPECT_EQ(csv, QStringLiteral("encoder_position,token,context_0,context_1\r\n"
                                  ",,\" a\",\"b\n\"\r\n"
                                  "0,\" a\",8,0\r\n"
                                  "1,\"b\n\",0,15\r\n"
                                  "2,\"c\"\"d\",4,5\r\n"));
}

TEST(EmbeddingCsv, HeadersFollowThePairing) {
    const QString encoder =
        mapCsv(resultOf(smallSnapshot(), Pairing::EncoderEncoder, Similarity::DotProduct));
    EXPECT_TRUE(encoder.startsWith(QStringLiteral("encoder_position,token,encoder_0,encoder_1,")));
    const QString context =
        mapCsv(resultOf(smallSnapshot(), Pairing::ContextContext, Similarity::DotProduct));
    EXPECT_TRUE(context.startsWith(QStringLiteral("context_position,token,context_0,context_1\r")));
}

TEST(EmbeddingCsv, PositionsLeaveEmptyWhatTheyLack) {
    EmbeddingSnapshot snapshot = smallSnapshot();
    snapshot.tokens = {"a", "b", "c"};
    const QString csv =
        positionsCsv(resultOf(snapshot, Pairing::EncoderContext, Similarity::DotProduct));
    const QStringList lines = csv.split(QStringLiteral("\r\n"));
    EXPECT_EQ(lines[0], QStringLiteral("position,token,diagonal,encoder_norm,context_norm,"
                                       "encoder_effective_rank,context_effective_rank"));
    EXPECT_EQ(lines[1], QStringLiteral("0,\"a\",8,2,4,nan,nan"));
    EXPECT_EQ(lines[2], QStringLiteral("1,\"b\",15,3,5,1,1"));
    EXPECT_TRUE(lines[3].startsWith(QStringLiteral("2,\"c\",,1.41421356"))) << qPrintable(lines[3]);
    EXPECT_TRUE(lines[3].endsWith(QLatin1Char(','))) << qPrintable(lines[3]);
}

TEST(EmbeddingCsv, DistancesHaveCountsAndBothMeansOfADifference) {
    SimilarityRequest request;
    request.shown.snapshot = std::make_shared<const EmbeddingSnapshot>(smallSnapshot(40));
    request.other.snapshot = std::make_shared<const EmbeddingSnapshot>(smallSnapshot(10));
    request.similarity = Similarity::DotProduct;
    EXPECT_EQ(distancesCsv(computeSimilarity(request)),
              QStringLiteral("distance,values,mean_step_40,mean_step_10\r\n"
                             "-2,1,4,4\r\n-1,2,2.5,2.5\r\n0,2,11.5,11.5\r\n1,1,0,0\r\n"));
}

TEST_F(EmbeddingExportTest, SvgOfTheMapIsWellFormedAndHoldsItsTexts) {
    EmbeddingSnapshot snapshot = smallSnapshot();
    snapshot.tokens = {"first", "<second>", "third"};
    show(snapshot);
    const QByteArray svg = view.figure(EmbeddingPicture::Map, FigureFormat::Svg);
    const QString text = svgText(svg);
    for (const char* expected : {"Step 40", "Encoder position i", "Planning context position j",
                                 "0: first", "1: <second>"}) {
        EXPECT_TRUE(text.contains(QLatin1String(expected))) << expected << qPrintable(text);
    }
    EXPECT_TRUE(svg.contains("<image"));
}

TEST_F(EmbeddingExportTest, SvgOfTheCurveHoldsItsAxesAsText) {
    show(smallSnapshot());
    const QString text = svgText(view.figure(EmbeddingPicture::Curve, FigureFormat::Svg));
    EXPECT_TRUE(text.contains(QString::fromUtf8("Distance j − i"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("Cosine similarity"))) << qPrintable(text);
}

TEST_F(EmbeddingExportTest, PicturesHaveTheirFormatAndCells) {
    show(squareSnapshot(4));
    const QByteArray pdf = view.figure(EmbeddingPicture::Map, FigureFormat::Pdf);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    const QImage png = QImage::fromData(view.figure(EmbeddingPicture::Map, FigureFormat::Png));
    ASSERT_FALSE(png.isNull());
    int highest = 0;
    for (int y = 0; y < png.height(); y += 4) {
        for (int x = 0; x < png.width(); x += 4) {
            highest += png.pixel(x, y) == colourAt(ColourMap::Viridis, 1);
        }
    }
    EXPECT_GT(highest, 100);  // the diagonal
}

TEST_F(EmbeddingExportTest, MenuAsksForFilesAndCopies) {
    EXPECT_FALSE(child<QPushButton>("exportEmbeddingsPushButton").isEnabled());
    show(smallSnapshot());
    EXPECT_TRUE(child<QPushButton>("exportEmbeddingsPushButton").isEnabled());
    QVector<EmbeddingPicture> pictures;
    QVector<EmbeddingTable> tables;
    QObject::connect(&view, &EmbeddingView::exportFigureRequested, &view,
                     [&](EmbeddingPicture picture) { pictures << picture; });
    QObject::connect(&view, &EmbeddingView::exportCsvRequested, &view,
                     [&](EmbeddingTable table) { tables << table; });
    action("exportMapPictureAction").trigger();
    action("exportCurvePictureAction").trigger();
    action("exportMapCsvAction").trigger();
    action("exportDistancesCsvAction").trigger();
    EXPECT_EQ(pictures, (QVector{EmbeddingPicture::Map, EmbeddingPicture::Curve}));
    EXPECT_EQ(tables, (QVector{EmbeddingTable::Map, EmbeddingTable::Distances}));
    action("copyMapCsvAction").trigger();
    const QByteArray table = view.csv(EmbeddingTable::Map).result();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return QApplication::clipboard()->text().toUtf8() == table; }));
    action("copyMapPictureAction").trigger();
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

}  // namespace
}  // namespace deepsight
