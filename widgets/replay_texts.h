#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/training/replay_check.h"

namespace deepsight {

/// How a replayed number differs from the logged one, as a translated sentence.
QString differenceText(const ReplayDifference& difference);
/// A sentence for each thing that is not here as it was where the run was trained.
QStringList environmentTexts(const std::vector<EnvironmentDifference>& differences);

}  // namespace deepsight
