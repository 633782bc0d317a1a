#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/data/corpus.h"

namespace deepsight {

enum class Split { Train, Validation };

/// One micro-batch on the host. int64, because embedding look-ups and cross-entropy want it.
struct Batch {
    static constexpr std::int64_t kIgnored = -100;  ///< target that does not count in the loss

    std::int64_t rows = 0;
    std::int64_t time = 0;   ///< T
    std::int64_t extra = 0;  ///< tokens after the context that only the future loss reads
    /// [rows, time + extra]; of a teacherless corpus with placeholders for the answer
    std::vector<std::int64_t> inputs;
    std::vector<std::int64_t> targets;  ///< [rows, time]: the next token, or kIgnored
};

/// Draws windows uniformly with replacement, as nanoGPT does, or (WindowOrder::Shuffled) lays them
/// side by side, each as long as the context, and goes through all of them in a shuffled order, in
/// another one each epoch. Stateless: window k of the run is a pure function of (seed, split, k),
/// so the data order is restored from a step number alone, whatever happened in between, and does
/// not depend on how a step is cut into micro-batches or shared among processes. Needs no memory,
/// whatever the size of the corpus. Validation batches are spread evenly over the split and the
/// same every time.
class BatchSampler {
  public:
    /// Throws Error{Data} when a split is too short for one window, or examples do not fit
    /// `contextSize`; the message says which sizes would.
    BatchSampler(std::shared_ptr<const Corpus> corpus, std::int64_t contextSize,
                 std::int64_t extraTokens, std::int64_t batchSize, std::uint64_t seed,
                 WindowOrder order = WindowOrder::Random);

    /// Training micro-batch number `index`, counted from 0 over the whole run. Throws Error{Data}
    /// where it holds a token that the corpus says it does not have.
    Batch train(std::int64_t index) const;
    /// Validation batch `index` of `count`.
    Batch validation(std::int64_t index, std::int64_t count) const;

    const Corpus& corpus() const { return *corpus_; }
    /// Windows of an epoch; of WindowOrder::Random all that can be drawn.
    std::int64_t trainWindows() const;

  private:
    Batch makeBatch(Split split, const std::vector<std::int64_t>& starts) const;
    std::int64_t windowCount(Split split) const;
    std::int64_t trainStart(std::uint64_t number) const;
    void checkTokens(const Batch& batch) const;

    std::shared_ptr<const Corpus> corpus_;
    std::int64_t contextSize_;
    std::int64_t extraTokens_;
    std::int64_t batchSize_;
    std::uint64_t seed_;
    WindowOrder order_;
};

/// data.window_order where it applies: generated examples are drawn at random.
WindowOrder usedWindowOrder(const Config& config);

}  // namespace deepsight
