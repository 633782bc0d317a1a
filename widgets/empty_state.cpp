#include "widgets/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace deepsight {

namespace {

/// A line drawing of what the page will show.
class GlyphWidget : public QWidget {
  public:
    using QWidget::QWidget;

    void setGlyph(EmptyState::Glyph glyph) {
        glyph_ = glyph;
        update();
    }

    QSize sizeHint() const override { return {72, 56}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const StatusColours colours = statusColours(palette());
        switch (glyph_) {
            case EmptyState::Glyph::Curve:
                drawCurve(painter, colours);
                break;
            case EmptyState::Glyph::Grid:
                drawGrid(painter, colours);
                break;
            case EmptyState::Glyph::Run:
                drawRun(painter, colours);
                break;
        }
    }

  private:
    static void drawCurve(QPainter& painter, const StatusColours& colours) {
        painter.setPen(QPen(colours.muted, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(8, 4, 8, 50);
        painter.drawLine(8, 50, 66, 50);
        QPainterPath path(QPointF(14, 8));
        path.cubicTo(22, 40, 34, 40, 64, 43);
        painter.setPen(QPen(colours.accent, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(path);
    }

    static void drawGrid(QPainter& painter, const StatusColours& colours) {
        painter.setPen(Qt::NoPen);
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < 4; ++column) {
                QColor cell = row == column ? colours.accent : colours.muted;
                cell.setAlphaF(row == column ? 1.0F : (qAbs(row - column) == 1 ? 0.45F : 0.2F));
                painter.setBrush(cell);
                painter.drawRoundedRect(QRectF(10 + column * 13.5, 2 + row * 13.5, 11.5, 11.5), 2,
                                        2);
            }
        }
    }

    static void drawRun(QPainter& painter, const StatusColours& colours) {
        painter.setPen(QPen(colours.muted, 2));
        painter.drawEllipse(QPointF(36, 28), 25, 25);
        QPainterPath triangle(QPointF(30, 18));
        triangle.lineTo(47, 28);
        triangle.lineTo(30, 38);
        triangle.closeSubpath();
        painter.setPen(QPen(colours.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colours.accent);
        painter.drawPath(triangle);
    }

    EmptyState::Glyph glyph_ = EmptyState::Glyph::Curve;
};

}  // namespace

EmptyState::EmptyState(const QString& title, const QString& text, const QString& actionText,
                       QWidget* parent)
    : QWidget(parent),
      glyph_(new GlyphWidget(this)),
      title_(makeHeading(title, this)),
      text_(makeMuted(text, this)),
      action_(makePrimaryButton(actionText, QStringLiteral("emptyStatePushButton"), this)) {
    glyph_->setFixedSize(glyph_->sizeHint());
    title_->setObjectName(QStringLiteral("emptyStateTitleLabel"));
    text_->setObjectName(QStringLiteral("emptyStateTextLabel"));
    text_->setAlignment(Qt::AlignCenter);
    text_->setMaximumWidth(440);
    action_->setVisible(!actionText.isEmpty());

    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kSmall);
    column->addStretch();
    column->addWidget(glyph_, 0, Qt::AlignHCenter);
    column->addSpacing(space::kSmall);
    column->addWidget(title_, 0, Qt::AlignHCenter);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(text_, 1000);
    centred->addStretch(1);
    column->addLayout(centred);
    column->addSpacing(space::kSmall);
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(action_, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setGlyph(Glyph glyph) { static_cast<GlyphWidget*>(glyph_)->setGlyph(glyph); }

void EmptyState::setText(const QString& title, const QString& text) {
    title_->setText(title);
    text_->setText(text);
}

void EmptyState::setActionVisible(bool visible) { action_->setVisible(visible); }

}  // namespace deepsight
