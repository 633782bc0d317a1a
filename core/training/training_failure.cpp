#include "core/training/training_failure.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <new>
#include <string>
#include <system_error>

#include "core/config/fitting_batch.h"
#include "core/training/memory_error.h"
#include "core/training/training_preparation.h"

namespace deepsight {
namespace {

// That it was too much says more than the estimate, which is within 15 % of the truth.
constexpr double kEvidentlyLess = 0.9;

Failed outOfMemory(const Config& config, const torch::Device& device, std::int64_t programBytes) {
    const MemorySituation situation{.gpu = !device.is_cpu(), .programBytes = programBytes};
    const auto needed = memoryNeeded(config, situation).peakBytes;
    const auto available = memoryOn(device);
    const auto within = static_cast<std::int64_t>(kEvidentlyLess * static_cast<double>(needed));
    const auto remedy = fittingBatch(config, std::min(available, within), situation);
    return {
        ErrorKind::OutOfMemory,
        "The device ran out of memory with training.batch_size " +
            std::to_string(config.training.batchSize) + ": this training needs an estimated " +
            gibibytes(needed) + ", and " + gibibytes(available) + " seemed available. " +
            (remedy ? describe(*remedy) : "Choose a smaller model.context_size or model.width.") +
            " Saved checkpoints are kept.",
        remedy};
}

bool isFull(const std::error_code& code) {
    return code == std::errc::no_space_on_device || code.value() == EDQUOT;
}

std::string remedyFor(const std::error_code& code) {
    if (isFull(code)) return "Free some space";
    const bool refused = code == std::errc::permission_denied ||
                         code == std::errc::operation_not_permitted ||
                         code == std::errc::read_only_file_system;
    return refused ? "Make it writable" : "Check the disk, and whether the run folder is there";
}

}  // namespace

Failed describeFailure(const Config& config, const torch::Device& device,
                       std::int64_t programBytes) {
    const auto tooLarge = [&] { return outOfMemory(config, device, programBytes); };
    try {
        throw;
    } catch (const MemoryError& error) {
        return {error.kind(), error.what(), error.remedy()};
    } catch (const Error& error) {
        return {error.kind(), error.what()};
    } catch (const std::bad_alloc&) {
        return tooLarge();
    } catch (const std::filesystem::filesystem_error& error) {
        const bool full = isFull(error.code());
        return {full ? ErrorKind::DiskFull : ErrorKind::Io,
                std::string(error.what()) + ". " + remedyFor(error.code()) +
                    ", or choose another run folder; saved checkpoints are kept."};
    } catch (const c10::OutOfMemoryError&) {
        return tooLarge();
    } catch (const c10::Error& error) {
        const std::string message = error.what_without_backtrace();
        // The allocator of the CPU has no exception of its own.
        if (message.find("can't allocate memory") != std::string::npos) return tooLarge();
        return {ErrorKind::Internal, message};
    } catch (const std::exception& error) {
        return {ErrorKind::Internal, error.what()};
    }
}

}  // namespace deepsight
