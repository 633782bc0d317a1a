#include "widgets/similarity_job.h"

#include <QtConcurrent>
#include <utility>

namespace deepsight {
namespace {

SimilarityResult compute(std::shared_ptr<const EmbeddingSnapshot> snapshot, Similarity kind) {
    SimilarityResult result{std::move(snapshot), kind, {}, {}, {}};
    try {
        result.matrix = similarityMatrix(*result.snapshot, kind);
        result.statistics = diagonalStatistics(result.matrix);
    } catch (const std::exception& error) {
        result.problem = QString::fromUtf8(error.what());
    }
    return result;
}

}  // namespace

SimilarityJob::SimilarityJob(QObject* parent) : QObject(parent) {
    connect(&watcher_, &QFutureWatcherBase::finished, this, &SimilarityJob::onFinished);
}

void SimilarityJob::request(std::shared_ptr<const EmbeddingSnapshot> snapshot, Similarity kind) {
    const Request request{std::move(snapshot), kind};
    if (running_) {
        next_ = request;
    } else {
        start(request);
    }
}

void SimilarityJob::cancel() {
    next_.reset();
    cancelled_ = running_;
}

void SimilarityJob::start(const Request& request) {
    running_ = true;
    cancelled_ = false;
    watcher_.setFuture(QtConcurrent::run(&compute, request.snapshot, request.kind));
}

void SimilarityJob::onFinished() {
    running_ = false;
    const bool report = !cancelled_ && !next_;
    const SimilarityResult result = watcher_.result();
    if (next_) {
        const Request next = *next_;
        next_.reset();
        start(next);
    }
    if (report) Q_EMIT finished(result);
}

}  // namespace deepsight
