#include "core/training/live_reporter.h"

#include <unistd.h>

#include <system_error>
#include <utility>

#include "core/support/replace_file.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/training_host.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kProgressInterval{200};

}  // namespace

LiveReporter::LiveReporter(fs::path runFolder, bool hosted, TrainingObserver& next)
    : folder_(std::move(runFolder)), hosted_(hosted), next_(next) {
    status_.pid = ::getpid();
}

void LiveReporter::onEvent(const TrainingEvent& event) {
    next_.onEvent(event);
    if (const auto* failure = std::get_if<Failed>(&event)) failure_ = *failure;
    const auto* change = std::get_if<StateChanged>(&event);
    if (change && change->state == TrainingState::Preparing) {
        // Training that begins anew in this process, with a smaller batch, cuts lines off again.
        started_ = false;
        lastBytes_.reset();
    }
    try {
        if (!begun_) begun_ = begin();
        if (!begun_) return;
        noteMetricsStart();
        std::visit([this](const auto& value) { report(value); }, event);
    } catch (const std::exception&) {
        // Whoever watches sees a little less.
    }
}

bool LiveReporter::begin() {
    return (hosted_ ? !isTrainedByAnother(folder_) : isTrainedHere(folder_)) &&
           prepareLiveFolder(folder_, hosted_);
}

/// An event comes before its line: if the file is shorter than before the last one, lines of an
/// earlier session were cut off, and the first one of this session is about to be written.
void LiveReporter::noteMetricsStart() {
    if (started_) return;
    std::error_code absent;
    const auto size = fs::file_size(RunPaths(folder_).metrics(), absent);
    const auto bytes = absent ? 0 : static_cast<std::int64_t>(size);
    if (!lastBytes_ || bytes < *lastBytes_) {
        status_.metricsFrom = bytes;
        ++status_.cuts;
        write();
    }
    lastBytes_ = bytes;
}

void LiveReporter::report(const StateChanged& change) {
    if (!isFinal(change.state) || isTrainedByAnother(folder_)) return;
    std::string lines;
    if (failure_) lines = toMetricsLine(*failure_) + "\n";
    lines += toMetricsLine(change) + "\n";
    replaceFile(LivePaths(folder_).end(), lines);
}

void LiveReporter::report(const PreparationProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (now - lastProgress_ < kProgressInterval) return;
    lastProgress_ = now;
    status_.progress = progress;
    write();
}

void LiveReporter::report(const RunStarted&) {
    started_ = true;
    status_.progress.reset();
    write();
}

void LiveReporter::report(const EmbeddingSnapshot& snapshot) {
    if (!snapshot.requested) {
        ++status_.snapshots;
        status_.snapshotStep = snapshot.step;
        write();
        return;
    }
    const LivePaths paths(folder_);
    const fs::path answer = paths.answer(status_.answers + 1);
    fs::create_directory(answer);
    writeSnapshot(answer, snapshot);
    ++status_.answers;
    status_.answerSteps.push_back(snapshot.step);
    if (status_.answers > kKeptAnswers) {
        status_.answerSteps.erase(status_.answerSteps.begin());
        std::error_code ignored;
        fs::remove_all(paths.answer(status_.answers - kKeptAnswers), ignored);
    }
    write();
}

/// Of two processes that were started for one run, the second is refused, and says nothing here.
void LiveReporter::write() {
    if (!isTrainedByAnother(folder_)) writeLiveStatus(folder_, status_);
}

}  // namespace deepsight
