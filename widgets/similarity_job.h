#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <memory>
#include <optional>

#include "core/analysis/embedding_snapshot.h"
#include "widgets/diagonal_statistics.h"

namespace deepsight {

struct SimilarityResult {
    std::shared_ptr<const EmbeddingSnapshot> snapshot;
    Similarity kind = Similarity::Cosine;
    Matrix matrix;
    DiagonalStatistics statistics;
    QString problem;  ///< not empty when the snapshot is unusable
};

/// Computes similarity maps on the thread pool, one at a time. Of requests made while one runs
/// only the last is computed, so a dragged slider never queues up work; results arrive in order.
/// Lives on the GUI thread.
class SimilarityJob : public QObject {
    Q_OBJECT
  public:
    explicit SimilarityJob(QObject* parent = nullptr);
    void request(std::shared_ptr<const EmbeddingSnapshot> snapshot, Similarity kind);
    void cancel();  ///< no result of an earlier request will be reported

  Q_SIGNALS:
    void finished(const deepsight::SimilarityResult& result);

  private:
    struct Request {
        std::shared_ptr<const EmbeddingSnapshot> snapshot;
        Similarity kind;
    };
    void start(const Request& request);
    void onFinished();

    QFutureWatcher<SimilarityResult> watcher_;
    std::optional<Request> next_;
    bool running_ = false;
    bool cancelled_ = false;
};

}  // namespace deepsight
