#include "app/drop_area.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kCardWidth = 480;

QStringList localPaths(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    return paths;
}

}  // namespace

DropArea::DropArea(QWidget& window, Planner planner)
    : QWidget(&window),
      window_(window),
      planner_(std::move(planner)),
      card_(makeCard(this)),
      text_(makeHeading(QString(), card_)),
      detail_(makeMuted(QString(), card_)) {
    setObjectName(QStringLiteral("dropArea"));
    text_->setObjectName(QStringLiteral("dropTextLabel"));
    detail_->setObjectName(QStringLiteral("dropDetailLabel"));
    for (QLabel* label : {text_, detail_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    card_->setFixedWidth(kCardWidth);
    auto* column = new QVBoxLayout(card_);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kHuge);
    column->setSpacing(space::kSmall);
    column->addWidget(text_);
    column->addWidget(detail_);
    auto* centred = new QVBoxLayout(this);
    centred->addWidget(card_, 0, Qt::AlignCenter);
    hide();
    window_.setAcceptDrops(true);
    window_.installEventFilter(this);
}

bool DropArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &window_) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
        case QEvent::DragEnter: {
            auto* enter = static_cast<QDragEnterEvent*>(event);
            if (!enter->mimeData()->hasUrls()) {
                return false;
            }
            begin(*enter->mimeData());
            enter->accept();  // to go on hearing of it; each move is answered for itself
            return true;
        }
        case QEvent::DragMove:
            answer(static_cast<QDropEvent*>(event));
            return true;
        case QEvent::DragLeave:
            hide();
            return true;
        case QEvent::Drop:
            drop(static_cast<QDropEvent*>(event));
            return true;
        case QEvent::Resize:
            setGeometry(window_.rect());
            return false;
        default:
            return false;
    }
}

void DropArea::begin(const QMimeData& dragged) {
    plan_ = planner_(localPaths(dragged));
    text_->setText(plan_.text);
    setRole(text_, plan_.possible ? QStringLiteral("heading") : QStringLiteral("danger"));
    detail_->setText(plan_.detail);
    detail_->setVisible(!plan_.detail.isEmpty());
    setGeometry(window_.rect());
    show();
    raise();
}

void DropArea::answer(QDropEvent* event) const {
    if (plan_.possible) {
        // Copied in any case: the program never takes a file away.
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->setDropAction(Qt::IgnoreAction);
        event->ignore();
    }
}

void DropArea::drop(QDropEvent* event) {
    hide();
    answer(event);
    if (plan_.possible) {
        Q_EMIT dropped(plan_);
    }
}

void DropArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.8F);
    painter.fillRect(rect(), veil);
    const StatusColours colours = statusColours(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(plan_.possible ? colours.accent : colours.danger, 2, Qt::DashLine));
    painter.drawRoundedRect(rect().adjusted(12, 12, -12, -12), 8, 8);
}

}  // namespace deepsight
