#pragma once

#include <QFutureWatcher>
#include <QString>
#include <QtConcurrent>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

#include "core/support/error.h"
#include "core/support/progress.h"

namespace deepsight {

/// Work on values on the thread pool, one piece at a time, which can be cancelled. A request made
/// while another is worked on cancels and follows it; of several the last counts. What happens is
/// told by the functions of Events, on the GUI thread, where the job lives.
template <typename Wanted, typename Result>
class BackgroundJob {
  public:
    /// May throw: Error{Cancelled} soon after a stop, anything else is a failure. Must refer to
    /// nothing but values, since it may go on for a while after the job's end.
    using Work = std::function<Result(const Wanted&, std::stop_token, const ProgressSink&)>;
    struct Events {
        std::function<void()> started;
        std::function<void(const Wanted&, const Result&)> finished;
        std::function<void(const QString& problem)> failed;
        std::function<void()> cancelled;
    };

    BackgroundJob(Work work, Events events) : work_(std::move(work)), events_(std::move(events)) {
        QObject::connect(&watcher_, &QFutureWatcherBase::finished, &watcher_, [this] { onEnd(); });
    }
    ~BackgroundJob() {
        stop_.request_stop();
        watcher_.disconnect();  // not waited for: the GUI thread would stand still meanwhile
    }
    BackgroundJob(const BackgroundJob&) = delete;
    BackgroundJob& operator=(const BackgroundJob&) = delete;

    void request(const Wanted& wanted) {
        if (running_) {
            next_ = wanted;
            stop_.request_stop();
        } else {
            start(wanted);
        }
    }
    void cancel() {
        next_.reset();
        stop_.request_stop();
    }
    bool isRunning() const { return running_; }
    /// 0 ... 1 of what is worked on.
    double progress() const { return progress_->load(); }

  private:
    struct Outcome {
        Wanted wanted;
        Result result;
        QString problem;
        bool cancelled = false;
    };

    static Outcome perform(const Work& work, const Wanted& wanted, std::stop_token stop,
                           std::atomic<double>& progress) {
        Outcome outcome{wanted, {}, {}, false};
        try {
            outcome.result = work(wanted, stop, [&](const auto&, auto done, auto total) {
                if (total > 0) progress = static_cast<double>(done) / static_cast<double>(total);
            });
        } catch (const Error& error) {
            outcome.cancelled = error.kind() == ErrorKind::Cancelled;
            outcome.problem = QString::fromStdString(error.what());
        } catch (const std::exception& error) {
            outcome.problem = QString::fromUtf8(error.what());
        }
        return outcome;
    }

    void start(const Wanted& wanted) {
        running_ = true;
        stop_ = std::stop_source();
        *progress_ = 0;
        watcher_.setFuture(QtConcurrent::run(
            [work = work_, wanted, stop = stop_.get_token(), progress = progress_] {
                return perform(work, wanted, stop, *progress);
            }));
        events_.started();
    }

    void onEnd() {
        running_ = false;
        const Outcome outcome = watcher_.result();
        if (next_) {
            start(*std::exchange(next_, std::nullopt));
        } else if (outcome.cancelled || stop_.stop_requested()) {
            events_.cancelled();
        } else if (!outcome.problem.isEmpty()) {
            events_.failed(outcome.problem);
        } else {
            events_.finished(outcome.wanted, outcome.result);
        }
    }

    Work work_;
    Events events_;
    QFutureWatcher<Outcome> watcher_;
    std::shared_ptr<std::atomic<double>> progress_ = std::make_shared<std::atomic<double>>(0);
    std::stop_source stop_;
    std::optional<Wanted> next_;
    bool running_ = false;
};

}  // namespace deepsight
