#pragma once

#include <vector>

#include "core/analysis/cka.h"
#include "widgets/background_job.h"
#include "widgets/inspector_tab.h"

class QComboBox;

namespace deepsight {

class ElidedLabel;
class HeatmapPlot;
class JobBar;

/// How alike the layers of a checkpoint are to each other, or to those of another checkpoint, by
/// CKA. A click on a row leads to that layer's projection. GUI thread.
class EmbeddingLayersTab : public InspectorTab {
    Q_OBJECT
  public:
    explicit EmbeddingLayersTab(QWidget* parent = nullptr);

    void setTraces(const TracePtr& shown, const TracePtr& other) override;
    void setPosition(std::optional<int>) override {}
    bool hasContent() const override { return !results_.empty(); }
    QByteArray figure(FigureFormat format) const override;
    std::function<QString()> table() const override;
    QString fileSuffix() const override { return QStringLiteral("_layers"); }
    HeatmapPlot* map(bool second) const { return second ? second_ : first_; }

  Q_SIGNALS:
    void layerChosen(int layer);  ///< by the user
    void computed();

  private:
    struct Pair {
        TracePtr rows;
        TracePtr columns;
    };
    struct Wanted {
        std::vector<Pair> pairs;
        CkaEstimate estimate = CkaEstimate::Debiased;
    };
    using Job = BackgroundJob<Wanted, std::vector<Matrix>>;

    static std::vector<Matrix> work(const Wanted& wanted, std::stop_token stop,
                                    const ProgressSink& progress);
    Job::Events events();
    QWidget* makeContent();
    HeatmapPlot* makeMap(const char* objectName);
    void compute();
    void showResult(const Wanted& wanted, const std::vector<Matrix>& matrices);
    void showHover(const HeatmapPlot* map);
    void forgetResult();
    void setPlaceholders(const QString& text);
    QString title(std::size_t index) const;

    QComboBox* comparison_;
    QComboBox* estimate_;
    HeatmapPlot* first_;
    HeatmapPlot* second_;
    ElidedLabel* hover_;
    TracePtr shown_;
    TracePtr other_;
    Wanted computed_;
    std::vector<Matrix> results_;
    Job job_;
    JobBar* bar_;
};

}  // namespace deepsight
