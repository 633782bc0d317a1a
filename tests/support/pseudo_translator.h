#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

#include "tests/support/catalogue.h"

namespace deepsight {

/// `text` with an accent on every letter, so that what nobody translated stands out, and 40 %
/// longer. Placeholders, tags, entities and mnemonics stay.
inline QString pseudoTranslated(const QString& text) {
    static const QString kPlain =
        QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static const QString kAccented =
        QStringLiteral("àƀćđéƒĝĥíĵķĺḿńóṕɋŕśťúṽŵẋýźÀƁĆĐÉƑĜĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼŴẊÝŹ");
    static const QRegularExpression kKept(QStringLiteral("%L?[1-9n]|<[^>]*>|&[a-z]+;"));
    QString result;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto kept = kKept.match(text, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (kept.hasMatch()) {
            result += kept.captured();
            at = kept.capturedEnd() - 1;
            continue;
        }
        const qsizetype index = kPlain.indexOf(text[at]);
        result += index < 0 ? text[at] : kAccented[index];
        letters += 1;
    }
    // Words of usual length, so that long texts can still wrap.
    for (qsizetype extra = 0; extra < letters * 2 / 5; ++extra) {
        result += extra % 8 == 7 ? QLatin1Char(' ') : QChar(u'ó');
    }
    return result;
}

/// Stands for a language that is complete: translates every text of the catalogue, and Qt's own.
/// A text that lupdate did not find stays English, as it would for a real user.
class PseudoTranslator : public QTranslator {
  public:
    PseudoTranslator() {
        for (const CatalogueEntry& entry : readCatalogue(QStringLiteral("de"))) {
            known_.insert(entry.context + QLatin1Char('\n') + entry.source);
        }
    }

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* source, const char*, int) const override {
        const QString where = QString::fromUtf8(context);
        const QString text = QString::fromUtf8(source);
        const bool ofQt = where.startsWith(QLatin1Char('Q')) && where != QLatin1String("QObject");
        if (!ofQt && !known_.contains(where + QLatin1Char('\n') + text)) return {};
        return pseudoTranslated(text);
    }

  private:
    QSet<QString> known_;
};

}  // namespace deepsight
