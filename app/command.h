#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <functional>

namespace deepsight {

/// One thing that the user can do, as the command palette lists it. A value; the texts are those
/// on screen, in the user's language.
struct Command {
    QString id;        ///< stable between starts and languages
    QString text;      ///< without mnemonic
    QString place;     ///< where it is found otherwise: "File › Open recent run"
    QString shortcut;  ///< as the menu shows it; may be empty
    QIcon icon;
    bool available = true;
    QString whyNot;  ///< where it is not available; may be empty
    std::function<void()> run;
};

using CommandList = QList<Command>;

}  // namespace deepsight
