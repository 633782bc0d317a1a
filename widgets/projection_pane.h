#pragma once

#include <QWidget>
#include <optional>

#include "core/analysis/nearest_rows.h"
#include "core/analysis/projection.h"
#include "widgets/background_job.h"
#include "widgets/point_colours.h"
#include "widgets/point_set.h"

namespace deepsight {

class ElidedLabel;
class JobBar;
class ScatterPlot;

/// The projection of one trace: title, plot, what is pointed at, and the progress of computing it,
/// which can be cancelled. GUI thread.
class ProjectionPane : public QWidget {
    Q_OBJECT
  public:
    /// `name` distinguishes the panes of a page.
    explicit ProjectionPane(const QString& name, QWidget* parent = nullptr);

    /// Computes where anything but the colours differs from what is shown.
    void setTrace(const TracePtr& trace, int layer, const ProjectionRequest& request);
    void setColouring(PointColouring colouring);
    void clear();

    /// Of a position's point on the given side, or its only one; without a signal.
    void setPosition(std::optional<int> position);
    void setPoint(int point);  ///< likewise, of exactly this one
    /// Chooses a point as the user would.
    void choosePoint(int point);
    std::optional<int> chosen() const;
    void ring(const std::vector<NearRow>& near);

    ScatterPlot* plot() const { return plot_; }
    bool hasProjection() const { return projected_ != nullptr; }
    const PointsPtr& points() const { return projected_; }
    const Projection& projection() const { return projection_; }
    QString title() const;

  Q_SIGNALS:
    void projected();
    void pointChosen(std::optional<int> point);  ///< by the user

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Wanted {
        PointsPtr points;
        ProjectionRequest request;
    };
    using Job = BackgroundJob<Wanted, Projection>;

    Job::Events events();
    void onFinished(const PointsPtr& points, const Projection& projection);
    void recolour();
    void showHover();
    QString figureText() const;

    ElidedLabel* title_;
    ScatterPlot* plot_;
    ElidedLabel* hover_;
    Job job_;
    JobBar* bar_;
    PointColouring colouring_ = PointColouring::Token;
    TracePtr trace_;
    int layer_ = kBothSides;
    ProjectionRequest request_;
    PointsPtr projected_;
    Projection projection_;
    std::optional<int> position_;
};

}  // namespace deepsight
