#include "core/training/trainer.h"

#include "core/distributed/ranked_trainer.h"
#include "core/training/generator_turn.h"
#include "core/training/training_run.h"

namespace deepsight {
namespace {

class LibtorchTrainer : public Trainer {
  public:
    explicit LibtorchTrainer(Ranks* ranks = nullptr) : ranks_(ranks) {}

    void run(const TrainingRequest& request, TrainingObserver& observer,
             TrainingControl& control) override {
        const TrainingTurn turn(control.stopToken(), [&observer] {
            observer.onEvent(LogMessage{LogMessage::Level::Info,
                                        "Waiting until the replay of a run has ended."});
        });
        TrainingRun training(request, observer, control);
        if (ranks_) training.trainWith(*ranks_);
        training.run();
    }

  private:
    Ranks* const ranks_;
};

}  // namespace

std::unique_ptr<Trainer> makeTrainer() { return std::make_unique<LibtorchTrainer>(); }

std::unique_ptr<Trainer> makeTrainer(Ranks& ranks) {
    return std::make_unique<LibtorchTrainer>(&ranks);
}

}  // namespace deepsight
