#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "core/analysis/similarity.h"
#include "tests/support/expect_error.h"

namespace deepsight {
namespace {

EmbeddingSnapshot makeSnapshot(std::int64_t width, std::vector<float> encoderOutput,
                               std::vector<float> planningContext) {
    EmbeddingSnapshot snapshot;
    snapshot.time = static_cast<std::int64_t>(encoderOutput.size()) / width;
    snapshot.contexts = static_cast<std::int64_t>(planningContext.size()) / width;
    snapshot.width = width;
    snapshot.encoderOutput = std::move(encoderOutput);
    snapshot.planningContext = std::move(planningContext);
    return snapshot;
}

EmbeddingSnapshot randomSnapshot(std::int64_t time, std::int64_t contexts, std::int64_t width) {
    std::mt19937 random(3);
    std::normal_distribution<float> normal;
    const auto draw = [&](std::int64_t count) {
        std::vector<float> values;
        while (static_cast<std::int64_t>(values.size()) < count) values.push_back(normal(random));
        return values;
    };
    return makeSnapshot(width, draw(time * width), draw(contexts * width));
}

double dot(const float* a, const float* b, std::int64_t width) {
    double sum = 0;
    for (std::int64_t k = 0; k < width; ++k) sum += static_cast<double>(a[k]) * b[k];
    return sum;
}

TEST(Similarity, MatchesTheDefinitionAtSizesThatFillNoBlock) {
    const EmbeddingSnapshot s = randomSnapshot(41, 533, 19);
    const Matrix product = similarityMatrix(s, Pairing::EncoderContext, Similarity::DotProduct);
    const Matrix cosine = similarityMatrix(s, Pairing::EncoderContext, Similarity::Cosine);
    ASSERT_EQ(product.rows, 41);
    ASSERT_EQ(product.columns, 533);
    for (std::int64_t i = 0; i < s.time; ++i) {
        for (std::int64_t j = 0; j < s.contexts; ++j) {
            const float* u = s.encoderOutput.data() + i * s.width;
            const float* y = s.planningContext.data() + j * s.width;
            const double expected = dot(u, y, s.width);
            const double lengths = std::sqrt(dot(u, u, s.width) * dot(y, y, s.width));
            ASSERT_NEAR(product.at(i, j), expected, 1e-4) << i << ", " << j;
            ASSERT_NEAR(cosine.at(i, j), expected / lengths, 1e-5) << i << ", " << j;
        }
    }
}

TEST(Similarity, RowsAreEncoderPositionsAndColumnsPlanningContexts) {
    const EmbeddingSnapshot snapshot = makeSnapshot(2, {1, 0, 0, 1, 1, 1}, {2, 0, 0, -3});
    EXPECT_EQ(similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::DotProduct).values,
              (std::vector<float>{2, 0, 0, -3, 2, -3}));
    const Matrix cosine = similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::Cosine);
    EXPECT_FLOAT_EQ(cosine.at(0, 0), 1);
    EXPECT_FLOAT_EQ(cosine.at(1, 1), -1);
    EXPECT_FLOAT_EQ(cosine.at(2, 0), std::sqrt(0.5F));
}

TEST(Similarity, EncoderAndContextsAreComparedWithThemselves) {
    const EmbeddingSnapshot snapshot = makeSnapshot(2, {1, 0, 0, 2, 1, 1}, {2, 0, 3, -3});
    const Matrix encoder =
        similarityMatrix(snapshot, Pairing::EncoderEncoder, Similarity::DotProduct);
    EXPECT_EQ(encoder.rows, 3);
    EXPECT_EQ(encoder.columns, 3);
    EXPECT_EQ(encoder.values, (std::vector<float>{1, 0, 1, 0, 4, 2, 1, 2, 2}));
    const Matrix context =
        similarityMatrix(snapshot, Pairing::ContextContext, Similarity::DotProduct);
    EXPECT_EQ(context.rows, 2);
    EXPECT_EQ(context.values, (std::vector<float>{4, 6, 6, 18}));
    const Matrix cosine = similarityMatrix(snapshot, Pairing::ContextContext, Similarity::Cosine);
    EXPECT_FLOAT_EQ(cosine.at(0, 0), 1);
    EXPECT_FLOAT_EQ(cosine.at(0, 1), std::sqrt(0.5F));
}

TEST(Similarity, DifferenceIsElementByElementAndNeedsOneShape) {
    const Matrix a{1, 2, {3, -1}}, b{1, 2, {1, 4}};
    EXPECT_EQ(difference(a, b).values, (std::vector<float>{2, -5}));
    test::expectError(ErrorKind::Internal, [&] { difference(a, Matrix{2, 1, {1, 4}}); });
}

TEST(Similarity, ZeroVectorsHaveCosineZero) {
    const EmbeddingSnapshot snapshot = makeSnapshot(2, {0, 0, 3, 4}, {3, 4});
    EXPECT_EQ(similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::Cosine).values,
              (std::vector<float>{0, 1}));
}

TEST(Similarity, CosineStaysBetweenMinusOneAndOne) {
    EmbeddingSnapshot snapshot = randomSnapshot(50, 50, 33);
    snapshot.planningContext = snapshot.encoderOutput;
    for (const float value :
         similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::Cosine).values) {
        EXPECT_LE(std::abs(value), 1.0F);
    }
}

TEST(Similarity, LengthsThatOverflowSinglePrecisionDoNotMatter) {
    const EmbeddingSnapshot snapshot =
        makeSnapshot(2, {3e30F, 4e30F}, {3e-30F, 4e-30F, 4e-30F, -3e-30F});
    const Matrix cosine = similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::Cosine);
    EXPECT_FLOAT_EQ(cosine.at(0, 0), 1);
    EXPECT_NEAR(cosine.at(0, 1), 0, 1e-6);
}

TEST(Similarity, NotANumberStaysVisible) {
    EmbeddingSnapshot snapshot = randomSnapshot(2, 2, 3);
    snapshot.encoderOutput[0] = std::numeric_limits<float>::quiet_NaN();
    const Matrix cosine = similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::Cosine);
    EXPECT_TRUE(std::isnan(cosine.at(0, 1)));
    EXPECT_FALSE(std::isnan(cosine.at(1, 1)));
}

TEST(Similarity, NoContextsGiveAnEmptyMatrix) {
    const Matrix matrix =
        similarityMatrix(randomSnapshot(4, 0, 8), Pairing::EncoderContext, Similarity::Cosine);
    EXPECT_EQ(matrix.rows, 4);
    EXPECT_EQ(matrix.columns, 0);
    EXPECT_TRUE(matrix.values.empty());
}

TEST(Similarity, WrongSizesAreADefectNotACrash) {
    EmbeddingSnapshot snapshot = randomSnapshot(4, 4, 8);
    snapshot.planningContext.pop_back();
    test::expectError(ErrorKind::Internal, [&] {
        similarityMatrix(snapshot, Pairing::EncoderContext, Similarity::DotProduct);
    });
}

}  // namespace
}  // namespace deepsight
