#include "core/remote/mirror_worker.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>
#include <thread>
#include <utility>

#include "core/remote/run_files.h"
#include "core/support/error.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

using Clock = RemoteStatus::Clock;
using Json = nlohmann::json;

constexpr std::int64_t kMostSmallFile = 16 << 20;
constexpr std::int64_t kMostSnapshot = 1 << 30;
constexpr std::int64_t kMostBlocks = 1 << 16;  // 64 GiB of metrics
constexpr std::int64_t kSmallestPiece = 4 << 10;
constexpr std::int64_t kLargestPiece = 1 << 20;
// A RunWatcher looks ten times a second, and is to see each of them.
constexpr std::chrono::milliseconds kBetweenSnapshots{250};

std::string key(const LiveStatus& status) {
    return std::to_string(status.pid) + " " + std::to_string(status.metricsFrom) + " " +
           std::to_string(status.cuts);
}

bool isSame(const LiveStatus& one, const LiveStatus& other) {
    const auto progress = [](const LiveStatus& status) {
        return status.progress ? status.progress->phase + std::to_string(status.progress->done)
                               : std::string();
    };
    return key(one) == key(other) && progress(one) == progress(other) &&
           one.snapshots == other.snapshots && one.answers == other.answers;
}

}  // namespace

MirrorWorker::Next MirrorWorker::look(const std::stop_token& leave) {
    const auto connections = connection_.status().connections;
    if (std::exchange(connections_, connections) != connections) compareAll_ = true;
    const auto before = files_.metricsBytes();
    const Frame frame = askForMore(before, leave);
    SyncAnswer answer = parseSyncAnswer(frame.head, connection_.host().name);
    lastAnswer_ = Clock::now();
    gone_ = false;
    const std::string session = answer.status ? key(*answer.status) : std::string();
    if (std::exchange(session_, session) != session) compareAll_ = true;
    if (answer.files) there_ = std::move(*answer.files);
    listing_ = answer.listing;
    if (!answer.same || compareAll_) {
        const bool grew = compare(answer, leave);
        // What was answered goes on from where the file ended before.
        if (!grew || !answer.same || files_.metricsBytes() != before) return Next::AtOnce;
    }
    fetchSmallFiles(leave);
    theirs_ = answer.bytes;
    training_ = answer.locked;
    obeys_ = answer.owner && answer.owner->takesCommands;
    if (answer.locked && answer.owner) files_.hold(*answer.owner);
    if (answer.locked) files_.writeEnd(std::nullopt);
    if (answer.locked) ended_ = false;
    beginStatus(answer);
    if (!frame.body.empty()) files_.appendMetrics(frame.body);
    if (!frame.body.empty()) lastPoint_ = Clock::now();
    const auto here = before + static_cast<std::int64_t>(frame.body.size());
    if (here < answer.bytes) return Next::AtOnce;
    fetchAnswers(answer, leave);
    removeOldSnapshots();
    current_ = true;
    files_.save();
    fetchSnapshot(leave);
    files_.save();
    if (!answer.locked && newestIsHere()) {
        tellEnd(answer.end);
        files_.release();
    }
    if (!missingSnapshots().empty()) return Next::AtOnce;
    return training_ || files_.isHeld() ? Next::Soon : Next::Later;
}

/// An empty one says that the trainer went without a word: whoever follows the copy waits for it.
void MirrorWorker::tellEnd(const std::optional<std::string>& end) {
    if (ended_) return;
    files_.writeEnd(end.value_or(std::string()));
    ended_ = true;
}

void MirrorWorker::abandon() {
    gone_ = true;
    training_ = obeys_ = false;
    if (files_.isHeld()) tellEnd(std::nullopt);
    files_.release();
}

/// A line that breaks all the time gets smaller pieces through.
Frame MirrorWorker::askForMore(std::int64_t from, const std::stop_token& leave) {
    try {
        Frame frame = connection_.ask({{"op", "sync"},
                                       {"run", id_},
                                       {"from", from},
                                       {"most", piece_},
                                       {"tail", files_.tailHash()},
                                       {"listing", listing_}},
                                      {}, leave);
        piece_ = std::min(kLargestPiece, 2 * piece_);
        return frame;
    } catch (const ConnectionLost&) {
        piece_ = std::max(kSmallestPiece, piece_ / 2);
        throw;
    }
}

/// Cuts off what is not the beginning of the file there. False where it has to be asked anew.
bool MirrorWorker::compare(const SyncAnswer& answer, const std::stop_token& leave) {
    const auto ours = files_.metricsBytes();
    const auto common = commonBytes(std::min(answer.bytes, ours), leave);
    if (common < ours) files_.cutMetrics(common);
    compareAll_ = false;
    return common == ours;
}

std::int64_t MirrorWorker::commonBytes(std::int64_t most, const std::stop_token& leave) {
    const auto blocks = (most + kCompareBlock - 1) / kCompareBlock;
    if (blocks > kMostBlocks)
        throw Error(ErrorKind::Io,
                    "metrics.jsonl on the other computer is too large to be copied.");
    if (blocks == 0) return 0;
    const Frame answer = connection_.ask(
        {{"op", "blocks"}, {"run", id_}, {"count", blocks}, {"most", most}}, {}, leave);
    const auto hashes = answer.head.value("hashes", std::vector<std::string>());
    std::int64_t same = 0;
    for (const auto& hash : hashes) {
        const auto bytes = std::min(kCompareBlock, most - same);
        if (bytes <= 0 || hash != files_.metricsHash(same, bytes)) break;
        same += bytes;
    }
    // Within the first block that differs, byte by byte.
    while (same < most) {
        const auto bytes = std::min(kCompareTail, most - same);
        const Frame there = connection_.ask({{"op", "read"},
                                             {"run", id_},
                                             {"file", "metrics.jsonl"},
                                             {"from", same},
                                             {"bytes", bytes}},
                                            {}, leave);
        const std::string here = files_.readMetrics(same, bytes);
        std::size_t equal = 0;
        while (equal < here.size() && equal < there.body.size() && here[equal] == there.body[equal])
            ++equal;
        same += static_cast<std::int64_t>(equal);
        if (static_cast<std::int64_t>(equal) < bytes) break;
    }
    // A line that is only half the same is another line.
    return same == files_.metricsBytes() ? same : files_.lineStart(same);
}

void MirrorWorker::fetchSmallFiles(const std::stop_token& leave) {
    for (const auto& name : mirroredFiles()) {
        const auto there = there_.small.find(name);
        if (there == there_.small.end()) {
            if (!files_.stampOfCopy(name).empty()) files_.remove(name);
            continue;
        }
        if (there->second == files_.stampOfCopy(name)) continue;
        try {
            std::string stamp;
            const std::string text = download_.whole(name, kMostSmallFile, stamp, leave);
            files_.replace(name, text, stamp);
            there->second = stamp;
        } catch (const ConnectionLost&) {
            throw;
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled || error.kind() == ErrorKind::DiskFull) throw;
            // It went away since it was listed: the next list says so.
        }
    }
}

/// All that may be said before the lines that belong to it are here.
void MirrorWorker::beginStatus(const SyncAnswer& answer) {
    if (!answer.status) return;
    // What was answered before is nobody's answer here.
    const bool isNew = !live_ || live_->pid != answer.status->pid;
    const auto answers = isNew ? answer.status->answers : live_->answers;
    const auto steps = isNew ? std::vector<std::int64_t>() : live_->answerSteps;
    live_ = answer.status;
    live_->snapshots = delivered_;
    live_->snapshotStep = deliveredStep_;
    live_->answers = answers;
    live_->answerSteps = steps;
    writeStatus();
}

void MirrorWorker::writeStatus() {
    if (!live_ || (written_ && isSame(*written_, *live_))) return;
    files_.writeStatus(*live_);
    written_ = live_;
}

void MirrorWorker::fetchAnswers(const SyncAnswer& answer, const std::stop_token& leave) {
    if (!answer.status || !live_ || answer.status->answers <= live_->answers) return;
    const auto& steps = answer.status->answerSteps;
    const auto first = answer.status->answers - static_cast<std::int64_t>(steps.size()) + 1;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto number = first + static_cast<std::int64_t>(i);
        if (number <= live_->answers) continue;
        const std::string name = ".live/answer-" + std::to_string(number) + "/snapshots/" +
                                 stepName(steps[i]) + ".safetensors";
        std::string stamp;
        const std::string text = download_.whole(name, kMostSnapshot, stamp, leave);
        files_.putAnswer(number, stepName(steps[i]) + ".safetensors", text);
        live_->answers = number;
        live_->answerSteps.push_back(steps[i]);
        if (static_cast<std::int64_t>(live_->answerSteps.size()) > kKeptAnswers) {
            live_->answerSteps.erase(live_->answerSteps.begin());
            files_.forgetAnswer(number - kKeptAnswers);
        }
        writeStatus();
    }
}

std::vector<std::string> MirrorWorker::missingSnapshots() const {
    std::vector<std::string> missing;
    for (const auto& [name, facts] : there_.snapshots)
        if (files_.stampOfCopy("snapshots/" + name) != facts.stamp) missing.push_back(name);
    std::sort(missing.begin(), missing.end(), [this](const auto& one, const auto& other) {
        return there_.snapshots.at(one).step < there_.snapshots.at(other).step;
    });
    return missing;
}

/// A resumed run deletes those that came after its checkpoint.
void MirrorWorker::removeOldSnapshots() {
    for (const auto& name : files_.snapshots())
        if (!there_.snapshots.contains(name)) files_.remove("snapshots/" + name);
}

bool MirrorWorker::newestIsHere() const {
    const auto newest = std::max_element(
        there_.snapshots.begin(), there_.snapshots.end(),
        [](const auto& one, const auto& other) { return one.second.step < other.second.step; });
    return newest == there_.snapshots.end() ||
           files_.stampOfCopy("snapshots/" + newest->first) == newest->second.stamp;
}

/// The newest that is missing.
void MirrorWorker::fetchSnapshot(const std::stop_token& leave) {
    const auto missing = missingSnapshots();
    if (missing.empty()) return;
    const std::string name = missing.back();
    const RemoteFiles::Snapshot facts = there_.snapshots.at(name);
    // What arrived before the line broke need not come again.
    if (std::exchange(fetching_, name + " " + facts.stamp) != name + " " + facts.stamp) {
        std::error_code ignored;
        std::filesystem::remove(files_.scratch(), ignored);
    }
    try {
        const auto stamp =
            download_.append("snapshots/" + name, facts.bytes, files_.scratch(), {}, leave);
        if (stamp != facts.stamp) throw Error(ErrorKind::Io, name + " was replaced.");
        files_.adopt(files_.scratch(), "snapshots/" + name, stamp);
    } catch (const ConnectionLost&) {
        throw;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled || error.kind() == ErrorKind::DiskFull) throw;
        fetching_.clear();
        there_.snapshots.erase(name);  // it was replaced or deleted: the next list says so
        listing_.clear();
        return;
    }
    ++delivered_;
    deliveredStep_ = facts.step;
    if (live_) {
        const auto wait = announced_ + kBetweenSnapshots - Clock::now();
        if (training_ && wait > Clock::duration::zero()) std::this_thread::sleep_for(wait);
        announced_ = Clock::now();
        live_->snapshots = delivered_;
        live_->snapshotStep = deliveredStep_;
        writeStatus();
    }
}

void MirrorWorker::deliverCommands(const std::stop_token& leave) {
    for (const auto& name : files_.commands()) {
        const std::string text = files_.readCommand(name);
        if (!text.empty()) {
            try {
                connection_.ask({{"op", "command"}, {"run", id_}, {"text", text}, {"name", name}},
                                {}, leave);
            } catch (const ConnectionLost&) {
                throw;
            } catch (const Error& error) {
                if (error.kind() == ErrorKind::Cancelled) throw;
                if (error.kind() == ErrorKind::DiskFull) return;  // there: it is tried again
                // No command, or to a run that is gone: it is of no use to keep it.
            }
        }
        files_.removeCommand(name);
    }
}

void MirrorWorker::report(MirrorStatus& status) const {
    status.bytes = files_.metricsBytes();
    status.remoteBytes = theirs_;
    status.current = current_;
    status.training = training_;
    status.obeys = obeys_;
    status.gone = gone_;
    status.lastAnswer = lastAnswer_;
    status.lastPoint = lastPoint_;
    status.checkpoints = there_.checkpoints;
    status.missingSnapshots = static_cast<std::int64_t>(missingSnapshots().size());
    status.waitingCommands = static_cast<std::int64_t>(files_.commands().size());
}

}  // namespace deepsight
