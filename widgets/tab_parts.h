#pragma once

#include <QComboBox>
#include <QHBoxLayout>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QVBoxLayout>
#include <initializer_list>

#include "widgets/choice_box.h"
#include "widgets/figure.h"
#include "widgets/flow_layout.h"
#include "widgets/heatmap_plot.h"
#include "widgets/theme.h"

namespace deepsight {

// What the tabs that look into a checkpoint have in common.

/// A choice whose name is its tooltip too, since it has no caption.
inline QComboBox* makeTabChoice(const char* objectName, const QString& name,
                                const QStringList& items, QWidget* parent) {
    auto* box = new ChoiceBox(parent);
    box->setObjectName(QLatin1String(objectName));
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->addItems(items);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

/// The layout of a tab: its choices above two maps side by side. What comes below is for the tab.
inline QVBoxLayout* layOutMaps(QWidget* content, std::initializer_list<QComboBox*> choices,
                               HeatmapPlot* left, HeatmapPlot* right) {
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* controls = new QWidget(content);
    auto* flow = new FlowLayout(controls, space::kSmall, space::kSmall);
    for (QComboBox* choice : choices) flow->addWidget(choice);
    column->addWidget(controls);
    auto* maps = new QHBoxLayout;
    maps->setSpacing(space::kMedium);
    maps->addWidget(left, 1);
    maps->addWidget(right, 1);
    column->addLayout(maps, 1);
    return column;
}

/// A picture of one plot, or of two side by side, each below its title. `right` may be null. For
/// plots with figureSize() and paintFigure().
template <typename Plot>
QByteArray drawSideBySide(FigureFormat format, const Plot* left, const QString& leftTitle,
                          const Plot* right, const QString& rightTitle) {
    const QSize first = left->figureSize();
    const QSize second = right != nullptr ? right->figureSize() : QSize(0, 0);
    const QSize all(first.width() + second.width(), std::max(first.height(), second.height()));
    return drawFigure(format, all, leftTitle, [&](QPainter& painter) {
        left->paintFigure(painter, leftTitle);
        if (right == nullptr) return;
        painter.translate(first.width(), 0);
        right->paintFigure(painter, rightTitle);
    });
}

}  // namespace deepsight
