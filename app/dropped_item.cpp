#include "app/dropped_item.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <algorithm>

#include "core/data/data_source.h"
#include "core/data/documents/document_reader.h"
#include "core/data/shard_index.h"
#include "core/exchange/import_log.h"

namespace deepsight {

namespace {

using Kind = DroppedItem::Kind;

constexpr qint64 kTextPeek = 4096;  ///< bytes that tell a text from other data
constexpr int kMostEntries = 1000;  ///< of a folder, that are looked at for documents

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DroppedItem)
};

bool isRun(const QDir& folder) {
    // A run has its configuration from the start and metrics from its first event.
    return folder.exists(QStringLiteral("config.json")) &&
           (folder.exists(QStringLiteral("metrics.jsonl")) ||
            folder.exists(QStringLiteral("environment.json")) ||
            folder.exists(QStringLiteral("checkpoints")));
}

DroppedItem unknown(const QString& path, const QString& problem) {
    return {Kind::Unknown, path, {}, problem.arg(QDir::toNativeSeparators(path))};
}

/// Whether documents lie in the folder or in folders in it, as far as a short look tells.
bool holdsDocumentFiles(const QString& path) {
    QDirIterator entries(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    for (int seen = 0; entries.hasNext() && seen < kMostEntries; ++seen) {
        if (holdsDocuments(entries.next().toStdString())) {
            return true;
        }
    }
    return false;
}

DroppedItem classifyFolder(const QString& path) {
    const QDir folder(path);
    if (isRun(folder)) {
        return {Kind::Run, path, path, {}};
    }
    if (folder.exists(QStringLiteral("sweep.json"))) {
        return {Kind::Sweep, path, {}, {}};
    }
    QDir above(path);
    if (folder.dirName() == QLatin1String("checkpoints") && above.cdUp() && isRun(above)) {
        return {Kind::Run, path, above.absolutePath(), {}};
    }
    above = QDir(path);
    if (folder.dirName().startsWith(QLatin1String("step_")) && above.cdUp() &&
        above.dirName() == QLatin1String("checkpoints") && above.cdUp() && isRun(above)) {
        return {Kind::Checkpoint, path, above.absolutePath(), {}};
    }
    if (holdsEventFiles(path.toStdString())) {
        return {Kind::Log, path, {}, {}};
    }
    if (shardTokenizer(path.toStdString())) {
        return {Kind::TokenShards, path, {}, {}};
    }
    if (holdsDocumentFiles(path)) {
        return {Kind::Documents, path, {}, {}};
    }
    return unknown(path,
                   Texts::tr("%1 is neither a run nor a checkpoint of one, and holds no documents: "
                             "a run folder holds config.json and metrics.jsonl."));
}

DroppedItem classifyTokens(const QFileInfo& file) {
    const QString name = file.fileName();
    if (name == QLatin1String("train.bin") || name.endsWith(QLatin1String("_train.bin"))) {
        return {Kind::TokenFile, file.absoluteFilePath(), {}, {}};
    }
    if (name == QLatin1String("val.bin") || name.endsWith(QLatin1String("_val.bin"))) {
        const QString train = file.dir().filePath(name.chopped(7) + QStringLiteral("train.bin"));
        if (QFileInfo(train).isFile()) {
            return {Kind::TokenFile, train, {}, {}};
        }
        return unknown(
            file.absoluteFilePath(),
            Texts::tr("%1 is the validation half of a pair; its *_train.bin is not beside it."));
    }
    return unknown(file.absoluteFilePath(),
                   Texts::tr("%1 is not named as a token file: training reads *_train.bin and the "
                             "*_val.bin beside it."));
}

/// Of a file that can be read.
QByteArray beginningOf(const QString& path, qint64 bytes) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(bytes) : QByteArray();
}

bool holdsLog(const QString& path) {
    return looksLikeLog(beginningOf(path, static_cast<qint64>(kLogPeek)).toStdString());
}

bool looksLikeText(const QString& path) {
    const QByteArray start = beginningOf(path, kTextPeek);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(start);
    return !start.contains('\0') && !decoder.hasError();
}

DroppedItem classifyFile(const QFileInfo& file) {
    const QString path = file.absoluteFilePath();
    const QString suffix = file.suffix().toLower();
    if (suffix == QLatin1String("json")) {
        return {Kind::Config, path, {}, {}};
    }
    if (suffix == QLatin1String("bin")) {
        return classifyTokens(file);
    }
    if (suffix == QLatin1String("safetensors")) {
        return {Kind::Weights, path, {}, {}};
    }
    if (!file.isReadable()) {
        return unknown(path, Texts::tr("%1 cannot be read. Check its permissions."));
    }
    // Only a file proper: reading a pipe would wait for its writer.
    if (file.isFile() && holdsLog(path)) {
        return {Kind::Log, path, {}, {}};
    }
    if (file.isFile() && dataSourceOf(path.toStdString()) == DataSource::Documents) {
        return {Kind::Documents, path, {}, {}};
    }
    if (file.isFile() && looksLikeText(path)) {
        return {Kind::Text, path, {}, {}};
    }
    return unknown(
        path, Texts::tr("%1 is no UTF-8 text. What can be opened: a text or documents to train on, "
                        "a *_train.bin, a configuration (.json), a run or a checkpoint folder."));
}

DropPlan refused(const QString& text, const QString& why) {
    DropPlan plan;
    plan.text = text;
    plan.detail = why;
    return plan;
}

DropPlan planFor(const DroppedItem& item) {
    using Action = DropPlan::Action;
    DropPlan plan;
    plan.items = {item};
    plan.possible = true;
    plan.detail = QDir::toNativeSeparators(item.path);
    const QString name = QFileInfo(item.path).fileName();
    switch (item.kind) {
        case Kind::Run:
            plan.action = Action::OpenRun;
            plan.text = Texts::tr("Open run %1").arg(QFileInfo(item.run).fileName());
            break;
        case Kind::Sweep:
            plan.action = Action::OpenSweep;
            plan.text = Texts::tr("Open sweep %1").arg(name);
            break;
        case Kind::Checkpoint:
            plan.action = Action::OpenCheckpoint;
            plan.text =
                Texts::tr("Open checkpoint %1 of run %2").arg(name, QFileInfo(item.run).fileName());
            break;
        case Kind::Config:
            plan.action = Action::ImportConfig;
            plan.text = Texts::tr("Import configuration %1").arg(name);
            break;
        case Kind::Text:
            plan.action = Action::UseText;
            plan.text = Texts::tr("Train on the text %1").arg(name);
            break;
        case Kind::Log:
            plan.action = Action::ImportLog;
            plan.text = Texts::tr("Draw the curves of the log %1").arg(name);
            break;
        case Kind::Weights:
            plan.action = Action::ImportWeights;
            plan.text = Texts::tr("Import the weights %1").arg(name);
            break;
        case Kind::TokenFile:
            plan.action = Action::UseTokens;
            plan.text = Texts::tr("Train on the tokens %1").arg(name);
            break;
        case Kind::Documents:
            plan.action = Action::UseDocuments;
            plan.text = Texts::tr("Train on the documents %1").arg(name);
            break;
        case Kind::TokenShards:
            plan.action = Action::UseShards;
            plan.text = Texts::tr("Train on the token shards %1").arg(name);
            break;
        case Kind::Unknown:
            return refused(Texts::tr("This cannot be opened"), item.problem);
    }
    return plan;
}

}  // namespace

DroppedItem classifyPath(const QString& path) {
    const QFileInfo info(QDir(path).absolutePath());
    if (!info.exists()) {
        return unknown(info.absoluteFilePath(), Texts::tr("%1 does not exist."));
    }
    return info.isDir() ? classifyFolder(info.absoluteFilePath()) : classifyFile(info);
}

DropPlan planDrop(const QStringList& paths, bool runActive) {
    if (paths.isEmpty()) {
        return refused(Texts::tr("This cannot be opened"),
                       Texts::tr("Only files and folders can be dropped."));
    }
    if (paths.size() == 1) {
        const DropPlan plan = planFor(classifyPath(paths.first()));
        const bool needsQuiet = plan.possible && plan.action != DropPlan::Action::ImportLog &&
                                plan.action != DropPlan::Action::ImportWeights;
        return needsQuiet && runActive
                   ? refused(plan.text,
                             Texts::tr("Not while a run is training. Stop the run first; it can be "
                                       "continued later."))
                   : plan;
    }
    DropPlan plan;
    for (const QString& path : paths) {
        plan.items.append(classifyPath(path));
        if (plan.items.last().kind != Kind::Run) {
            return refused(Texts::tr("These cannot be opened together"),
                           Texts::tr("Drop a single file or folder, or several run folders."));
        }
    }
    plan.action = DropPlan::Action::OverlayRuns;
    plan.possible = true;
    plan.text =
        Texts::tr("Compare the curves of %Ln runs", nullptr, static_cast<int>(plan.items.size()));
    return plan;
}

}  // namespace deepsight
