#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QString>
#include <algorithm>

#include "widgets/theme.h"

namespace deepsight {

/// What dialogs show of work that they wait for: how far it is, or why it failed. A `total` of 0:
/// no telling how far. GUI thread.
inline void showWorkProgress(QProgressBar& bar, QLabel& text, const QString& phase, qint64 done,
                             qint64 total) {
    bar.show();
    bar.setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) bar.setValue(static_cast<int>(1000 * std::min(done, total) / total));
    setRole(&text, QStringLiteral("muted"));
    text.setText(phase);
    text.setVisible(!phase.isEmpty());
}

/// An empty message: it was cancelled, which needs no word.
inline void showWorkFailure(QProgressBar& bar, QLabel& text, const QString& message) {
    bar.hide();
    setRole(&text, QStringLiteral("danger"));
    text.setText(message);
    text.setVisible(!message.isEmpty());
}

}  // namespace deepsight
