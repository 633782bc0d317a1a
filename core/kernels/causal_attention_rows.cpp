#include "core/kernels/causal_attention_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/kernels/vector_math.h"

namespace deepsight::kernels {
namespace {

// Sixteen floats, at any address; compilers split them where registers are narrower.
using Vector = float __attribute__((vector_size(64), aligned(4), may_alias));

constexpr std::int64_t kLanes = 16;
constexpr std::int64_t kTileColumns = 2 * kLanes;  // of scores
constexpr std::int64_t kTileRows = 6;
constexpr std::int64_t kSumRows = 8;
constexpr std::int64_t kBlock = 48;  // queries at a time; a multiple of both

[[gnu::always_inline]] inline Vector& at(float* address) {
    return *reinterpret_cast<Vector*>(address);
}
[[gnu::always_inline]] inline const Vector& at(const float* address) {
    return *reinterpret_cast<const Vector*>(address);
}

std::int64_t padded(std::int64_t count, std::int64_t to) { return (count + to - 1) / to * to; }

/// scores[r][j] = sum over c of rows[r][c] columns[c][j], r of a whole block, j < `end`, a multiple
/// of a tile's columns.
[[gnu::always_inline]] inline void scoreTiles(const float* rows, std::int64_t rowStride,
                                              const float* columns, std::int64_t columnStride,
                                              std::int64_t channels, std::int64_t count,
                                              std::int64_t end, float* scores) {
    for (std::int64_t r = 0; r < count; r += kTileRows) {
        for (std::int64_t j = 0; j < end; j += kTileColumns) {
            Vector sums[kTileRows][2] = {};
            for (std::int64_t c = 0; c < channels; ++c) {
                const Vector left = at(columns + c * columnStride + j);
                const Vector right = at(columns + c * columnStride + j + kLanes);
#pragma GCC unroll 6
                for (std::int64_t i = 0; i < kTileRows; ++i) {
                    const float x = rows[(r + i) * rowStride + c];
                    sums[i][0] += x * left;
                    sums[i][1] += x * right;
                }
            }
#pragma GCC unroll 6
            for (std::int64_t i = 0; i < kTileRows; ++i) {
                at(scores + (r + i) * columnStride + j) = sums[i][0];
                at(scores + (r + i) * columnStride + j + kLanes) = sums[i][1];
            }
        }
    }
}

/// sums[r] (+)= sum over j in [begin, end) of factors[r rowStep + j columnStep] rows[j], for
/// kSumRows rows r and a row of `vectors` vectors.
template <int vectors, bool add>
[[gnu::always_inline]] inline void sumRows(const float* factors, std::int64_t rowStep,
                                           std::int64_t columnStep, std::int64_t begin,
                                           std::int64_t end, const float* rows, float* sums) {
    constexpr std::int64_t kWidth = vectors * kLanes;
    Vector totals[kSumRows][vectors];
#pragma GCC unroll 8
    for (std::int64_t i = 0; i < kSumRows; ++i)
#pragma GCC unroll 4
        for (int v = 0; v < vectors; ++v)
            totals[i][v] = add ? at(sums + i * kWidth + v * kLanes) : Vector{};
    for (std::int64_t j = begin; j < end; ++j) {
        Vector row[vectors];
#pragma GCC unroll 4
        for (int v = 0; v < vectors; ++v) row[v] = at(rows + j * kWidth + v * kLanes);
#pragma GCC unroll 8
        for (std::int64_t i = 0; i < kSumRows; ++i) {
            const float x = factors[i * rowStep + j * columnStep];
#pragma GCC unroll 4
            for (int v = 0; v < vectors; ++v) totals[i][v] += x * row[v];
        }
    }
#pragma GCC unroll 8
    for (std::int64_t i = 0; i < kSumRows; ++i)
#pragma GCC unroll 4
        for (int v = 0; v < vectors; ++v) at(sums + i * kWidth + v * kLanes) = totals[i][v];
}

// Rows begin ... begin + count - 1, padded with zeros to `target` rows of whole vectors.
void copyRows(HeadRows from, std::int64_t begin, std::int64_t count, std::int64_t channels,
              std::int64_t width, std::int64_t rows, float* target) {
    for (std::int64_t r = 0; r < rows; ++r) {
        float* const row = target + r * width;
        if (r < count)
            std::memcpy(row, from.first + (begin + r) * from.stride,
                        static_cast<std::size_t>(channels) * sizeof(float));
        std::fill(row + (r < count ? channels : 0), row + width, 0.0f);
    }
}

void copyColumns(HeadRows from, const AttentionScratch& scratch, float* target) {
    for (std::int64_t t = 0; t < scratch.time; ++t)
        for (std::int64_t c = 0; c < scratch.channels; ++c)
            target[c * scratch.paddedTime + t] = from.first[t * from.stride + c];
}

void writeRows(const float* from, std::int64_t width, std::int64_t channels, std::int64_t count,
               std::int64_t begin, float factor, MutableHeadRows to) {
    for (std::int64_t r = 0; r < count; ++r) {
        float* const row = to.first + (begin + r) * to.stride;
        for (std::int64_t c = 0; c < channels; ++c) row[c] = from[r * width + c] * factor;
    }
}

/// Queries begin ... begin + count - 1, and the keys that they reach, padded to whole tiles.
struct Block {
    std::int64_t begin;
    std::int64_t count;
    std::int64_t rows;  // padded
    std::int64_t end;   // of the keys
};

template <typename Work>
[[gnu::always_inline]] inline void forBlocks(std::int64_t time, const Work& work) {
    for (std::int64_t begin = 0; begin < time; begin += kBlock) {
        const auto count = std::min(kBlock, time - begin);
        const auto rows = padded(padded(count, kTileRows), kSumRows);
        work(Block{begin, count, std::min(rows, kBlock), padded(begin + count, kTileColumns)});
    }
}

template <int vectors>
[[gnu::always_inline]] inline void forward(AttentionScratch& s, HeadRows query, HeadRows key,
                                           HeadRows value, float scale, MutableHeadRows output,
                                           float* logSumExp) {
    const auto stride = s.paddedTime;
    copyColumns(key, s, s.columnsA.data());
    copyRows(value, 0, s.time, s.channels, s.paddedWidth, s.paddedTime, s.rowsA.data());
    forBlocks(
        s.time, [&](const Block& block) __attribute__((always_inline)) {
            copyRows(query, block.begin, block.count, s.channels, s.paddedWidth, block.rows,
                     s.rowsB.data());
            scoreTiles(s.rowsB.data(), s.paddedWidth, s.columnsA.data(), stride, s.channels,
                       block.rows, block.end, s.weights.data());
            for (std::int64_t r = 0; r < block.rows; ++r) {
                float* const row = s.weights.data() + r * stride;
                const auto seen = r < block.count ? block.begin + r + 1 : 0;
                float most = seen > 0 ? row[0] : 0;
#pragma omp simd reduction(max : most)
                for (std::int64_t j = 0; j < seen; ++j) most = row[j] > most ? row[j] : most;
                float sum = 0;
#pragma omp simd reduction(+ : sum)
                for (std::int64_t j = 0; j < seen; ++j) {
                    row[j] = vectorExp((row[j] - most) * scale);
                    sum += row[j];
                }
                const float share = 1 / sum;
#pragma omp simd
                for (std::int64_t j = 0; j < seen; ++j) row[j] *= share;
                std::fill(row + seen, row + block.end, 0.0f);
                if (seen > 0) logSumExp[block.begin + r] = most * scale + std::log(sum);
            }
            for (std::int64_t r = 0; r < block.rows; r += kSumRows)
                sumRows<vectors, false>(s.weights.data() + r * stride, stride, 1, 0, block.end,
                                        s.rowsA.data(), s.rowsC.data() + r * s.paddedWidth);
            writeRows(s.rowsC.data(), s.paddedWidth, s.channels, block.count, block.begin, 1,
                      output);
        });
}

template <int vectors>
[[gnu::always_inline]] inline void backward(AttentionScratch& s, HeadRows query, HeadRows key,
                                            HeadRows value, float scale, HeadRows output,
                                            const float* logSumExp, HeadRows ofOutput,
                                            MutableHeadRows ofQuery, MutableHeadRows ofKey,
                                            MutableHeadRows ofValue) {
    const auto stride = s.paddedTime;
    const auto width = s.paddedWidth;
    copyColumns(key, s, s.columnsA.data());
    copyColumns(value, s, s.columnsB.data());
    copyRows(key, 0, s.time, s.channels, width, s.paddedTime, s.rowsA.data());
    std::fill(s.sumsA.begin(), s.sumsA.end(), 0.0f);
    std::fill(s.sumsB.begin(), s.sumsB.end(), 0.0f);
    float* const weights = s.weights.data();
    float* const slopes = s.slopes.data();
    forBlocks(
        s.time, [&](const Block& block) __attribute__((always_inline)) {
            copyRows(query, block.begin, block.count, s.channels, width, block.rows,
                     s.rowsB.data());
            copyRows(ofOutput, block.begin, block.count, s.channels, width, block.rows,
                     s.rowsC.data());
            scoreTiles(s.rowsB.data(), width, s.columnsA.data(), stride, s.channels, block.rows,
                       block.end, weights);
            scoreTiles(s.rowsC.data(), width, s.columnsB.data(), stride, s.channels, block.rows,
                       block.end, slopes);
            for (std::int64_t r = 0; r < block.rows; ++r) {
                float* const weight = weights + r * stride;
                float* const slope = slopes + r * stride;
                const auto i = block.begin + r;
                const auto seen = r < block.count ? i + 1 : 0;
                float mean = 0;
                for (std::int64_t c = 0; seen > 0 && c < s.channels; ++c)
                    mean += s.rowsC[static_cast<std::size_t>(r * width + c)] *
                            output.first[i * output.stride + c];
                const float normaliser = seen > 0 ? logSumExp[i] : 0;
#pragma omp simd
                for (std::int64_t j = 0; j < seen; ++j) {
                    weight[j] = vectorExp(weight[j] * scale - normaliser);
                    slope[j] = weight[j] * (slope[j] - mean);
                }
                std::fill(weight + seen, weight + block.end, 0.0f);
                std::fill(slope + seen, slope + block.end, 0.0f);
            }
            for (std::int64_t j = 0; j < block.end; j += kSumRows) {
                sumRows<vectors, true>(slopes + j, 1, stride, 0, block.rows, s.rowsB.data(),
                                       s.sumsA.data() + j * width);
                sumRows<vectors, true>(weights + j, 1, stride, 0, block.rows, s.rowsC.data(),
                                       s.sumsB.data() + j * width);
            }
            for (std::int64_t r = 0; r < block.rows; r += kSumRows)
                sumRows<vectors, false>(slopes + r * stride, stride, 1, 0, block.end,
                                        s.rowsA.data(), s.rowsC.data() + r * width);
            writeRows(s.rowsC.data(), width, s.channels, block.count, block.begin, scale, ofQuery);
        });
    writeRows(s.sumsA.data(), width, s.channels, s.time, 0, scale, ofKey);
    writeRows(s.sumsB.data(), width, s.channels, s.time, 0, 1, ofValue);
}

}  // namespace

AttentionScratch::AttentionScratch(std::int64_t timeOf, std::int64_t channelsOf)
    : time(timeOf),
      channels(channelsOf),
      paddedTime(padded(timeOf, kTileColumns)),
      paddedWidth(padded(channelsOf, kLanes)) {
    const auto sized = [](std::int64_t rows, std::int64_t columns) {
        return std::vector<float>(static_cast<std::size_t>(rows * columns));
    };
    columnsA = columnsB = sized(channels, paddedTime);
    rowsA = sumsA = sumsB = sized(paddedTime, paddedWidth);
    rowsB = rowsC = sized(kBlock, paddedWidth);
    weights = slopes = sized(kBlock, paddedTime);
}

DEEPSIGHT_VECTORISED void attendCausally(AttentionScratch& scratch, HeadRows query, HeadRows key,
                                         HeadRows value, float scale, MutableHeadRows output,
                                         float* logSumExp) {
    switch (scratch.paddedWidth / kLanes) {
        case 1:
            return forward<1>(scratch, query, key, value, scale, output, logSumExp);
        case 2:
            return forward<2>(scratch, query, key, value, scale, output, logSumExp);
        case 3:
            return forward<3>(scratch, query, key, value, scale, output, logSumExp);
        default:
            return forward<4>(scratch, query, key, value, scale, output, logSumExp);
    }
}

DEEPSIGHT_VECTORISED void attendCausallyBackward(AttentionScratch& scratch, HeadRows query,
                                                 HeadRows key, HeadRows value, float scale,
                                                 HeadRows output, const float* logSumExp,
                                                 HeadRows ofOutput, MutableHeadRows ofQuery,
                                                 MutableHeadRows ofKey, MutableHeadRows ofValue) {
    const auto run = [&](auto vectors) __attribute__((always_inline)) {
        backward<vectors()>(scratch, query, key, value, scale, output, logSumExp, ofOutput, ofQuery,
                            ofKey, ofValue);
    };
    switch (scratch.paddedWidth / kLanes) {
        case 1:
            return run(std::integral_constant<int, 1>());
        case 2:
            return run(std::integral_constant<int, 2>());
        case 3:
            return run(std::integral_constant<int, 3>());
        default:
            return run(std::integral_constant<int, 4>());
    }
}

}  // namespace deepsight::kernels
