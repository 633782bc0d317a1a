#pragma once

#include <QFrame>
#include <QTimer>

#include "core/training/run_catalogue.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStringListModel;

namespace deepsight {

class ElidedLabel;
class RunFacts;
class StatusIcon;

/// The selected run: what can be done with it, what the user wrote about it, and its facts. Edits
/// are told when a field is left, and shortly after the last key in the note. GUI thread.
class RunDetails : public QFrame {
    Q_OBJECT
  public:
    explicit RunDetails(QWidget* parent = nullptr);

    struct Standing {
        bool current = false;  ///< the run is open
        bool overlaid = false;
        bool openable = true;
        bool onDisk = true;         ///< its folder, or a copy of it, is on this computer
        bool parentListed = false;  ///< the run that it was forked from is in the list
        QString whyNotOpenable;
    };
    /// Fields that the user is editing keep their text while the run stays the same.
    void setRun(const RunSummary& run, const Standing& standing);
    void setKnownTags(const QStringList& tags);
    QString id() const;
    /// Tells edits that were not told yet.
    void commit();

  Q_SIGNALS:
    void notesEdited(const QString& id, const deepsight::RunNotes& notes);
    void openRequested(const QString& id);
    void overlayRequested(const QStringList& ids, bool on);
    void starRequested(const QStringList& ids, bool on);
    void archiveRequested(const QStringList& ids, bool on);
    void parentRequested(const QString& folder);  ///< to see the run that it was forked from
    void showFolderRequested(const QString& id);
    void trashRequested(const QStringList& ids);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* makeState();
    QWidget* makeActions();
    QWidget* makeNotes();
    void showState(const Standing& standing);
    void showActions(const Standing& standing);
    void showLineage(bool parentListed);
    void showNotes(bool sameRun);
    void showNote(bool sameRun);
    RunNotes editedNotes() const;

    RunSummary run_;
    StatusIcon* icon_;
    QLabel* state_;
    ElidedLabel* name_;
    QLabel* problem_;
    QPushButton* open_ = nullptr;
    QPushButton* overlay_ = nullptr;
    QPushButton* star_ = nullptr;
    QPushButton* archive_ = nullptr;
    QPushButton* folder_ = nullptr;
    QPushButton* trash_ = nullptr;
    QPushButton* parent_;  ///< "Forked from ..."
    QLineEdit* title_;
    QLineEdit* tags_;
    QPlainTextEdit* note_;
    // What the fields showed before the user typed. Their own modified flags do not do: a completed
    // tag resets it.
    QString shownTitle_;
    QString shownTags_;
    QString shownNote_;
    QStringListModel* knownTags_;
    RunFacts* facts_;
    QTimer noteTimer_;
};

}  // namespace deepsight
