#include "core/training/run_watcher.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/support/error.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/training_host.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostEndBytes = 1 << 20;
// A model without embeddings is evaluated and never gives a snapshot.
constexpr std::size_t kMostAwaited = 64;

/// Lines that a trainer left; none where it did not.
std::string endOf(const fs::path& runFolder) {
    try {
        return readSmallFile(LivePaths(runFolder).end(), kMostEndBytes);
    } catch (const Error&) {
        return {};
    }
}

}  // namespace

RunWatcher::RunWatcher(WatchedRun run, Post post)
    : run_(std::move(run)),
      post_(std::move(post)),
      metrics_(RunPaths(run_.folder).metrics(), run_.metricsBytes) {
    if (!run_.known || run_.known->pid != run_.pid) return;
    metricsFrom_ = run_.known->metricsFrom;
    cuts_ = run_.known->cuts;
    snapshots_ = run_.known->snapshots;
    answers_ = run_.known->answers;
}

void RunWatcher::post(TrainingEvent event) {
    postLast();  // the run went on after it
    if (const auto* change = std::get_if<StateChanged>(&event)) {
        prepared_ = prepared_ || change->state == TrainingState::Running;
        ended_ = isFinal(change->state);
    } else if (const auto* evaluation = std::get_if<EvaluationMetrics>(&event)) {
        evaluated_.push_back(evaluation->step);
        if (evaluated_.size() > kMostAwaited) evaluated_.erase(evaluated_.begin());
    } else if (std::holds_alternative<StepMetrics>(event)) {
        prepared_ = true;
    }
    if (ended_ && std::holds_alternative<StateChanged>(event)) {
        last_ = std::move(event);
    } else {
        post_(std::move(event));
    }
}

void RunWatcher::postLast() {
    if (last_) post_(*std::exchange(last_, std::nullopt));
}

void RunWatcher::poll(const std::stop_token& leave) {
    if (run_.pid == 0) {
        follow(leave);
        return postLast();
    }
    if (ended_) return;
    pollTrainer(leave);
    postLast();
}

void RunWatcher::pollTrainer(const std::stop_token& leave) {
    auto status = readLiveStatus(run_.folder);
    if (status && status->pid != run_.pid) status.reset();
    if (!status && !metricsFrom_) return;  // it has not begun
    if (status) {
        adopt(*status);
        showProgress(*status);
    }
    follow(leave);
    if (!status) return;
    showSnapshots(*status, leave);
    showAnswers(*status, leave);
}

/// True where the session begins elsewhere than was thought.
bool RunWatcher::adopt(const LiveStatus& status) {
    if (metricsFrom_ == status.metricsFrom && cuts_ == status.cuts) return false;
    metricsFrom_ = status.metricsFrom;
    cuts_ = status.cuts;
    metrics_.goTo(status.metricsFrom);
    return true;
}

void RunWatcher::follow(const std::stop_token& leave) {
    std::vector<TrainingEvent> events;
    while (!leave.stop_requested() && metrics_.read(events)) {
        // A resumed run may just have cut lines off and written others in their place. It said so
        // before, so what was read is only good if nothing new was said.
        if (run_.pid != 0) {
            const auto status = readLiveStatus(run_.folder);
            if (status && status->pid == run_.pid && adopt(*status)) continue;
        }
        for (TrainingEvent& event : events) post(std::move(event));
    }
}

void RunWatcher::showProgress(const LiveStatus& status) {
    if (prepared_ || !status.progress) return;
    const auto& [phase, done, total] = *status.progress;
    if (phase == progressPhase_ && done == progressDone_) return;
    progressPhase_ = phase;
    progressDone_ = done;
    post(*status.progress);
}

/// An evaluation is written before its snapshot is saved, so it was posted by now.
void RunWatcher::showSnapshots(const LiveStatus& status, const std::stop_token& leave) {
    if (status.snapshots == std::exchange(snapshots_, status.snapshots)) return;
    const auto newest = std::find(evaluated_.begin(), evaluated_.end(), status.snapshotStep);
    if (newest == evaluated_.end()) {
        postSnapshot(run_.folder, status.snapshotStep, false);
        return;
    }
    const std::vector<std::int64_t> saved(evaluated_.begin(), newest + 1);
    evaluated_.erase(evaluated_.begin(), newest + 1);
    for (const std::int64_t step : saved) {
        if (leave.stop_requested()) return;  // whoever leaves does not wait for large files
        postSnapshot(run_.folder, step, false);
    }
}

void RunWatcher::showAnswers(const LiveStatus& status, const std::stop_token& leave) {
    const auto kept = static_cast<std::int64_t>(status.answerSteps.size());
    const std::int64_t before = std::exchange(answers_, status.answers);
    for (std::int64_t i = 0; i < kept && !leave.stop_requested(); ++i) {
        const std::int64_t number = status.answers - kept + 1 + i;
        if (number > before)
            postSnapshot(LivePaths(run_.folder).answer(number),
                         status.answerSteps[static_cast<std::size_t>(i)], true);
    }
}

void RunWatcher::postSnapshot(const fs::path& folder, std::int64_t step, bool requested) {
    try {
        EmbeddingSnapshot snapshot = readSnapshot(folder, step);
        snapshot.requested = requested;
        post_(std::move(snapshot));
    } catch (const Error& error) {
        if (requested)
            post_(LogMessage{LogMessage::Level::Warning, std::string(kNoSnapshot) + error.what()});
        // A step that went without one is no loss: its file is what counts.
    }
}

bool RunWatcher::finish() {
    if (ended_) return true;
    const auto status = readLiveStatus(run_.folder);
    if (run_.pid == 0 || !status || status->pid != run_.pid) return false;
    const std::string text = endOf(run_.folder);
    std::string_view rest = text;
    while (!rest.empty() && !ended_) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (auto event = parseMetricsLine(line)) post(std::move(*event));
    }
    postLast();
    return ended_;
}

}  // namespace deepsight
