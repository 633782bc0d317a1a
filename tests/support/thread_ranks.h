#pragma once

#include <barrier>
#include <exception>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "core/distributed/ranks.h"

namespace deepsight::test {

/// Ranks that are threads of this process, for what only needs the interface. A rank that throws
/// must do so together with all others, or they wait for ever.
class ThreadRanks {
  public:
    explicit ThreadRanks(int size)
        : barrier_(size),
          tensors_(static_cast<std::size_t>(size)),
          texts_(static_cast<std::size_t>(size)),
          flags_(static_cast<std::size_t>(size)) {}

    /// Runs `body` once on each rank and returns when all are done. An exception of the first rank
    /// that threw one goes on.
    void run(const std::function<void(Ranks&)>& body) {
        std::vector<std::thread> threads;
        std::vector<std::exception_ptr> errors(tensors_.size());
        for (std::size_t rank = 0; rank < tensors_.size(); ++rank)
            threads.emplace_back([&, rank] {
                Rank mine(*this, rank);
                try {
                    body(mine);
                } catch (...) {
                    errors[rank] = std::current_exception();
                }
            });
        for (auto& thread : threads) thread.join();
        for (const auto& error : errors)
            if (error) std::rethrow_exception(error);
    }

  private:
    class Rank : public Ranks {
      public:
        Rank(ThreadRanks& all, std::size_t rank) : all_(all), rank_(rank) {}
        int rank() const override { return static_cast<int>(rank_); }
        int size() const override { return static_cast<int>(all_.tensors_.size()); }

        void sum(const std::vector<torch::Tensor>& tensors) override {
            const torch::NoGradGuard noGrad;
            share(tensors);
            std::vector<torch::Tensor> sums;
            for (std::size_t i = 0; i < tensors.size(); ++i) {
                sums.push_back((*all_.tensors_[0])[i].clone());
                for (std::size_t from = 1; from < all_.tensors_.size(); ++from)
                    sums.back().add_((*all_.tensors_[from])[i]);
            }
            all_.barrier_.arrive_and_wait();
            for (std::size_t i = 0; i < tensors.size(); ++i) tensors[i].copy_(sums[i]);
            all_.barrier_.arrive_and_wait();
        }
        void broadcast(const std::vector<torch::Tensor>& tensors, int from) override {
            const torch::NoGradGuard noGrad;
            share(tensors);
            if (from != rank())
                for (std::size_t i = 0; i < tensors.size(); ++i)
                    tensors[i].copy_((*all_.tensors_[static_cast<std::size_t>(from)])[i]);
            all_.barrier_.arrive_and_wait();
        }
        std::string broadcast(const std::string& text, int from) override {
            all_.texts_[rank_] = text;
            all_.barrier_.arrive_and_wait();
            auto told = all_.texts_[static_cast<std::size_t>(from)];
            all_.barrier_.arrive_and_wait();
            return told;
        }
        bool any(bool value) override {
            all_.flags_[rank_] = value ? 1 : 0;
            all_.barrier_.arrive_and_wait();
            bool found = false;
            for (const auto flag : all_.flags_) found = found || flag != 0;
            all_.barrier_.arrive_and_wait();
            return found;
        }

      private:
        void share(const std::vector<torch::Tensor>& tensors) {
            all_.tensors_[rank_] = &tensors;
            all_.barrier_.arrive_and_wait();
        }
        ThreadRanks& all_;
        std::size_t rank_;
    };

    std::barrier<> barrier_;
    std::vector<const std::vector<torch::Tensor>*> tensors_;
    std::vector<std::string> texts_;
    std::vector<char> flags_;
};

}  // namespace deepsight::test
