#include "widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStyle>
#include <QVariant>

#include "widgets/theme_sheet.h"
#include "widgets/theme_style.h"

namespace deepsight {

namespace {

bool desktopIsDark() {
    static const QPalette desktop = QApplication::palette();
    const QByteArray wish = qgetenv("DEEPSIGHT_THEME").toLower();
    if (wish == "dark") return true;
    if (wish == "light") return false;
    return isDark(desktop);
}

QPalette makePalette(const ThemeColours& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.page);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.field);
    palette.setColor(QPalette::AlternateBase, c.hover);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.card);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::ToolTipBase, c.toolTip);
    palette.setColor(QPalette::ToolTipText, c.toolTipText);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.card);
    palette.setColor(QPalette::Midlight, c.hover);
    palette.setColor(QPalette::Mid, c.fieldBorder);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, c.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, c.page);
    palette.setColor(QPalette::Disabled, QPalette::Button, c.page);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::Link, c.disabled);
    return palette;
}

}  // namespace

void applyTheme(Theme theme) {
    const bool followed = desktopIsDark();
    const bool dark = theme == Theme::Dark || (theme == Theme::System && followed);
    const ThemeColours& colours = themeColours(dark);
    QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(makePalette(colours));
    qApp->setStyleSheet(themeSheet(colours));
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

ChartColours chartColours(const QPalette& palette) {
    const bool dark = isDark(palette);
    const ThemeColours& c = themeColours(dark);
    ChartColours chart{.background = c.card,
                       .axis = c.fieldBorder,
                       .grid = c.border,
                       .text = c.muted,
                       .train = QColor(0x00, 0x72, 0xB2),
                       .validation = QColor(0xD5, 0x5E, 0x00),
                       .future = QColor(0x00, 0x9E, 0x73),
                       .extra = QColor(0xAA, 0x4F, 0x88)};
    if (dark) {
        chart.train = QColor(0x56, 0xB4, 0xE9);
        chart.validation = QColor(0xE6, 0x9F, 0x00);
        chart.future = QColor(0x2F, 0xC4, 0x9A);
        chart.extra = QColor(0xCC, 0x79, 0xA7);
    }
    return chart;
}

StatusColours statusColours(const QPalette& palette) {
    const ThemeColours& c = themeColours(isDark(palette));
    return {.accent = c.accent,
            .success = c.success,
            .warning = c.warning,
            .danger = c.danger,
            .muted = c.muted,
            .border = c.border,
            .card = c.card};
}

void setRole(QWidget* widget, const QString& role) {
    if (widget->property("role").toString() == role) return;
    widget->setProperty("role", role);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel* makeTitle(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    setRole(label, QStringLiteral("title"));
    return label;
}

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    setRole(label, QStringLiteral("heading"));
    return label;
}

QLabel* makeMuted(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setRole(label, QStringLiteral("muted"));
    return label;
}

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    setRole(card, QStringLiteral("card"));
    return card;
}

QPushButton* makeButton(const QString& text, const QString& objectName, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return button;
}

QPushButton* makePrimaryButton(const QString& text, const QString& objectName, QWidget* parent) {
    QPushButton* button = makeButton(text, objectName, parent);
    setRole(button, QStringLiteral("primary"));
    return button;
}

void giveMenu(QPushButton* button, QMenu* menu) {
    button->setText(QStringLiteral("%1 ▾").arg(button->text()));
    button->setMenu(menu);
}

QFont tabularDigits(const QFont& font) {
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(QLatin1Char('0'));
    bool equal = true;
    for (char digit = '1'; digit <= '9'; ++digit) {
        equal = equal && qFuzzyCompare(metrics.horizontalAdvance(QLatin1Char(digit)), width);
    }
    if (equal) return font;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    fixed.setWeight(font.weight());
    return fixed;
}

}  // namespace deepsight
