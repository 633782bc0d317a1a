#pragma once

#include <QList>
#include <QString>

namespace deepsight {

/// A language that the window can be shown in.
struct Language {
    QString code;  ///< of its translation file: "de", "zh_CN"
    QString name;  ///< as its speakers write it
};

/// English, in which the texts are written, and the translations.
const QList<Language>& languages();

/// Shows DeepSight and Qt's own dialogs in the language of this code, or with an empty code in the
/// desktop's language; English where there is no translation. Windows that exist receive
/// QEvent::LanguageChange. Also sets the default locale. GUI thread, after QApplication exists.
void installLanguage(const QString& code);

/// The code of the language that is installed, never empty.
QString installedLanguage();

}  // namespace deepsight
