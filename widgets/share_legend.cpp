#include "widgets/share_legend.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

#include "widgets/theme.h"

namespace deepsight {

namespace {

constexpr int kMostRows = 8;

QColor partColour(int index, const QPalette& palette) {
    const ChartColours chart = chartColours(palette);
    const StatusColours status = statusColours(palette);
    // Neighbours in the bar, and the first few, which tend to be large, must differ.
    const QColor colours[] = {chart.train,      chart.axis, chart.future,   chart.extra,
                              chart.validation, chart.text, status.success, status.warning};
    return colours[index % kMostRows];
}

class Swatch : public QWidget {
  public:
    Swatch(int index, QWidget* parent) : QWidget(parent), index_(index) { setFixedSize(10, 10); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(partColour(index_, palette()));
        painter.drawRoundedRect(rect(), 2, 2);
    }

  private:
    int index_;
};

/// Leaves the first rows and sums up the others in the last.
void limitParts(std::vector<ShareLegend::Part>& parts, QString (*sumText)(double)) {
    if (parts.size() <= kMostRows) return;
    ShareLegend::Part rest{
        .name = ShareLegend::tr("Other"), .amount = 0, .text = {}, .toolTip = {}};
    for (std::size_t i = kMostRows - 1; i < parts.size(); ++i) {
        rest.amount += parts[i].amount;
        rest.toolTip += (rest.toolTip.isEmpty() ? QString() : QStringLiteral("\n")) +
                        QStringLiteral("%1: %2").arg(parts[i].name, parts[i].text);
    }
    rest.text = sumText(rest.amount);
    parts.resize(kMostRows - 1);
    parts.push_back(rest);
}

}  // namespace

/// The parts side by side.
class ShareBar : public QWidget {
  public:
    using QWidget::QWidget;

    void setShares(std::vector<double> shares) {
        shares_ = std::move(shares);
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
        double left = 0;
        for (std::size_t i = 0; i < shares_.size(); ++i) {
            const double extent = shares_[i] * width();
            painter.fillRect(QRectF(left, 0, std::max(extent - 1, 0.5), height()),
                             partColour(static_cast<int>(i), palette()));
            left += extent;
        }
    }

  private:
    std::vector<double> shares_;
};

ShareLegend::ShareLegend(QWidget* parent) : QWidget(parent), bar_(new ShareBar(this)) {
    bar_->setFixedHeight(10);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(1, 1);
    grid->setRowMinimumHeight(0, 26);
    grid->addWidget(bar_, 0, 0, 1, 4, Qt::AlignVCenter);
    for (int i = 0; i < kMostRows; ++i) {
        const Row row{new Swatch(i, this), new QLabel(this), new QLabel(this),
                      makeMuted(QString(), this)};
        row.name->setWordWrap(true);
        row.share->setWordWrap(false);
        row.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(row.swatch, 1 + i, 0, Qt::AlignVCenter);
        grid->addWidget(row.name, 1 + i, 1);
        grid->addWidget(row.amount, 1 + i, 2);
        grid->addWidget(row.share, 1 + i, 3);
        rows_.append(row);
    }
    setParts({}, nullptr);
}

void ShareLegend::setParts(std::vector<Part> parts, QString (*sumText)(double)) {
    limitParts(parts, sumText);
    double total = 0;
    for (const Part& part : parts) total += part.amount;
    std::vector<double> shares;
    for (int i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const bool used = static_cast<std::size_t>(i) < parts.size();
        for (QWidget* widget :
             {row.swatch, static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.amount),
              static_cast<QWidget*>(row.share)}) {
            widget->setVisible(used);
        }
        if (!used) continue;
        const Part& part = parts[static_cast<std::size_t>(i)];
        row.name->setText(part.name);
        row.amount->setText(part.text);
        row.amount->setToolTip(part.toolTip);
        shares.push_back(total > 0 ? part.amount / total : 0);
        row.share->setText(shareText(shares.back()));
    }
    bar_->setShares(std::move(shares));
}

QString shareText(double share) {
    if (share <= 0) return QStringLiteral("0 %");
    if (share < 0.001) return QStringLiteral("< 0.1 %");
    return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

}  // namespace deepsight
