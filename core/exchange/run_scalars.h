#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/training/run_folder.h"

namespace deepsight {

/// What a run logs as one number at a step. Names are for files and not translated.
struct ScalarColumn {
    const char* name;  ///< as in metrics.jsonl
    const char* tag;   ///< in groups, as TensorBoard has them
};
std::span<const ScalarColumn> scalarColumns();

/// All that was logged at one step.
struct ScalarRow {
    std::int64_t step = 0;
    std::optional<std::int64_t> tokens;
    double seconds = 0;
    std::vector<std::optional<double>> values;  ///< parallel to scalarColumns()
};

/// Visits a record's steps, evaluations and samples of the machine, those of one step together, by
/// step. Refers to the record, which must not change meanwhile.
class ScalarRows {
  public:
    explicit ScalarRows(const RunRecord& run) : run_(run) {}
    /// False at the end.
    bool next(ScalarRow& row);

  private:
    const RunRecord& run_;
    std::size_t step_ = 0;
    std::size_t evaluation_ = 0;
    std::size_t sample_ = 0;
};

}  // namespace deepsight
