#include "app/command_catalogue.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QVariant>

#include "core/config/config_schema.h"
#include "widgets/field_row.h"

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandPalette)
};

Command commandOf(QAction& action, const QString& place) {
    Command command;
    command.text = withoutMnemonic(action.text());
    command.id = action.objectName().isEmpty() ? command.text : action.objectName();
    command.place = place;
    command.shortcut = action.shortcut().toString(QKeySequence::NativeText);
    command.icon = action.icon();
    command.available = action.isEnabled();
    command.whyNot = action.property(kWhyNot).toString();
    command.run = [pointer = QPointer<QAction>(&action)] {
        if (pointer != nullptr) {
            pointer->trigger();
        }
    };
    return command;
}

/// Adds what `menu` holds. A disabled menu disables what is in it, for the same reason.
void addMenu(CommandList& commands, const QMenu& menu, const QString& place) {
    const QAction& opener = *menu.menuAction();
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible()) {
            continue;
        }
        if (const QMenu* inner = action->menu()) {
            addMenu(commands, *inner,
                    Texts::tr("%1 › %2").arg(place, withoutMnemonic(action->text())));
            continue;
        }
        Command command = commandOf(*action, place);
        if (!opener.isEnabled()) {
            command.available = false;
            command.whyNot = opener.property(kWhyNot).toString();
        }
        commands.append(command);
    }
}

}  // namespace

QString withoutMnemonic(const QString& text) {
    QString plain;
    for (int i = 0; i < text.size(); ++i) {
        if (text.at(i) == QLatin1Char('&')) {
            if (i + 1 == text.size()) {
                break;
            }
            ++i;  // a doubled one stands for itself
        }
        plain += text.at(i);
    }
    // Chinese menus add the key in brackets: "文件(F)".
    if (plain.size() > 3 && text.contains(QLatin1String("(&")) &&
        plain.contains(QLatin1Char('('))) {
        const auto open = plain.lastIndexOf(QLatin1Char('('));
        if (open + 2 < plain.size() && plain.at(open + 2) == QLatin1Char(')')) {
            plain.remove(open, 3);
        }
    }
    return plain;
}

CommandList menuCommands(const QMenuBar& bar) {
    CommandList commands;
    for (QAction* action : bar.actions()) {
        if (const QMenu* menu = action->menu()) {
            addMenu(commands, *menu, withoutMnemonic(action->text()));
        }
    }
    return commands;
}

CommandList pageCommands(const QWidget& page, const QString& name) {
    CommandList commands;
    for (QAction* action : page.findChildren<QAction*>()) {
        // Those without a name of ours belong to Qt's own widgets.
        if (action->objectName().endsWith(QLatin1String("Action")) && action->menu() == nullptr) {
            commands.append(commandOf(*action, name));
        }
    }
    return commands;
}

CommandList fieldCommands(const Config& config, const std::function<void(const QString&)>& show) {
    CommandList commands;
    for (const Field& field : configFields()) {
        const QString path = QString::fromStdString(field.path());
        Command command;
        command.id = QStringLiteral("field:") + path;
        command.text = Texts::tr("Configure: %1").arg(translateConfig(field.label));
        command.place = translateConfig(field.group);
        command.available = field.applies(config);
        command.whyNot = Texts::tr("Has no effect under this configuration");
        command.run = [show, path] { show(path); };
        commands.append(command);
    }
    return commands;
}

}  // namespace deepsight
