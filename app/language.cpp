#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>
#include <algorithm>
#include <utility>

namespace deepsight {

namespace {

const QString kEnglish = QStringLiteral("en");

struct Installed {
    QString code = kEnglish;
    QList<QPointer<QTranslator>> translators;  // owned by the application
};

Installed& installed() {
    static Installed state;
    return state;
}

bool isSameLanguage(const QLocale& one, const QLocale& other) {
    return one.language() == other.language() && one.script() == other.script();
}

/// The first of the user's languages, most wanted first, that there is.
QString desktopLanguage() {
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        for (const Language& language : languages()) {
            if (isSameLanguage(QLocale(wanted), QLocale(language.code))) {
                return language.code;
            }
        }
    }
    return kEnglish;
}

bool isKnown(const QString& code) {
    return std::ranges::any_of(languages(),
                               [&code](const Language& language) { return language.code == code; });
}

/// Numbers look the same in every language (widgets/number_format.h), as in the files that users
/// exchange: "1.000" must not be a thousand in one place and one in another. So plural forms (%Ln)
/// and Qt's dialogs get a locale that writes them this way too; British dates are day first and 24
/// hours, as in the languages that need it.
QLocale localeFor(const QString& code) {
    const QLocale system = QLocale::system();
    const QLocale own = isSameLanguage(system, QLocale(code)) ? system : QLocale(code);
    const bool agrees =
        own.decimalPoint() == QLatin1String(".") && own.groupSeparator() == QLatin1String(",");
    return agrees ? own : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

void install(const QString& file, const QString& folder) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder)) {
        QCoreApplication::installTranslator(translator);
        installed().translators.append(translator);
    } else {
        delete translator;
    }
}

}  // namespace

const QList<Language>& languages() {
    static const QList<Language> all = {{kEnglish, QStringLiteral("English")},
                                        {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                        {QStringLiteral("fr"), QStringLiteral("Français")},
                                        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

void installLanguage(const QString& code) {
    for (const QPointer<QTranslator>& translator : std::exchange(installed().translators, {})) {
        delete translator;
    }
    installed().code = isKnown(code) ? code : desktopLanguage();
    QLocale::setDefault(localeFor(installed().code));
    // The last one installed is asked first.
    install(QStringLiteral("qtbase_") + installed().code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("deepsight_") + installed().code, QStringLiteral(":/i18n"));
}

QString installedLanguage() { return installed().code; }

}  // namespace deepsight
