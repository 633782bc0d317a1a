#include "widgets/log_view.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace deepsight {

namespace {

/// Colours a line by the level that it was added with, from the current theme.
class LevelColouring : public QSyntaxHighlighter {
  public:
    explicit LevelColouring(QPlainTextEdit* edit)
        : QSyntaxHighlighter(edit->document()), edit_(edit) {}

    static constexpr qsizetype kTimeLength = 8;  // "12:34:56"

  protected:
    void highlightBlock(const QString& text) override {
        const StatusColours colours = statusColours(edit_->palette());
        setFormat(0, kTimeLength, colours.muted);
        const QStringView level = QStringView(text).mid(kTimeLength).trimmed();
        if (level.startsWith(warningWord())) {
            setFormat(kTimeLength, static_cast<int>(text.size()), colours.warning);
        } else if (level.startsWith(errorWord())) {
            setFormat(kTimeLength, static_cast<int>(text.size()), colours.danger);
        }
    }

  public:
    static QString warningWord() { return LogView::tr("Warning:"); }
    static QString errorWord() { return LogView::tr("Error:"); }

  private:
    QPlainTextEdit* edit_;
};

/// Stays at its end when it becomes smaller: a banner that appears above the log must not hide the
/// line that explains it.
class LogText : public QPlainTextEdit {
  public:
    using QPlainTextEdit::QPlainTextEdit;

  protected:
    void resizeEvent(QResizeEvent* event) override {
        const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
        QPlainTextEdit::resizeEvent(event);
        if (atEnd) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
};

QString levelPrefix(LogMessage::Level level) {
    switch (level) {
        case LogMessage::Level::Info:
            return {};
        case LogMessage::Level::Warning:
            return LevelColouring::warningWord() + QLatin1Char(' ');
        case LogMessage::Level::Error:
            return LevelColouring::errorWord() + QLatin1Char(' ');
    }
    return {};
}

}  // namespace

LogView::LogView(QWidget* parent)
    : QWidget(parent),
      text_(new LogText(this)),
      copy_(makeButton(tr("Copy"), QStringLiteral("copyLogPushButton"), this)),
      colouring_(new LevelColouring(text_)) {
    text_->setObjectName(QStringLiteral("logPlainTextEdit"));
    text_->setAccessibleName(tr("Log"));
    text_->setReadOnly(true);
    text_->setMaximumBlockCount(kMostLines);
    text_->setTabChangesFocus(true);
    text_->setPlaceholderText(tr("Messages of the run appear here."));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    text_->setFont(fixed);
    setRole(text_, QStringLiteral("log"));
    copy_->setToolTip(tr("Copy the whole log"));
    setRole(copy_, QStringLiteral("link"));

    auto* head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Log"), this));
    head->addStretch();
    head->addWidget(copy_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    column->addLayout(head);
    column->addWidget(text_, 1);
    connect(copy_, &QPushButton::clicked, this, &LogView::copyAll);
}

void LogView::add(const LogMessage& message) {
    const QDateTime when = message.time > 0
                               ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(message.time))
                               : QDateTime::currentDateTime();
    const bool today = when.date() == QDate::currentDate();
    const QString time =
        when.toString(today ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    QString text = QString::fromStdString(message.text);
    text.replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(10, QLatin1Char(' ')));
    text_->appendPlainText(time + QStringLiteral("  ") + levelPrefix(message.level) + text);
}

void LogView::clear() { text_->clear(); }

void LogView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) colouring_->rehighlight();
}

void LogView::copyAll() { QGuiApplication::clipboard()->setText(text_->toPlainText()); }

}  // namespace deepsight
