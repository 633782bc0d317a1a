#pragma once

#include <vector>

#include "widgets/background_job.h"
#include "widgets/inspector_tab.h"

class QComboBox;

namespace deepsight {

class ElidedLabel;
class HeatmapPlot;

/// Which positions each position reads, by layer and head, of one checkpoint or two side by side.
/// GUI thread.
class EmbeddingAttentionTab : public InspectorTab {
    Q_OBJECT
  public:
    explicit EmbeddingAttentionTab(QWidget* parent = nullptr);

    void setTraces(const TracePtr& shown, const TracePtr& other) override;
    void setPosition(std::optional<int> position) override;
    bool hasContent() const override;
    QByteArray figure(FigureFormat format) const override;
    std::function<QString()> table() const override;
    QString fileSuffix() const override { return QStringLiteral("_attention"); }
    HeatmapPlot* map(bool other) const { return other ? otherMap_ : shownMap_; }

  private:
    struct Wanted {
        std::vector<TracePtr> traces;  ///< the shown one and maybe another
        std::size_t map = 0;
        std::int64_t head = -1;
    };
    /// Maps of a long window are millions of weights.
    using Job = BackgroundJob<Wanted, std::vector<Matrix>>;

    Job::Events events();
    QWidget* makeContent();
    HeatmapPlot* makeMap(const char* objectName);
    void fillChoices();
    void fillHeads();
    void refresh();
    void showMaps(const Wanted& wanted, const std::vector<Matrix>& weights);
    void showMap(HeatmapPlot* map, const TracePtr& trace, const Matrix& weights);
    void showHover(const HeatmapPlot* map);
    bool has(const TracePtr& trace) const;  ///< the chosen map and head
    std::size_t layer() const;
    std::int64_t head() const;  ///< -1: the mean
    QString title(const TracePtr& trace) const;

    QComboBox* layer_;
    QComboBox* head_;
    QComboBox* scale_;
    HeatmapPlot* shownMap_;
    HeatmapPlot* otherMap_;
    ElidedLabel* note_;
    ElidedLabel* hover_;
    TracePtr shown_;
    TracePtr other_;
    Job job_;
};

}  // namespace deepsight
