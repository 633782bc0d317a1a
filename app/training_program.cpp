#include "app/training_program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace deepsight {

QString trainingProgram() {
    const QString name = QStringLiteral("deepsight-cli");
    const QString given = qEnvironmentVariable("DEEPSIGHT_CLI");
    if (!given.isEmpty()) {
        return QFileInfo(given).isExecutable() ? QFileInfo(given).absoluteFilePath() : QString();
    }
    const QString beside =
        QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

}  // namespace deepsight
