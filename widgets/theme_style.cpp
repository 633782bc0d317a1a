#include "widgets/theme_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kFieldHeight = 28;
constexpr int kFieldPadding = 4;
constexpr double kFieldRadius = 6;

bool enabled(const QStyleOption& option) { return option.state & QStyle::State_Enabled; }

void drawField(QPainter* painter, const QStyleOption& option, const QWidget* widget) {
    const StatusColours colours = statusColours(option.palette);
    QColor border = option.palette.color(QPalette::Mid);
    double width = 1;
    if (!enabled(option)) {
        border = colours.border;
    } else if (widget && widget->property("invalid").toBool()) {
        border = colours.danger;
        width = 1.5;
    } else if (option.state & QStyle::State_HasFocus) {
        border = colours.accent;
        width = 1.5;
    } else if (option.state & QStyle::State_MouseOver) {
        border = colours.muted;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, width));
    painter->setBrush(option.palette.color(QPalette::Base));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset),
                             kFieldRadius, kFieldRadius);
    painter->restore();
}

void drawChevron(QPainter* painter, const QStyleOption& option, const QRect& rect, bool down) {
    const QPointF centre = QRectF(rect).center();
    const double dx = 3.5;
    const double dy = down ? 1.8 : -1.8;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::PlaceholderText), 1.4, Qt::SolidLine,
                         Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {centre + QPointF(-dx, -dy), centre + QPointF(0, dy),
                              centre + QPointF(dx, -dy)};
    painter->drawPolyline(points, 3);
    painter->restore();
}

void drawCheckBox(QPainter* painter, const QStyleOption& option) {
    const StatusColours colours = statusColours(option.palette);
    const bool on = option.state & QStyle::State_On;
    const bool focused = option.state & QStyle::State_HasFocus;
    QColor fill =
        on ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Base);
    QColor border = on ? fill : option.palette.color(QPalette::Mid);
    if (enabled(option) && !on && (option.state & QStyle::State_MouseOver)) border = colours.muted;
    if (focused) border = option.palette.color(on ? QPalette::WindowText : QPalette::Highlight);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->setPen(QPen(border, focused ? 1.5 : 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(box, 4, 4);
    if (on) {
        painter->setPen(QPen(option.palette.color(QPalette::HighlightedText), 1.8, Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        const QPointF points[] = {at(0.24, 0.53), at(0.43, 0.71), at(0.76, 0.32)};
        painter->drawPolyline(points, 3);
    }
    painter->restore();
}

}  // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const {
    switch (element) {
        case PE_PanelLineEdit: {
            // Without a frame the edit is part of a spin box or combo box that drew the field.
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame && frame->lineWidth > 0) drawField(painter, *option, widget);
            return;
        }
        case PE_FrameLineEdit:
            return;
        case PE_IndicatorCheckBox:
            drawCheckBox(painter, *option);
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo) {
        if (combo->frame) drawField(painter, *option, widget);
        drawChevron(painter, *option,
                    proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), true);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin) {
        if (spin->frame) drawField(painter, *option, widget);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
        drawChevron(painter, *option,
                    proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), false);
        drawChevron(painter, *option,
                    proxy()->subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), true);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_LineEdit || type == CT_SpinBox || type == CT_ComboBox) {
        result.setHeight(qMax(result.height(), kFieldHeight));
    }
    return result;
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0) {
        return rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0);
    }
    return rect;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                 SubControl part, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return rect.adjusted(kFieldPadding, 0, 0, 0);
    }
    return rect;
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    // A list below the field, not a menu that covers it.
    if (hint == SH_ComboBox_Popup) return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
            return 18;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

}  // namespace deepsight
