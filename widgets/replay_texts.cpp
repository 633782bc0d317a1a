#include "widgets/replay_texts.h"

#include <QCoreApplication>

#include "widgets/number_format.h"

namespace deepsight {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

}  // namespace

QString differenceText(const ReplayDifference& difference) {
    return Texts::tr("Step %1 differs: %2 was %3 and is now %4.")
        .arg(groupedNumber(difference.step), QString::fromStdString(difference.value),
             QString::fromStdString(difference.recorded),
             QString::fromStdString(difference.replayed));
}

QStringList environmentTexts(const std::vector<EnvironmentDifference>& differences) {
    QStringList texts;
    for (const EnvironmentDifference& difference : differences) {
        texts << Texts::tr("Not as it was: %1 (then %2, here %3).")
                     .arg(QString::fromStdString(difference.what),
                          QString::fromStdString(difference.recorded),
                          QString::fromStdString(difference.here));
    }
    return texts;
}

}  // namespace deepsight
