#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "core/config/config.h"

namespace deepsight {

/// The configuration being edited and the steps that led to it, to go back and forth. A step is
/// the whole configuration before and after; edits of one field in a row are one step. It belongs
/// to the window and outlives the form, which a change of language replaces. GUI thread.
class ConfigHistory : public QObject {
    Q_OBJECT

  public:
    // What changed the configuration as a whole; a change of one field goes by the field's path.
    static const QString kPreset;
    static const QString kImport;
    static const QString kData;
    static const QString kRun;

    explicit ConfigHistory(const Config& first, QObject* parent = nullptr);

    const Config& current() const { return current_; }
    /// Notes that `what` made `config` of the current configuration.
    void record(const Config& config, const QString& what);

    bool canUndo() const { return steps_.canUndo(); }
    bool canRedo() const { return steps_.canRedo(); }
    void undo() { steps_.undo(); }
    void redo() { steps_.redo(); }
    /// What undo() or redo() concerns, in the user's language: "Learning rate", "Preset".
    QString undoText() const;
    QString redoText() const;

  Q_SIGNALS:
    void changed();  ///< of the steps
    /// By undo() or redo(); `what` as it was recorded.
    void restored(const deepsight::Config& config, const QString& what);

  private:
    class Step;

    void restore(const Config& config, const QString& what);
    QString textAt(int index) const;

    Config current_;
    QUndoStack steps_;
};

}  // namespace deepsight
