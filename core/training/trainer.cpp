#include "core/training/trainer.h"

#include "core/training/generator_turn.h"
#include "core/training/training_run.h"

namespace deepsight {
namespace {

class LibtorchTrainer : public Trainer {
  public:
    void run(const TrainingRequest& request, TrainingObserver& observer,
             TrainingControl& control) override {
        const TrainingTurn turn(control.stopToken(), [&observer] {
            observer.onEvent(LogMessage{LogMessage::Level::Info,
                                        "Waiting until the replay of a run has ended."});
        });
        TrainingRun(request, observer, control).run();
    }
};

}  // namespace

std::unique_ptr<Trainer> makeTrainer() { return std::make_unique<LibtorchTrainer>(); }

}  // namespace deepsight
