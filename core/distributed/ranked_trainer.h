#pragma once

#include <memory>

#include "core/training/trainer.h"

namespace deepsight {

class Ranks;

/// How the message of the Error begins by which the other ranks end because the first did.
inline constexpr const char* kEndOfFirst = "Rank 0 ended: ";

/// One rank of a training: all ranks run() the same at the same time. The request of the first one
/// counts; it alone reads and writes the run folder, reports all events and is steered, while
/// stop() of any rank stops all. `ranks` outlives it.
std::unique_ptr<Trainer> makeTrainer(Ranks& ranks);

/// Instead of that, on the first rank, where it cannot even begin: the others end as well.
void endOthers(Ranks& ranks, const Error& reason);

}  // namespace deepsight
