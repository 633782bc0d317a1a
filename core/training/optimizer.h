#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/config/config.h"
#include "core/support/safetensors.h"
#include "core/support/torch.h"

namespace deepsight {

class Ranks;

/// AdamW (arXiv 1711.05101) on libtorch's fused kernel. Decoupled weight decay reaches parameters
/// of two or more dimensions only. Nothing waits for the device. Internal to core; lives on the
/// trainer's thread.
///
/// With several ranks all of them call step(), save() and load() together. training.shard_optimizer
/// then gives every rank the moments of a share of the parameters only (ZeRO stage 1, arXiv
/// 1910.02054): it updates its share and sends it to the others, with the same bits as without.
class AdamW {
  public:
    /// `ranks` may be null, and outlives the optimizer otherwise.
    AdamW(const torch::nn::Module& module, const TrainingConfig& config, Ranks* ranks = nullptr);

    void zeroGradients();
    /// Global L2 norm of all gradients, a scalar on their device.
    torch::Tensor gradientNorm() const;
    /// Divides the gradients by `divisor` and takes a step, all in one pass; nothing changes where
    /// `failed` is 1. Both are fp32 scalars on the device of the parameters, or undefined. They and
    /// the gradients are the same on every rank.
    void step(double learningRate, const torch::Tensor& divisor = {},
              const torch::Tensor& failed = {});

    /// Moments "exp_avg.<parameter>" and "exp_avg_sq.<parameter>", and "step". Of several ranks the
    /// first alone gets them, one parameter at a time; the file of the others stays as it is.
    void save(SafetensorsFile& file) const;
    /// Throws Error{Checkpoint} naming `source` when a tensor is missing or has another shape. Of
    /// several ranks the first reads for all, the others may pass an empty file; all throw alike.
    void load(const SafetensorsFile& file, const std::string& source);

    /// Bytes of the moments that this rank keeps.
    std::int64_t momentBytes() const;

  private:
    /// Rows of a parameter whose moments one rank keeps: all of them where nothing is shared.
    struct Piece {
        std::size_t parameter = 0;
        std::int64_t firstRow = 0, rows = 0;
        int owner = 0;
        torch::Tensor view;                       // of the parameter
        torch::Tensor firstMoment, secondMoment;  // undefined on other ranks than the owner
    };
    struct Parameter {
        std::string name;
        torch::Tensor tensor;
    };
    struct Group {
        double weightDecay = 0;
        std::vector<std::size_t> pieces;  // mine
    };

    bool isShared() const;
    bool isFirst() const;
    void cutIntoPieces();
    torch::Tensor gradientOf(const Piece& piece) const;
    void update(const Group& group, double learningRate, const torch::Tensor& divisor,
                const torch::Tensor& failed);
    void sendUpdates();
    torch::Tensor gather(std::size_t parameter, torch::Tensor Piece::*moment) const;
    void check(const SafetensorsFile& file, const std::string& source) const;
    void spread(std::size_t parameter, const torch::Tensor& whole, torch::Tensor Piece::*moment);

    TrainingConfig config_;
    Ranks* ranks_;
    std::vector<Parameter> parameters_;
    std::vector<Piece> pieces_;   // in the order of the parameters and their rows
    Group groups_[2];             // decayed, not decayed
    torch::Tensor steps_;         // scalar fp32 on the device: steps taken
    torch::Tensor learningRate_;  // scalar fp32 on the device
};

}  // namespace deepsight
