#pragma once

#include "widgets/inspector_tab.h"

class QComboBox;
class QTableView;

namespace deepsight {

class ElidedLabel;
class MeaningModel;
class PositionChart;

/// What planning contexts, or the encoder's plans, mean in tokens: the nearest ones of the
/// vocabulary beside those that really follow, and how often they meet by distance. GUI thread.
class EmbeddingMeaningTab : public InspectorTab {
    Q_OBJECT
  public:
    explicit EmbeddingMeaningTab(QWidget* parent = nullptr);

    void setTraces(const TracePtr& shown, const TracePtr& other) override;
    void setPosition(std::optional<int> position) override;
    bool hasContent() const override;
    /// The shares by distance.
    QByteArray figure(FigureFormat format) const override;
    std::function<QString()> table() const override;
    QString fileSuffix() const override { return QStringLiteral("_meaning"); }

  private:
    QWidget* makeContent();
    void refresh();
    void showShares();
    QString title() const;

    QComboBox* side_;
    QTableView* view_;
    MeaningModel* model_;
    PositionChart* chart_;
    ElidedLabel* summary_;
    TracePtr shown_;
    TracePtr other_;
    bool settingPosition_ = false;
};

}  // namespace deepsight
