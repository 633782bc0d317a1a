#pragma once

#include <QColor>
#include <QFrame>
#include <QLabel>
#include <QPalette>
#include <QPushButton>
#include <QString>

class QMenu;

namespace deepsight {

/// The look of the whole window: palettes, one style sheet, and builders for recurring pieces, so
/// that pages agree without knowing each other. GUI thread only. Custom-painted widgets take their
/// colours from the functions below in paintEvent and repaint on QEvent::PaletteChange.

enum class Theme { System, Light, Dark };

/// Sets style, palette and style sheet of the application. System follows the desktop's palette as
/// it was before the first call. Call after QApplication exists; may be called again at any time.
void applyTheme(Theme theme);

bool isDark(const QPalette& palette);

/// Colours of plots. The series colours are Okabe and Ito's, which stay distinct for colour-blind
/// readers; lines should still differ in style or label.
struct ChartColours {
    QColor background;  ///< equals the card colour
    QColor axis;
    QColor grid;
    QColor text;
    QColor train;
    QColor validation;
    QColor future;
    QColor extra;
};
ChartColours chartColours(const QPalette& palette);

/// Colours of meaning; each has at least 4.5:1 against a card as text.
struct StatusColours {
    QColor accent;
    QColor success;
    QColor warning;
    QColor danger;
    QColor muted;
    QColor border;  ///< of cards and fields; not for text
    QColor card;    ///< card background
};
StatusColours statusColours(const QPalette& palette);

/// The 8-pixel grid.
namespace space {
inline constexpr int kTiny = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
}  // namespace space

/// Gives a widget a role of the style sheet: "title", "heading", "muted", "card", "primary",
/// "danger", "flat", "navigation", "banner", "dangerBanner", ... and restyles it.
void setRole(QWidget* widget, const QString& role);

QLabel* makeTitle(const QString& text, QWidget* parent = nullptr);    ///< page title
QLabel* makeHeading(const QString& text, QWidget* parent = nullptr);  ///< card title
QLabel* makeMuted(const QString& text, QWidget* parent = nullptr);    ///< secondary text, wraps
QFrame* makeCard(QWidget* parent = nullptr);                          ///< rounded frame, no layout

/// Buttons with object name (ending in PushButton); the text is also the accessible name.
QPushButton* makeButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
QPushButton* makePrimaryButton(const QString& text, const QString& objectName,
                               QWidget* parent = nullptr);

/// Gives a button a menu, and the arrow that tells of it.
void giveMenu(QPushButton* button, QMenu* menu);

/// `font` with digits of equal width, for numbers that change in place.
QFont tabularDigits(const QFont& font);

}  // namespace deepsight
