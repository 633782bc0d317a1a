#pragma once

#include <QSize>
#include <QString>

#include "core/analysis/embedding_snapshot.h"
#include "widgets/heatmap_painter.h"

class QPainter;

namespace deepsight {

/// The heatmap of a snapshot as a report shows it: cosine of encoder outputs and planning contexts,
/// on white. Any thread.
class ReportHeatmap {
  public:
    static constexpr QSize kSize{720, 600};

    /// Throws Error{Internal} for a snapshot without its stated shape.
    explicit ReportHeatmap(const EmbeddingSnapshot& snapshot);
    QString source() const { return source_; }
    void paint(QPainter& painter) const;

  private:
    HeatmapScene scene_;
    QString source_;
};

}  // namespace deepsight
