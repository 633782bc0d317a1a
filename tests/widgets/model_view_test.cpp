#include "widgets/model_view.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>
#include <vector>

#include "core/config/presets.h"
#include "widgets/byte_size.h"
#include "widgets/model_diagram.h"

namespace deepsight {
namespace {

class ModelViewTest : public ::testing::Test {
  protected:
    void show(const Config& config) {
        view_.setConfig(config);
        view_.resize(900, 640);
        view_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    }
    ModelDiagram& diagram() { return *view_.findChild<ModelDiagram*>(); }
    QString text(const char* name) {
        const auto* label = view_.findChild<QLabel*>(QLatin1String(name));
        return label ? label->text() : QStringLiteral("no such label");
    }
    QPushButton& button(const char* name) {
        return *view_.findChild<QPushButton*>(QLatin1String(name));
    }

    ModelView view_;
};

/// The presets, and what a model can be beyond them.
std::vector<Preset> allModels() {
    std::vector<Preset> models(presets().begin(), presets().end());
    const auto add = [&models](const char* id, auto change) {
        Preset item = preset("demo");
        item.id = id;
        change(item.config);
        models.push_back(item);
    };
    add("split", [](Config& config) { config.model.layerSplit = LayerSplit::Learned; });
    add("split-alone", [](Config& config) {
        config.model.layerSplit = LayerSplit::Learned;
        config.planning.score = DisaffinityScore::None;
    });
    add("rotary-split", [](Config& config) {
        config.model.layerSplit = LayerSplit::Learned;
        config.model.positionEncoding = PositionEncoding::Rotary;
    });
    add("rotary", [](Config& config) { config.model.positionEncoding = PositionEncoding::Rotary; });
    add("bag-of-words",
        [](Config& config) { config.planning.score = DisaffinityScore::BagOfWords; });
    for (const auto architecture : {Architecture::MultiToken, Architecture::TokenOrder})
        add(architecture == Architecture::MultiToken ? "multi-token" : "token-order",
            [architecture](Config& config) {
                config.model.architecture = architecture;
                config.planning.score = DisaffinityScore::None;
            });
    return models;
}

/// All texts of an SVG file; empty when it is not well-formed.
QStringList svgTexts(const QByteArray& svg) {
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters() && !reader.isWhitespace()) texts += reader.text().toString();
    }
    return reader.hasError() ? QStringList() : texts;
}

TEST_F(ModelViewTest, DrawsEveryPartOfEveryModel) {
    for (const Preset& item : allModels()) {
        view_.setConfig(item.config);
        const ModelCost cost = modelCost(item.config);
        EXPECT_EQ(diagram().boxCount(), static_cast<int>(cost.parts.size())) << item.id;
        const QString texts = svgTexts(view_.figure(FigureFormat::Svg)).join(QLatin1Char('\n'));
        for (const ModelPart& part : cost.parts)
            EXPECT_TRUE(texts.contains(QString::fromUtf8(part.name))) << item.id << part.name;
    }
}

TEST_F(ModelViewTest, BoxesDoNotOverlap) {
    for (const Preset& item : allModels()) {
        const DiagramLayout layout = layOutDiagram(modelCost(item.config));
        for (int i = 0; i < layout.boxes.size(); ++i)
            for (int j = 0; j < i; ++j)
                EXPECT_FALSE(layout.boxes[i].rect.intersects(layout.boxes[j].rect)) << item.id;
    }
}

TEST_F(ModelViewTest, EverythingIsInsideThePicture) {
    for (const Preset& item : allModels()) {
        const DiagramLayout layout = layOutDiagram(modelCost(item.config));
        const QRectF picture(QPointF(), layout.size);
        for (const auto& box : layout.boxes) EXPECT_TRUE(picture.contains(box.rect));
        for (const auto& stack : layout.stacks) EXPECT_TRUE(picture.contains(stack.frame));
        for (const auto& label : layout.labels) EXPECT_TRUE(picture.contains(label.rect));
        for (const auto& arrow : layout.arrows)
            for (const QPointF& point : arrow.path) EXPECT_TRUE(picture.contains(point)) << item.id;
    }
}

TEST_F(ModelViewTest, ArrowKeysShowThePartsOneByOne) {
    show(preset("small").config);
    EXPECT_EQ(text("partTitleLabel"), QStringLiteral("Token embedding"));
    QTest::keyClick(&diagram(), Qt::Key_Up);
    EXPECT_EQ(text("partTitleLabel"), QStringLiteral("Position embedding"));
    QTest::keyClick(&diagram(), Qt::Key_Up);
    EXPECT_EQ(text("partTitleLabel"), QStringLiteral("Encoder: Self-attention"));
    EXPECT_EQ(text("partRepeatsLabel"), QStringLiteral("3"));
    EXPECT_TRUE(text("partOutputLabel").contains(QStringLiteral("[15, 100, 90]")));
    QTest::keyClick(&diagram(), Qt::Key_Right);
    EXPECT_TRUE(text("partTitleLabel").startsWith(QStringLiteral("Decoder:")));
    EXPECT_TRUE(diagram().accessibleDescription().contains(text("partTitleLabel")));
}

TEST_F(ModelViewTest, EveryPartIsReachedByArrowKeys) {
    for (const Preset& item : allModels()) {
        const DiagramLayout layout = layOutDiagram(modelCost(item.config));
        QList<int> reached{0};
        for (int i = 0; i < reached.size(); ++i)
            for (const auto key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Left, Qt::Key_Right}) {
                const int next = layout.neighbour(reached[i], key);
                if (!reached.contains(next)) reached.append(next);
            }
        EXPECT_EQ(reached.size(), layout.boxes.size()) << item.id;
    }
}

TEST_F(ModelViewTest, PointingShowsAPartAndAClickKeepsIt) {
    show(preset("small").config);
    const QPoint last = diagram().boxRect(diagram().boxCount() - 1).center().toPoint();
    QTest::mouseMove(&diagram(), QPoint(1, 1));
    QTest::mouseMove(&diagram(), last);
    const QString pointed = text("partTitleLabel");
    EXPECT_NE(pointed, QStringLiteral("Token embedding"));
    QTest::mouseMove(&diagram(), QPoint(1, 1));
    EXPECT_EQ(text("partTitleLabel"), QStringLiteral("Token embedding"));
    QTest::mouseClick(&diagram(), Qt::LeftButton, {}, last);
    QTest::mouseMove(&diagram(), QPoint(1, 1));
    EXPECT_EQ(text("partTitleLabel"), pointed);
}

TEST_F(ModelViewTest, SelectionSurvivesAnEdit) {
    Config config = preset("small").config;
    show(config);
    QTest::keyClick(&diagram(), Qt::Key_End);
    const QString before = text("partTitleLabel");
    config.model.width = 180;
    view_.setConfig(config);
    EXPECT_EQ(text("partTitleLabel"), before);
}

TEST_F(ModelViewTest, BarsShowComputeOrParameters) {
    show(preset("paper-mse").config);
    const QByteArray compute = view_.figure(FigureFormat::Svg);
    button("parameterBarsPushButton").click();
    EXPECT_EQ(diagram().measure(), DiagramMeasure::Parameters);
    EXPECT_NE(view_.figure(FigureFormat::Svg), compute);
}

TEST_F(ModelViewTest, ShowsMemoryAndWarnsWhenItDoesNotFit) {
    const Config config = preset("small").config;
    show(config);
    const auto memory = estimateMemory(config, {.programBytes = 100'000'000});
    view_.setMemory(memory, memory.peakBytes + 1, false);
    EXPECT_TRUE(text("memoryPeakLabel").contains(byteSize(memory.peakBytes)));
    EXPECT_TRUE(view_.findChild<QLabel*>(QStringLiteral("memoryWarningLabel"))->isHidden());
    view_.setMemory(memory, memory.peakBytes - 1, false);
    EXPECT_FALSE(view_.findChild<QLabel*>(QStringLiteral("memoryWarningLabel"))->isHidden());
}

TEST_F(ModelViewTest, ShowsTheMeasuredTimeOrWhyThereIsNone) {
    show(preset("small").config);
    view_.setSpeedUnknown(QStringLiteral("A run is training."), false);
    EXPECT_EQ(text("timeStateLabel"), QStringLiteral("A run is training."));
    EXPECT_FALSE(button("measureSpeedPushButton").isEnabled());
    EXPECT_TRUE(view_.findChild<QLabel*>(QStringLiteral("timeTotalLabel"))->isHidden());
    SpeedEstimate speed;
    speed.tokensPerSecond = 12'000;
    speed.secondsPerStep = 0.25;
    speed.secondsPerEvaluation = 5;
    speed.evaluations = 11;
    speed.totalSeconds = 200;
    view_.setSpeed(speed);
    EXPECT_TRUE(text("timeTotalLabel").contains(QStringLiteral("3 min 20 s")));
    EXPECT_EQ(text("timePerStepLabel"), QStringLiteral("250 ms"));
    QSignalSpy spy(&view_, &ModelView::measureRequested);
    button("measureSpeedPushButton").click();
    EXPECT_EQ(spy.count(), 1);
}

TEST_F(ModelViewTest, SaysThatOutOfRangeValuesCannotBeDrawn) {
    show(preset("small").config);
    EXPECT_TRUE(diagram().isVisible());
    view_.setUnknown();
    EXPECT_FALSE(diagram().isVisible());
}

TEST_F(ModelViewTest, CopiesThePicture) {
    show(preset("small").config);
    view_.copyFigure();
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), 2 * diagram().figureSize());
}

TEST(ByteSize, KeepsThreeDigits) {
    EXPECT_EQ(byteSize(0), QStringLiteral("0 B"));
    EXPECT_EQ(byteSize(1023), QStringLiteral("1.00 KiB"));
    EXPECT_EQ(byteSize(234LL << 20), QStringLiteral("234 MiB"));
    EXPECT_EQ(byteSize(1364LL << 20), QStringLiteral("1.33 GiB"));
}

}  // namespace
}  // namespace deepsight
