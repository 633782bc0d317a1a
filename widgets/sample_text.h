#pragma once

#include <QPlainTextEdit>
#include <QString>
#include <span>
#include <vector>

#include "widgets/candidate_bars.h"
#include "widgets/sample_entry.h"

namespace deepsight {

/// The samples of this session one below the other, the newest last: settings, prompt (muted), text
/// as it comes, and what it was worth. Text is only ever appended, except that another theme or
/// shading writes all of it anew. It can be selected, and the token under the mouse or at the text
/// cursor is described, with what else was likely there. GUI thread.
class SampleText : public QPlainTextEdit {
    Q_OBJECT
  public:
    explicit SampleText(QWidget* parent = nullptr);

    void setEntries(std::vector<SampleEntry> entries);
    const std::vector<SampleEntry>& entries() const { return entries_; }
    void setShaded(bool shaded);

    void begin(const SampleEntry& entry);
    void append(const std::vector<SampledPiece>& pieces);  ///< to the newest entry
    void end(SampleEntry::State state, const SampleSummary& summary);
    void removeNewest();
    /// Tells where the newest sample begins to differ from that of another checkpoint.
    void compareNewest(qint64 otherStep, std::optional<std::size_t> difference);

    /// Of the token whose text is at a position of the document; empty where there is none.
    QString describeToken(int position) const;
    /// What was likely at a piece of a compared sample; empty where that is not known.
    QVector<CandidateBar> candidates(qint64 pair, std::size_t piece) const;

  Q_SIGNALS:
    void tokenPointed(const QString& description);
    void candidatesPointed(const QVector<deepsight::CandidateBar>& bars);
    /// The piece of a compared sample that is pointed at; pair 0: none.
    void piecePointed(qint64 pair, qint64 piece);

  protected:
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    enum class Ink { Heading, Muted, Text, Good, Bad };

    /// Where a piece stands in the document.
    struct Span {
        int begin = 0;
        int end = 0;
        double probability = 0;
        int tokens = 0;
        std::size_t entry = 0;
        std::size_t piece = 0;
    };

    void rewrite();
    void write(const QString& text, const QTextCharFormat& format);
    QTextCharFormat format(Ink ink) const;
    void writeHeading(const SampleEntry& entry);
    void writePieces(std::span<const SampledPiece> pieces);
    void writeResult(const SampleEntry& entry);
    void writeComparison(const SampleEntry& entry);
    void markDifferences();
    const Span* spanAt(int position) const;
    void point(int position);
    int positionAt(const QPoint& place) const;

    std::vector<SampleEntry> entries_;
    std::vector<Span> spans_;  ///< ascending
    std::size_t writing_ = 0;  ///< number of the sample whose pieces are being written
    bool shaded_ = false;
};

/// "Step 500 · temperature 0.8 · top-k 40 · seed 7"
QString describeRequest(const SamplingRequest& request, qint64 step);
/// "200 tokens · 830 tokens/s"
QString describeSpeed(const SampleSummary& summary);

}  // namespace deepsight
