#include "app/about_box.h"

#include <QCoreApplication>
#include <QIcon>
#include <QMessageBox>

#include "core/support/device.h"

namespace deepsight {

void showAboutBox(QWidget& window) {
    const QString versions =
        QStringLiteral("DeepSight %1\nQt %2\nlibtorch %3\n%4")
            .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()),
                 QString::fromStdString(libtorchVersion()),
                 QString::fromStdString(processorName()));
    auto* box = new QMessageBox(&window);
    box->setObjectName(QStringLiteral("aboutMessageBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QMessageBox::tr("About DeepSight"));
    box->setIconPixmap(QIcon(QStringLiteral(":/icons/deepsight.svg")).pixmap(64, 64));
    box->setText(
        QMessageBox::tr("Workbench for planning language models: configure, train and "
                        "watch DeepSight and its baseline."));
    box->setInformativeText(versions);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

}  // namespace deepsight
