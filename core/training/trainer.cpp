#include "core/training/trainer.h"

#include "core/training/training_run.h"

namespace deepsight {
namespace {

class LibtorchTrainer : public Trainer {
  public:
    void run(const TrainingRequest& request, TrainingObserver& observer,
             TrainingControl& control) override {
        TrainingRun(request, observer, control).run();
    }
};

}  // namespace

std::unique_ptr<Trainer> makeTrainer() { return std::make_unique<LibtorchTrainer>(); }

}  // namespace deepsight
