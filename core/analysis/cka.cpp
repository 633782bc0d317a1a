#include "core/analysis/cka.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/data/progress_meter.h"
#include "core/support/error.h"
#include "core/support/translatable.h"

namespace deepsight {
namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Positions that ckaMatrix() compares at most: a Gram matrix of as many takes 4 MB, for each layer.
constexpr std::int64_t kMostPositions = 1024;

// A Gram matrix K that is centred as the estimate wants it, and <K, K>, which is 0 or less where
// the rows do not vary.
struct Gram {
    Eigen::MatrixXf centred;
    double square = 0;
};

double product(const Eigen::MatrixXf& left, const Eigen::MatrixXf& right) {
    // In columns: a sum of millions of floats would lose its last digits.
    double sum = 0;
    for (Eigen::Index column = 0; column < left.cols(); ++column)
        sum += static_cast<double>(left.col(column).dot(right.col(column)));
    return sum;
}

// Of what is left after the centring, below this share of the rows' size all is rounding.
constexpr double kRounding = 1e-6;

// `positions`: rows that count.
Rows centredRows(const RowSet& rows, const std::vector<std::int64_t>& positions) {
    Rows chosen(static_cast<Eigen::Index>(positions.size()), rows.width);
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto start = static_cast<std::size_t>(positions[i] * rows.width);
        for (Eigen::Index k = 0; k < rows.width; ++k)
            chosen(static_cast<Eigen::Index>(i), k) =
                rows.values[start + static_cast<std::size_t>(k)];
    }
    const double size = chosen.norm();
    chosen.rowwise() -= chosen.colwise().mean().eval();
    const double spread = chosen.norm();
    // CKA is free of scale: at length 1 nothing overflows, whatever the rows are.
    if (!(spread > kRounding * size) || !std::isfinite(spread)) return {};
    return chosen / spread;
}

// Of centred rows, K is centred already. Unbiased: without the diagonal, and centred anew so that
// rows and columns sum to 0 (U-centring, Szekely and Rizzo 2014); <K, L> of such matrices is
// n (n - 3) times the unbiased estimate of HSIC.
Gram gramOf(const RowSet& rows, const std::vector<std::int64_t>& positions, CkaEstimate estimate) {
    const auto centred = centredRows(rows, positions);
    const auto n = centred.rows();
    if (n < (estimate == CkaEstimate::Biased ? 2 : 4)) return {};
    Eigen::MatrixXd gram = centred * centred.transpose();
    if (estimate == CkaEstimate::Debiased) {
        gram.diagonal().setZero();
        const auto count = static_cast<double>(n);
        const Eigen::VectorXd sums = gram.rowwise().sum();
        const double all = sums.sum() / ((count - 1) * (count - 2));
        gram.colwise() -= sums / (count - 2);
        gram.rowwise() -= sums.transpose() / (count - 2);
        gram.array() += all;
        gram.diagonal().setZero();
    }
    Gram result{gram.cast<float>(), 0};
    result.square = product(result.centred, result.centred);
    return result;
}

std::optional<double> ckaOf(const Gram& left, const Gram& right) {
    if (!(left.square > 0) || !(right.square > 0)) return {};
    const double both = product(left.centred, right.centred);
    return std::min(1.0, both / std::sqrt(left.square) / std::sqrt(right.square));
}

// All of 0 ... count - 1, or kMostPositions of them, evenly spaced.
std::vector<std::int64_t> evenPositions(std::int64_t count, std::int64_t most) {
    std::vector<std::int64_t> positions;
    const auto kept = std::min(count, most);
    for (std::int64_t i = 0; i < kept; ++i) positions.push_back(i * count / kept);
    return positions;
}

std::int64_t sharedPositions(const LayerTrace& left, const LayerTrace& right) {
    const auto time = std::min(left.time, right.time);
    const auto count = static_cast<std::size_t>(time);
    if (left.tokens.size() < count || right.tokens.size() < count)
        throw Error(ErrorKind::Internal, "A trace does not have its stated length.");
    if (!std::equal(left.tokens.begin(), left.tokens.begin() + time, right.tokens.begin()))
        throw Error(ErrorKind::Data,
                    "The two checkpoints read different texts, so their layers cannot be compared "
                    "position by position; choose the same text for both.");
    return time;
}

std::vector<Gram> gramsOf(const LayerTrace& trace, const std::vector<std::int64_t>& positions,
                          CkaEstimate estimate, ProgressMeter& meter, std::int64_t& done) {
    std::vector<Gram> grams;
    for (std::size_t i = 0; i < trace.layers.size(); ++i) {
        grams.push_back(gramOf(trace.layerRows(i), positions, estimate));
        meter.advanceTo(++done);
    }
    return grams;
}

}  // namespace

std::optional<double> linearCka(const RowSet& left, const RowSet& right, CkaEstimate estimate) {
    if (left.rows != right.rows)
        throw Error(ErrorKind::Internal, "CKA of unlike numbers of rows was asked for.");
    const auto positions = evenPositions(left.rows, left.rows);
    return ckaOf(gramOf(left, positions, estimate), gramOf(right, positions, estimate));
}

Matrix ckaMatrix(const LayerTrace& left, const LayerTrace& right, CkaEstimate estimate,
                 std::stop_token stop, const ProgressSink& progress) {
    const auto positions = evenPositions(sharedPositions(left, right), kMostPositions);
    const bool same = &left == &right;
    const auto rows = left.layers.size(), columns = right.layers.size();
    ProgressMeter meter(progress, std::move(stop), DEEPSIGHT_TR("Progress", "Comparing layers"),
                        static_cast<std::int64_t>(rows + columns));
    std::int64_t done = 0;
    const auto grams = gramsOf(left, positions, estimate, meter, done);
    Matrix result{static_cast<std::int64_t>(rows), static_cast<std::int64_t>(columns),
                  std::vector<float>(rows * columns)};
    for (std::size_t j = 0; j < columns; ++j) {
        // One of the right side at a time: all of them are large.
        const auto gram = same ? Gram{} : gramOf(right.layerRows(j), positions, estimate);
        for (std::size_t i = 0; i < rows; ++i) {
            const auto value = ckaOf(grams[i], same ? grams[j] : gram);
            result.values[i * columns + j] =
                static_cast<float>(value.value_or(std::numeric_limits<double>::quiet_NaN()));
        }
        meter.advanceTo(++done);
    }
    return result;
}

}  // namespace deepsight
