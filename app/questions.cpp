#include "app/questions.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <algorithm>
#include <limits>

#include "app/main_window.h"

namespace deepsight {

void askForMoreSteps(QWidget& window, int stepsDone, const std::function<void(int)>& accepted) {
    constexpr int kMost = std::numeric_limits<int>::max();
    auto* dialog = new QInputDialog(&window);
    dialog->setObjectName(QStringLiteral("moreStepsInputDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(MainWindow::tr("Continue run"));
    dialog->setLabelText(
        MainWindow::tr("All %Ln steps are done. Train on until step:", nullptr, stepsDone));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(stepsDone + 1, kMost);
    dialog->setIntValue(stepsDone > kMost / 2 ? kMost : 2 * stepsDone);
    dialog->setOkButtonText(MainWindow::tr("Continue"));
    QObject::connect(dialog, &QInputDialog::intValueSelected, &window, accepted);
    dialog->open();
}

QMessageBox* askToSaveAndClose(QWidget& window, const std::function<void()>& accepted) {
    auto* box = new QMessageBox(
        QMessageBox::Question, MainWindow::tr("Training is active"),
        MainWindow::tr("Stop training, save it and close? The run can be continued later."),
        QMessageBox::NoButton, &window);
    box->setObjectName(QStringLiteral("closeMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* save = box->addButton(MainWindow::tr("Save and close"), QMessageBox::AcceptRole);
    save->setObjectName(QStringLiteral("saveAndClosePushButton"));
    QPushButton* keep = box->addButton(MainWindow::tr("Keep training"), QMessageBox::RejectRole);
    keep->setObjectName(QStringLiteral("keepTrainingPushButton"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(save, &QPushButton::clicked, &window, accepted);
    box->open();
    return box;
}

QWidget* showSaving(QWidget& window) {
    auto* saving = new QProgressDialog(MainWindow::tr("Saving the run…"), QString(), 0, 0, &window);
    saving->setObjectName(QStringLiteral("savingProgressDialog"));
    saving->setWindowModality(Qt::WindowModal);
    saving->setMinimumDuration(0);
    saving->show();
    return saving;
}

}  // namespace deepsight
