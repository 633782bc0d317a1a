#include "app/log_overlays.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

#include "app/inspection.h"
#include "app/settings.h"
#include "core/exchange/import_log.h"
#include "core/support/error.h"
#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"

namespace deepsight {

namespace {

constexpr int kSettle = 1000;  // milliseconds
const QString kSetting = QStringLiteral("importedLogs");

}  // namespace

LogOverlays::LogOverlays(Inspection& inspection, Settings& settings, CurvesView& curves)
    : inspection_(inspection), settings_(settings), curves_(curves) {
    for (const QString& text : settings.list(kSetting)) {
        auto log = fromText(text);
        if (log != nullptr) logs_.push_back(std::move(log));
    }
    settle_.setInterval(kSettle);
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, [this] {
        for (const auto& log : logs_) log->stale = log->stale || hasChanged(*log);
        changed_.clear();
        watch();  // before they are read: what is written meanwhile is seen
        readNext();
    });
    const auto changed = [this](const QString& path) {
        changed_.insert(path);
        if (!settle_.isActive()) settle_.start();
    };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, changed);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, changed);
    connect(&curves_, &CurvesView::overlayRemoved, this, &LogOverlays::removeRun);
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic != Inspection::Topic::LogOverlay) return;
                fail(std::exchange(reading_, {}), message);
                readNext();
            });
    readNext();
}

LogOverlays::~LogOverlays() {
    stop_.request_stop();
    if (!reading_.isEmpty()) inspection_.forget(Inspection::Topic::LogOverlay);
}

QString LogOverlays::idOf(const QString& path, const QString& name) {
    return QStringLiteral("log:") + path + QLatin1Char('\n') + name;
}

QString LogOverlays::toText(const Log& log) {
    QJsonObject series;
    for (auto entry = log.mapping.begin(); entry != log.mapping.end(); ++entry) {
        series[importKey(entry.key())] = entry.value();
    }
    const QJsonObject object{{QStringLiteral("path"), log.path},
                             {QStringLiteral("series"), series},
                             {QStringLiteral("removed"), QJsonArray::fromStringList(log.removed)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Null for what toText() does not write.
std::unique_ptr<LogOverlays::Log> LogOverlays::fromText(const QString& text) {
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    auto log = std::make_unique<Log>();
    log->path = object[QStringLiteral("path")].toString();
    const QJsonObject series = object[QStringLiteral("series")].toObject();
    for (auto entry = series.begin(); entry != series.end(); ++entry) {
        if (const auto id = importTarget(entry.key())) log->mapping[*id] = entry.value().toString();
    }
    for (const QJsonValue& name : object[QStringLiteral("removed")].toArray()) {
        log->removed << name.toString();
    }
    log->kept = true;
    return log->path.isEmpty() || log->mapping.isEmpty() ? nullptr : std::move(log);
}

QStringList LogOverlays::paths() const {
    QStringList paths;
    for (const auto& log : logs_) paths << log->path;
    return paths;
}

void LogOverlays::remember() {
    QStringList texts;
    for (const auto& log : logs_) texts << toText(*log);
    settings_.setList(kSetting, texts);
    watch();
}

/// What tells of a change of a log. A folder does not tell that a file in it has grown, and only
/// the folder around it tells that a log which was gone is back.
QStringList LogOverlays::placesOf(const Log& log) {
    const QFileInfo info(log.path);
    if (!info.exists()) return {info.absolutePath()};
    return QStringList(log.path) + log.files;
}

bool LogOverlays::hasChanged(const Log& log) const {
    const QFileInfo info(log.path);
    if (log.unread && changed_.contains(info.absolutePath())) return info.exists();
    return changed_.contains(log.path) ||
           std::any_of(log.files.begin(), log.files.end(),
                       [this](const QString& file) { return changed_.contains(file); });
}

void LogOverlays::watch() {
    QSet<QString> wanted;
    for (const auto& log : logs_) {
        for (const QString& place : placesOf(*log)) wanted.insert(place);
    }
    for (const QString& path : watcher_.files() + watcher_.directories()) {
        if (!wanted.remove(path)) watcher_.removePath(path);
    }
    for (const QString& path : std::as_const(wanted)) watcher_.addPath(path);
}

void LogOverlays::add(const QString& path, const LogMapping& mapping) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    forget(absolute);
    auto log = std::make_unique<Log>();
    log->path = absolute;
    log->mapping = mapping;
    logs_.push_back(std::move(log));
    remember();
    readNext();
}

void LogOverlays::forget(const QString& path) {
    if (reading_ == path && !path.isEmpty()) {
        reading_.clear();
        stop_.request_stop();
        inspection_.forget(Inspection::Topic::LogOverlay);
    }
    for (const auto& log : logs_) {
        if (log->path != path) continue;
        for (const QString& id : log->drawn) curves_.removeOverlay(id);
    }
    std::erase_if(logs_, [&](const auto& log) { return log->path == path; });
    remember();
}

/// By the user, on the legend.
void LogOverlays::removeRun(const QString& id) {
    for (const auto& log : logs_) {
        if (!log->drawn.removeOne(id)) continue;
        log->removed << id.section(QLatin1Char('\n'), 1);
        if (log->drawn.isEmpty()) {
            forget(QString(log->path));
        } else {
            remember();
        }
        return readNext();
    }
}

void LogOverlays::readNext() {
    if (!reading_.isEmpty()) return;
    const auto next =
        std::find_if(logs_.begin(), logs_.end(), [](const auto& log) { return log->stale; });
    if (next == logs_.end()) return;
    Log& log = **next;
    log.stale = false;
    reading_ = log.path;
    stop_ = std::stop_source();
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::LogOverlay, this,
                     [this, path = log.path, mapping = log.mapping,
                      smoothing = curves_.plot()->options().smoothing(),
                      stop = stop_.get_token()]() -> Inspection::Delivery {
                         const auto drawing = std::make_shared<const Drawing>(
                             readDrawing(path, mapping, smoothing, stop));
                         return [this, drawing] { adopt(*drawing); };
                     });
}

/// On the inspection's thread. Throws only Error{Cancelled}.
LogOverlays::Drawing LogOverlays::readDrawing(const QString& path, const LogMapping& mapping,
                                              const Smoothing& smoothing,
                                              const std::stop_token& stop) {
    Drawing drawing{path, {}, {}, {}};
    try {
        if (QFileInfo(path).isDir()) {
            for (const auto& file : eventFiles(path.toStdString())) {
                drawing.files << QString::fromStdString(file.string());
            }
        }
        const ImportedFile file = importLog(path.toStdString(), stop);
        for (const ImportedLog& log : file.logs) {
            for (ImportedCurves& curves : importedCurves(log, mapping, smoothing, stop)) {
                drawing.curves.push_back(std::move(curves));
            }
        }
        if (drawing.curves.empty()) {
            drawing.problem =
                tr("%1 does not hold the curves any more that were drawn of it.").arg(path);
        }
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled) throw;
        drawing.problem = QString::fromStdString(error.what());
    }
    return drawing;
}

void LogOverlays::adopt(const Drawing& drawing) {
    reading_.clear();
    const auto found = std::find_if(logs_.begin(), logs_.end(),
                                    [&](const auto& log) { return log->path == drawing.path; });
    if (found != logs_.end()) (*found)->files = drawing.files;
    if (found != logs_.end() && drawing.problem.isEmpty()) {
        Log& log = **found;
        log.kept = true;
        log.unread = false;
        QStringList drawn;
        for (const ImportedCurves& curves : drawing.curves) {
            const QString id = idOf(log.path, curves.name);
            if (log.removed.contains(curves.name) || drawn.contains(id)) continue;
            curves_.addOverlay(id, curves.name, curves.data);
            drawn << id;
        }
        for (const QString& id : std::as_const(log.drawn)) {
            if (!drawn.contains(id)) curves_.removeOverlay(id);
        }
        log.drawn = drawn;
        watch();  // a file that was replaced is another one
    } else if (found != logs_.end()) {
        fail(drawing.path, drawing.problem);
    }
    readNext();
}

/// What was drawn before stays as it is, and is read again at its next change and at the next
/// start.
void LogOverlays::fail(const QString& path, const QString& problem) {
    const auto found = std::find_if(logs_.begin(), logs_.end(),
                                    [&](const auto& log) { return log->path == path; });
    if (found == logs_.end()) return;
    if (!(*found)->kept) {
        forget(QString(path));
        Q_EMIT failed(problem);
        return;
    }
    watch();
    if (!std::exchange((*found)->unread, true)) Q_EMIT unreadable(problem);
}

}  // namespace deepsight
