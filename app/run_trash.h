#pragma once

#include <QString>

namespace deepsight {

// Runs are never deleted, only moved to the desktop's trash. Any thread.

/// Moves a run to the trash; returns where it is now, or nothing where the system does not tell.
/// Throws Error{Io} naming the folder when it is being trained or cannot be moved.
QString moveRunToTrash(const QString& folder);

/// Takes a run back out of the trash. Throws Error{Io} when it is gone or its place is taken.
void restoreRun(const QString& inTrash, const QString& folder);

}  // namespace deepsight
