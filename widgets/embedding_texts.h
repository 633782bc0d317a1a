#pragma once

#include <QString>
#include <QStringList>

#include "core/analysis/similarity.h"

namespace deepsight {

/// Words of the Embeddings page that several of its parts use. Any thread.

QString rowTitle(Pairing pairing);     ///< "Encoder position i"
QString columnTitle(Pairing pairing);  ///< "Planning context position j"
QString similarityName(Similarity similarity);
/// EmbeddingSnapshot::source in the language of the window.
QString sourceText(const EmbeddingSnapshot& snapshot);
QStringList tokensOf(const EmbeddingSnapshot& snapshot);
/// A token with what cannot be seen made visible.
QString visibleToken(const QString& token);

/// A tooltip that is broken into lines, which Qt does for rich text only.
QString wrappedToolTip(const QString& text);

/// Why the difference of two snapshots would mean nothing, for the user; empty if it does.
QString whyNotComparable(const EmbeddingSnapshot& a, const EmbeddingSnapshot& b);

}  // namespace deepsight
