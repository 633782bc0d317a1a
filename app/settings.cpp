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
const QString kConfig = QStringLiteral("config/last");
const QString kRunsFolder = QStringLiteral("runs/folder");
const QString kRecentRuns = QStringLiteral("runs/recent");
const QString kLastFolder = QStringLiteral("folders/");
constexpr int kMostRecentRuns = 8;

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

QStringList Settings::recentRuns() const {
    QStringList existing;
    for (const QString& folder : store_.value(kRecentRuns).toStringList()) {
        if (QFileInfo(folder).isDir()) {
            existing.append(folder);
        }
    }
    return existing;
}

void Settings::addRecentRun(const QString& folder) {
    QStringList runs = store_.value(kRecentRuns).toStringList();
    runs.removeAll(folder);
    runs.prepend(folder);
    store_.setValue(kRecentRuns, QStringList(runs.mid(0, kMostRecentRuns)));
}

QString Settings::lastFolder(const QString& kind) const {
    const QString folder = store_.value(kLastFolder + kind).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& kind, const QString& folder) {
    store_.setValue(kLastFolder + kind, folder);
}

}  // namespace deepsight
