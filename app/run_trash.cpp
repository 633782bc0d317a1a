#include "app/run_trash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QStandardPaths>

#include "core/support/error.h"
#include "core/training/run_lock.h"

namespace deepsight {

namespace {

[[noreturn]] void fail(const QString& message) {
    throw Error(ErrorKind::Io, message.toStdString());
}

}  // namespace

QString moveRunToTrash(const QString& folder) {
    const QString shown = QDir::toNativeSeparators(folder);
    if (isRunLocked(folder.toStdString())) {
        fail(QObject::tr("%1 is being trained by this or another program. Stop it there first.")
                 .arg(shown));
    }
    // Where the home folder has no trash yet, Qt would put the run beside that folder, unseen.
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QString inTrash;
    if (!QDir().mkpath(data) || !QFile::moveToTrash(folder, &inTrash)) {
        fail(QObject::tr("%1 cannot be moved to the trash. Check that its disk has a trash and "
                         "that you may write there.")
                 .arg(shown));
    }
    return inTrash;
}

void restoreRun(const QString& inTrash, const QString& folder) {
    const QString shown = QDir::toNativeSeparators(folder);
    if (QFileInfo::exists(folder)) {
        fail(QObject::tr("%1 cannot be restored: there is something of that name again.")
                 .arg(shown));
    }
    if (!QDir().rename(inTrash, folder)) {
        fail(QObject::tr("%1 cannot be restored. Look for it in the trash.").arg(shown));
    }
    // The trash's own record of it (freedesktop.org): <trash>/info/<name>.trashinfo.
    const QFileInfo place(inTrash);
    QFile::remove(
        QDir(place.path()).filePath(QStringLiteral("../info/%1.trashinfo")).arg(place.fileName()));
}

}  // namespace deepsight
