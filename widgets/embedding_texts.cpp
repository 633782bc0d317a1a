#include "widgets/embedding_texts.h"

#include <QCoreApplication>

#include "core/analysis/probe_source.h"
#include "widgets/number_format.h"

namespace deepsight {

QString rowTitle(Pairing pairing) {
    return pairing == Pairing::ContextContext
               ? QCoreApplication::translate("Embeddings", "Planning context position i")
               : QCoreApplication::translate("Embeddings", "Encoder position i");
}

QString columnTitle(Pairing pairing) {
    return pairing == Pairing::EncoderEncoder
               ? QCoreApplication::translate("Embeddings", "Encoder position j")
               : QCoreApplication::translate("Embeddings", "Planning context position j");
}

QString similarityName(Similarity similarity) {
    return similarity == Similarity::Cosine
               ? QCoreApplication::translate("Embeddings", "Cosine similarity")
               : QCoreApplication::translate("Embeddings", "Dot product");
}

QString sourceText(const EmbeddingSnapshot& snapshot) {
    if (snapshot.source == typedSource()) {
        return QCoreApplication::translate("Embeddings", "typed text");
    }
    const auto source = parseValidationSource(snapshot.source);
    if (!source) return QString::fromStdString(snapshot.source);
    const QString offset = groupedNumber(source->offset);
    return source->examples
               ? QCoreApplication::translate("Embeddings", "validation, example %1").arg(offset)
               : QCoreApplication::translate("Embeddings", "validation, token %1").arg(offset);
}

QStringList tokensOf(const EmbeddingSnapshot& snapshot) {
    QStringList tokens;
    for (const std::string& token : snapshot.tokens) tokens << QString::fromStdString(token);
    return tokens;
}

QString visibleToken(const QString& token) {
    QString text = token;
    text.replace(QLatin1Char('\n'), QChar(0x21B5)).replace(QLatin1Char('\t'), QChar(0x2192));
    text.replace(QLatin1Char(' '), QChar(0x00B7));
    return text;
}

QString wrappedToolTip(const QString& text) {
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString whyNotComparable(const EmbeddingSnapshot& a, const EmbeddingSnapshot& b) {
    const QString first = groupedNumber(a.step), second = groupedNumber(b.step);
    if (a.time != b.time || a.contexts != b.contexts) {
        return QCoreApplication::translate(
                   "Embeddings",
                   "Step %1 has %2 × %3 positions and step %4 has %5 × %6, so they have no "
                   "difference. Choose the same text for both.")
            .arg(first)
            .arg(a.time)
            .arg(a.contexts)
            .arg(second)
            .arg(b.time)
            .arg(b.contexts);
    }
    if (a.tokens != b.tokens) {
        return QCoreApplication::translate(
                   "Embeddings",
                   "Step %1 is of another text (%2) than step %3 (%4), so their difference would "
                   "mean nothing. Choose the same text for both.")
            .arg(first, sourceText(a), second, sourceText(b));
    }
    return {};
}

}  // namespace deepsight
