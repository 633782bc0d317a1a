#include "widgets/parameter_card.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <vector>

#include "widgets/field_row.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kMostComponents = 8;

QColor componentColour(int index, const QPalette& palette) {
    const ChartColours chart = chartColours(palette);
    const StatusColours status = statusColours(palette);
    // Neighbours in the bar, and the three large components above all, must differ.
    const QColor colours[] = {chart.train,      chart.axis, chart.future,   chart.extra,
                              chart.validation, chart.text, status.success, status.warning};
    return colours[index % kMostComponents];
}

class Swatch : public QWidget {
  public:
    Swatch(int index, QWidget* parent) : QWidget(parent), index_(index) { setFixedSize(10, 10); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(componentColour(index_, palette()));
        painter.drawRoundedRect(rect(), 2, 2);
    }

  private:
    int index_;
};

QString shareText(std::int64_t part, std::int64_t whole) {
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (percent < 0.1) return QStringLiteral("< 0.1 %");
    return QStringLiteral("%1 %").arg(percent, 0, 'f', 1);
}

}  // namespace

/// The components side by side, as wide as their shares.
class ShareBar : public QWidget {
  public:
    using QWidget::QWidget;

    void setParts(std::vector<double> parts) {
        parts_ = std::move(parts);
        update();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outline;
        outline.addRoundedRect(rect(), 4, 4);
        painter.setClipPath(outline);
        painter.fillRect(rect(), statusColours(palette()).border);
        double total = 0;
        for (const double part : parts_) total += part;
        double left = 0;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const double extent = parts_[i] / total * width();
            painter.fillRect(QRectF(left, 0, std::max(extent - 1, 0.5), height()),
                             componentColour(static_cast<int>(i), palette()));
            left += extent;
        }
    }

  private:
    std::vector<double> parts_;
};

ParameterCard::ParameterCard(QWidget* parent)
    : QWidget(parent),
      total_(new QLabel(this)),
      published_(makeMuted(QString(), this)),
      bar_(new ShareBar(this)) {
    setRole(total_, QStringLiteral("big"));
    total_->setObjectName(QStringLiteral("parameterCountLabel"));
    total_->setAccessibleName(tr("Parameters"));
    total_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    published_->setObjectName(QStringLiteral("parametersWithoutPositionsLabel"));
    published_->setToolTip(tr("Published parameter counts leave the position table out"));
    bar_->setFixedHeight(10);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeMuted(tr("Parameters"), this), 0, 0, 1, 4);
    grid->addWidget(total_, 1, 0, 1, 4);
    grid->addWidget(published_, 2, 0, 1, 4);
    grid->setRowMinimumHeight(3, 26);
    grid->addWidget(bar_, 3, 0, 1, 4, Qt::AlignVCenter);
    for (int i = 0; i < kMostComponents; ++i) {
        const LegendRow row{new Swatch(i, this), new QLabel(this), new QLabel(this),
                            makeMuted(QString(), this)};
        row.share->setWordWrap(false);
        row.count->setAlignment(Qt::AlignRight);
        row.share->setAlignment(Qt::AlignRight);
        grid->addWidget(row.swatch, 4 + i, 0, Qt::AlignVCenter);
        grid->addWidget(row.name, 4 + i, 1);
        grid->addWidget(row.count, 4 + i, 2);
        grid->addWidget(row.share, 4 + i, 3);
        rows_.append(row);
    }
    setUnknown();
}

void ParameterCard::setSize(const ModelSize& size) {
    total_->setText(groupedNumber(size.parameters));
    published_->setText(
        tr("%1 without position table").arg(groupedNumber(size.parametersWithoutPositions)));
    std::vector<double> parts;
    const int count = std::min(kMostComponents, static_cast<int>(size.groups.size()));
    for (int i = 0; i < count; ++i) {
        const ParameterGroup& group = size.groups[static_cast<std::size_t>(i)];
        const LegendRow& row = rows_[i];
        row.name->setText(translateConfig(group.name.c_str()));
        row.count->setText(compactNumber(static_cast<double>(group.parameters)));
        row.count->setToolTip(groupedNumber(group.parameters));
        row.share->setText(shareText(group.parameters, size.parameters));
        parts.push_back(static_cast<double>(group.parameters));
    }
    bar_->setParts(std::move(parts));
    showRows(count);
}

void ParameterCard::setUnknown() {
    total_->setText(QStringLiteral("–"));
    published_->setText(tr("Known once every value is in range"));
    bar_->setParts({});
    showRows(0);
}

void ParameterCard::showRows(int count) {
    for (int i = 0; i < rows_.size(); ++i) {
        rows_[i].swatch->setVisible(i < count);
        rows_[i].name->setVisible(i < count);
        rows_[i].count->setVisible(i < count);
        rows_[i].share->setVisible(i < count);
    }
}

}  // namespace deepsight
