#pragma once

#include <QByteArray>
#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

#include "core/analysis/layer_trace.h"
#include "widgets/figure.h"

class QStackedWidget;

namespace deepsight {

class EmptyState;

using TracePtr = std::shared_ptr<const LayerTrace>;

/// One way to look into a checkpoint, or two side by side, on the Embeddings page. Shows what it
/// lacks until it has content. Positions of the text are chosen in all tabs together. GUI thread.
class InspectorTab : public QWidget {
    Q_OBJECT
  public:
    explicit InspectorTab(QWidget* parent = nullptr);

    /// `other` is what `shown` is compared with; either may be null.
    virtual void setTraces(const TracePtr& shown, const TracePtr& other) = 0;
    /// Without a signal: as when another tab chooses.
    virtual void setPosition(std::optional<int> position) = 0;
    virtual bool hasContent() const = 0;
    virtual QByteArray figure(FigureFormat format) const = 0;
    /// Makes the tab's table as CSV, on any thread.
    virtual std::function<QString()> table() const = 0;
    virtual QString fileSuffix() const = 0;  ///< of exported files: "_projection"
    /// What the tab can show of a decoder-only model differs.
    void setDecoderOnly(bool decoderOnly) { decoderOnly_ = decoderOnly; }
    /// Whether there is one that can be read where there is nothing to see.
    void setHasCheckpoint(bool any);

  Q_SIGNALS:
    void positionChosen(std::optional<int> position);  ///< by the user
    void contentChanged();
    void checkpointWanted();  ///< the user asks for a checkpoint in place of a snapshot

  protected:
    void setContent(QWidget* content);
    void showContent();
    /// Says why there is nothing to see. `remedy`: a checkpoint would have it.
    void showNothing(const QString& text, bool remedy);
    bool isDecoderOnly() const { return decoderOnly_; }

  private:
    void updateEmptiness();

    QStackedWidget* stack_;
    EmptyState* empty_;
    QString lack_;             ///< why there is nothing to see
    bool remedy_ = false;      ///< a checkpoint would have it
    bool checkpoint_ = false;  ///< there is one
    bool decoderOnly_ = false;
};

}  // namespace deepsight
