#include "core/analysis/projection.h"

// Its parallel form needs atomics of doubles; one thread gives the same points every time.
#define UMAPPP_NO_PARALLEL_OPTIMIZATION
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <knncolle/knncolle.hpp>
#include <umappp/umappp.hpp>

#include "core/config/field_check.h"
#include "core/data/progress_meter.h"
#include "core/support/error.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

using Neighbours = knncolle::NeighborList<int, double>;

// With fewer rows there is no neighbourhood to keep.
constexpr std::int64_t kFewestRows = 4;
// Iterations between two looks at the stop token: some milliseconds.
constexpr int kIterationsAtOnce = 5;

void require(bool holds, const std::string& message) {
    if (!holds) throw Error(ErrorKind::Config, message);
}

void checkRequest(const ProjectionRequest& request) {
    require(request.neighbours >= 2 && request.neighbours <= 200,
            "neighbours is " + std::to_string(request.neighbours) + "; use 2 to 200.");
    require(request.minimumDistance >= 0 && request.minimumDistance <= 1,
            "minimum distance is " + numberText(request.minimumDistance) + "; use 0 to 1.");
}

// Centred rows, one in each column, in float64.
Eigen::MatrixXd centredColumns(const RowSet& rows) {
    const Eigen::Map<const Eigen::MatrixXf> values(rows.values.data(), rows.width, rows.rows);
    if (!values.allFinite())
        throw Error(ErrorKind::NonFinite,
                    "The embeddings are not finite, so they cannot be projected; choose an "
                    "earlier checkpoint.");
    Eigen::MatrixXd columns = values.cast<double>();
    if (rows.rows > 0) columns.colwise() -= columns.rowwise().mean().eval();
    return columns;
}

struct Components {
    Eigen::VectorXd variances;    // the largest first
    Eigen::MatrixXd coordinates;  // [rows, 2], where asked for
};

// Of the smaller one of covariance and Gram matrix, which share their eigenvalues.
Components componentsOf(const Eigen::MatrixXd& columns, bool coordinates) {
    const auto rows = columns.cols(), width = columns.rows();
    const auto count = std::max<Eigen::Index>(0, std::min(rows - 1, width));
    Components result;
    result.coordinates = Eigen::MatrixXd::Zero(rows, 2);
    if (count == 0) return result;
    const bool byGram = rows < width;
    const double scale = 1.0 / static_cast<double>(rows - 1);
    const Eigen::MatrixXd square = byGram ? (columns.transpose() * columns * scale).eval()
                                          : (columns * columns.transpose() * scale).eval();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(
        square, coordinates ? Eigen::ComputeEigenvectors : Eigen::EigenvaluesOnly);
    result.variances = solver.eigenvalues().reverse().head(count).cwiseMax(0.0);
    if (!coordinates) return result;
    for (Eigen::Index axis = 0; axis < std::min<Eigen::Index>(2, count); ++axis) {
        const Eigen::VectorXd vector = solver.eigenvectors().col(square.cols() - 1 - axis);
        Eigen::VectorXd along =
            byGram ? (vector * std::sqrt(result.variances[axis] * static_cast<double>(rows - 1)))
                         .eval()
                   : (columns.transpose() * vector).eval();
        // A direction has no sign of its own: the farthest point is on the positive side.
        Eigen::Index farthest = 0;
        along.cwiseAbs().maxCoeff(&farthest);
        result.coordinates.col(axis) = along[farthest] < 0 ? (-along).eval() : along;
    }
    return result;
}

void keepPoints(const Eigen::MatrixXd& points, Projection& result) {
    for (Eigen::Index row = 0; row < points.rows(); ++row) {
        result.x.push_back(static_cast<float>(points(row, 0)));
        result.y.push_back(static_cast<float>(points(row, 1)));
    }
}

// UMAP may put its points anywhere.
void keepCentred(const std::vector<double>& flat, Projection& result) {
    const Eigen::Map<const Eigen::MatrixXd> points(flat.data(), 2,
                                                   static_cast<Eigen::Index>(flat.size() / 2));
    if (!points.allFinite())
        throw Error(ErrorKind::NonFinite,
                    "The projection found no finite points for these embeddings; choose PCA.");
    keepPoints((points.colwise() - points.rowwise().mean().eval()).transpose(), result);
}

// The `count` nearest rows of each, in Euclidean distance.
Neighbours neighboursOf(const Eigen::MatrixXd& columns, std::int64_t count) {
    const auto width = static_cast<std::size_t>(columns.rows());
    const knncolle::VptreeBuilder<int, double, double> builder(
        std::make_shared<knncolle::EuclideanDistance<double, double>>());
    const auto index = builder.build_unique(knncolle::SimpleMatrix<int, double>(
        width, static_cast<int>(columns.cols()), columns.data()));
    return knncolle::find_nearest_neighbors(*index, static_cast<int>(count), /*num_threads=*/1);
}

void projectByUmap(const Eigen::MatrixXd& columns, const ProjectionRequest& request,
                   std::stop_token stop, const ProgressSink& progress, Projection& result) {
    const auto rows = columns.cols();
    result.neighbours = std::min<std::int64_t>(request.neighbours, rows - 1);
    umappp::Options options;
    options.min_dist = request.minimumDistance;
    options.initialize_seed = request.seed;
    options.optimize_seed = request.seed + 1;
    options.initialize_spectral_jitter = true;
    options.num_epochs = 500;
    ProgressMeter meter(progress, std::move(stop), DEEPSIGHT_TR("Progress", "Projecting"),
                        *options.num_epochs);
    std::vector<double> points(static_cast<std::size_t>(2 * rows));
    auto neighbours = neighboursOf(columns, result.neighbours);
    meter.advanceTo(0);
    auto status = umappp::initialize<int, double>(std::move(neighbours), 2, points.data(), options);
    while (status.epoch() < status.num_epochs()) {
        meter.advanceTo(status.epoch());
        status.run(points.data(),
                   std::min(status.epoch() + kIterationsAtOnce, status.num_epochs()));
    }
    keepCentred(points, result);
}

}  // namespace

Projection project(const RowSet& rows, const ProjectionRequest& request, std::stop_token stop,
                   const ProgressSink& progress) {
    checkRequest(request);
    if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "Projecting was cancelled.");
    auto columns = centredColumns(rows);
    Projection result;
    result.method = rows.rows < kFewestRows ? ProjectionMethod::Pca : request.method;
    if (result.method == ProjectionMethod::Pca) {
        const auto components = componentsOf(columns, /*coordinates=*/true);
        keepPoints(components.coordinates, result);
        const double all = components.variances.sum();
        for (Eigen::Index axis = 0; axis < 2; ++axis)
            result.explained.push_back(all > 0 && axis < components.variances.size()
                                           ? components.variances[axis] / all
                                           : 0);
        return result;
    }
    // Scale changes nothing but rounding: UMAP knows no units.
    if (const double size = columns.cwiseAbs().maxCoeff(); size > 0) columns /= size;
    projectByUmap(columns, request, std::move(stop), progress, result);
    return result;
}

std::vector<double> spectrum(const RowSet& rows) {
    const auto variances = componentsOf(centredColumns(rows), /*coordinates=*/false).variances;
    return {variances.begin(), variances.end()};
}

}  // namespace deepsight
