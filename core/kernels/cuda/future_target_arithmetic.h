#pragma once

#include "core/kernels/cuda/host_device.h"

namespace deepsight {

// The planning context of one batch row and 32 channels, by one block of 256 threads that walks
// along the positions in tiles of 32. A thread has one channel and four positions that follow each
// other. walk() is the whole block; what its threads do between two barriers is a function, so that
// a test can run them one after the other on the processor.

inline constexpr int kTileChannels = 32;
inline constexpr int kTileLanes = 8;
inline constexpr int kTilePerLane = 4;
inline constexpr int kTilePositions = kTileLanes * kTilePerLane;
inline constexpr int kTileDistances = 32;  ///< distances z that are summed between two barriers
inline constexpr int kTileRows = kTilePositions + kTileDistances - 1;
inline constexpr int kTileThreads = kTileLanes * kTileChannels;

/// What a block computes. `embeddings` and `result` are those of its batch row; the rest is as in
/// FutureTargetCall.
template <typename Scalar>
struct FutureTask {
    const Scalar* embeddings;
    std::int64_t rowStride;
    std::int64_t channels;
    std::int64_t firstChannel;
    std::int64_t first;
    std::int64_t count;
    std::int64_t horizon;
    const float* weights;
    std::int32_t merge;
    float* result;

    DEEPSIGHT_HOST_DEVICE std::int64_t end() const { return first + count; }
    DEEPSIGHT_HOST_DEVICE bool readsPresent() const { return merge != 0; }
    /// The mean of the past begins at the beginning.
    DEEPSIGHT_HOST_DEVICE std::int64_t firstTile() const {
        return readsPresent() ? 0 : first / kTilePositions * kTilePositions;
    }
    DEEPSIGHT_HOST_DEVICE float read(std::int64_t position, std::int64_t channel) const {
        if (channel >= channels || position >= end() + horizon) return 0.0F;
        return toFloat(embeddings[position * rowStride + channel]);
    }
};

struct FutureShared {
    float window[kTileRows][kTileChannels];
    float weights[kTileDistances];
    float sums[kTileLanes][kTileChannels];  // of each lane's positions
};

/// What a thread keeps from one barrier to the next.
struct FutureThread {
    int channel = 0;  // in the tile
    int lane = 0;
    float before = 0;                  // sum of all positions before the tile
    float present[kTilePerLane] = {};  // sums up to and with each of the thread's positions
    float future[kTilePerLane] = {};
};

DEEPSIGHT_HOST_DEVICE FutureThread futureThread(int index) {
    FutureThread thread;
    thread.channel = index % kTileChannels;
    thread.lane = index / kTileChannels;
    return thread;
}

template <typename Scalar>
DEEPSIGHT_HOST_DEVICE void sumLane(const FutureTask<Scalar>& task, std::int64_t tile,
                                   FutureShared& shared, FutureThread& thread) {
    float sum = 0;
    for (int i = 0; i < kTilePerLane; ++i) {
        sum += task.read(tile + thread.lane * kTilePerLane + i, task.firstChannel + thread.channel);
        thread.present[i] = sum;
        thread.future[i] = 0;
    }
    shared.sums[thread.lane][thread.channel] = sum;
}

DEEPSIGHT_HOST_DEVICE void addLanesBefore(const FutureShared& shared, FutureThread& thread) {
    float before = thread.before;
    for (int lane = 0; lane < kTileLanes; ++lane) {
        if (lane == thread.lane)
            for (int i = 0; i < kTilePerLane; ++i) thread.present[i] += before;
        before += shared.sums[lane][thread.channel];
    }
    thread.before = before;
}

DEEPSIGHT_HOST_DEVICE int distancesFrom(std::int64_t z, std::int64_t horizon) {
    return horizon - z < kTileDistances ? static_cast<int>(horizon - z) : kTileDistances;
}

/// For the distances z + 1, z + 2, ... of a tile.
template <typename Scalar>
DEEPSIGHT_HOST_DEVICE void loadWindow(const FutureTask<Scalar>& task, std::int64_t tile,
                                      std::int64_t z, FutureShared& shared,
                                      const FutureThread& thread) {
    for (int row = thread.lane; row < kTileRows; row += kTileLanes)
        shared.window[row][thread.channel] =
            task.read(tile + z + 1 + row, task.firstChannel + thread.channel);
    const int index = thread.lane * kTileChannels + thread.channel;
    if (index < distancesFrom(z, task.horizon)) shared.weights[index] = task.weights[z + index];
}

DEEPSIGHT_HOST_DEVICE void addDistances(const FutureShared& shared, int distances,
                                        FutureThread& thread) {
    const int firstRow = thread.lane * kTilePerLane;
    // The rows that this thread's positions read at one distance; they move on by one.
    float rows[kTilePerLane];
    for (int i = 1; i < kTilePerLane; ++i)
        rows[i] = shared.window[firstRow + i - 1][thread.channel];
    for (int distance = 0; distance < distances; ++distance) {
        for (int i = 1; i < kTilePerLane; ++i) rows[i - 1] = rows[i];
        rows[kTilePerLane - 1] =
            shared.window[firstRow + distance + kTilePerLane - 1][thread.channel];
        for (int i = 0; i < kTilePerLane; ++i)
            thread.future[i] += shared.weights[distance] * rows[i];
    }
}

/// `past` is the sum of position + 1 embeddings; see FutureMerge.
DEEPSIGHT_HOST_DEVICE float mergeFuture(std::int32_t merge, float past, float future,
                                        std::int64_t position, std::int64_t horizon) {
    if (merge == 0) return future;
    const auto read = static_cast<float>(position + 1);
    if (merge == 1) return 0.5F * (past / read + future);
    const auto ahead = static_cast<float>(horizon);
    return (past + future * ahead) / (read + ahead);
}

template <typename Scalar>
DEEPSIGHT_HOST_DEVICE void writeTile(const FutureTask<Scalar>& task, std::int64_t tile,
                                     const FutureThread& thread) {
    const std::int64_t channel = task.firstChannel + thread.channel;
    if (channel >= task.channels) return;
    for (int i = 0; i < kTilePerLane; ++i) {
        const std::int64_t position = tile + thread.lane * kTilePerLane + i;
        if (position < task.first || position >= task.end()) continue;
        task.result[(position - task.first) * task.channels + channel] =
            mergeFuture(task.merge, thread.present[i], thread.future[i], position, task.horizon);
    }
}

/// Whether something of a tile is written.
template <typename Scalar>
DEEPSIGHT_HOST_DEVICE bool isWritten(const FutureTask<Scalar>& task, std::int64_t tile) {
    return tile + kTilePositions > task.first;
}

/// `each(what)` lets every thread do `what` with its FutureThread, and then waits for all of them.
template <typename Scalar, typename Each>
DEEPSIGHT_HOST_DEVICE void walk(const FutureTask<Scalar>& task, FutureShared& shared,
                                const Each& each) {
    for (std::int64_t tile = task.firstTile(); tile < task.end(); tile += kTilePositions) {
        each([&](FutureThread& thread) { sumLane(task, tile, shared, thread); });
        each([&](FutureThread& thread) { addLanesBefore(shared, thread); });
        if (!isWritten(task, tile)) continue;
        for (std::int64_t z = 0; z < task.horizon; z += kTileDistances) {
            each([&](FutureThread& thread) { loadWindow(task, tile, z, shared, thread); });
            each([&](FutureThread& thread) {
                addDistances(shared, distancesFrom(z, task.horizon), thread);
            });
        }
        each([&](FutureThread& thread) { writeTile(task, tile, thread); });
    }
}

}  // namespace deepsight
