#pragma once

#include "widgets/inspector_tab.h"
#include "widgets/projection_pane.h"

class QComboBox;
class QSpinBox;
class QSplitter;

namespace deepsight {

class NeighbourList;

/// Encoder outputs and planning contexts of a window, or a layer's vectors, as points of a plane,
/// and the nearest neighbours of the chosen one in the space of the vectors. GUI thread.
class EmbeddingProjectionTab : public InspectorTab {
    Q_OBJECT
  public:
    explicit EmbeddingProjectionTab(QWidget* parent = nullptr);

    void setTraces(const TracePtr& shown, const TracePtr& other) override;
    void setPosition(std::optional<int> position) override;
    bool hasContent() const override;
    QByteArray figure(FigureFormat format) const override;
    std::function<QString()> table() const override;
    QString fileSuffix() const override { return QStringLiteral("_projection"); }

    /// Projects this layer of the trace.
    void chooseLayer(int layer);
    ProjectionPane* pane(bool other) const { return other ? other_.pane : shown_.pane; }

  Q_SIGNALS:
    void projected();

  private:
    /// One trace with its picture and its neighbours.
    struct Half {
        TracePtr trace;
        ProjectionPane* pane = nullptr;
        NeighbourList* neighbours = nullptr;
    };

    QWidget* makeControls();
    void makeHalf(Half& half, const QString& name);
    void fillLayers();
    int layer() const;
    ProjectionRequest request() const;
    void refresh();
    void updateNeighbours(const Half& half);
    void onChosen(const Half& half, std::optional<int> point);

    QComboBox* layer_ = nullptr;
    QComboBox* method_ = nullptr;
    QSpinBox* neighbours_ = nullptr;  ///< of UMAP
    QComboBox* colouring_ = nullptr;
    QComboBox* measure_ = nullptr;
    QSplitter* plots_ = nullptr;
    Half shown_;
    Half other_;
};

}  // namespace deepsight
