#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "widgets/plot_options.h"
#include "widgets/plot_run.h"

namespace deepsight {

/// Makes the mean over runs, and the band around it, from the steps that all of them have. Works in
/// slices, since runs may have millions of steps. GUI thread; the runs must not change meanwhile.
class SeedMean {
  public:
    SeedMean(std::vector<std::shared_ptr<const CurveData>> runs, SeedBand band,
             const Smoothing& smoothing);

    /// Works for about `budget`; true when more is left to do.
    bool extend(std::chrono::microseconds budget);

    const std::shared_ptr<CurveData>& mean() const { return mean_; }
    const std::shared_ptr<CurveData>& low() const { return low_; }
    const std::shared_ptr<CurveData>& high() const { return high_; }

  private:
    bool nextStep(SeriesId clock);
    void addPoint(SeriesId clock);

    std::vector<std::shared_ptr<const CurveData>> runs_;
    SeedBand band_;
    std::vector<double> quantiles_;  ///< by number of values
    std::vector<std::size_t> at_;    ///< the next point of each run
    std::size_t clock_ = 0;          ///< which of the times is being gone through
    std::shared_ptr<CurveData> mean_, low_, high_;
};

/// Which runs of a plot are drawn as one curve: those of one group (PlotRun::group), each with
/// seeds of its own, that are to be seen and have come equally far, of two lengths the one that
/// more runs have; a run in training joins when it has come as far as the others. GUI thread.
class SeedGroups {
  public:
    /// Groups the runs anew and marks those that are drawn through a group. Returns whether
    /// anything has changed; groups of the same runs stay as they are. `gone` receives the groups
    /// that are no more, which a plot may still draw.
    bool update(const PlotRuns& runs, SeedBand band, const Smoothing& smoothing, PlotRuns& gone);
    /// Goes on making means; true when more is left to do.
    bool extend();
    void setSmoothing(const Smoothing& smoothing);
    void setVisible(const QString& id, bool visible);

    const PlotRuns& runs() const { return groups_; }
    static bool isGroup(const QString& id);

  private:
    struct Wanted {
        QString id, name;
        std::vector<PlotRun*> members;
    };
    /// What a mean was made of, which may have gone on since.
    struct Source {
        std::shared_ptr<const CurveData> data;
        std::size_t evaluations = 0;
    };
    static std::vector<Wanted> wanted(const PlotRuns& runs);
    /// The place of a group that is as wanted.
    std::optional<std::size_t> find(const Wanted& wanted) const;
    void make(const Wanted& group, const Smoothing& smoothing);

    PlotRuns groups_;
    std::vector<SeedMean> means_;               ///< of the groups
    std::vector<std::vector<Source>> sources_;  ///< of the groups
    SeedBand band_ = SeedBand::Single;
    QSet<QString> hidden_;
};

}  // namespace deepsight
