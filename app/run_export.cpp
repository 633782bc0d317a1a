#include "app/run_export.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrent>

#include "app/file_dialogs.h"
#include "app/run_report.h"
#include "core/support/error.h"
#include "core/support/foreign_error.h"

namespace deepsight {

namespace {

const QString kKind = QStringLiteral("export");

QString filterOf(ExportFormat format) {
    switch (format) {
        case ExportFormat::TensorBoard:
            return RunExport::tr("TensorBoard events (*tfevents*)");
        case ExportFormat::Csv:
            return RunExport::tr("CSV (*.csv)");
        case ExportFormat::JsonLines:
            break;
    }
    return RunExport::tr("JSON Lines (*.jsonl)");
}

/// What went wrong; empty where nothing did, or where it was to end.
QString problemOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Cancelled ? QString()
                                                    : QString::fromStdString(error.what());
    } catch (const std::exception& error) {
        return QString::fromStdString(foreignMessage(error));
    }
    return {};
}

}  // namespace

void RunExport::askForScalars(const QString& run, ExportFormat format) {
    const auto now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
    const std::string name = QFileInfo(run).fileName().toStdString();
    QFileDialog* dialog =
        files_.save(kKind, tr("Export run"), filterOf(format),
                    QString::fromStdString(exportName(name, format, now)),
                    [this, run, format](const QString& file) {
                        write(file, [run, format, file](const std::stop_token& stop) {
                            exportRun(run.toStdString(), format, file.toStdString(), stop);
                        });
                    });
    // TensorBoard goes by what the name holds, not by its end.
    if (format == ExportFormat::TensorBoard) dialog->setDefaultSuffix(QString());
}

void RunExport::askForReport(const QString& run) {
    const QStringList filters = {tr("Web pages (*.html)"), tr("PDF documents (*.pdf)")};
    QFileDialog* dialog =
        files_.save(kKind, tr("Save report"), filters.join(QStringLiteral(";;")),
                    QFileInfo(run).fileName() + QStringLiteral("_report.html"),
                    [this, run](const QString& file) {
                        write(file, [run, file](const std::stop_token& stop) {
                            writeReport(run.toStdString(), file.toStdString(), stop);
                        });
                    });
    FileDialogs::followFilter(*dialog);
}

void RunExport::write(const QString& file, const Writing& writing) {
    Q_EMIT messagePosted(tr("Writing %1…").arg(QFileInfo(file).fileName()), 0);
    QtConcurrent::run([writing, stop = stop_.get_token()] {
        return problemOf([&] { writing(stop); });
    }).then(this, [this, file](const QString& problem) {
        Q_EMIT messagePosted({}, 0);
        if (problem.isEmpty()) {
            files_.report(file, {});
        } else {
            files_.showError(tr("Export failed"), problem);
        }
    });
}

}  // namespace deepsight
