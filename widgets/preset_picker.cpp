#include "widgets/preset_picker.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include "core/config/presets.h"
#include "widgets/field_row.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kPopupWidth = 460;
constexpr int kMargin = 8;

/// Title in bold, the description below it, wrapped.
class PresetDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QRect text = option.fontMetrics.boundingRect(
            QRect(0, 0, kPopupWidth - 3 * kMargin, 1000), Qt::TextWordWrap, description(index));
        return {kPopupWidth, text.height() + option.fontMetrics.height() + 2 * kMargin};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool selected = option.state & QStyle::State_Selected;
        const QPalette& palette = option.palette;
        painter->save();
        painter->fillRect(option.rect,
                          palette.color(selected ? QPalette::Highlight : QPalette::Base));
        QRect area = option.rect.adjusted(kMargin, kMargin - 2, -kMargin, -kMargin + 2);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(area, Qt::AlignTop | Qt::AlignLeft, index.data().toString());
        area.setTop(area.top() + option.fontMetrics.height() + 2);
        painter->setFont(option.font);
        if (!selected) painter->setPen(palette.color(QPalette::PlaceholderText));
        painter->drawText(area, Qt::AlignTop | Qt::TextWordWrap, description(index));
        painter->restore();
    }

  private:
    static QString description(const QModelIndex& index) {
        return index.data(Qt::ToolTipRole).toString();
    }
};

}  // namespace

PresetPicker::PresetPicker(QWidget* parent) : ChoiceBox(parent) {
    setObjectName(QStringLiteral("presetComboBox"));
    setAccessibleName(tr("Preset"));
    setToolTip(tr("Fills the whole form with a ready configuration"));
    setPlaceholderText(tr("Custom"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaxVisibleItems(10);
    setItemDelegate(new PresetDelegate(this));
    for (const Preset& preset : presets()) {
        addItem(translateConfig(preset.name.c_str()), QString::fromStdString(preset.id));
        setItemData(count() - 1, translateConfig(preset.description.c_str()), Qt::ToolTipRole);
    }
    view()->setMinimumWidth(kPopupWidth);
    connect(this, &QComboBox::activated, this,
            [this](int index) { Q_EMIT presetChosen(presets()[static_cast<std::size_t>(index)]); });
}

void PresetPicker::showConfig(const Config& config) {
    int found = -1;
    for (int i = 0; i < count() && found < 0; ++i) {
        const Preset& preset = presets()[static_cast<std::size_t>(i)];
        if (adopt(preset, config) == config) found = i;
    }
    setCurrentIndex(found);
}

Config PresetPicker::adopt(const Preset& preset, const Config& current) {
    Config config = preset.config;
    if (config.data.path.empty() && config.data.source == current.data.source) {
        config.data.path = current.data.path;
    }
    return config;
}

}  // namespace deepsight
