#include "widgets/run_details.h"

#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include "widgets/column_scroll_area.h"
#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"
#include "widgets/number_format.h"
#include "widgets/run_facts.h"
#include "widgets/run_texts.h"
#include "widgets/status_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kNoteDelay = 1500;    // milliseconds after the last key
constexpr int kLineageWidth = 260;  // pixels; the column may be that narrow
const QLatin1Char kComma(',');

std::vector<std::string> tagsOf(const QString& text) {
    std::vector<std::string> tags;
    for (const QString& tag : text.split(kComma, Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty()) tags.push_back(tag.simplified().toStdString());
    }
    return tags;
}

/// Completes the tag that is being typed, not the whole line.
class TagCompleter : public QCompleter {
  public:
    using QCompleter::QCompleter;

    QString pathFromIndex(const QModelIndex& index) const override {
        const QString text = static_cast<QLineEdit*>(widget())->text();
        const qsizetype end = text.lastIndexOf(kComma);
        const QString before = end < 0 ? QString() : text.left(end + 1) + QLatin1Char(' ');
        return before + QCompleter::pathFromIndex(index);
    }
    QStringList splitPath(const QString& path) const override {
        return {path.section(kComma, -1).trimmed()};
    }
};

}  // namespace

RunDetails::RunDetails(QWidget* parent)
    : QFrame(parent),
      icon_(new StatusIcon(StatusIcon::Kind::Idle, this)),
      state_(new QLabel(this)),
      name_(new ElidedLabel(this)),
      problem_(new QLabel(this)),
      parent_(makeButton(QString(), QStringLiteral("parentRunPushButton"), this)),
      title_(new QLineEdit(this)),
      tags_(new QLineEdit(this)),
      note_(new QPlainTextEdit(this)),
      knownTags_(new QStringListModel(this)),
      facts_(new RunFacts(this)) {
    setObjectName(QStringLiteral("runDetailsFrame"));
    setRole(this, QStringLiteral("card"));
    auto* page = new QWidget;
    setRole(page, QStringLiteral("page"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kMedium);
    column->addWidget(makeState());
    column->addWidget(name_);
    column->addWidget(problem_);
    column->addWidget(parent_, 0, Qt::AlignLeft);
    column->addWidget(makeActions());
    column->addWidget(makeNotes());
    column->addWidget(facts_);
    column->addStretch(1);

    auto* scroll = new ColumnScrollArea(page, QStringLiteral("runDetailsScrollArea"), this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(scroll);

    noteTimer_.setSingleShot(true);
    noteTimer_.setInterval(kNoteDelay);
    connect(&noteTimer_, &QTimer::timeout, this, &RunDetails::commit);
    connect(note_, &QPlainTextEdit::textChanged, &noteTimer_, qOverload<>(&QTimer::start));
    connect(title_, &QLineEdit::editingFinished, this, &RunDetails::commit);
    connect(tags_, &QLineEdit::editingFinished, this, &RunDetails::commit);
    note_->installEventFilter(this);
}

QWidget* RunDetails::makeState() {
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    state_->setObjectName(QStringLiteral("runStateLabel"));
    state_->setWordWrap(true);
    setRole(state_, QStringLiteral("heading"));
    problem_->setObjectName(QStringLiteral("runProblemLabel"));
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(problem_, QStringLiteral("danger"));
    name_->setObjectName(QStringLiteral("runFolderNameLabel"));
    name_->setAccessibleName(tr("Folder"));
    setRole(name_, QStringLiteral("muted"));
    row->addWidget(icon_, 0, Qt::AlignVCenter);
    row->addWidget(state_, 1);
    return line;
}

QWidget* RunDetails::makeActions() {
    auto* host = new QWidget(this);
    auto* flow = new FlowLayout(host, space::kSmall, space::kSmall);
    open_ = makePrimaryButton(tr("Open"), QStringLiteral("openRunPushButton"), host);
    overlay_ = makeButton(tr("Overlay on curves"), QStringLiteral("overlayRunPushButton"), host);
    overlay_->setCheckable(true);
    star_ = makeButton(tr("Star"), QStringLiteral("starRunPushButton"), host);
    star_->setCheckable(true);
    archive_ = makeButton(tr("Archive"), QStringLiteral("archiveRunPushButton"), host);
    archive_->setCheckable(true);
    folder_ = makeButton(tr("Show folder"), QStringLiteral("showRunFolderPushButton"), host);
    trash_ = makeButton(tr("Move to trash…"), QStringLiteral("trashRunPushButton"), host);
    setRole(trash_, QStringLiteral("danger"));
    for (QPushButton* button : {open_, overlay_, star_, archive_, folder_, trash_}) {
        flow->addWidget(button);
    }
    connect(open_, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(id()); });
    connect(overlay_, &QPushButton::clicked, this,
            [this](bool on) { Q_EMIT overlayRequested({id()}, on); });
    connect(star_, &QPushButton::clicked, this, [this](bool on) {
        commit();
        Q_EMIT starRequested({id()}, on);
    });
    connect(archive_, &QPushButton::clicked, this, [this](bool on) {
        commit();
        Q_EMIT archiveRequested({id()}, on);
    });
    setRole(parent_, QStringLiteral("link"));
    parent_->setAccessibleName(tr("The run that it was forked from"));
    connect(parent_, &QPushButton::clicked, this,
            [this] { Q_EMIT parentRequested(QString::fromStdString(run_.lineage->parent)); });
    connect(folder_, &QPushButton::clicked, this, [this] { Q_EMIT showFolderRequested(id()); });
    connect(trash_, &QPushButton::clicked, this, [this] { Q_EMIT trashRequested({id()}); });
    return host;
}

QWidget* RunDetails::makeNotes() {
    auto* host = new QWidget(this);
    auto* grid = new QGridLayout(host);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
    title_->setObjectName(QStringLiteral("runTitleLineEdit"));
    tags_->setObjectName(QStringLiteral("runTagsLineEdit"));
    tags_->setPlaceholderText(tr("separated by commas"));
    tags_->setToolTip(tr("Words to find the run by, separated by commas"));
    auto* completer = new TagCompleter(knownTags_, tags_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    tags_->setCompleter(completer);
    note_->setObjectName(QStringLiteral("runNotePlainTextEdit"));
    note_->setPlaceholderText(tr("What was tried, and what came of it"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(5 * fontMetrics().lineSpacing());
    const auto add = [&](const QString& text, QWidget* field, Qt::Alignment alignment) {
        QLabel* label = makeMuted(text, host);
        label->setWordWrap(false);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0, alignment);
        grid->addWidget(field, row, 1);
    };
    add(tr("Title"), title_, Qt::AlignVCenter);
    add(tr("Tags"), tags_, Qt::AlignVCenter);
    add(tr("Note"), note_, Qt::AlignTop);
    return host;
}

QString RunDetails::id() const { return runId(run_); }

void RunDetails::setKnownTags(const QStringList& tags) { knownTags_->setStringList(tags); }

void RunDetails::setRun(const RunSummary& run, const Standing& standing) {
    const bool same = runId(run) == id();
    if (!same) commit();
    const bool sameNote = same && run.notes.note == run_.notes.note;
    run_ = run;
    showState(standing);
    showNotes(same);
    if (!sameNote) showNote(same);
    facts_->setRun(run_);
}

void RunDetails::showState(const Standing& standing) {
    const QString state = runStateText(run_.state);
    icon_->setKind(runStateIcon(run_.state));
    state_->setText(standing.current ? tr("%1, open").arg(state) : state);
    state_->setToolTip(runStateHelp(run_.state));
    QStringList problems = {QString::fromStdString(run_.problem),
                            QString::fromStdString(run_.notesProblem)};
    problems.removeAll(QString());
    problem_->setText(breakablePaths(problems.join(QLatin1Char('\n'))));
    name_->setFullText(QString::fromStdString(run_.name));
    problem_->setVisible(!problems.isEmpty());
    showActions(standing);
    showLineage(standing.parentListed);
}

void RunDetails::showActions(const Standing& standing) {
    const bool elsewhere = !run_.host.empty();
    const bool notable = run_.notesProblem.empty() && !elsewhere;
    const QString there =
        tr("Only on %1 itself: this window has no more than a copy.").arg(runHostText(run_));
    star_->setChecked(run_.notes.starred);
    star_->setEnabled(notable);
    star_->setToolTip(elsewhere ? there : tr("Mark it, to find it again by is:starred (S)"));
    archive_->setChecked(run_.notes.archived);
    archive_->setEnabled(notable);
    archive_->setToolTip(elsewhere ? there
                                   : tr("Leave it out of the list unless archived runs are shown"));
    trash_->setEnabled(!elsewhere);
    trash_->setToolTip(elsewhere ? there : QString());
    folder_->setEnabled(standing.onDisk);
    folder_->setToolTip(standing.onDisk ? QString() : tr("Open the run first: that copies it."));
    open_->setEnabled(standing.openable);
    open_->setToolTip(standing.openable ? tr("Show this run on all pages (Enter)")
                                        : standing.whyNotOpenable);
    overlay_->setChecked(standing.overlaid);
    overlay_->setEnabled(!standing.current && run_.state != RunState::Damaged);
    overlay_->setToolTip(standing.current
                             ? tr("This run is open: the Curves page shows it.")
                             : tr("Draw beside the open run on the Curves page (Space)"));
}

void RunDetails::showLineage(bool parentListed) {
    parent_->setVisible(run_.lineage.has_value());
    if (!run_.lineage) return;
    const QString text =
        tr("Forked from “%1” at step %2")
            .arg(QString::fromStdString(run_.lineage->name), groupedNumber(run_.lineage->step));
    parent_->setText(fontMetrics().elidedText(text, Qt::ElideMiddle, kLineageWidth));
    parent_->setAccessibleName(text);
    parent_->setEnabled(parentListed);
    parent_->setToolTip(parentListed
                            ? tr("%1. Select that run.").arg(text)
                            : tr("%1. That run is not in this folder any more.").arg(text));
}

void RunDetails::showNotes(bool sameRun) {
    const bool readable = run_.notesProblem.empty() && run_.host.empty();
    const auto show = [&](QLineEdit* edit, QString& shown, const QString& text) {
        edit->setReadOnly(!readable);
        if (sameRun && edit->text() != shown) return;
        shown = text;
        if (edit->text() == text) return;
        edit->setText(text);
        edit->setCursorPosition(0);
    };
    show(title_, shownTitle_, QString::fromStdString(run_.notes.title));
    show(tags_, shownTags_, runTagsText(run_));
    title_->setPlaceholderText(QString::fromStdString(run_.name));
    title_->setToolTip(QString::fromStdString(run_.name));
    note_->setReadOnly(!readable);
}

void RunDetails::showNote(bool sameRun) {
    if (sameRun && note_->toPlainText() != shownNote_) return;
    note_->setPlainText(QString::fromStdString(run_.notes.note));
    shownNote_ = note_->toPlainText();  // line ends and the like are not quite those of the file
    noteTimer_.stop();
}

/// Fields that were not edited keep what the file says, to the letter.
RunNotes RunDetails::editedNotes() const {
    RunNotes notes = run_.notes;
    const QString note = note_->toPlainText();
    if (title_->text() != shownTitle_) notes.title = title_->text().simplified().toStdString();
    if (tags_->text() != shownTags_) notes.tags = tagsOf(tags_->text());
    if (note != shownNote_) notes.note = note.trimmed().toStdString();
    return notes;
}

void RunDetails::commit() {
    noteTimer_.stop();
    if (id().isEmpty() || !run_.notesProblem.empty() || !run_.host.empty()) return;
    const RunNotes notes = editedNotes();
    shownTitle_ = title_->text();
    shownTags_ = tags_->text();
    shownNote_ = note_->toPlainText();
    if (notes == run_.notes) return;
    run_.notes = notes;
    Q_EMIT notesEdited(id(), notes);
}

bool RunDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == note_ && event->type() == QEvent::FocusOut) commit();
    return QFrame::eventFilter(watched, event);
}

}  // namespace deepsight
