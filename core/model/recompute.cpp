#include "core/model/recompute.h"

#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>

#include <utility>

#include "core/kernels/linear.h"
#include "core/model/model_observer.h"

namespace deepsight {
namespace {

using torch::autograd::variable_list;

at::Generator generatorOf(const torch::Device& device) {
    return at::globalContext().defaultGenerator(device);
}

/// States of the generators that a block on `device` draws from.
struct Draws {
    torch::Tensor host, device;

    static Draws capture(const torch::Device& device) {
        Draws state{generatorOf(torch::kCPU).get_state(), {}};
        if (!device.is_cpu()) state.device = generatorOf(device).get_state();
        return state;
    }
    void restore(const torch::Device& onDevice) const {
        generatorOf(torch::kCPU).set_state(host);
        if (device.defined()) generatorOf(onDevice).set_state(device);
    }
};

/// Draws once more what was drawn from `state` on, and then goes on as if that had not been.
class DrawsAgain {
  public:
    DrawsAgain(const std::optional<Draws>& state, const torch::Device& device) : device_(device) {
        if (!state) return;
        before_ = Draws::capture(device);
        state->restore(device);
    }
    ~DrawsAgain() {
        if (before_) before_->restore(device_);
    }
    DrawsAgain(const DrawsAgain&) = delete;
    DrawsAgain& operator=(const DrawsAgain&) = delete;

  private:
    torch::Device device_;
    std::optional<Draws> before_;
};

/// Autocast as it was in the forward pass. Its cache of lowered weights is left out: a block uses
/// each weight once, and the cache would keep those that were made without a graph.
class AutocastAs {
  public:
    AutocastAs(torch::DeviceType type, bool enabled, at::ScalarType dtype)
        : type_(type),
          enabled_(at::autocast::is_autocast_enabled(type)),
          dtype_(at::autocast::get_autocast_dtype(type)),
          cached_(at::autocast::is_autocast_cache_enabled()) {
        set(enabled, dtype, /*cached=*/false);
    }
    ~AutocastAs() { set(enabled_, dtype_, cached_); }
    AutocastAs(const AutocastAs&) = delete;
    AutocastAs& operator=(const AutocastAs&) = delete;

  private:
    void set(bool enabled, at::ScalarType dtype, bool cached) const {
        at::autocast::set_autocast_enabled(type_, enabled);
        at::autocast::set_autocast_dtype(type_, dtype);
        at::autocast::set_autocast_cache_enabled(cached);
    }

    torch::DeviceType type_;
    bool enabled_;
    at::ScalarType dtype_;
    bool cached_;
};

/// Nobody is shown a second time what a block computes.
class Unobserved {
  public:
    Unobserved() : before_(std::exchange(modelObserver, nullptr)) {}
    ~Unobserved() { modelObserver = before_; }
    Unobserved(const Unobserved&) = delete;
    Unobserved& operator=(const Unobserved&) = delete;

  private:
    ModelObserver* before_;
};

// Parameters are edges of the node like the inputs. So their gradients come to them by the outer
// backward pass, as without recomputation: whoever listens there hears of each once.
struct RecomputeNode : torch::autograd::Node {
    ModelBlock block;
    std::vector<torch::autograd::SavedVariable> inputs;
    std::vector<torch::Tensor> parameters;
    torch::Device device{torch::kCPU};
    std::optional<Draws> draws;
    bool autocast = false;
    at::ScalarType autocastType = at::kBFloat16;

    std::string name() const override { return "RecomputeBlock"; }

    variable_list apply(variable_list&& outputs) override {
        kernels::checkOnce();
        variable_list sources;
        for (const auto& input : inputs) {
            const auto saved = input.unpack();
            sources.push_back(saved.detach().set_requires_grad(saved.requires_grad()));
        }
        const auto output = computedAgain(sources);
        sources.insert(sources.end(), parameters.begin(), parameters.end());
        // A backward pass that ends before the parameters asks for the inputs' gradients alone.
        variable_list wanted;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (!sources[i].requires_grad() || !task_should_compute_output(i)) continue;
            wanted.push_back(sources[i]);
            places.push_back(i);
        }
        const auto gradients =
            torch::autograd::grad({output}, wanted, {outputs[0]}, /*retain_graph=*/false,
                                  /*create_graph=*/false, /*allow_unused=*/true);
        variable_list result(sources.size());
        for (std::size_t i = 0; i < places.size(); ++i) result[places[i]] = gradients[i];
        return result;
    }

    void release_variables() override {
        for (auto& input : inputs) input.reset_data();
        block = {};
    }

  private:
    torch::Tensor computedAgain(const variable_list& sources) const {
        const torch::AutoGradMode withGraph(true);
        const Unobserved unobserved;
        const DrawsAgain again(draws, device);
        const AutocastAs as(device.type(), autocast, autocastType);
        return block(sources);
    }
};

}  // namespace

torch::Tensor recomputed(ModelBlock block, const std::vector<torch::Tensor>& inputs,
                         const std::vector<torch::Tensor>& parameters, bool draws) {
    const auto node =
        std::shared_ptr<RecomputeNode>(new RecomputeNode(), torch::autograd::deleteNode);
    node->device = inputs.at(0).device();
    const auto type = node->device.type();
    node->autocast = at::autocast::is_autocast_enabled(type);
    node->autocastType = at::autocast::get_autocast_dtype(type);
    if (draws) node->draws = Draws::capture(node->device);
    node->parameters = parameters;
    node->set_next_edges(torch::autograd::collect_next_edges(inputs, parameters));
    torch::Tensor output;
    {
        const torch::NoGradGuard withoutGraph;
        const AutocastAs as(type, node->autocast, node->autocastType);
        output = block(inputs);
    }
    for (const auto& input : inputs) node->inputs.emplace_back(input, /*is_output=*/false);
    node->block = std::move(block);
    torch::autograd::set_history(output, node);
    return output;
}

}  // namespace deepsight
