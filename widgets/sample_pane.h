#pragma once

#include <QWidget>

#include "widgets/sample_text.h"

namespace deepsight {

/// The samples of one checkpoint, and below them what was likely at the token that is pointed at.
/// GUI thread.
class SamplePane : public QWidget {
    Q_OBJECT
  public:
    /// `name` distinguishes the panes of a page in object names; empty for the first.
    SamplePane(const QString& name, QWidget* parent = nullptr);
    SampleText* text() const { return text_; }
    CandidateBars* bars() const { return bars_; }
    /// What was likely at the same place of the sample beside it.
    void showBeside(qint64 pair, qint64 piece);

  private:
    SampleText* text_;
    CandidateBars* bars_;
};

}  // namespace deepsight
