#pragma once

#include "app/command.h"

class QAction;
class QMenuBar;
class QWidget;

namespace deepsight {

struct Config;

/// "E&xit…" as it reads: "Exit…".
QString withoutMnemonic(const QString& text);

/// The commands behind every entry of the menus, submenus included, in their order. An action's
/// property kWhyNot tells why it is disabled.
CommandList menuCommands(const QMenuBar& bar);
inline constexpr const char* kWhyNot = "whyNot";

/// The commands behind the named actions within a page, such as those of its buttons' menus.
CommandList pageCommands(const QWidget& page, const QString& name);

/// One command per field of the configuration: `show` is given its path. A field that does not
/// apply to the configuration is not available.
CommandList fieldCommands(const Config& config, const std::function<void(const QString&)>& show);

}  // namespace deepsight
