#pragma once

#include <functional>
#include <vector>

#include "core/config/presets.h"
#include "core/training/trainer.h"

namespace deepsight::test {

// Path-star lines and a model so small that a step takes milliseconds. Dropout and accumulation
// are on, so that generator states and the data order matter.
inline Config tinyConfig(std::int64_t steps) {
    auto config = preset("demo").config;
    config.model.width = 16;
    config.model.heads = 2;
    config.model.crossAttentionHeads = 4;
    config.model.encoderLayers = 1;
    config.model.decoderLayers = 1;
    config.model.dropout = 0.1;
    config.data.pathStarTrainLines = 200;
    config.data.pathStarTestLines = 50;
    config.training.steps = steps;
    config.training.batchSize = 4;
    config.training.gradientAccumulation = 2;
    config.training.warmupSteps = 5;
    config.training.decaySteps = 40;
    config.training.evaluationInterval = 5;
    config.training.evaluationBatches = 2;
    config.training.checkpointInterval = 0;
    config.training.device = "cpu";
    config.training.precision = Precision::Fp32;
    config.training.threads = 1;
    return config;
}

// Collects events, and lets a test act on one as it happens.
struct Recorder : TrainingObserver {
    void onEvent(const TrainingEvent& event) override {
        events.push_back(event);
        if (react) react(event);
    }
    template <typename Event>
    std::vector<Event> all() const {
        std::vector<Event> found;
        for (const auto& event : events)
            if (const auto* match = std::get_if<Event>(&event)) found.push_back(*match);
        return found;
    }
    TrainingState lastState() const { return all<StateChanged>().back().state; }

    std::vector<TrainingEvent> events;
    std::function<void(const TrainingEvent&)> react;
};

}  // namespace deepsight::test
