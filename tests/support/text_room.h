#pragma once

#include <QCheckBox>
#include <QListView>
#include <QMenuBar>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTextDocument>

#include "tests/support/widget_texts.h"

namespace deepsight {

/// Looks for text that a widget has no room for. A text that is cut on purpose must be whole in the
/// widget's tooltip.
class TextRoom {
  public:
    explicit TextRoom(const QWidget& widget) : widget_(widget) {}

    /// "needs 120 x 17 for "Learning rate", has 96 x 17", or empty.
    QString problem() const {
        if (const auto* label = qobject_cast<const QLabel*>(&widget_)) return ofLabel(*label);
        if (const auto* box = qobject_cast<const QComboBox*>(&widget_)) return ofComboBox(*box);
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget_)) {
            return ofButton(*button);
        }
        if (const auto* line = qobject_cast<const QLineEdit*>(&widget_)) return ofLine(*line);
        if (const auto* header = qobject_cast<const QHeaderView*>(&widget_)) {
            return ofHeader(*header);
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget_)) return ofTabs(*tabs);
        if (const auto* list = qobject_cast<const QListView*>(&widget_)) return ofList(*list);
        if (const auto* bar = qobject_cast<const QMenuBar*>(&widget_)) {
            return fits(QStringLiteral("the menus"), bar->sizeHint(), bar->size());
        }
        return {};
    }

  private:
    QString fits(const QString& text, const QSize& needed, const QSize& room) const {
        const bool toolTipHasAll = !text.isEmpty() && widget_.toolTip().contains(text);
        if ((needed.width() <= room.width() && needed.height() <= room.height()) || toolTipHasAll) {
            return {};
        }
        return QStringLiteral("needs %1 x %2 for \"%3\", has %4 x %5")
            .arg(needed.width())
            .arg(needed.height())
            .arg(text.left(80))
            .arg(room.width())
            .arg(room.height());
    }

    QSize sizeOf(const QString& text) const {
        return widget_.fontMetrics().size(Qt::TextShowMnemonic, text);
    }
    QSize widthOf(const QString& text) const { return {sizeOf(text).width(), 0}; }

    QString ofLabel(const QLabel& label) const {
        const QString text = label.text();
        // What ends like this was cut to the room by its owner, who has to have a tooltip.
        if (text.isEmpty() || (text.endsWith(QChar(u'…')) && !label.toolTip().isEmpty())) return {};
        const int margins = 2 * label.margin();
        const QSize room = label.contentsRect().size() - QSize(margins, margins);
        const bool isRich = label.textFormat() == Qt::RichText ||
                            (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(text));
        if (isRich) {
            QTextDocument document;
            document.setDefaultFont(label.font());
            document.setDocumentMargin(0);
            document.setHtml(text);
            if (label.wordWrap()) document.setTextWidth(room.width());
            return fits(text,
                        {static_cast<int>(document.idealWidth()),
                         static_cast<int>(document.size().height()) - 1},
                        room);
        }
        if (!label.wordWrap()) return fits(text, sizeOf(text), room);
        const QRect wrapped = label.fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 10000), static_cast<int>(Qt::TextWordWrap), text);
        return fits(text, wrapped.size(), room);
    }

    QString ofButton(const QAbstractButton& button) const {
        if (button.text().isEmpty()) return {};
        int decoration = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
        if (qobject_cast<const QCheckBox*>(&button) || qobject_cast<const QRadioButton*>(&button)) {
            decoration += button.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &button);
        }
        constexpr int kFrame = 6;
        return fits(button.text(), sizeOf(button.text()) + QSize(decoration + kFrame, 0),
                    button.size());
    }

    QString ofComboBox(const QComboBox& box) const {
        if (box.isEditable()) return {};  // the line scrolls
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.subControls = QStyle::SC_All;
        option.frame = box.hasFrame();
        const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                        QStyle::SC_ComboBoxEditField, &box);
        for (int row = 0; row < box.count(); ++row) {
            const QString problem =
                fits(box.itemText(row), widthOf(box.itemText(row)), {field.width(), 0});
            if (!problem.isEmpty()) return problem;
        }
        return fits(box.placeholderText(), widthOf(box.placeholderText()), {field.width(), 0});
    }

    QString ofLine(const QLineEdit& line) const {
        if (!line.text().isEmpty()) return {};
        constexpr int kMargins = 8;
        return fits(line.placeholderText(), widthOf(line.placeholderText()),
                    {line.width() - kMargins, 0});
    }

    QString ofHeader(const QHeaderView& header) const {
        if (header.model() == nullptr || header.orientation() != Qt::Horizontal) return {};
        for (int section = 0; section < header.count(); ++section) {
            const auto data = [&](int role) {
                return header.model()->headerData(section, Qt::Horizontal, role).toString();
            };
            const QString text = data(Qt::DisplayRole);
            if (header.isSectionHidden(section) || data(Qt::ToolTipRole).contains(text)) continue;
            const QString problem = fits(text, widthOf(text), {header.sectionSize(section) - 4, 0});
            if (!problem.isEmpty()) return problem;
        }
        return {};
    }

    QString ofTabs(const QTabBar& tabs) const {
        for (int tab = 0; tab < tabs.count(); ++tab) {
            const QString problem =
                fits(tabs.tabText(tab), widthOf(tabs.tabText(tab)), tabs.tabRect(tab).size());
            if (!problem.isEmpty()) return problem;
        }
        return {};
    }

    QString ofList(const QListView& list) const {
        if (list.model() == nullptr || list.textElideMode() != Qt::ElideRight) return {};
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (index.data(Qt::ToolTipRole).toString().contains(index.data().toString())) continue;
            const QString problem = fits(index.data().toString(), widthOf(index.data().toString()),
                                         {list.viewport()->width(), 0});
            if (!problem.isEmpty()) return problem;
        }
        return {};
    }

    const QWidget& widget_;
};

}  // namespace deepsight
