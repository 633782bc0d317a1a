#include "widgets/number_edit.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

/// One unit of the first significant digit in the direction of `sign`: 3e-4 goes to 4e-4, and 1e-3
/// goes down to 9e-4.
double realStep(double value, int sign) {
    if (value == 0) return 0.1;
    const double size = std::abs(value);
    double decade = std::pow(10.0, std::floor(std::log10(size) + 1e-9));
    const bool shrinking = (value > 0) == (sign < 0);
    if (shrinking && size < decade * (1 + 1e-9)) decade /= 10;
    return decade;
}

}  // namespace

NumberEdit::NumberEdit(Kind kind, QWidget* parent) : QLineEdit(parent), kind_(kind) {
    setAlignment(Qt::AlignRight);
    setFont(tabularDigits(font()));
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto number = value()) setValue(*number);
    });
}

void NumberEdit::setGrouped(bool grouped) { grouped_ = grouped; }

void NumberEdit::setRange(double minimum, double maximum) {
    minimum_ = minimum;
    maximum_ = maximum;
}

void NumberEdit::setValue(double value) {
    const QString formatted = format(value);
    if (text() != formatted) setText(formatted);
}

std::optional<double> NumberEdit::value() const {
    if (kind_ == Kind::Real) return parseReal(text());
    if (const auto whole = parseInteger(text())) return static_cast<double>(*whole);
    return {};
}

void NumberEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up:
            return step(1);
        case Qt::Key_Down:
            return step(-1);
        case Qt::Key_PageUp:
            return step(10);
        case Qt::Key_PageDown:
            return step(-10);
        default:
            QLineEdit::keyPressEvent(event);
    }
}

QString NumberEdit::format(double value) const {
    if (kind_ == Kind::Real) return realNumber(value);
    const qint64 whole = std::llround(value);
    return grouped_ ? groupedNumber(whole) : QString::number(whole);
}

void NumberEdit::step(int count) {
    const auto current = value();
    if (!current || isReadOnly()) return;
    double next = *current;
    if (kind_ == Kind::Integer) {
        next += count;
    } else {
        const int sign = count < 0 ? -1 : 1;
        for (int i = 0; i != count; i += sign) next += sign * realStep(next, sign);
        // Sums of decades leave digits such as 0.30000000000000004.
        next = QString::number(next, 'g', 12).toDouble();
    }
    next = std::clamp(next, std::min(minimum_, *current), std::max(maximum_, *current));
    setText(format(next));
    Q_EMIT textEdited(text());
}

}  // namespace deepsight
