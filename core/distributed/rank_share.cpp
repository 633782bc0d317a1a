#include "core/distributed/rank_share.h"

#include <numeric>
#include <utility>

#include "core/data/random.h"

namespace deepsight {
namespace {

// Of seedOf(): apart from the streams of training data and weights.
constexpr std::uint64_t kStream = 0x72616e6b;

std::int64_t partsFor(std::int64_t microBatches, std::int64_t ranks) {
    return microBatches >= ranks ? 1 : ranks / std::gcd(microBatches, ranks);
}

void keepRows(std::vector<std::int64_t>& values, std::int64_t width,
              const RankShare::Piece& piece) {
    const auto first = values.begin() + piece.firstRow * width;
    values = std::vector<std::int64_t>(first, first + piece.rows * width);
}

}  // namespace

RankShare::RankShare(std::int64_t microBatches, std::int64_t rows, int rank, int size,
                     int pieceRanks)
    : rank_(rank),
      size_(size),
      parts_(partsFor(microBatches, pieceRanks)),
      pieces_(microBatches * parts_),
      rows_(rows) {}

std::optional<std::string> RankShare::problem(std::int64_t microBatches, std::int64_t rows,
                                              int size) {
    const auto parts = partsFor(microBatches, size);
    if (rows % parts == 0) return std::nullopt;
    const auto fitting = (rows / parts + 1) * parts;
    return "training.batch_size: " + std::to_string(size) + " ranks share " +
           std::to_string(microBatches) + (microBatches == 1 ? " micro-batch" : " micro-batches") +
           " of a step, so each is cut into " + std::to_string(parts) + " parts, but its " +
           std::to_string(rows) + (rows == 1 ? " row does" : " rows do") +
           " not divide by that. Set training.batch_size to " + std::to_string(fitting) +
           ", training.gradient_accumulation to " + std::to_string(size) +
           " or more, or start fewer ranks.";
}

RankShare::Piece RankShare::piece(std::int64_t index) const {
    const auto number = rank_ + index * size_;
    const auto rows = rows_ / parts_;
    return {.number = number,
            .microBatch = number / parts_,
            .firstRow = number % parts_ * rows,
            .rows = rows};
}

Batch rowsOf(Batch batch, const RankShare::Piece& piece) {
    if (piece.rows == batch.rows) return batch;
    keepRows(batch.inputs, batch.time + batch.extra, piece);
    keepRows(batch.targets, batch.time, piece);
    batch.rows = piece.rows;
    return batch;
}

std::uint64_t seedOfPiece(std::uint64_t seed, std::int64_t step, std::int64_t number) {
    return seedOf(seedOf(seed, kStream, static_cast<std::uint64_t>(step)), kStream,
                  static_cast<std::uint64_t>(number));
}

}  // namespace deepsight
