#include "app/notes_writer.h"

#include <exception>

#include "widgets/run_texts.h"

namespace deepsight {

NotesWriter::NotesWriter(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

void NotesWriter::write(const QString& id, const RunNotes& notes) {
    Pending& pending = pending_[id];
    pending.notes = notes;
    ++pending.writing;
    pool_.start([this, id, notes] {
        QString problem;
        try {
            writeRunNotes(id.toStdString(), notes);
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
