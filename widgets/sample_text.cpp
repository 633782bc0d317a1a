#include "widgets/sample_text.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/number_format.h"
#include "widgets/probability_shade.h"
#include "widgets/theme.h"

namespace deepsight {
namespace {

const QString kDot = QStringLiteral(" · ");

/// Bytes that a model draws may be control characters, which would break lines or vanish.
QString visible(const std::string& text) {
    QString shown = QString::fromStdString(text);
    for (QChar& c : shown) {
        const char16_t code = c.unicode();
        if (code == u'\n' || code == u'\t') continue;
        if (code < 0x20) c = QChar(static_cast<char16_t>(0x2400 + code));  // ␀, ␁, ...
        if (code == 0x7F) c = QChar(u'\u2421');
        if (code >= 0x80 && code < 0xA0) c = QChar::ReplacementCharacter;
        if (code == 0x2028 || code == 0x2029) c = QChar(u'\u2424');
    }
    return shown;
}

/// Of several tokens that share a character, those of the first.
QVector<CandidateBar> barsOf(const SampleEntry& entry, std::size_t piece) {
    QVector<CandidateBar> bars;
    if (piece >= entry.pieces.size() || entry.pieces[piece].steps.empty()) return bars;
    const SampledToken& step = entry.pieces[piece].steps.front();
    const auto add = [&](const TokenCandidate& candidate) {
        bars.append({QString::fromStdString(candidate.label), candidate.probability,
                     candidate.token == step.chosen.token});
    };
    for (const TokenCandidate& candidate : step.candidates) add(candidate);
    if (step.rank > static_cast<std::int64_t>(step.candidates.size())) add(step.chosen);
    return bars;
}

}  // namespace

QString describeRequest(const SamplingRequest& request, qint64 step) {
    QStringList parts{SampleText::tr("Step %1").arg(groupedNumber(step))};
    const SamplingRule& rule = request.rule;
    if (rule.temperature > 0) {
        parts << SampleText::tr("temperature %1").arg(realNumber(rule.temperature));
        if (rule.topK > 0) parts << SampleText::tr("top-k %1").arg(groupedNumber(rule.topK));
        if (rule.topP < 1) parts << SampleText::tr("top-p %1").arg(realNumber(rule.topP));
        parts << SampleText::tr("seed %1").arg(request.seed);
    } else {
        parts << SampleText::tr("most likely tokens");
    }
    return parts.join(kDot);
}

QString describeSpeed(const SampleSummary& summary) {
    QString text = SampleText::tr("%Ln tokens", nullptr, static_cast<int>(summary.tokens));
    if (summary.seconds > 0) {
        const double speed = static_cast<double>(summary.tokens) / summary.seconds;
        text += kDot + SampleText::tr("%1 tokens/s").arg(significantNumber(speed, 3));
    }
    return text;
}

SampleText::SampleText(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("samplePlainTextEdit"));
    setAccessibleName(tr("Sampled text"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setRole(this, QStringLiteral("log"));
    document()->setDocumentMargin(space::kSmall);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { point(textCursor().position()); });
}

void SampleText::setEntries(std::vector<SampleEntry> entries) {
    entries_ = std::move(entries);
    rewrite();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void SampleText::setShaded(bool shaded) {
    if (std::exchange(shaded_, shaded) != shaded) rewrite();
}

void SampleText::begin(const SampleEntry& entry) {
    writing_ = entries_.size();
    entries_.push_back(entry);
    writeHeading(entry);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void SampleText::append(const std::vector<SampledPiece>& pieces) {
    if (entries_.empty()) return;
    auto& all = entries_.back().pieces;
    all.insert(all.end(), pieces.begin(), pieces.end());
    writePieces(pieces);
}

void SampleText::end(SampleEntry::State state, const SampleSummary& summary) {
    if (entries_.empty()) return;
    entries_.back().state = state;
    entries_.back().summary = summary;
    writeResult(entries_.back());
}

void SampleText::removeNewest() {
    if (entries_.empty()) return;
    entries_.pop_back();
    rewrite();
}

void SampleText::rewrite() {
    const int scrolled = verticalScrollBar()->value();
    spans_.clear();  // first: clearing moves the text cursor, whose token is described
    clear();
    writing_ = 0;
    for (const SampleEntry& entry : entries_) {
        writeHeading(entry);
        writePieces(entry.pieces);
        if (entry.state != SampleEntry::State::Running) writeResult(entry);
        if (entry.pair != 0 && entry.otherStep != 0) writeComparison(entry);
        ++writing_;
    }
    markDifferences();
    verticalScrollBar()->setValue(scrolled);
}

void SampleText::compareNewest(qint64 otherStep, std::optional<std::size_t> difference) {
    if (entries_.empty()) return;
    entries_.back().otherStep = otherStep;
    entries_.back().difference = difference;
    writeComparison(entries_.back());
    markDifferences();
}

void SampleText::writeComparison(const SampleEntry& entry) {
    const QString line = QStringLiteral("\n"), step = groupedNumber(entry.otherStep);
    if (!entry.difference) {
        write(line + tr("The same text as step %1").arg(step), format(Ink::Good));
        return;
    }
    qint64 token = 1;
    for (std::size_t i = 0; i < *entry.difference; ++i) token += entry.pieces[i].tokens;
    write(line + tr("≠ First difference from step %1 at token %2").arg(step, groupedNumber(token)),
          format(Ink::Muted));
}

/// As an overlay, so that shades stay as they are.
void SampleText::markDifferences() {
    QList<QTextEdit::ExtraSelection> marks;
    for (const Span& span : spans_) {
        const SampleEntry& entry = entries_[span.entry];
        if (entry.otherStep == 0 || entry.difference != span.piece) continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(span.begin);
        mark.cursor.setPosition(span.end, QTextCursor::KeepAnchor);
        QColor ground = statusColours(palette()).warning;
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(ground);
        mark.format.setFontWeight(QFont::Bold);
        ground.setAlpha(70);
        mark.format.setBackground(ground);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

QTextCharFormat SampleText::format(Ink ink) const {
    const StatusColours colours = statusColours(palette());
    QTextCharFormat format;
    format.setForeground(ink == Ink::Muted  ? colours.muted
                         : ink == Ink::Good ? colours.success
                         : ink == Ink::Bad  ? colours.danger
                                            : palette().color(QPalette::Text));
    if (ink == Ink::Heading) format.setFontWeight(QFont::DemiBold);
    return format;
}

/// Follows the end of the text while it is in view.
void SampleText::write(const QString& text, const QTextCharFormat& format) {
    QScrollBar* bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text, format);
    if (atEnd) bar->setValue(bar->maximum());
}

void SampleText::writeHeading(const SampleEntry& entry) {
    const QString gap = document()->isEmpty() ? QString() : QStringLiteral("\n\n");
    write(gap + describeRequest(entry.request, entry.summary.step), format(Ink::Heading));
    write(kDot + entry.run + QLatin1Char('\n'), format(Ink::Muted));
    write(visible(entry.request.prompt), format(Ink::Muted));
}

void SampleText::writePieces(std::span<const SampledPiece> pieces) {
    int position = document()->characterCount() - 1;
    QString run;
    int level = 0;
    const auto flush = [&] {
        if (run.isEmpty()) return;
        QTextCharFormat ink = format(Ink::Text);
        if (shaded_) applyShade(ink, level, palette());
        write(run, ink);
        run.clear();
    };
    std::size_t number = 0;
    if (!spans_.empty() && spans_.back().entry == writing_) number = spans_.back().piece + 1;
    for (const SampledPiece& piece : pieces) {
        const QString text = visible(piece.text);
        const int length = static_cast<int>(text.size());
        spans_.push_back({position, position + length, piece.probability,
                          static_cast<int>(piece.tokens), writing_, number++});
        position += length;
        const int next = shadeLevel(piece.probability);
        if (shaded_ && next != level) flush();
        level = next;
        run += text;
    }
    flush();
}

void SampleText::writeResult(const SampleEntry& entry) {
    const QString line = QStringLiteral("\n");
    if (!entry.continuation.isEmpty()) {
        if (entry.hasOneAnswer) {
            const bool right = entry.text() == entry.continuation;
            write(line + (right ? tr("✓ Right: %1") : tr("✗ Wrong; right is %1"))
                             .arg(visible(entry.continuation.toStdString())),
                  format(right ? Ink::Good : Ink::Bad));
        } else {
            write(line + tr("The data goes on: %1").arg(visible(entry.continuation.toStdString())),
                  format(Ink::Muted));
        }
    }
    QStringList parts{describeSpeed(entry.summary)};
    if (entry.state == SampleEntry::State::Stopped) parts << tr("stopped");
    if (entry.summary.promptCut) {
        parts << tr("the prompt is longer than the context, so only its end was read");
    }
    write(line + parts.join(kDot), format(Ink::Muted));
}

const SampleText::Span* SampleText::spanAt(int position) const {
    const auto after =
        std::upper_bound(spans_.begin(), spans_.end(), position,
                         [](int place, const Span& span) { return place < span.begin; });
    if (after == spans_.begin()) return nullptr;
    const Span& span = *std::prev(after);
    // While pieces are being written, the last of them are not in the document yet.
    if (position >= span.end || span.end >= document()->characterCount()) return nullptr;
    return &span;
}

void SampleText::point(int position) {
    Q_EMIT tokenPointed(describeToken(position));
    const Span* span = spanAt(position);
    if (span == nullptr || span->entry >= entries_.size()) {
        Q_EMIT candidatesPointed({});
        Q_EMIT piecePointed(0, 0);
        return;
    }
    const SampleEntry& entry = entries_[span->entry];
    Q_EMIT candidatesPointed(barsOf(entry, span->piece));
    Q_EMIT piecePointed(entry.pair, static_cast<qint64>(span->piece));
}

QVector<CandidateBar> SampleText::candidates(qint64 pair, std::size_t piece) const {
    for (const SampleEntry& entry : entries_) {
        if (pair != 0 && entry.pair == pair) return barsOf(entry, piece);
    }
    return {};
}

QString SampleText::describeToken(int position) const {
    const Span* found = spanAt(position);
    if (found == nullptr) return {};
    const Span& span = *found;
    QTextCursor cursor(document());
    cursor.setPosition(span.begin);
    cursor.setPosition(span.end, QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, QChar(u'⏎')).replace(QLatin1Char(' '), QChar(u'␣'));
    const QString probability = significantNumber(100 * span.probability, 3);
    const QString surprise = QString::number(-std::log(span.probability), 'f', 2);
    return (span.tokens == 1 ? tr("“%1”: probability %2 %, surprise %3 nats")
                             : tr("“%1”, of several tokens: probability %2 %, surprise %3 nats"))
        .arg(text, probability, surprise);
}

int SampleText::positionAt(const QPoint& place) const {
    const QTextCursor cursor = cursorForPosition(place);
    const QRect caret = cursorRect(cursor);
    if (place.y() < caret.top() || place.y() > caret.bottom()) return -1;
    // The caret is at the nearer edge of the character that is meant.
    return place.x() < caret.center().x() ? cursor.position() - 1 : cursor.position();
}

void SampleText::mouseMoveEvent(QMouseEvent* event) {
    QPlainTextEdit::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton) {
        point(positionAt(event->pos()));
    }
}

void SampleText::leaveEvent(QEvent* event) {
    QPlainTextEdit::leaveEvent(event);
    point(-1);
}

bool SampleText::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describeToken(positionAt(help->pos()));
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void SampleText::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) rewrite();
}

}  // namespace deepsight
