#include "app/fork_presenter.h"

#include <QStringList>
#include <algorithm>

#include "app/dialog_progress.h"
#include "app/file_dialogs.h"
#include "app/run_controller.h"
#include "core/config/config_schema.h"
#include "core/support/error.h"
#include "core/training/fork_run.h"
#include "core/training/setting_change.h"
#include "widgets/fork_dialog.h"

namespace deepsight {

/// Where a fork may start, as read from disk.
struct ForkPresenter::Origin {
    std::filesystem::path run;
    CheckpointInfo checkpoint;
    qint64 asked = 0;
    Config base;
    std::filesystem::path folder;  ///< proposed
};

namespace {

/// What is most often changed comes first.
std::vector<std::string> forkFields() {
    std::vector<std::string> paths = steeredFields();
    paths.insert(paths.begin(), "training.steps");
    for (const Field& field : configFields()) {
        if (mayChangeInFork(field.path()) &&
            std::find(paths.begin(), paths.end(), field.path()) == paths.end()) {
            paths.push_back(field.path());
        }
    }
    return paths;
}

/// What the fork's configuration has otherwise than was asked for, and warnings.
QStringList notesOf(const ForkedRun& run, const Config& requested) {
    QStringList notes;
    for (const Field& field : configFields()) {
        if (field.get(run.config) == field.get(requested)) {
            continue;
        }
        for (const std::string& change : run.changes) {
            if (change.starts_with(field.path() + ":")) {
                notes.append(QString::fromStdString(change));
            }
        }
    }
    for (const std::string& warning : run.warnings) {
        notes.append(QString::fromStdString(warning));
    }
    return notes;
}

}  // namespace

ForkPresenter::ForkPresenter(RunController& runs, Inspection& inspection, FileDialogs& files,
                             QWidget& window)
    : runs_(runs), inspection_(inspection), files_(files), window_(window) {
    connect(&inspection_, &Inspection::failed, this, &ForkPresenter::onFailure);
    connect(&runs_, &RunController::stateChanged, this, &ForkPresenter::updateTrainable);
}

void ForkPresenter::ask(qint64 step) {
    if (!runs_.hasRun()) {
        return;
    }
    const std::filesystem::path run = runs_.folder().toStdString();
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Fork, this,
                     [this, run, step]() -> Inspection::Delivery {
                         const auto checkpoint = checkpointAtOrBefore(run, step);
                         if (!checkpoint) {
                             throw Error(ErrorKind::Checkpoint,
                                         run.string() +
                                             " has no complete checkpoint at or before step " +
                                             std::to_string(step) + ".");
                         }
                         const Origin origin{run, *checkpoint, step, forkBase(run, *checkpoint),
                                             forkFolder(run, checkpoint->step)};
                         return [this, origin] { open(origin); };
                     });
}

void ForkPresenter::open(const Origin& origin) {
    if (dialog_ != nullptr) {
        dialog_->close();
    }
    ForkDialog::Start start;
    start.parent = QString::fromStdString(origin.run.filename().string());
    start.step = origin.checkpoint.step;
    start.asked = origin.asked;
    start.name = QString::fromStdString(origin.folder.filename().string());
    start.config = origin.base;
    start.fields = forkFields();
    dialog_ = new ForkDialog(start, &window_);
    updateTrainable();
    connect(dialog_, &ForkDialog::forkRequested, this,
            [this, origin](const QString& name, const Config& config, bool train) {
                fork(origin, name, config, train);
            });
    dialog_->open();
}

void ForkPresenter::updateTrainable() {
    if (dialog_ != nullptr) {
        dialog_->setTrainable(runs_.isActive() ? tr("A run is active. Stop it to train the fork.")
                                               : QString());
    }
}

void ForkPresenter::fork(const Origin& origin, const QString& name, const Config& config,
                         bool train) {
    const auto folder = origin.folder.parent_path() / name.toStdString();
    dialog_->showProgress(tr("Copying the checkpoint"), 0, 0);
    const auto progress = progressInto(dialog_, inspection_, Inspection::Topic::Fork,
                                       inspection_.nextId(Inspection::Topic::Fork), this);
    inspection_.post(Inspection::Lane::Reading, Inspection::Topic::Fork, this,
                     [this, dialog = dialog_, origin, folder, config, train,
                      progress]() -> Inspection::Delivery {
                         const ForkedRun run =
                             forkRun(origin.run, origin.checkpoint, folder, config, progress);
                         return [this, dialog, run, config, train] {
                             // The dialog stays until here, or goes with the whole window.
                             if (dialog == nullptr) return;
                             dialog->accept();
                             onForked(run, config, train);
                         };
                     });
}

void ForkPresenter::onForked(const ForkedRun& run, const Config& requested, bool train) {
    const QStringList notes = notesOf(run, requested);
    Q_EMIT forked(QString::fromStdString(run.folder.string()), run.config,
                  train && !runs_.isActive());
    if (!notes.isEmpty()) {
        files_.showError(
            tr("Forked: %1").arg(QString::fromStdString(run.folder.filename().string())),
            tr("Besides what was asked for:") + QLatin1Char('\n') + notes.join(QLatin1Char('\n')));
    }
}

void ForkPresenter::onFailure(Inspection::Topic topic, const QString& message) {
    if (topic != Inspection::Topic::Fork) {
        return;
    }
    if (dialog_ != nullptr) {
        dialog_->showFailure(message);
    } else {
        files_.showError(tr("The run cannot be forked there"), message);
    }
}

}  // namespace deepsight
