#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/data/batch_sampler.h"

namespace deepsight {

/// Which part of each optimizer step a rank computes. A step's result must not depend on how many
/// ranks there are, so training.gradient_accumulation counts the micro-batches of all of them, and
/// rank r computes micro-batches r, r + size, ... Where there are fewer micro-batches than ranks,
/// each is cut by rows into equal pieces, and the pieces are dealt out alike; not for a loss that
/// compares the windows of a micro-batch (comparesWindows()), which would be another then. Every
/// piece has the same weight in the sum of gradients. A value; any thread.
class RankShare {
  public:
    /// One process that computes everything.
    RankShare(std::int64_t microBatches, std::int64_t rows) : RankShare(microBatches, rows, 1) {}
    /// Likewise, in the pieces of `pieceRanks` ranks.
    RankShare(std::int64_t microBatches, std::int64_t rows, int pieceRanks)
        : RankShare(microBatches, rows, 0, 1, pieceRanks) {}
    static RankShare ofRank(std::int64_t microBatches, std::int64_t rows, int rank, int size) {
        return RankShare(microBatches, rows, rank, size, size);
    }

    /// One sentence with the remedy where the rows of a micro-batch cannot be dealt out.
    static std::optional<std::string> problem(std::int64_t microBatches, std::int64_t rows,
                                              int size);

    /// Pieces of a step that this rank computes, at least one.
    std::int64_t count() const { return (pieces_ - rank_ + size_ - 1) / size_; }
    /// Whether micro-batches are cut.
    bool cuts() const { return parts_ > 1; }
    /// What each counts in the sums over all ranks.
    double weight() const { return 1.0 / static_cast<double>(pieces_); }

    struct Piece {
        std::int64_t number = 0;      ///< within the step, over all ranks
        std::int64_t microBatch = 0;  ///< within the step
        std::int64_t firstRow = 0;
        std::int64_t rows = 0;
    };
    /// The rank's piece `index` from 0 to count() - 1 of a step.
    Piece piece(std::int64_t index) const;

  private:
    RankShare(std::int64_t microBatches, std::int64_t rows, int rank, int size, int pieceRanks);

    std::int64_t rank_, size_;
    std::int64_t parts_;   // of a micro-batch
    std::int64_t pieces_;  // of a step
    std::int64_t rows_;    // of a micro-batch
};

/// The rows of one piece.
Batch rowsOf(Batch batch, const RankShare::Piece& piece);

/// What the random generators of a rank begin a piece with: another for each, whichever rank
/// computes it. `step` counts the steps tried, from 0.
std::uint64_t seedOfPiece(std::uint64_t seed, std::int64_t step, std::int64_t number);

}  // namespace deepsight
