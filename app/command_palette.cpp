#include "app/command_palette.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/command_list_model.h"
#include "app/settings.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kWidth = 640;
constexpr int kMargin = 24;  ///< least distance to the window's edges
constexpr int kRowHeight = 34;
constexpr int kVisibleRows = 10;
constexpr int kIconSize = 16;
constexpr int kMostUsed = 6;
const QString kUsed = QStringLiteral("palette");

/// Icon, name with the matched letters in bold, place beside it, shortcut at the right.
class CommandDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, std::max(kRowHeight, option.fontMetrics.height() + 2 * space::kSmall)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool selected = option.state & QStyle::State_Selected;
        const bool available = index.data(CommandListModel::AvailableRole).toBool();
        const StatusColours colours = statusColours(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
        }
        QColor strong = option.palette.color(selected    ? QPalette::HighlightedText
                                             : available ? QPalette::Text
                                                         : QPalette::PlaceholderText);
        if (selected && !available) {
            strong.setAlphaF(0.6F);
        }
        const QColor quiet = selected ? strong : colours.muted;
        QRect area = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter,
                   QRect(area.left(), area.center().y() - kIconSize / 2, kIconSize, kIconSize),
                   Qt::AlignCenter, available ? QIcon::Normal : QIcon::Disabled);
        area.setLeft(area.left() + kIconSize + space::kSmall);

        painter->setFont(option.font);
        const QString shortcut = index.data(CommandListModel::ShortcutRole).toString();
        painter->setPen(quiet);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        if (!shortcut.isEmpty()) {
            area.setRight(area.right() - option.fontMetrics.horizontalAdvance(shortcut) -
                          space::kLarge);
        }
        painter->setPen(strong);
        const int end = drawName(painter, option, index, area);
        area.setLeft(end + space::kMedium);
        painter->setPen(quiet);
        const QString place = index.data(CommandListModel::PlaceRole).toString();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(place, Qt::ElideRight, area.width()));
        painter->restore();
    }

  private:
    /// Returns where the name ends.
    static int drawName(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index, const QRect& area) {
        QFont bold = option.font;
        bold.setWeight(QFont::Bold);
        const QString name =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width());
        QTextLayout layout(name, option.font);
        QList<QTextLayout::FormatRange> formats;
        for (const int at : index.data(CommandListModel::MatchRole).value<QList<int>>()) {
            QTextLayout::FormatRange range;
            range.start = at;
            range.length = 1;
            range.format.setFontWeight(QFont::Bold);
            range.format.setFontUnderline(true);
            formats.append(range);
        }
        layout.setFormats(formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(area.width());
        layout.endLayout();
        layout.draw(painter, QPointF(area.left(), area.center().y() - line.height() / 2 + 1));
        return area.left() + static_cast<int>(line.naturalTextWidth());
    }
};

}  // namespace

CommandPalette::CommandPalette(QWidget& window, CommandList commands, const QStringList& recent)
    : QWidget(&window),
      window_(window),
      model_(new CommandListModel(std::move(commands), recent, this)),
      card_(makeCard(this)),
      query_(new QLineEdit(card_)),
      list_(new QListView(card_)),
      note_(makeMuted(tr("Nothing is called that."), card_)),
      focusBefore_(window.focusWidget()) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    buildCard();
    connect(query_, &QLineEdit::textEdited, this, &CommandPalette::search);
    connect(list_, &QListView::clicked, this, &CommandPalette::runSelected);
    query_->installEventFilter(this);
    window_.installEventFilter(this);
    search({});
    show();
    raise();
    query_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::buildCard() {
    query_->setObjectName(QStringLiteral("paletteLineEdit"));
    query_->setAccessibleName(tr("Find a command"));
    query_->setPlaceholderText(tr("Type what you want to do, or a field of the configuration"));
    list_->setObjectName(QStringLiteral("paletteListView"));
    list_->setAccessibleName(tr("Commands"));
    list_->setModel(model_);
    list_->setItemDelegate(new CommandDelegate(list_));
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);  // the keys go to the text, which hands on the arrows
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setMouseTracking(true);
    connect(list_, &QListView::entered, list_, &QListView::setCurrentIndex);
    QPalette colours = list_->palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    list_->setPalette(colours);
    note_->setObjectName(QStringLiteral("paletteNoteLabel"));
    note_->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(card_);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(query_);
    column->addWidget(list_);
    column->addWidget(note_);
}

void CommandPalette::place() {
    setGeometry(window_.rect());
    const int width = std::min(kWidth, window_.width() - 2 * kMargin);
    const int rows = std::clamp(model_->rowCount(), 1, kVisibleRows);
    const int rowHeight = model_->rowCount() > 0 ? list_->sizeHintForRow(0) : kRowHeight;
    list_->setFixedHeight(std::min(rows * rowHeight + 2, window_.height() * 6 / 10));
    card_->setFixedWidth(width);
    card_->adjustSize();
    card_->move((window_.width() - width) / 2, std::max(kMargin, window_.height() / 8));
}

void CommandPalette::search(const QString& query) {
    model_->setQuery(query);
    const bool any = model_->rowCount() > 0;
    list_->setVisible(any);
    note_->setVisible(!any);
    select(0);
    place();
}

void CommandPalette::select(int row) {
    const int count = model_->rowCount();
    if (count > 0) {
        list_->setCurrentIndex(model_->index((row + count) % count));
    }
}

bool CommandPalette::onKey(int key) {
    const int row = list_->currentIndex().row();
    switch (key) {
        case Qt::Key_Down:
        case Qt::Key_Tab:
            select(row + 1);
            return true;
        case Qt::Key_Up:
        case Qt::Key_Backtab:
            select(row - 1);
            return true;
        case Qt::Key_PageDown:
            select(std::min(row + kVisibleRows, model_->rowCount() - 1));
            return true;
        case Qt::Key_PageUp:
            select(std::max(row - kVisibleRows, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runSelected();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

void CommandPalette::runSelected() {
    const QModelIndex current = list_->currentIndex();
    if (!current.isValid() || !model_->command(current.row()).available) {
        return;
    }
    const Command command = model_->command(current.row());
    close();  // first: the command may open a dialog or move the keyboard elsewhere
    Q_EMIT used(command.id);
    command.run();
}

void CommandPalette::close() {
    window_.removeEventFilter(this);
    const bool hadFocus = query_->hasFocus();
    hide();
    deleteLater();
    if (hadFocus && focusBefore_ != nullptr) {
        focusBefore_->setFocus(Qt::PopupFocusReason);
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == query_ && event->type() == QEvent::KeyPress) {
        return onKey(static_cast<QKeyEvent*>(event)->key());
    }
    if (watched == &window_ && event->type() == QEvent::Resize) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent* event) {
    if (!card_->geometry().contains(event->pos())) {
        close();
    }
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 70));
}

void togglePalette(QWidget& window, const CommandList& commands, Settings& settings) {
    if (auto* open = window.findChild<CommandPalette*>(); open != nullptr && open->isVisible()) {
        open->close();
        return;
    }
    auto* palette = new CommandPalette(window, commands, settings.list(kUsed));
    QObject::connect(palette, &CommandPalette::used, &window, [&settings](const QString& id) {
        QStringList used = settings.list(kUsed);
        used.removeAll(id);
        used.prepend(id);
        settings.setList(kUsed, used.mid(0, kMostUsed));
    });
}

}  // namespace deepsight
