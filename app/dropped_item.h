#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace deepsight {

/// What a path given to the window (dropped on it, or named on the command line) is to us.
struct DroppedItem {
    enum class Kind {
        Run,
        Sweep,
        Checkpoint,  ///< a folder checkpoints/step_... of a run
        Config,
        Text,         ///< becomes the data of the configuration
        Log,          ///< curves of another program, see importLog()
        Weights,      ///< a state dict, see readStateDict()
        TokenFile,    ///< the *_train.bin of a nanoGPT pair, likewise
        Documents,    ///< a file of documents, or a folder of such files, likewise
        TokenShards,  ///< a folder of them, likewise
        Unknown,
    };

    Kind kind = Kind::Unknown;
    QString path;     ///< absolute; of a dropped *_val.bin, the *_train.bin beside it
    QString run;      ///< Run and Checkpoint: the run folder
    QString problem;  ///< Unknown: why it cannot be used, and what can, for people
};

/// Looks at names and at the beginning of a file; reads nothing whole. Runs on the GUI thread.
DroppedItem classifyPath(const QString& path);

/// What the window will do with some items, for people to see before they let go.
struct DropPlan {
    enum class Action {
        OpenRun,
        OpenSweep,
        OpenCheckpoint,
        OverlayRuns,
        ImportConfig,
        ImportLog,
        ImportWeights,
        UseText,
        UseTokens,
        UseDocuments,
        UseShards
    };

    QList<DroppedItem> items;
    Action action = Action::OpenRun;
    bool possible = false;
    QString text;    ///< "Open run …"; where it is not possible, what cannot be done
    QString detail;  ///< the path; where it is not possible, why
};

/// `runActive`: what needs the configuration or another run cannot be done while one trains.
DropPlan planDrop(const QStringList& paths, bool runActive);

}  // namespace deepsight
