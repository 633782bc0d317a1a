#pragma once

#include <QPlainTextEdit>
#include <QString>
#include <span>
#include <vector>

#include "widgets/sample_entry.h"

namespace deepsight {

/// The samples of this session one below the other, the newest last: settings, prompt (muted), text
/// as it comes, and what it was worth. Text is only ever appended, except that another theme or
/// shading writes all of it anew. It can be selected, and the token under the mouse or at the text
/// cursor is described. GUI thread.
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

    /// Of the token whose text is at a position of the document; empty where there is none.
    QString describeToken(int position) const;

  Q_SIGNALS:
    void tokenPointed(const QString& description);

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
    };

    void rewrite();
    void write(const QString& text, const QTextCharFormat& format);
    QTextCharFormat format(Ink ink) const;
    void writeHeading(const SampleEntry& entry);
    void writePieces(std::span<const SampledPiece> pieces);
    void writeResult(const SampleEntry& entry);
    int positionAt(const QPoint& place) const;

    std::vector<SampleEntry> entries_;
    std::vector<Span> spans_;  ///< ascending
    bool shaded_ = false;
};

/// "Step 500 · temperature 0.8 · top-k 40 · seed 7"
QString describeRequest(const SamplingRequest& request, qint64 step);
/// "200 tokens · 830 tokens/s"
QString describeSpeed(const SampleSummary& summary);

}  // namespace deepsight
