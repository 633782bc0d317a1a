#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

#include "core/config/config_json.h"
#include "core/remote/remote_host.h"
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
const QString kHosting = QStringLiteral("runs/hosting");
const QString kTrainingHost = QStringLiteral("runs/host");
const QString kRanks = QStringLiteral("runs/ranks");
const QString kLastFolder = QStringLiteral("folders/");
const QString kNotifies = QStringLiteral("window/notifies");
const QString kRegistry = QStringLiteral("runs.sqlite");
constexpr int kMostRanks = 64;
constexpr int kMostRecent = 8;
constexpr int kFlushDelay = 500;  // milliseconds after the last change

QString keyOf(Settings::Recent kind) {
    switch (kind) {
        case Settings::Recent::Runs:
            return QStringLiteral("runs/recent");
        case Settings::Recent::Configs:
            return QStringLiteral("config/recent");
        case Settings::Recent::Data:
            return QStringLiteral("data/recent");
        case Settings::Recent::Sweeps:
            return QStringLiteral("sweeps/recent");
    }
    return {};
}

}  // namespace

Settings::Settings()
    : registryFile_(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
                        .filePath(kRegistry)),
      hostsFile_(QString::fromStdString(remoteHostsFile().string())) {
    flushTimer_.callOnTimeout([this] { flush(); });
}

Settings::Settings(const QString& iniFile)
    : store_(iniFile, QSettings::IniFormat),
      registryFile_(QFileInfo(iniFile).dir().filePath(kRegistry)),
      hostsFile_(QFileInfo(iniFile).dir().filePath(QStringLiteral("hosts.json"))) {
    flushTimer_.callOnTimeout([this] { flush(); });
}

Settings::~Settings() { flush(); }

QVariant Settings::value(const QString& key, const QVariant& absent) const {
    const auto found = pending_.constFind(key);
    return found != pending_.constEnd() ? *found : store_.value(key, absent);
}

void Settings::set(const QString& key, const QVariant& value) {
    pending_.insert(key, value);
    flushTimer_.setSingleShot(true);
    flushTimer_.start(kFlushDelay);
}

void Settings::flush() {
    for (auto it = pending_.cbegin(); it != pending_.cend(); ++it) {
        store_.setValue(it.key(), it.value());
    }
    pending_.clear();
}

QByteArray Settings::geometry() const { return value(kGeometry).toByteArray(); }

void Settings::setGeometry(const QByteArray& geometry) { set(kGeometry, geometry); }

QByteArray Settings::layout(const QString& widget) const {
    return value(kLayout + widget).toByteArray();
}

void Settings::setLayout(const QString& widget, const QByteArray& state) {
    set(kLayout + widget, state);
}

QStringList Settings::list(const QString& name) const { return value(kList + name).toStringList(); }

void Settings::setList(const QString& name, const QStringList& values) {
    set(kList + name, values);
}

Theme Settings::theme() const {
    const QString name = value(kTheme).toString();
    if (name == QLatin1String("light")) {
        return Theme::Light;
    }
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme) {
    const QString name = theme == Theme::Light  ? QStringLiteral("light")
                         : theme == Theme::Dark ? QStringLiteral("dark")
                                                : QStringLiteral("system");
    set(kTheme, name);
}

QString Settings::language() const { return value(kLanguage).toString(); }

void Settings::setLanguage(const QString& code) { set(kLanguage, code); }

std::optional<Config> Settings::config() const {
    const QString json = value(kConfig).toString();
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
    set(kConfig, QString::fromStdString(toJson(config)));
}

QString Settings::runsFolder() const {
    const QString folder = value(kRunsFolder).toString();
    return folder.isEmpty() ? QString::fromStdString(defaultRunsFolder().string()) : folder;
}

void Settings::setRunsFolder(const QString& folder) { set(kRunsFolder, folder); }

Hosting Settings::hosting() const {
    return value(kHosting).toString() == QLatin1String("process") ? Hosting::Process
                                                                  : Hosting::Thread;
}

void Settings::setHosting(Hosting hosting) {
    set(kHosting,
        hosting == Hosting::Process ? QStringLiteral("process") : QStringLiteral("thread"));
}

int Settings::ranks() const { return std::clamp(value(kRanks, 1).toInt(), 1, kMostRanks); }

void Settings::setRanks(int ranks) { set(kRanks, ranks); }

QString Settings::trainingHost() const { return value(kTrainingHost).toString(); }

void Settings::setTrainingHost(const QString& name) { set(kTrainingHost, name); }

QStringList Settings::recent(Recent kind) const {
    QStringList existing;
    for (const QString& path : value(keyOf(kind)).toStringList()) {
        const QFileInfo info(path);
        const bool isFolder = kind == Recent::Runs || kind == Recent::Sweeps;
        const bool isEither = kind == Recent::Data;  // documents and token shards may be a folder
        if (isEither ? info.exists() : isFolder ? info.isDir() : info.isFile()) {
            existing.append(path);
        }
    }
    return existing;
}

void Settings::addRecent(Recent kind, const QString& path) {
    if (path.isEmpty()) {
        return;
    }
    QStringList all = value(keyOf(kind)).toStringList();
    all.removeAll(path);
    all.prepend(path);
    set(keyOf(kind), QStringList(all.mid(0, kMostRecent)));
}

void Settings::clearRecent(Recent kind) { set(keyOf(kind), QStringList()); }

bool Settings::notifies() const { return value(kNotifies, true).toBool(); }

void Settings::setNotifies(bool on) { set(kNotifies, on); }

QString Settings::lastFolder(const QString& kind) const {
    const QString folder = value(kLastFolder + kind).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Settings::setLastFolder(const QString& kind, const QString& folder) {
    set(kLastFolder + kind, folder);
}

}  // namespace deepsight
