#include "widgets/line_undo.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace deepsight {

namespace {

class LineUndo : public QObject {
  public:
    explicit LineUndo(QLineEdit* edit) : QObject(edit), edit_(*edit) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::editingFinished, this, [this] { forget(); });
    }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool undo = key->matches(QKeySequence::Undo);
            const bool redo = key->matches(QKeySequence::Redo);
            if ((undo && !edit_.isUndoAvailable()) || (redo && !edit_.isRedoAvailable())) {
                event->ignore();
                return true;  // the line edit would take it and do nothing
            }
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    void forget() {
        if (edit_.isUndoAvailable() || edit_.isRedoAvailable()) {
            const int cursor = edit_.cursorPosition();
            edit_.setText(edit_.text());
            edit_.setCursorPosition(cursor);
        }
    }

    QLineEdit& edit_;
};

}  // namespace

void undoWhileTyping(QLineEdit* edit) { new LineUndo(edit); }

}  // namespace deepsight
