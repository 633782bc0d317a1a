#include "core/training/training_failure.h"

#include <c10/util/Exception.h>

#include <filesystem>
#include <new>
#include <string>

namespace deepsight {
namespace {

Error outOfMemory(const Config& config) {
    const auto batch = config.training.batchSize;
    const std::string remedy =
        batch > 1 ? "halve it and double training.gradient_accumulation, which trains the same"
                  : "choose a smaller model.context_size or model.width";
    return {ErrorKind::OutOfMemory, "The device ran out of memory with training.batch_size " +
                                        std::to_string(batch) + "; " + remedy +
                                        ". Saved checkpoints are kept."};
}

}  // namespace

Error describeFailure(const Config& config) {
    try {
        throw;
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return outOfMemory(config);
    } catch (const std::filesystem::filesystem_error& error) {
        const bool full = error.code() == std::errc::no_space_on_device;
        return {full ? ErrorKind::DiskFull : ErrorKind::Io,
                std::string(error.what()) +
                    ". Free some space or choose another run folder; saved checkpoints are kept."};
    } catch (const c10::OutOfMemoryError&) {
        return outOfMemory(config);
    } catch (const c10::Error& error) {
        const std::string message = error.what_without_backtrace();
        // The allocator of the CPU has no exception of its own.
        if (message.find("can't allocate memory") != std::string::npos) return outOfMemory(config);
        return {ErrorKind::Internal, message};
    } catch (const std::exception& error) {
        return {ErrorKind::Internal, error.what()};
    }
}

}  // namespace deepsight
