#include "core/training/run_recorder.h"

#include <ctime>
#include <fstream>

#include "core/support/atomic_file.h"
#include "core/training/run_folder.h"

namespace deepsight {

void RunRecorder::open(const std::filesystem::path& runFolder,
                       std::optional<std::int64_t> keepBytes) {
    const RunPaths paths(runFolder);
    logFile_ = paths.log();
    metrics_ = std::make_unique<MetricsLog>(paths.metrics(), keepBytes);
}

void RunRecorder::emit(const TrainingEvent& event) {
    observer_.onEvent(event);
    if (!metrics_) return;
    metrics_->write(event);
    if (const auto* message = std::get_if<LogMessage>(&event)) writeLogLine(*message);
}

void RunRecorder::log(const std::string& text, LogMessage::Level level) {
    emit(LogMessage{level, text, static_cast<double>(std::time(nullptr))});
}

void RunRecorder::setState(TrainingState state, const std::string& detail) {
    emit(StateChanged{state, detail});
}

void RunRecorder::note(const LogMessage& message) noexcept {
    if (!metrics_) return;
    try {
        metrics_->write(message);
        writeLogLine(message);
    } catch (const std::exception&) {
        // The disk may be what failed.
    }
}

void RunRecorder::noteFailure(const Failed& failure) noexcept {
    note({LogMessage::Level::Error, failure.message});
    if (!metrics_) return;
    try {
        metrics_->write(failure);
        metrics_->write(StateChanged{TrainingState::Failed, {}});
    } catch (const std::exception&) {
        // As above.
    }
}

std::int64_t RunRecorder::syncMetrics() {
    metrics_->sync();
    return metrics_->bytes();
}

void RunRecorder::writeLogLine(const LogMessage& message) {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y-%m-%d %H:%M:%S", &parts);
    const char* level = message.level == LogMessage::Level::Info      ? "info"
                        : message.level == LogMessage::Level::Warning ? "warning"
                                                                      : "error";
    std::ofstream log(logFile_, std::ios::app);
    log << stamp << ' ' << level << ' ' << message.text << '\n';
    if (!log.flush()) throwFileError("write", logFile_);
}

}  // namespace deepsight
