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

QMessageBox* askToLeaveAndClose(QWidget& window, bool ofSweep, const std::function<void()>& leave,
                                const std::function<void()>& save) {
    QString text = MainWindow::tr(
        "The run is trained in a process of its own and can go on without this window, which "
        "finds it again when it is opened.");
    if (ofSweep) {
        text += QLatin1Char('\n') +
                MainWindow::tr("The other runs of the sweep wait until you continue it.");
    }
    auto* box = new QMessageBox(QMessageBox::Question, MainWindow::tr("Training is active"), text,
                                QMessageBox::NoButton, &window);
    box->setObjectName(QStringLiteral("leaveMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [box](const QString& label, QMessageBox::ButtonRole role, const char* name) {
        QPushButton* button = box->addButton(label, role);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    // Not "Keep training", by which askToSaveAndClose() means that the window stays.
    QPushButton* keep = add(MainWindow::tr("Close, keep training"), QMessageBox::AcceptRole,
                            "leaveTrainingPushButton");
    QPushButton* stop = add(MainWindow::tr("Stop, save and close"), QMessageBox::DestructiveRole,
                            "stopSaveAndClosePushButton");
    QPushButton* cancel =
        add(MainWindow::tr("Cancel"), QMessageBox::RejectRole, "cancelClosePushButton");
    box->setDefaultButton(keep);
    box->setEscapeButton(cancel);
    QObject::connect(keep, &QPushButton::clicked, &window, leave);
    QObject::connect(stop, &QPushButton::clicked, &window, save);
    box->open();
    return box;
}

QWidget* showSaving(QWidget& window, const std::function<void()>& leave) {
    auto* saving = new QProgressDialog(MainWindow::tr("Saving the run…"), QString(), 0, 0, &window);
    saving->setObjectName(QStringLiteral("savingProgressDialog"));
    saving->setWindowModality(Qt::WindowModal);
    saving->setMinimumDuration(0);
    if (leave) {
        auto* button = new QPushButton(MainWindow::tr("Close without waiting"), saving);
        button->setObjectName(QStringLiteral("closeWithoutWaitingPushButton"));
        saving->setCancelButton(button);
        QObject::connect(saving, &QProgressDialog::canceled, &window, leave);
    }
    saving->show();
    return saving;
}

}  // namespace deepsight
