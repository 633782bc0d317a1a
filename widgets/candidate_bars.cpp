#include "widgets/candidate_bars.h"

#include <QFontDatabase>
#include <QPainter>
#include <algorithm>

#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

constexpr int kRows = 4;
constexpr int kTwoColumnsFrom = 420;  // pixels of width
constexpr int kPadding = 3;

QString percent(double probability) {
    return QStringLiteral("%1 %").arg(significantNumber(100 * probability, 3));
}

}  // namespace

QString describeCandidate(const CandidateBar& bar) {
    return CandidateBars::tr("“%1” %2").arg(visibleToken(bar.text), percent(bar.probability));
}

CandidateBars::CandidateBars(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("candidateBars"));
    setAccessibleName(tr("Likely tokens"));
    setToolTip(
        tr("What the model held most likely at the token under the pointer or the text cursor, "
           "before temperature, top-k and top-p. The mark shows what was written."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setBars({});
}

int CandidateBars::rowHeight() const { return fontMetrics().height() + 2 * kPadding; }

QSize CandidateBars::sizeHint() const { return {320, kRows * rowHeight()}; }

QSize CandidateBars::minimumSizeHint() const { return {160, kRows * rowHeight()}; }

void CandidateBars::setBars(const QVector<CandidateBar>& bars) {
    bars_ = bars;
    QStringList spoken;
    for (const CandidateBar& bar : bars) {
        const QString text = describeCandidate(bar);
        spoken << (bar.chosen ? tr("%1, written").arg(text) : text);
    }
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

QVector<CandidateBar> CandidateBars::shownBars(int room) const {
    QVector<CandidateBar> shown = bars_.mid(0, room);
    const auto chosen = std::find_if(bars_.begin(), bars_.end(),
                                     [](const CandidateBar& bar) { return bar.chosen; });
    if (chosen != bars_.end() && chosen - bars_.begin() >= shown.size() && !shown.isEmpty()) {
        shown.last() = *chosen;
    }
    return shown;
}

void CandidateBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (bars_.isEmpty()) {
        painter.setPen(statusColours(palette()).muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Point at a token, or move the text cursor to it, to see what else "
                            "was likely."));
        return;
    }
    const int columns = width() >= kTwoColumnsFrom ? 2 : 1;
    const int columnWidth = (width() - (columns - 1) * space::kLarge) / columns;
    const QVector<CandidateBar> shown = shownBars(columns * kRows);
    for (int i = 0; i < shown.size(); ++i) {
        const int column = i / kRows, row = i % kRows;
        const QRect room(column * (columnWidth + space::kLarge), row * rowHeight(), columnWidth,
                         rowHeight());
        paintBar(painter, room, shown[i]);
    }
}

void CandidateBars::paintBar(QPainter& painter, const QRect& row, const CandidateBar& bar) const {
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const int nameWidth = row.width() / 3,
              valueWidth =
                  fontMetrics().horizontalAdvance(QStringLiteral("0.00000 %")) + space::kTiny;
    const QRect name = row.adjusted(space::kSmall, 0, nameWidth - row.width(), 0);
    const QRect track =
        row.adjusted(nameWidth + space::kTiny, kPadding, -valueWidth - space::kTiny, -kPadding);
    const StatusColours colours = statusColours(palette());
    QColor fill = bar.chosen ? colours.accent : colours.muted;
    painter.fillRect(track, colours.border);
    const double share = std::clamp(bar.probability, 0.0, 1.0);
    painter.fillRect(QRect(track.topLeft(),
                           QSize(static_cast<int>(share * track.width() + 0.5), track.height())),
                     fill);
    if (bar.chosen) painter.fillRect(QRect(row.left(), row.top() + 2, 3, row.height() - 4), fill);
    QFont font = fixed;
    font.setBold(bar.chosen);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::Text));
    const QFontMetrics metrics(font);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(visibleToken(bar.text), Qt::ElideRight, name.width()));
    painter.setFont(tabularDigits(this->font()));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, percent(bar.probability));
}

}  // namespace deepsight
