#include "app/page_navigation.h"

#include <QEvent>
#include <algorithm>
#include <array>

#include "app/tinted_icon.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kWidth = 168;  // at least
constexpr int kIconSize = 20;

struct Entry {
    Page page;
    const char* icon;
};
constexpr std::array<Entry, kPageCount> kEntries = {{{Page::Runs, "runs"},
                                                     {Page::Configure, "configure"},
                                                     {Page::Model, "model"},
                                                     {Page::Launch, "launch"},
                                                     {Page::Curves, "curves"},
                                                     {Page::Planning, "planning"},
                                                     {Page::Embeddings, "embeddings"},
                                                     {Page::Sample, "sample"},
                                                     {Page::Sweeps, "sweeps"}}};

}  // namespace

PageNavigation::PageNavigation(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("pageNavigation"));
    setAccessibleName(tr("Pages"));
    setRole(this, QStringLiteral("navigation"));
    setIconSize(QSize(kIconSize, kIconSize));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    for (const Entry& entry : kEntries) {
        auto* item = new QListWidgetItem(pageName(entry.page), this);
        item->setToolTip(tr("%1 (Ctrl+%2)").arg(pageName(entry.page)).arg(count()));
    }
    updateIcons();
    constexpr int kPadding = 24;  // of the style sheet
    setFixedWidth(std::max(kWidth, sizeHintForColumn(0) + kPadding));
    setPage(Page::Configure);
    connect(this, &QListWidget::currentRowChanged, this,
            [this](int row) { Q_EMIT pageChanged(static_cast<Page>(row)); });
}

QString PageNavigation::pageName(Page page) {
    switch (page) {
        case Page::Runs:
            return tr("Runs");
        case Page::Configure:
            return tr("Configure");
        case Page::Model:
            return tr("Model");
        case Page::Launch:
            return tr("Launch");
        case Page::Curves:
            return tr("Curves");
        case Page::Planning:
            return tr("Planning");
        case Page::Embeddings:
            return tr("Embeddings");
        case Page::Sample:
            return tr("Sample");
        case Page::Sweeps:
            return tr("Sweeps");
    }
    return {};
}

void PageNavigation::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        updateIcons();
    }
}

void PageNavigation::updateIcons() {
    for (int row = 0; row < count(); ++row) {
        const char* name = kEntries[static_cast<std::size_t>(row)].icon;
        item(row)->setIcon(tintedIcon(QLatin1String(name)));
    }
}

}  // namespace deepsight
