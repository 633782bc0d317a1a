// How EmbeddingPresenter reads snapshots and checkpoints, off the GUI thread.

#include <utility>

#include "app/embedding_presenter.h"
#include "app/run_controller.h"
#include "core/analysis/evaluation.h"

namespace deepsight {

void EmbeddingPresenter::post(Inspection::Topic topic, Waiting& waiting, const QString& text,
                              Read read) {
    waiting.stop.request_stop();
    waiting.stop = std::stop_source();
    waiting.text = text;
    showWaiting();
    const bool isOther = topic == Inspection::Topic::OtherSnapshot;
    const std::uint64_t id = inspection_.nextId(topic);
    // On the reading thread `this` is only passed on: what is delivered runs on the GUI thread, and
    // not after this object's end.
    const ProgressSink progress = [this, topic, id, context = QPointer<QObject>(this),
                                   inspection = &inspection_](const std::string&, auto done,
                                                              auto total) {
        if (total <= 0) return;
        const double share = static_cast<double>(done) / static_cast<double>(total);
        inspection->deliver(topic, id, context, [this, share] { view_.setProgress(share); });
    };
    inspection_.post(Inspection::Lane::Reading, topic, this,
                     [this, isOther, progress, read = std::move(read),
                      stop = waiting.stop.get_token()]() -> Inspection::Delivery {
                         return [this, isOther, stop, found = read(stop, progress)] {
                             // It may have been read before the cancellation reached it.
                             stop.stop_requested() ? giveUp(isOther) : deliver(isOther, found);
                         };
                     });
}

void EmbeddingPresenter::deliver(bool isOther, const Found& found) {
    end(isOther ? other_ : shown_);
    if (isOther) {
        found.trace ? view_.setOtherTrace(found.trace) : view_.setOther(found.snapshot);
        return;
    }
    if (!found.trace) {
        show(found.snapshot);
        return;
    }
    compareAt(probeOf(found.trace->source));
    view_.setTrace(found.trace);
}

void EmbeddingPresenter::giveUp(bool isOther) {
    if (isOther) {
        otherCheckpoint_.clear();
        view_.resetComparison();
    } else {
        readingDeclined_ = true;
    }
    end(isOther ? other_ : shown_);
}

/// A checkpoint's layers and attention only where they are looked at: they take longer.
void EmbeddingPresenter::postCheckpoint(Inspection::Topic topic, Waiting& waiting,
                                        const QString& text, const QString& folder,
                                        const ProbeRequest& probe) {
    const std::filesystem::path run = runs_.folder().toStdString();
    const std::filesystem::path checkpoint = folder.toStdString();
    waiting.trace = false;
    if (!view_.needsTrace()) {
        post(topic, waiting, text,
             [run, checkpoint, probe](std::stop_token stop, const ProgressSink&) {
                 return Found{probeCheckpoint(run, checkpoint, probe, stop), nullptr};
             });
        return;
    }
    waiting.trace = true;
    TraceRequest request;
    request.text = probe;
    post(topic, waiting, text,
         [run, checkpoint, request](std::stop_token stop, const ProgressSink& progress) {
             return Found{{},
                          std::make_shared<const LayerTrace>(
                              traceCheckpoint(run, checkpoint, request, stop, progress))};
         });
}

void EmbeddingPresenter::readSnapshot(qint64 step) {
    following_ = step >= newestStep_;
    awaitingLive_ = false;
    shownCheckpoint_.clear();
    shown_.trace = false;
    const std::filesystem::path run = runs_.folder().toStdString();
    post(Inspection::Topic::Snapshot, shown_, {}, [run, step](std::stop_token, const auto&) {
        return Found{deepsight::readSnapshot(run, step), nullptr};
    });
}

void EmbeddingPresenter::readCheckpoint(const QString& folder) {
    following_ = false;
    awaitingLive_ = false;
    readingDeclined_ = false;
    const ProbeRequest probe = view_.probe();
    typedText_ = probe.text;
    shownCheckpoint_ = folder;
    askedProbe_ = probe;
    if (isDecoderOnly() && !view_.needsTrace()) return;  // the heatmap has nothing to show
    postCheckpoint(Inspection::Topic::Snapshot, shown_, tr("Reading the checkpoint…"), folder,
                   probe);
}

void EmbeddingPresenter::readOtherSnapshot(qint64 step) {
    otherCheckpoint_.clear();
    other_.trace = false;
    const std::filesystem::path run = runs_.folder().toStdString();
    post(Inspection::Topic::OtherSnapshot, other_, {}, [run, step](std::stop_token, const auto&) {
        return Found{deepsight::readSnapshot(run, step), nullptr};
    });
}

void EmbeddingPresenter::readOtherCheckpoint(const QString& folder) {
    otherCheckpoint_ = folder;
    otherProbe_ = shownProbe_;
    if (isDecoderOnly() && !view_.needsTrace()) return;
    postCheckpoint(Inspection::Topic::OtherSnapshot, other_,
                   tr("Reading the checkpoint to compare with…"), folder, otherProbe_);
}

void EmbeddingPresenter::readTraces(bool ofShown, bool ofOther) {
    if (ofShown && !shownCheckpoint_.isEmpty() && !shown_.trace && !readingDeclined_) {
        postCheckpoint(Inspection::Topic::Snapshot, shown_, tr("Reading the checkpoint…"),
                       shownCheckpoint_, askedProbe_);
    }
    if (ofOther && !otherCheckpoint_.isEmpty() && !other_.trace) {
        readOtherCheckpoint(otherCheckpoint_);
    }
}

void EmbeddingPresenter::cancel() {
    shown_.stop.request_stop();
    other_.stop.request_stop();
    if (std::exchange(awaitingLive_, false)) end(shown_);
}

}  // namespace deepsight
