#include "core/training/trainer.h"

#include "core/training/training_run.h"

namespace deepsight {
namespace {

class LibtorchTrainer : public Trainer {
  public:
    void run(const TrainingRequest& request, TrainingObserver& observer,
             TrainingControl& control) override {
        try {
            TrainingRun(request, observer, control).run();
        } catch (const c10::OutOfMemoryError&) {
            throw Error(ErrorKind::OutOfMemory,
                        "The device ran out of memory with training.batch_size " +
                            std::to_string(request.config.training.batchSize) +
                            "; halve it and double training.gradient_accumulation, which trains "
                            "the same. Saved checkpoints are kept.");
        } catch (const std::filesystem::filesystem_error& error) {
            const bool full = error.code() == std::errc::no_space_on_device;
            throw Error(full ? ErrorKind::DiskFull : ErrorKind::Io,
                        std::string(error.what()) +
                            ". Free some space or choose another run "
                            "folder; saved checkpoints are kept.");
        } catch (const c10::Error& error) {
            throw Error(ErrorKind::Internal, error.what_without_backtrace());
        }
    }
};

}  // namespace

std::unique_ptr<Trainer> makeTrainer() { return std::make_unique<LibtorchTrainer>(); }

}  // namespace deepsight
