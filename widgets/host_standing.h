#pragma once

#include <QString>
#include <QVector>

#include "widgets/status_icon.h"

namespace deepsight {

/// How another computer stands that runs are trained on, in words. Plain values.
struct HostStanding {
    QString name;
    StatusIcon::Kind sign = StatusIcon::Kind::Idle;
    QString text;    ///< "connected", "reconnecting in 5 s"
    QString detail;  ///< what is wrong and what mends it, or how long the list is known

    bool operator==(const HostStanding&) const = default;
};

using HostStandings = QVector<HostStanding>;

}  // namespace deepsight
