#include "widgets/similarity_job.h"

#include <QtConcurrent>
#include <utility>

#include "widgets/embedding_texts.h"

namespace deepsight {
namespace {

SimilarityMap mapOf(const EmbeddingSnapshot& snapshot, const SimilarityRequest& request) {
    SimilarityMap map;
    map.matrix = similarityMatrix(snapshot, request.pairing, request.similarity);
    map.statistics = diagonalStatistics(map.matrix);
    map.distances = meansByDistance(map.matrix);
    return map;
}

void ensureProfile(EmbeddingSide& side) {
    if (side.profile) return;
    const RowSet encoder = encoderRows(*side.snapshot), context = contextRows(*side.snapshot);
    side.profile = std::make_shared<const PositionProfile>(
        PositionProfile{rowNorms(encoder), rowNorms(context), participationRatios(encoder),
                        participationRatios(context)});
}

}  // namespace

SimilarityResult computeSimilarity(SimilarityRequest request) {
    SimilarityResult result;
    try {
        if (request.other.snapshot) {
            result.problem = whyNotComparable(*request.shown.snapshot, *request.other.snapshot);
            if (!result.problem.isEmpty()) request.other = {};
        }
        ensureProfile(request.shown);
        result.shown = mapOf(*request.shown.snapshot, request);
        result.matrix = result.shown.matrix;
        if (request.other.snapshot) {
            ensureProfile(request.other);
            result.other = mapOf(*request.other.snapshot, request);
            result.matrix = difference(result.shown.matrix, result.other->matrix);
        }
        result.statistics = diagonalStatistics(result.matrix);
    } catch (const std::exception& error) {
        result.problem = QString::fromUtf8(error.what());
    }
    result.request = std::move(request);
    return result;
}

SimilarityJob::SimilarityJob(QObject* parent) : QObject(parent) {
    connect(&watcher_, &QFutureWatcherBase::finished, this, &SimilarityJob::onFinished);
}

void SimilarityJob::request(const SimilarityRequest& request) {
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

void SimilarityJob::start(const SimilarityRequest& request) {
    running_ = true;
    cancelled_ = false;
    watcher_.setFuture(QtConcurrent::run(&computeSimilarity, request));
}

void SimilarityJob::onFinished() {
    running_ = false;
    const bool report = !cancelled_ && !next_;
    const SimilarityResult result = watcher_.result();
    if (next_) {
        const SimilarityRequest next = *next_;
        next_.reset();
        start(next);
    }
    if (report) Q_EMIT finished(result);
}

}  // namespace deepsight
