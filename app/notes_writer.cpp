#include "app/notes_writer.h"

#include <exception>

#include "widgets/run_texts.h"

namespace deepsight {

NotesWriter::NotesWriter(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

void NotesWriter::write(const QString& id, const RunNotes& notes) {
    start(id, notes, [notes] { return notes; });
}

void NotesWriter::mark(const QString& id, const RunNotes& shown, bool RunNotes::*which, bool on) {
    RunNotes marked = shown;
    marked.*which = on;
    start(id, marked, [id, which, on] {
        RunNotes notes = readRunNotes(id.toStdString());
        notes.*which = on;
        return notes;
    });
}

void NotesWriter::start(const QString& id, const RunNotes& shown,
                        const std::function<RunNotes()>& written) {
    Pending& pending = pending_[id];
    pending.notes = shown;
    ++pending.writing;
    pool_.start([this, id, written] {
        QString problem;
        try {
            writeRunNotes(id.toStdString(), written());
        } catch (const std::exception& error) {
            problem = QString::fromStdString(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, id, problem] { end(id, problem); }, Qt::QueuedConnection);
    });
}

void NotesWriter::end(const QString& id, const QString& problem) {
    if (--pending_[id].writing == 0) {
        pending_.remove(id);
    }
    Q_EMIT ended(problem);
}

void NotesWriter::applyTo(std::vector<RunSummary>& runs) const {
    for (RunSummary& run : runs) {
        const auto pending = pending_.find(runId(run));
        if (pending != pending_.end()) {
            run.notes = pending->notes;
        }
    }
}

}  // namespace deepsight
