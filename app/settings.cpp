#include "app/settings.h"

#include <QDir>
#include <QFileInfo>

#include "core/config/config_json.h"
#include "core/support/error.h"
#include "core/training/run_folder.h"

namespace deepsight {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kLayout = QStringLiteral("layout/");
const QString kList = QStringLiteral("lists/");
const QString kTheme = QStringLiteral("window/theme");
const QString kLanguage = QStringLiteral("window/language");
const QString kConfig = QStringLiteral("config/last");
const QString kRunsFolder = QStringLiteral("runs/folder");
const QString kLastFolder = QStringLiteral("folders/");
const QString kNotifies = QStringLiteral("window/notifies");
constexpr int kMostRecent = 8;

QString keyOf(Settings::Recent kind) {
    switch (kind) {
        case Settings::Recent::Runs:
            return QStringLiteral("runs/recent");
        case Settings::Recent::Configs:
            return QStringLiteral("config/recent");
        case Settings::Recent::Data:
            return QStringLiteral("data/recent");
    }
    return {};
}

}  // namespace

Settings::Settings() = default;

Settings::Settings(const QString& iniFile) : store_(iniFile, QSettings::IniFormat) {}

QByteArray Settings::geometry() const { return store_.value(kGeometry).toByteArray(); }

void Settings::setGeometry(const QByteArray& geometry) { store_.setValue(kGeometry, geometry); }

QByteArray Settings::layout(const QString& widget) const {
    return store_.value(kLayout + widget).toByteArray();
}

void Settings::setLayout(const QString& widget, const QByteArray& state) {
    store_.setValue(kLayout + widget, state);
}

QStringList Settings::list(const QString& name) const {
    return store_.value(kList + name).toStringList();
}

void Settings::setList(const QString& name, const QStringList& values) {
    store_.setValue(kList + name, values);
}

Theme Settings::theme() const {
    const QString name = store_.value(kTheme).toString();
    if (name == QLatin1String("light")) {
        return Theme::Light;
    }
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme) {
    const QString name = theme == Theme::Light  ? QStringLiteral("light")
                         : theme == Theme::Dark ? QStringLiteral("dark")
                                                : QStringLiteral("system");
    store_.setValue(kTheme, name);
}

QString Settings::language() const { return store_.value(kLanguage).toString(); }

void Settings::setLanguage(const QString& code) { store_.setValue(kLanguage, code); }

std::optional<Config> Settings::config() const {
    const QString json = store_.value(kConfig).toString();
    if (json.isEmpty()) {
        return std::nullopt;
    }
    try {
        return parseConfig(json.toStdString(), "settings");
    } catch (const Error&) {
        return std::nullopt;  // written by another version
    }
}

void Settings::setConfig(const Config& config) {
    store_.setValue(kConfig, QString::fromStdString(toJson(config)));
}

QString Settings::runsFolder() const {
    const QString folder = store_.value(kRunsFolder).toString();
    return folder.isEmpty() ? QString::fromStdString(defaultRunsFolder().string()) : folder;
}

void Settings::setRunsFolder(const QString& folder) { store_.setValue(kRunsFolder, folder); }

QStringList Settings::recent(Recent kind) const {
    QStringList existing;
    for (const QString& path : store_.value(keyOf(kind)).toStringList()) {
        const QFileInfo info(path);
        if (kind == Recent::Runs ? info.isDir() : info.isFile()) {
            existing.append(path);
        }
    }
    return existing;
}

void Settings::addRecent(Recent kind, const QString& path) {
    if (path.isEmpty()) {
        return;
    }
    QStringList all = store_.value(keyOf(kind)).toStringList();
    all.removeAll(path);
    all.prepend(path);
    store_.setValue(keyOf(kind), QStringList(all.mid(0, kMostRecent)));
}

void Settings::clearRecent(Recent kind) { store_.remove(keyOf(kind)); }

bool Settings::notifies() const { return store_.value(kNotifies, true).toBool(); }

void Settings::setNotifies(bool on) { store_.setValue(kNotifies, on); }

QString Settings::lastFolder(const QString& kind) const {
    const QString folder = store_.value(kLastFolder + kind).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& kind, const QString& folder) {
    store_.setValue(kLastFolder + kind, folder);
}

}  // namespace deepsight
