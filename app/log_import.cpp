#include "app/log_import.h"

#include <QFileInfo>
#include <memory>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "core/exchange/import_log.h"
#include "widgets/curves_view.h"
#include "widgets/log_import_dialog.h"

namespace deepsight {

namespace {

constexpr int kShown = 10'000;  // milliseconds

}  // namespace

LogImport::LogImport(Inspection& inspection, Settings& settings, FileDialogs& files,
                     CurvesView& curves, QWidget& window)
    : inspection_(inspection),
      files_(files),
      window_(window),
      overlays_(inspection, settings, curves) {
    connect(&curves, &CurvesView::importLogRequested, this, &LogImport::ask);
    const auto fail = [this](const QString& message) {
        Q_EMIT messagePosted({}, 0);
        files_.showError(tr("Cannot import the log"), message);
    };
    connect(&overlays_, &LogOverlays::failed, this, fail);
    connect(&overlays_, &LogOverlays::unreadable, this,
            [this](const QString& message) { Q_EMIT messagePosted(message, kShown); });
    connect(&inspection_, &Inspection::failed, this,
            [fail](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::LogPreview) fail(message);
            });
}

LogImport::~LogImport() { stop_.request_stop(); }

void LogImport::ask() {
    files_.open(QStringLiteral("log"), tr("Import log"),
                tr("Logs (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)") +
                    QStringLiteral(";;") + tr("All files (*)"),
                [this](const QString& path) { open(path); });
}

void LogImport::open(const QString& path) {
    stop_.request_stop();
    stop_ = std::stop_source();
    Q_EMIT messagePosted(tr("Reading %1…").arg(QFileInfo(path).fileName()), 0);
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::LogPreview, this,
                     [this, path, stop = stop_.get_token()]() -> Inspection::Delivery {
                         const auto file = std::make_shared<const ImportedFile>(
                             importLog(path.toStdString(), stop));
                         return [this, file] { show(*file); };
                     });
}

void LogImport::show(const ImportedFile& file) {
    Q_EMIT messagePosted({}, 0);
    delete dialog_;
    auto* dialog = new LogImportDialog(file, &window_);
    dialog_ = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, path = QString::fromStdString(file.source.string())] {
                overlays_.add(path, dialog->mapping());
                Q_EMIT curvesRequested();
            });
    dialog->open();
}

}  // namespace deepsight
