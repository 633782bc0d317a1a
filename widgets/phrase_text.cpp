#include "widgets/phrase_text.h"

#include <QCoreApplication>

namespace deepsight {

QString phraseText(const char* context, const Phrase& phrase) {
    if (*phrase.text == '\0') return {};  // translates to the header of a translation file
    QString sentence = QCoreApplication::translate(context, phrase.text);
    for (const std::string& argument : phrase.arguments) {
        sentence = sentence.arg(QString::fromStdString(argument));
    }
    return sentence;
}

}  // namespace deepsight
