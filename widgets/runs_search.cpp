#include "widgets/runs_search.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "widgets/runs_query.h"
#include "widgets/runs_search_help.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

enum Role { kTermRole = Qt::UserRole, kSearchRole };
constexpr int kShortest = 2;  // letters after which terms are offered

/// Completes the term that is being typed, not the whole line.
class TermCompleter : public QCompleter {
  public:
    using QCompleter::QCompleter;

    QString pathFromIndex(const QModelIndex& index) const override {
        const QString text = static_cast<QLineEdit*>(widget())->text();
        const QString last = lastTerm(text);
        const QString minus = last.startsWith(QLatin1Char('-')) ? QStringLiteral("-") : QString();
        return text.chopped(last.size()) + minus + index.data(kTermRole).toString();
    }
    QStringList splitPath(const QString& text) const override {
        QString term = lastTerm(text);
        if (term.startsWith(QLatin1Char('-'))) term.remove(0, 1);
        // No term has a line end: nothing is offered.
        return {term.size() < kShortest ? QStringLiteral("\n") : term};
    }

  private:
    static QString lastTerm(const QString& text) {
        const QString last = RunsQuery::termsOf(text).value(RunsQuery::termsOf(text).size() - 1);
        return text.endsWith(last) ? last : QString();
    }
};

}  // namespace

RunsSearch::RunsSearch(const QVector<RunValue>& values, QWidget* parent)
    : QWidget(parent),
      values_(values),
      line_(new QLineEdit(this)),
      problem_(new QLabel(this)),
      suggestions_(new QStandardItemModel(this)) {
    line_->setObjectName(QStringLiteral("searchRunsLineEdit"));
    line_->setAccessibleName(tr("Search runs"));
    line_->setPlaceholderText(tr("Search: words, val<3.2, is:starred…"));
    line_->setToolTip(
        tr("Shows the runs that have all of these words and satisfy all comparisons (Ctrl+F)"));
    line_->setClearButtonEnabled(true);
    auto* completer = new TermCompleter(suggestions_, line_);
    completer->setCompletionRole(kSearchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    line_->setCompleter(completer);
    QPushButton* help = makeButton(tr("?"), QStringLiteral("searchHelpPushButton"), this);
    help->setAccessibleName(tr("What can be searched for"));
    help->setToolTip(tr("What can be searched for"));
    help_ = help;
    problem_->setObjectName(QStringLiteral("searchProblemLabel"));
    problem_->setTextFormat(Qt::PlainText);
    problem_->setWordWrap(true);
    setRole(problem_, QStringLiteral("danger"));
    problem_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(line_, 1);
    row->addWidget(help);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addLayout(row);
    column->addWidget(problem_);
    connect(line_, &QLineEdit::textChanged, this, &RunsSearch::edited);
    connect(help, &QPushButton::clicked, this, &RunsSearch::showHelp);
    setFocusProxy(line_);
    fill();
}

QString RunsSearch::text() const { return line_->text(); }

void RunsSearch::clear() { line_->clear(); }

void RunsSearch::start() {
    line_->setFocus(Qt::ShortcutFocusReason);
    line_->selectAll();
}

void RunsSearch::setTags(const QStringList& tags) {
    if (tags == tags_) return;
    tags_ = tags;
    fill();
}

void RunsSearch::showProblems(const QStringList& problems) {
    problem_->setText(problems.join(QLatin1Char('\n')));
    problem_->setVisible(!problems.isEmpty());
}

void RunsSearch::fill() {
    QHash<QString, QString> labels;
    for (const RunValue& value : values_) labels.insert(value.name, value.label);
    suggestions_->clear();
    for (const QString& term : RunsQuery::suggestions(values_, tags_)) {
        const QString label = labels.value(term);
        auto* item = new QStandardItem(label.isEmpty() ? term : tr("%1 (%2)").arg(term, label));
        item->setData(term, kTermRole);
        item->setData(QStringLiteral("%1 %2").arg(term, label), kSearchRole);
        suggestions_->appendRow(item);
    }
}

void RunsSearch::showHelp() {
    auto* help = new RunsSearchHelp(this);
    connect(help, &RunsSearchHelp::chosen, this, [this](const QString& example) {
        const QString before = line_->text().trimmed();
        line_->setText(before.isEmpty() ? example : before + QLatin1Char(' ') + example);
        line_->setFocus(Qt::OtherFocusReason);
    });
    help->showBelow(help_);
}

}  // namespace deepsight
