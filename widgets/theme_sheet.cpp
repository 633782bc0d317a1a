#include "widgets/theme_sheet.h"

#include <utility>

namespace deepsight {

namespace {

const char* const kSheet = R"(
QToolTip { background: @toolTip; color: @ttText; border: 1px solid @border; padding: 6px 8px; }

QLabel[role="title"] { font-size: 19px; font-weight: 600; color: @text; }
QLabel[role="heading"] { font-size: 14px; font-weight: 600; color: @text; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="caption"] { color: @muted; font-size: 11px; }
QLabel[role="value"], QLabel[role="alarm"] { font-size: 17px; font-weight: 600; color: @text; }
QLabel[role="alarm"] { color: @danger; }
QLabel[role="big"] { font-size: 26px; font-weight: 600; color: @text; }
QLabel[role="danger"] { color: @danger; }
QLabel[role="success"] { color: @success; }
QLabel[role="muted"]:disabled, QLabel[role="caption"]:disabled { color: @disabled; }

QFrame[role="card"] { background: @card; border: 1px solid @border; border-radius: 8px; }
QFrame[role="banner"] { background: @infoBanner; border: 1px solid @accent; border-radius: 8px; }
QFrame[role="dangerBanner"] { background: @dangerBanner; border: 1px solid @danger;
                              border-radius: 8px; }
QFrame[role="separator"] { background: @border; border: none; max-height: 1px; min-height: 1px; }

QPushButton, QToolButton { background: @card; color: @text; border: 1px solid @fldBorder;
    border-radius: 6px; padding: 5px 12px; min-height: 18px; }
QToolButton { padding: 5px 8px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @border; }
QPushButton:checked, QToolButton:checked { background: @infoBanner; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; border-color: @border;
    background: @page; }
QPushButton::menu-indicator, QToolButton::menu-indicator { width: 0px; }
QPushButton[role="primary"] { background: @accent; color: @acText; border-color: @accent;
    font-weight: 600; padding: 5px 16px; }
QPushButton[role="primary"]:hover { background: @acHover; border-color: @acHover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 4px 15px; }
QPushButton[role="primary"]:disabled { background: @border; color: @disabled;
    border-color: @border; }
QPushButton[role="danger"] { color: @danger; border-color: @danger; }
QPushButton[role="danger"]:disabled { color: @disabled; border-color: @border; }
QPushButton[role="flat"], QToolButton[role="flat"] { background: transparent;
    border-color: transparent; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: @hover; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border-color: @accent; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 2px 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border-color: @accent; }
QPushButton[role="link"]:disabled { color: @muted; }

QListView[role="navigation"] { background: transparent; border: none; outline: none;
    padding: 8px; }
QListView[role="navigation"]::item { color: @text; border-radius: 6px; padding: 8px 10px;
    margin: 1px 0; }
QListView[role="navigation"]::item:hover { background: @hover; }
QListView[role="navigation"]::item:selected { background: @infoBanner; color: @accent; }
QListView[role="navigation"]::item:disabled { color: @disabled; }

QTableView[role="table"] { background: @card; border: none; color: @text; outline: none;
    selection-background-color: @infoBanner; selection-color: @text; gridline-color: @border; }
QTableView[role="table"]::item { padding: 0 8px; border-bottom: 1px solid @hover; }
QTableView[role="table"]::item:selected { background: @infoBanner; color: @text; }
QTableView[role="table"] QHeaderView { background: @card; border: none; }
QTableView[role="table"] QHeaderView::section { background: @card; color: @muted; border: none;
    border-bottom: 1px solid @border; padding: 6px 11px; }
QTableView[role="table"] QHeaderView::section:hover { color: @text; }
QTableView[role="table"] QTableCornerButton::section { background: @card; border: none;
    border-bottom: 1px solid @border; }
QTableView[role="table"]::corner { background: @card; border: none; }
QLineEdit > QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }

QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent;
    border: none; }
QPlainTextEdit, QTextEdit { background: @field; border: 1px solid @fldBorder;
    border-radius: 6px; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QPlainTextEdit[role="log"] { border: none; background: @card; }

QProgressBar { background: @border; border: none; border-radius: 3px; min-height: 6px;
    max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QProgressBar[paused="true"]::chunk { background: @warning; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @fldBorder; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QStatusBar { background: @page; color: @muted; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QMenuBar { background: @page; color: @text; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
)";

const ThemeColours kLight{.page = QColor(0xF4, 0xF5, 0xF7),
                          .card = QColor(0xFF, 0xFF, 0xFF),
                          .hover = QColor(0xEE, 0xF1, 0xF5),
                          .border = QColor(0xDD, 0xE1, 0xE7),
                          .field = QColor(0xFF, 0xFF, 0xFF),
                          .fieldBorder = QColor(0xB9, 0xC1, 0xCC),
                          .text = QColor(0x1B, 0x1F, 0x27),
                          .muted = QColor(0x5A, 0x63, 0x72),
                          .disabled = QColor(0x6C, 0x75, 0x84),
                          .accent = QColor(0x25, 0x63, 0xEB),
                          .accentHover = QColor(0x1D, 0x4E, 0xD8),
                          .accentText = QColor(0xFF, 0xFF, 0xFF),
                          .success = QColor(0x15, 0x80, 0x3D),
                          .warning = QColor(0x9A, 0x57, 0x00),
                          .danger = QColor(0xC6, 0x28, 0x28),
                          .dangerBanner = QColor(0xFD, 0xF1, 0xF1),
                          .infoBanner = QColor(0xEA, 0xF1, 0xFE),
                          .toolTip = QColor(0x24, 0x29, 0x33),
                          .toolTipText = QColor(0xF1, 0xF3, 0xF6)};

const ThemeColours kDark{.page = QColor(0x15, 0x17, 0x1C),
                         .card = QColor(0x1D, 0x20, 0x27),
                         .hover = QColor(0x28, 0x2C, 0x35),
                         .border = QColor(0x30, 0x35, 0x3F),
                         .field = QColor(0x16, 0x19, 0x1F),
                         .fieldBorder = QColor(0x4A, 0x52, 0x60),
                         .text = QColor(0xE6, 0xE9, 0xEF),
                         .muted = QColor(0x9B, 0xA5, 0xB4),
                         .disabled = QColor(0x84, 0x8D, 0x9C),
                         .accent = QColor(0x60, 0xA5, 0xFA),
                         .accentHover = QColor(0x8A, 0xBD, 0xFB),
                         .accentText = QColor(0x0B, 0x12, 0x20),
                         .success = QColor(0x4A, 0xDE, 0x80),
                         .warning = QColor(0xFB, 0xBF, 0x24),
                         .danger = QColor(0xF8, 0x84, 0x84),
                         .dangerBanner = QColor(0x33, 0x1F, 0x23),
                         .infoBanner = QColor(0x1C, 0x2A, 0x40),
                         .toolTip = QColor(0x2C, 0x31, 0x3B),
                         .toolTipText = QColor(0xE6, 0xE9, 0xEF)};

}  // namespace

const ThemeColours& themeColours(bool dark) { return dark ? kDark : kLight; }

QString themeSheet(const ThemeColours& c) {
    QString sheet = QString::fromLatin1(kSheet);
    const std::pair<const char*, QColor> names[] = {
        {"@infoBanner", c.infoBanner},
        {"@dangerBanner", c.dangerBanner},
        {"@toolTip", c.toolTip},
        {"@ttText", c.toolTipText},
        {"@fldBorder", c.fieldBorder},
        {"@field", c.field},
        {"@acHover", c.accentHover},
        {"@acText", c.accentText},
        {"@accent", c.accent},
        {"@border", c.border},
        {"@disabled", c.disabled},
        {"@danger", c.danger},
        {"@success", c.success},
        {"@warning", c.warning},
        {"@muted", c.muted},
        {"@hover", c.hover},
        {"@card", c.card},
        {"@page", c.page},
        {"@text", c.text},
    };
    for (const auto& [name, colour] : names) {
        sheet.replace(QLatin1String(name), colour.name());
    }
    return sheet;
}

}  // namespace deepsight
