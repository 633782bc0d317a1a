#include "app/split_hardening.h"

#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/run_controller.h"
#include "widgets/run_texts.h"

namespace deepsight {

SplitHardening::SplitHardening(RunController& runs, Inspection& inspection, FileDialogs& files,
                               QWidget& window)
    : runs_(runs), inspection_(inspection), files_(files), window_(window) {
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Harden) {
                    Q_EMIT messagePosted({}, 0);
                    files_.showError(tr("The split was not hardened"), message);
                }
            });
}

SplitHardening::~SplitHardening() { stop_.request_stop(); }

void SplitHardening::ask() {
    if (!runs_.canContinue() || !runs_.config().learnsSplit()) {
        return;
    }
    const QDir parent(QFileInfo(runs_.folder()).path());
    QString name = runs_.name() + QStringLiteral("_hardened");
    for (int number = 2; QFileInfo::exists(parent.filePath(name)); ++number) {
        name = QStringLiteral("%1_hardened-%2").arg(runs_.name()).arg(number);
    }
    auto* dialog = new QInputDialog(&window_);
    dialog->setObjectName(QStringLiteral("hardenInputDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Harden the learned split"));
    dialog->setLabelText(
        tr("A new run gets the newest checkpoint's weights, with the split that has the highest "
           "probability. Name of the new run:"));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setTextValue(name);
    dialog->setOkButtonText(tr("Harden"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SplitHardening::harden);
    dialog->open();
}

void SplitHardening::harden(const QString& name) {
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.contains(QLatin1Char('/')) || !runs_.canContinue()) {
        files_.showError(tr("The split was not hardened"),
                         tr("Give the new run a name without “/”, and let no run be active."));
        return;
    }
    const QString run = runs_.folder();
    const QString folder = QDir(QFileInfo(run).path()).filePath(trimmed);
    const std::filesystem::path checkpoint = runs_.record().checkpoints.back().folder;
    Q_EMIT messagePosted(tr("Hardening the split…"), 0);
    stop_ = std::stop_source();
    inspection_.post(
        Inspection::Lane::Preparing, Inspection::Topic::Harden, this,
        [this, run, folder, checkpoint, stop = stop_.get_token()]() -> Inspection::Delivery {
            const HardenedSplit split =
                hardenSplit(run.toStdString(), checkpoint, folder.toStdString(), stop);
            return [this, split, folder] { tell(split, folder); };
        });
}

void SplitHardening::tell(const HardenedSplit& split, const QString& folder) {
    Q_EMIT messagePosted({}, 0);
    Q_EMIT hardened(folder);
    auto* box = new QMessageBox(QMessageBox::Information, tr("The split is hardened"),
                                tr("The new run has %1 encoder and %2 decoder layers.")
                                    .arg(split.encoderLayers)
                                    .arg(split.decoderLayers),
                                QMessageBox::Ok, &window_);
    box->setObjectName(QStringLiteral("hardenedMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("Validation loss at step %1: %2 with all splits at once, %3 with this one alone.")
            .arg(split.step)
            .arg(lossText(split.mixtureLoss), lossText(split.hardenedLoss)));
    box->open();
}

}  // namespace deepsight
