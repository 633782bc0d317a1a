#pragma once

#include <QWidget>
#include <array>

#include "widgets/inspector_tab.h"

class QStackedWidget;
class QTabBar;

namespace deepsight {

class ElidedLabel;
class EmbeddingLayersTab;
class EmbeddingProjectionTab;
class JobBar;

/// The ways to look at a snapshot or checkpoint: the heatmap and the tabs of the inspector, of
/// which only the visible one works. Positions are chosen in all of them together. Beside the tabs
/// stands what is being read, which can be cancelled. GUI thread.
class EmbeddingTabs : public QWidget {
    Q_OBJECT
  public:
    explicit EmbeddingTabs(QWidget* heatmap, QWidget* parent = nullptr);

    int tab() const;
    void setTab(int tab);
    /// Of the tab in front; null for the heatmap.
    InspectorTab* inspector() const;

    /// Of a snapshot or a checkpoint; null: nothing is shown, or compared.
    void setShown(const TracePtr& trace);
    void setOther(const TracePtr& trace);
    const TracePtr& shown() const { return shown_; }
    const TracePtr& other() const { return other_; }
    void setDecoderOnly(bool decoderOnly);
    void setHasCheckpoint(bool any);  ///< one that can be read
    /// In all tabs but the one that already has it.
    void choosePosition(std::optional<int> position, const InspectorTab* except = nullptr);

    void setBusy(bool busy, const QString& what);
    void setProgress(double progress) { progress_ = progress; }

  Q_SIGNALS:
    void tabChanged();
    void positionChosen(std::optional<int> position);
    void contentChanged();  ///< of the tab in front
    void checkpointWanted();
    void cancelRequested();

  private:
    static constexpr std::size_t kInspectors = 4;

    void connectInspectors();
    void onTabChanged();
    void refresh();
    void showStatus();

    QTabBar* bar_;
    QStackedWidget* stack_;
    ElidedLabel* status_;
    JobBar* job_;
    EmbeddingProjectionTab* projection_;
    EmbeddingLayersTab* layers_;
    std::array<InspectorTab*, kInspectors> inspectors_{};
    std::array<bool, kInspectors> stale_{};  ///< they do not have the newest traces yet
    TracePtr shown_;
    TracePtr other_;
    std::optional<int> position_;
    double progress_ = 0;
    QString busyText_;
};

}  // namespace deepsight
