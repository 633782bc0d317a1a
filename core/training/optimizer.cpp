#include "core/training/optimizer.h"

#include <algorithm>
#include <numeric>

#include "core/distributed/ranks.h"
#include "core/model/weights.h"
#include "core/support/error.h"

namespace deepsight {
namespace {

constexpr const char* kFirstMoment = "exp_avg.";
constexpr const char* kSecondMoment = "exp_avg_sq.";

// The fused kernel goes through vectors of 64 bytes and rounds a shorter rest in another way. So a
// parameter is cut only where no vector is, for the same bits as in one piece.
constexpr std::int64_t kVector = 16;

// Parts of a fair share: none larger is kept in one piece, so that shares come out about equal.
constexpr std::int64_t kPartsOfShare = 8;

std::int64_t rowsOf(const torch::Tensor& tensor) { return tensor.dim() > 0 ? tensor.size(0) : 1; }

torch::Tensor rowRange(const torch::Tensor& tensor, std::int64_t first, std::int64_t rows) {
    return rows == rowsOf(tensor) ? tensor : tensor.narrow(0, first, rows);
}

/// Rows of each piece of a tensor, if none is to have many more than `most` numbers.
std::int64_t rowsOfPiece(const torch::Tensor& tensor, std::int64_t most) {
    const auto rows = rowsOf(tensor);
    if (tensor.dim() < 2 || tensor.numel() <= most) return rows;
    const auto width = tensor.numel() / rows;
    const auto step = kVector / std::gcd(kVector, width);
    const auto wanted = std::max<std::int64_t>(1, most / width);
    return std::min(rows, (wanted + step - 1) / step * step);
}

}  // namespace

AdamW::AdamW(const torch::nn::Module& module, const TrainingConfig& config, Ranks* ranks)
    : config_(config), ranks_(ranks) {
    const torch::NoGradGuard noGrad;
    groups_[0].weightDecay = config.weightDecay;
    auto options = torch::TensorOptions().dtype(torch::kFloat32);
    for (const auto& item : module.named_parameters()) {
        parameters_.push_back({item.key(), item.value()});
        options = options.device(item.value().device());
    }
    cutIntoPieces();
    const auto mine = ranks ? ranks->rank() : 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        auto& piece = pieces_[i];
        const auto& parameter = parameters_[piece.parameter].tensor;
        piece.view = rowRange(parameter.detach(), piece.firstRow, piece.rows);
        if (isShared() && piece.owner != mine) continue;
        piece.firstMoment = torch::zeros_like(piece.view);
        piece.secondMoment = torch::zeros_like(piece.view);
        groups_[parameter.dim() >= 2 ? 0 : 1].pieces.push_back(i);
    }
    steps_ = torch::zeros({}, options);
    learningRate_ = torch::zeros({}, options);
    zeroGradients();
}

bool AdamW::isShared() const {
    return config_.shardOptimizer && ranks_ != nullptr && ranks_->size() > 1;
}

bool AdamW::isFirst() const { return ranks_ == nullptr || ranks_->isFirst(); }

// Largest piece first, each to the rank with the least so far: every rank comes to the same result.
void AdamW::cutIntoPieces() {
    std::int64_t numbers = 0;
    for (const auto& parameter : parameters_) numbers += parameter.tensor.numel();
    const std::int64_t ranks = isShared() ? ranks_->size() : 1;
    const auto most = isShared() ? numbers / (ranks * kPartsOfShare) : numbers;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        const auto& tensor = parameters_[i].tensor;
        const auto rows = rowsOf(tensor);
        const auto step = rowsOfPiece(tensor, most);
        for (std::int64_t first = 0; first < rows; first += step)
            pieces_.push_back({.parameter = i,
                               .firstRow = first,
                               .rows = std::min(step, rows - first),
                               .view = {},
                               .firstMoment = {},
                               .secondMoment = {}});
    }
    const auto size = [&](const Piece& piece) {
        const auto& tensor = parameters_[piece.parameter].tensor;
        return tensor.numel() / rowsOf(tensor) * piece.rows;
    };
    std::vector<std::size_t> order(pieces_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return size(pieces_[a]) > size(pieces_[b]); });
    std::vector<std::int64_t> load(static_cast<std::size_t>(ranks));
    for (const auto i : order) {
        const auto least = std::min_element(load.begin(), load.end());
        *least += size(pieces_[i]);
        pieces_[i].owner = static_cast<int>(least - load.begin());
    }
}

void AdamW::zeroGradients() {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> gradients;
    for (auto& parameter : parameters_) {
        auto& gradient = parameter.tensor.mutable_grad();
        // Zeroed in place: gradients keep their memory, and a parameter that the loss does not
        // reach has a zero gradient instead of none.
        if (gradient.defined())
            gradients.push_back(gradient);
        else
            gradient = torch::zeros_like(parameter.tensor);
    }
    if (!gradients.empty()) at::_foreach_zero_(gradients);
}

torch::Tensor AdamW::gradientOf(const Piece& piece) const {
    return rowRange(parameters_[piece.parameter].tensor.grad(), piece.firstRow, piece.rows);
}

torch::Tensor AdamW::gradientNorm() const {
    torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> decayed, others;
    for (const auto& parameter : parameters_)
        (parameter.tensor.dim() >= 2 ? decayed : others).push_back(parameter.tensor.grad());
    decayed.insert(decayed.end(), others.begin(), others.end());
    return torch::stack(at::_foreach_norm(decayed, 2)).norm();
}

void AdamW::step(double learningRate, const torch::Tensor& divisor, const torch::Tensor& failed) {
    torch::NoGradGuard noGrad;
    // The kernel expects the number of the step it makes; 0 would divide by zero.
    if (failed.defined())
        steps_.add_(1 - failed);
    else
        steps_.add_(1);
    if (!steps_.is_cpu()) learningRate_.fill_(learningRate);
    for (const auto& group : groups_) update(group, learningRate, divisor, failed);
    if (isShared()) sendUpdates();
}

void AdamW::update(const Group& group, double learningRate, const torch::Tensor& divisor,
                   const torch::Tensor& failed) {
    if (group.pieces.empty()) return;
    const auto given = [](const torch::Tensor& tensor) {
        return tensor.defined() ? std::optional<torch::Tensor>(tensor) : std::nullopt;
    };
    std::vector<torch::Tensor> parameters, gradients, firstMoments, secondMoments;
    for (const auto i : group.pieces) {
        const auto& piece = pieces_[i];
        parameters.push_back(piece.view);
        gradients.push_back(gradientOf(piece));
        firstMoments.push_back(piece.firstMoment);
        secondMoments.push_back(piece.secondMoment);
    }
    const std::vector<torch::Tensor> steps(parameters.size(), steps_);
    const auto run = [&](const auto& rate) {
        at::_fused_adamw_(parameters, gradients, firstMoments, secondMoments,
                          /*max_exp_avg_sqs=*/{}, steps, rate, config_.beta1, config_.beta2,
                          group.weightDecay, config_.epsilon, /*amsgrad=*/false,
                          /*maximize=*/false, given(divisor), given(failed));
    };
    if (steps_.is_cpu())
        run(learningRate);
    else
        run(learningRate_);
}

void AdamW::sendUpdates() {
    for (int rank = 0; rank < ranks_->size(); ++rank) {
        std::vector<torch::Tensor> share;
        for (const auto& piece : pieces_)
            if (piece.owner == rank) share.push_back(piece.view);
        if (!share.empty()) ranks_->broadcast(share, rank);
    }
}

torch::Tensor AdamW::gather(std::size_t parameter, torch::Tensor Piece::*moment) const {
    torch::Tensor whole;
    for (const auto& piece : pieces_) {
        if (piece.parameter != parameter) continue;
        if (!isShared()) return piece.*moment;
        const auto& mine = piece.*moment;
        const auto sent = mine.defined() ? mine : torch::empty_like(piece.view);
        ranks_->broadcast({sent}, piece.owner);
        if (!isFirst()) continue;
        if (!whole.defined()) whole = torch::empty_like(parameters_[parameter].tensor);
        rowRange(whole, piece.firstRow, piece.rows).copy_(sent);
    }
    return whole;
}

void AdamW::save(SafetensorsFile& file) const {
    const torch::NoGradGuard noGrad;
    if (!isFirst() && !isShared()) return;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        const auto keep = [&](const char* prefix, const torch::Tensor& moment) {
            if (isFirst()) file.tensors[prefix + parameters_[i].name] = toRaw(moment);
        };
        keep(kFirstMoment, gather(i, &Piece::firstMoment));
        keep(kSecondMoment, gather(i, &Piece::secondMoment));
    }
    if (isFirst()) file.tensors["step"] = toRaw(steps_);
}

void AdamW::check(const SafetensorsFile& file, const std::string& source) const {
    const auto fits = [&](const std::string& name, const torch::Tensor& target) {
        const auto found = file.tensors.find(name);
        if (found == file.tensors.end() ||
            target.sizes() != torch::IntArrayRef(found->second.shape))
            throw Error(ErrorKind::Checkpoint,
                        source + ": tensor \"" + name +
                            "\" is missing or has another shape; the checkpoint belongs to "
                            "another configuration.");
    };
    for (const auto& parameter : parameters_) {
        fits(kFirstMoment + parameter.name, parameter.tensor);
        fits(kSecondMoment + parameter.name, parameter.tensor);
    }
    fits("step", steps_);
}

// `whole` is defined on the first rank alone.
void AdamW::spread(std::size_t parameter, const torch::Tensor& whole,
                   torch::Tensor Piece::*moment) {
    for (auto& piece : pieces_) {
        if (piece.parameter != parameter) continue;
        auto& kept = piece.*moment;
        auto sent = kept.defined() ? kept : torch::empty_like(piece.view);
        if (whole.defined()) sent.copy_(rowRange(whole, piece.firstRow, piece.rows));
        if (ranks_ != nullptr && ranks_->size() > 1) ranks_->broadcast({sent}, 0);
    }
}

void AdamW::load(const SafetensorsFile& file, const std::string& source) {
    torch::NoGradGuard noGrad;
    const bool several = ranks_ != nullptr && ranks_->size() > 1;
    std::string problem;
    if (isFirst()) try {
            check(file, source);
        } catch (const Error& error) {
            problem = error.what();
        }
    // Nobody may be left waiting for tensors that do not come.
    if (several) problem = ranks_->broadcast(problem, 0);
    if (!problem.empty()) throw Error(ErrorKind::Checkpoint, problem);
    const auto read = [&](const std::string& name) {
        return isFirst() ? fromRaw(file.tensors.at(name)) : torch::Tensor();
    };
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        spread(i, read(kFirstMoment + parameters_[i].name), &Piece::firstMoment);
        spread(i, read(kSecondMoment + parameters_[i].name), &Piece::secondMoment);
    }
    if (isFirst()) steps_.copy_(read("step"));
    if (several) ranks_->broadcast({steps_}, 0);
}

std::int64_t AdamW::momentBytes() const {
    std::int64_t bytes = 0;
    for (const auto& piece : pieces_)
        if (piece.firstMoment.defined())
            bytes +=
                static_cast<std::int64_t>(piece.firstMoment.nbytes() + piece.secondMoment.nbytes());
    return bytes;
}

}  // namespace deepsight
