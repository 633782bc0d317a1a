#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/analysis/position_statistics.h"
#include "core/analysis/similarity.h"
#include "widgets/diagonal_statistics.h"

namespace deepsight {

/// What each position of a snapshot says on its own, whatever it is compared with. Ranks are those
/// of participationRatios().
struct PositionProfile {
    std::vector<double> encoderNorms;
    std::vector<double> contextNorms;
    std::vector<double> encoderRanks;
    std::vector<double> contextRanks;
};

/// A snapshot with its profile, which the first job that sees the snapshot computes.
struct EmbeddingSide {
    std::shared_ptr<const EmbeddingSnapshot> snapshot;
    std::shared_ptr<const PositionProfile> profile;
};

struct SimilarityRequest {
    EmbeddingSide shown;
    EmbeddingSide other;  ///< subtracted from `shown`; without a snapshot: nothing is
    Pairing pairing = Pairing::EncoderContext;
    Similarity similarity = Similarity::Cosine;
};

/// The similarity map of one snapshot and what is read off it.
struct SimilarityMap {
    Matrix matrix;
    DiagonalStatistics statistics;
    std::vector<DistanceMean> distances;
};

struct SimilarityResult {
    SimilarityRequest request;  ///< with profiles; without `other` if the two do not compare
    SimilarityMap shown;
    std::optional<SimilarityMap> other;
    Matrix matrix;                  ///< of `shown`, or the difference
    DiagonalStatistics statistics;  ///< of that matrix
    QString problem;  ///< not empty when a snapshot is unusable or the two do not compare
    bool isDifference() const { return other.has_value(); }
};

/// The whole computation, for the thread pool.
SimilarityResult computeSimilarity(SimilarityRequest request);

/// Computes similarity maps on the thread pool, one at a time. Of requests made while one runs
/// only the last is computed, so a dragged slider never queues up work; results arrive in order.
/// Lives on the GUI thread.
class SimilarityJob : public QObject {
    Q_OBJECT
  public:
    explicit SimilarityJob(QObject* parent = nullptr);
    void request(const SimilarityRequest& request);
    void cancel();  ///< no result of an earlier request will be reported

  Q_SIGNALS:
    void finished(const deepsight::SimilarityResult& result);

  private:
    void start(const SimilarityRequest& request);
    void onFinished();

    QFutureWatcher<SimilarityResult> watcher_;
    std::optional<SimilarityRequest> next_;
    bool running_ = false;
    bool cancelled_ = false;
};

}  // namespace deepsight
