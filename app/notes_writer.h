#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <vector>

#include "core/training/run_catalogue.h"

namespace deepsight {

/// Writes what the user notes about runs, in order, on a thread of its own: a slow disk does not
/// hold up the window. No note is dropped for a newer one, and its destructor waits until all are
/// written. A run goes by its folder. GUI thread.
class NotesWriter : public QObject {
    Q_OBJECT

  public:
    explicit NotesWriter(QObject* parent = nullptr);

    void write(const QString& id, const RunNotes& notes);
    /// Sets or clears a flag and leaves all else as it is in the folder by then: another window may
    /// have noted something that `shown`, which counts here until it is written, does not have.
    void mark(const QString& id, const RunNotes& shown, bool RunNotes::*which, bool on);
    bool isWriting() const { return !pending_.isEmpty(); }
    /// Gives runs the notes that are still being written; their folders may have older ones.
    void applyTo(std::vector<RunSummary>& runs) const;

  Q_SIGNALS:
    /// What a folder says from now on counts again; `problem` says why the notes are not in it,
    /// and is empty if they are.
    void ended(const QString& problem);

  private:
    struct Pending {
        RunNotes notes;   ///< newest
        int writing = 0;  ///< times that the run is in the queue
    };

    /// `written` gives, on the writer's thread, what is to be in the folder.
    void start(const QString& id, const RunNotes& shown, const std::function<RunNotes()>& written);
    void end(const QString& id, const QString& problem);

    QHash<QString, Pending> pending_;
    QThreadPool pool_;
};

}  // namespace deepsight
