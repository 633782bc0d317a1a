#include <gtest/gtest.h>

#include <QMap>
#include <QRegularExpression>
#include <algorithm>

#include "app/language.h"
#include "tests/support/catalogue.h"

namespace deepsight {
namespace {

/// How often each of %1, %L1, %n ... occurs.
QMap<QString, int> placeholders(const QString& text) {
    static const QRegularExpression kPlaceholder(QStringLiteral("%L?(?:[0-9]{1,2}|n)"));
    QMap<QString, int> found;
    for (auto match = kPlaceholder.globalMatch(text); match.hasNext();) {
        found[match.next().captured()] += 1;
    }
    return found;
}

int mnemonics(QString text) {
    static const QRegularExpression kEntity(QStringLiteral("&[a-z]+;|&&"));
    return static_cast<int>(text.remove(kEntity).count(QLatin1Char('&')));
}

class TranslationFiles : public ::testing::TestWithParam<const char*> {
  protected:
    QList<CatalogueEntry> entries() const { return readCatalogue(QLatin1String(GetParam())); }

    static std::string where(const CatalogueEntry& entry) {
        return (entry.context + QStringLiteral(": \"") + entry.source + QLatin1Char('"'))
            .toStdString();
    }
};

TEST_P(TranslationFiles, AreComplete) {
    ASSERT_FALSE(entries().isEmpty());
    QStringList unfinished;
    for (const CatalogueEntry& entry : entries()) {
        const bool isEmpty = std::ranges::any_of(
            entry.translations, [](const QString& text) { return text.trimmed().isEmpty(); });
        if (!entry.finished || entry.translations.isEmpty() || isEmpty) {
            unfinished << QString::fromStdString(where(entry));
        }
    }
    EXPECT_TRUE(unfinished.isEmpty())
        << unfinished.size() << " of " << entries().size() << " texts are not translated:\n"
        << unfinished.mid(0, 20).join(QLatin1Char('\n')).toStdString();
}

TEST_P(TranslationFiles, KeepPlaceholdersMnemonicsAndMarks) {
    for (const CatalogueEntry& entry : entries()) {
        if (!entry.finished) continue;  // AreComplete tells
        for (const QString& translation : entry.translations) {
            auto expected = placeholders(entry.source);
            auto actual = placeholders(translation);
            // "The only step" needs no number.
            if (entry.plural) {
                for (auto* counts : {&expected, &actual}) {
                    counts->remove(QStringLiteral("%n"));
                    counts->remove(QStringLiteral("%Ln"));
                }
            }
            EXPECT_EQ(actual, expected)
                << where(entry) << " became \"" << translation.toStdString() << '"';
            EXPECT_EQ(mnemonics(translation), mnemonics(entry.source))
                << where(entry) << " became \"" << translation.toStdString() << '"';
            EXPECT_EQ(translation.endsWith(QChar(u'…')), entry.source.endsWith(QChar(u'…')))
                << where(entry) << " became \"" << translation.toStdString() << '"';
            EXPECT_EQ(translation.startsWith(QLatin1Char(' ')),
                      entry.source.startsWith(QLatin1Char(' ')))
                << where(entry);
        }
    }
}

TEST_P(TranslationFiles, KeepTheTypesOfFileFilters) {
    static const QRegularExpression kTypes(QStringLiteral("\\((\\*[^)]*)\\)"));
    const auto types = [](const QString& text) {
        QStringList found;
        for (auto match = kTypes.globalMatch(text); match.hasNext();) {
            found << match.next().captured(1);
        }
        return found;
    };
    for (const CatalogueEntry& entry : entries()) {
        if (!entry.finished) continue;
        EXPECT_EQ(types(entry.translations.value(0)), types(entry.source)) << where(entry);
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationFiles, ::testing::Values("de", "fr", "zh_CN"),
                         [](const auto& tested) { return std::string(tested.param); });

TEST(TranslationFilesTest, AreThereForEveryLanguageOfTheMenu) {
    for (const Language& language : languages()) {
        EXPECT_FALSE(readCatalogue(language.code).isEmpty()) << language.code.toStdString();
    }
}

TEST(TranslationFilesTest, HoldTheSameTexts) {
    const auto texts = [](const char* code) {
        QStringList all;
        for (const CatalogueEntry& entry : readCatalogue(QLatin1String(code))) {
            all << entry.context + QLatin1Char('\n') + entry.source;
        }
        all.sort();
        return all;
    };
    EXPECT_EQ(texts("fr"), texts("de"));
    EXPECT_EQ(texts("zh_CN"), texts("de"));
}

}  // namespace
}  // namespace deepsight
