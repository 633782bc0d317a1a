#include "widgets/run_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <cmath>

#include "widgets/field_editor.h"
#include "widgets/number_format.h"

namespace deepsight {

namespace {

const QString kNothing = QStringLiteral("–");

QString choice(const Config& config, const char* field) {
    return choiceLabel(
        QString::fromStdString(std::get<std::string>(findField(field)->get(config))));
}

}  // namespace

QString runStateText(RunState state) {
    switch (state) {
        case RunState::Active:
            return QCoreApplication::translate("RunTexts", "Training");
        case RunState::Finished:
            return QCoreApplication::translate("RunTexts", "Finished");
        case RunState::Stopped:
            return QCoreApplication::translate("RunTexts", "Stopped");
        case RunState::Failed:
            return QCoreApplication::translate("RunTexts", "Failed");
        case RunState::Interrupted:
            return QCoreApplication::translate("RunTexts", "Interrupted");
        case RunState::Damaged:
            return QCoreApplication::translate("RunTexts", "Damaged");
    }
    return {};
}

QString runStateHelp(RunState state) {
    switch (state) {
        case RunState::Active:
            return QCoreApplication::translate(
                "RunTexts", "A trainer is working on this run, here or in another program.");
        case RunState::Finished:
            return QCoreApplication::translate("RunTexts", "All steps are done.");
        case RunState::Stopped:
            return QCoreApplication::translate("RunTexts", "Ended by a stop. It can be continued.");
        case RunState::Failed:
            return QCoreApplication::translate("RunTexts",
                                               "Ended by an error. Open the run to see which.");
        case RunState::Interrupted:
            return QCoreApplication::translate(
                "RunTexts",
                "Cut off before it could be saved. It can be continued from its newest "
                "checkpoint.");
        case RunState::Damaged:
            return QCoreApplication::translate("RunTexts", "This folder cannot be read as a run.");
    }
    return {};
}

StatusIcon::Kind runStateIcon(RunState state) {
    switch (state) {
        case RunState::Active:
            return StatusIcon::Kind::Running;
        case RunState::Finished:
            return StatusIcon::Kind::Done;
        case RunState::Stopped:
            return StatusIcon::Kind::Stopped;
        case RunState::Failed:
            return StatusIcon::Kind::Failed;
        case RunState::Interrupted:
            return StatusIcon::Kind::Idle;
        case RunState::Damaged:
            return StatusIcon::Kind::Warning;
    }
    return StatusIcon::Kind::Idle;
}

QString runModelText(const Config& config) {
    const auto& model = config.model;
    switch (model.architecture) {
        case Architecture::Baseline:
            return QCoreApplication::translate("RunTexts", "Baseline, %1 × %2")
                .arg(model.layers)
                .arg(model.width);
        case Architecture::MultiToken:
            return QCoreApplication::translate("RunTexts", "Multi-token, n = %1, %2 × %3")
                .arg(config.planning.horizon)
                .arg(model.layers)
                .arg(model.width);
        case Architecture::TokenOrder:
            return QCoreApplication::translate("RunTexts", "Token order, n = %1, %2 × %3")
                .arg(config.planning.horizon)
                .arg(model.layers)
                .arg(model.width);
        case Architecture::DeepSight:
            break;
    }
    if (!config.plans()) return QCoreApplication::translate("RunTexts", "DeepSight, no planning");
    return QCoreApplication::translate("RunTexts", "DeepSight, %1, n = %2")
        .arg(choice(config, "planning.score"))
        .arg(config.planning.horizon);
}

QString runDataText(const Config& config) {
    if (config.data.source == DataSource::PathStar) {
        return QCoreApplication::translate("RunTexts", "Path-star (%1, %2)")
            .arg(config.data.pathStarArms)
            .arg(config.data.pathStarLength);
    }
    if (config.data.source == DataSource::SiblingDiscovery) {
        return QCoreApplication::translate("RunTexts", "Siblings (%1 of %2)")
            .arg(config.data.siblingChildren)
            .arg(config.data.siblingParents);
    }
    if (config.data.source == DataSource::TriangleDiscovery) {
        return QCoreApplication::translate("RunTexts", "Triangles (%1 nodes)")
            .arg(config.data.triangleNodes);
    }
    return QFileInfo(QDir::cleanPath(QString::fromStdString(config.data.path))).fileName();
}

QString runStepsText(const RunSummary& run) {
    const QString done = groupedNumber(run.metrics.stepsDone);
    if (run.totalSteps() <= 0) return run.metrics.stepsDone > 0 ? done : kNothing;
    return QCoreApplication::translate("RunTexts", "%1 / %2")
        .arg(done, groupedNumber(run.totalSteps()));
}

QString runHostText(const RunSummary& run) {
    return run.host.empty() ? QCoreApplication::translate("RunTexts", "this computer")
                            : QString::fromStdString(run.host);
}

QString runTagsText(const RunSummary& run) {
    QStringList tags;
    for (const std::string& tag : run.notes.tags) tags << QString::fromStdString(tag);
    return tags.join(QStringLiteral(", "));
}

QString lossText(const std::optional<double>& loss) {
    if (!loss) return kNothing;
    if (!std::isfinite(*loss)) return QCoreApplication::translate("RunTexts", "not finite");
    const bool small = *loss != 0 && std::abs(*loss) < 1e-3;
    return small ? significantNumber(*loss, 3) : QString::number(*loss, 'f', 4);
}

QString shareText(const std::optional<double>& share) {
    return share && std::isfinite(*share)
               ? QCoreApplication::translate("RunTexts", "%1 %").arg(100 * *share, 0, 'f', 1)
               : kNothing;
}

QString timeAgoText(double secondsSince1970, double now) {
    if (secondsSince1970 <= 0) return kNothing;
    const double age = now - secondsSince1970;
    if (age < 60) return QCoreApplication::translate("RunTexts", "just now");
    if (age < 3600)
        return QCoreApplication::translate("RunTexts", "%1 min ago")
            .arg(static_cast<int>(age / 60));
    const auto when = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(secondsSince1970));
    const auto today = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(now)).date();
    if (when.date() == today)
        return QCoreApplication::translate("RunTexts", "%1 h ago")
            .arg(static_cast<int>(age / 3600));
    if (when.date().addDays(1) == today)
        return QCoreApplication::translate("RunTexts", "yesterday");
    return when.toString(QStringLiteral("yyyy-MM-dd"));
}

QString exactTimeText(double secondsSince1970) {
    if (secondsSince1970 <= 0) return {};
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(secondsSince1970))
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString breakablePaths(QString text) {
    return text.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

QString runId(const RunSummary& run) { return QString::fromStdString(run.folder.string()); }

QString runTitle(const RunSummary& run) { return QString::fromStdString(run.title()).simplified(); }

}  // namespace deepsight
