#include "widgets/hosts_bar.h"

#include <QEvent>
#include <QPushButton>
#include <algorithm>

#include "widgets/flow_layout.h"
#include "widgets/theme.h"

namespace deepsight {

HostsBar::HostsBar(QWidget* parent)
    : QWidget(parent), flow_(new FlowLayout(this, space::kMedium, space::kTiny)) {
    setObjectName(QStringLiteral("hostsBar"));
    flow_->setContentsMargins(0, 0, 0, 0);
    hide();
}

QPushButton* HostsBar::makeChip(const QString& name) {
    auto* chip = makeButton(QString(), QStringLiteral("host:%1PushButton").arg(name), this);
    connect(chip, &QPushButton::clicked, this, [this, name] { Q_EMIT hostActivated(name); });
    flow_->addWidget(chip);
    chip->show();
    return chip;
}

void HostsBar::setHosts(const HostStandings& hosts) {
    if (hosts == hosts_) return;
    const bool sameHosts =
        std::equal(hosts.begin(), hosts.end(), hosts_.begin(), hosts_.end(),
                   [](const HostStanding& a, const HostStanding& b) { return a.name == b.name; });
    hosts_ = hosts;
    if (!sameHosts) {
        qDeleteAll(chips_);
        chips_.clear();
        for (const HostStanding& host : hosts_) chips_ << makeChip(host.name);
    }
    showStandings();
    setVisible(!hosts_.isEmpty());
}

void HostsBar::showStandings() {
    for (int i = 0; i < chips_.size(); ++i) {
        const HostStanding& host = hosts_.at(i);
        QPushButton* chip = chips_.at(i);
        const QString text = tr("%1: %2").arg(host.name, host.text);
        chip->setIcon(StatusIcon::icon(host.sign, palette()));
        chip->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        chip->setAccessibleName(text);
        chip->setAccessibleDescription(host.detail);
        chip->setToolTip(host.detail.isEmpty() ? tr("Show or change this host") : host.detail);
    }
}

void HostsBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showStandings();
}

}  // namespace deepsight
