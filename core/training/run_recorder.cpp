#include "core/training/run_recorder.h"

#include <ctime>

#include "core/training/run_folder.h"

namespace deepsight {

void RunRecorder::open(const std::filesystem::path& runFolder,
                       std::optional<std::int64_t> keepBytes,
                       const std::optional<CheckpointSaved>& saved) {
    const RunPaths paths(runFolder);
    log_ = std::make_unique<AppendFile>(paths.log());
    metrics_ = std::make_unique<MetricsLog>(paths.metrics(), keepBytes);
    if (saved) metrics_->write(*saved);
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

void RunRecorder::note(LogMessage message) noexcept {
    message.time = static_cast<double>(std::time(nullptr));
    try {
        observer_.onEvent(message);
    } catch (const std::exception&) {
        // Memory may be what failed.
    }
    write(message);
}

void RunRecorder::write(const LogMessage& message) noexcept {
    if (!metrics_) return;
    try {
        metrics_->write(message);
        writeLogLine(message);
    } catch (const std::exception&) {
        // The disk may be what failed.
    }
}

void RunRecorder::noteFailure(const Failed& failure) noexcept {
    write({LogMessage::Level::Error, failure.message});
    if (!metrics_) return;
    try {
        metrics_->write(failure);
        metrics_->write(StateChanged{TrainingState::Failed, {}});
    } catch (const std::exception&) {
        // As above.
    }
}

bool RunRecorder::write(const TrainingEvent& event) noexcept {
    if (!metrics_) return false;
    try {
        metrics_->write(event);
        return true;
    } catch (const std::exception&) {
        return false;
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
    log_->append(std::string(stamp) + ' ' + level + ' ' + message.text + '\n');
}

}  // namespace deepsight
