#include "widgets/runs_search_help.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <algorithm>

#include "widgets/theme.h"

namespace deepsight {

namespace {

struct Example {
    QString term;
    QString meaning;
};

QVector<Example> examples() {
    return {
        {QStringLiteral("paper \"long run\""),
         RunsSearchHelp::tr("words in title, folder, tags, note, model, data or state")},
        {QStringLiteral("planning.coefficient>=1"),
         RunsSearchHelp::tr("a field of the configuration, by =, !=, <, <=, > or >=")},
        {QStringLiteral("coefficient=0.5..2"),
         RunsSearchHelp::tr("the end of its name, and a range")},
        {QStringLiteral("val<3.2"),
         RunsSearchHelp::tr("best validation loss; also train, future, accuracy, tokens")},
        {QStringLiteral("parameters>10M"), RunsSearchHelp::tr("also k, G, KiB, MiB, GiB and %")},
        {QStringLiteral("time>90min"), RunsSearchHelp::tr("training time, in s, min, h or d")},
        {QStringLiteral("started>=yesterday"),
         RunsSearchHelp::tr("a day, such as 2026-11-28, or today")},
        {QStringLiteral("score:cosine"), RunsSearchHelp::tr("a choice; of texts, a part of it")},
        {QStringLiteral("state:failed"),
         RunsSearchHelp::tr("or training, finished, stopped, interrupted, damaged")},
        {QStringLiteral("tag:paper"), RunsSearchHelp::tr("one of its tags")},
        {QStringLiteral("is:starred"), RunsSearchHelp::tr("or is:archived, is:forked")},
        {QStringLiteral("-is:starred"), RunsSearchHelp::tr("the opposite of any of these")},
    };
}

}  // namespace

RunsSearchHelp::RunsSearchHelp(QWidget* parent) : QFrame(parent, Qt::Popup) {
    setObjectName(QStringLiteral("runsSearchHelpFrame"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("What can be searched for"));
    setRole(this, QStringLiteral("card"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(0);
    QLabel* heading = makeHeading(tr("A run must match all terms"), this);
    grid->addWidget(heading, 0, 0, 1, 2);
    grid->setRowMinimumHeight(1, space::kTiny);
    QPushButton* first = nullptr;
    for (const Example& example : examples()) {
        const int row = grid->rowCount();
        QPushButton* term =
            makeButton(example.term, QStringLiteral("searchExamplePushButton"), this);
        setRole(term, QStringLiteral("link"));
        term->setToolTip(tr("Add this to the search"));
        QLabel* meaning = makeMuted(example.meaning, this);
        meaning->setWordWrap(false);
        grid->addWidget(term, row, 0, Qt::AlignLeft);
        grid->addWidget(meaning, row, 1);
        connect(term, &QPushButton::clicked, this, [this, text = example.term] {
            Q_EMIT chosen(text);
            close();
        });
        if (first == nullptr) first = term;
    }
    QLabel* more = makeMuted(
        tr("Every field and metric that a column can show can be searched; names are offered as "
           "you type."),
        this);
    more->setMinimumWidth(1);
    grid->addWidget(more, grid->rowCount(), 0, 1, 2);
    first->setFocus();
}

void RunsSearchHelp::showBelow(QWidget* button) {
    adjustSize();
    const QRect room = button->screen()->availableGeometry();
    const QPoint corner = button->mapToGlobal(QPoint(button->width() - width(), button->height()));
    move(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
}

}  // namespace deepsight
