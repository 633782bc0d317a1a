#include "widgets/system_line.h"

#include <cmath>

#include "widgets/byte_size.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

QString percent(double share) { return QStringLiteral("%1 %").arg(std::lround(100 * share)); }

}  // namespace

SystemLine::SystemLine(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("systemLabel"));
    setRole(this, QStringLiteral("muted"));
    setContentsMargins(space::kTiny, 0, space::kTiny, 0);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAccessibleName(tr("How busy the machine is"));
    setToolTip(
        tr("The newest sample of this run. Curves page, Panels › System, shows all of them."));
    reset();
}

void SystemLine::reset() {
    clear();
    hide();
}

void SystemLine::setSample(const SystemSample& sample) {
    QStringList parts;
    parts << tr("%1 cores at work, processors %2 busy")
                 .arg(QString::number(sample.processCores, 'f', 1), percent(sample.machineShare));
    if (sample.totalBytes > 0) {
        parts << tr("Memory: %1 of this run, %2 of %3 in all")
                     .arg(byteSize(sample.residentBytes), byteSize(sample.usedBytes),
                          byteSize(sample.totalBytes));
    }
    if (sample.gpu) {
        const SystemSample::Gpu& gpu = *sample.gpu;
        QStringList card{tr("%1 busy").arg(percent(gpu.utilisation)),
                         tr("%1 of %2").arg(byteSize(gpu.usedBytes), byteSize(gpu.totalBytes))};
        if (gpu.temperature) {
            card << tr("%1 °C").arg(std::lround(*gpu.temperature));
        }
        if (gpu.power) card << tr("%1 W").arg(std::lround(*gpu.power));
        const QString name = gpu.name.empty() ? tr("GPU") : QString::fromStdString(gpu.name);
        parts << tr("%1: %2").arg(name, card.join(QStringLiteral(", ")));
    }
    setText(parts.join(QStringLiteral("  ·  ")));
    show();
}

}  // namespace deepsight
