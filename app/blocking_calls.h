#pragma once

#include <QFuture>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

#include "core/support/error.h"

namespace deepsight {

/// Calls that may wait long for another computer, on threads of their own: they hold up neither the
/// window nor Qt's pool, which has no more threads than there are cores. What comes of a call is
/// told on the GUI thread, unless this has ended by then. GUI thread.
class BlockingCalls {
  public:
    explicit BlockingCalls(QObject& context) : context_(context) { pool_.setMaxThreadCount(kMost); }
    /// Asks all calls to end and waits for them: each takes a stop token and heeds it.
    ~BlockingCalls() {
        stop_.request_stop();
        pool_.waitForDone();
    }

    /// `work` may throw anything; Error{Cancelled} is told to nobody. `stop`: ends this call alone.
    template <typename Result>
    void run(std::function<Result(const std::stop_token&)> work,
             std::function<void(const Result&)> done,
             std::function<void(const QString& problem)> failed, std::stop_source stop = {}) {
        const std::shared_ptr<std::stop_callback<std::function<void()>>> link =
            std::make_shared<std::stop_callback<std::function<void()>>>(
                stop_.get_token(), [stop]() mutable { stop.request_stop(); });
        QtConcurrent::run(&pool_, [work = std::move(work), token = stop.get_token(),
                                   link] { return perform<Result>(work, token); })
            .then(&context_, [done = std::move(done),
                              failed = std::move(failed)](const Outcome<Result>& outcome) {
                if (outcome.result) {
                    done(*outcome.result);
                } else if (!outcome.cancelled) {
                    failed(outcome.problem);
                }
            });
    }

    /// Destroys something whose destructor waits for a thread.
    template <typename T>
    void dispose(std::shared_ptr<T> object) {
        if (object != nullptr) {
            pool_.start([object = std::move(object)]() mutable { object.reset(); });
        }
    }

  private:
    static constexpr int kMost = 64;

    template <typename Result>
    struct Outcome {
        std::optional<Result> result;
        QString problem;
        bool cancelled = false;
    };

    template <typename Result>
    static Outcome<Result> perform(const std::function<Result(const std::stop_token&)>& work,
                                   const std::stop_token& stop) {
        Outcome<Result> outcome;
        try {
            outcome.result = work(stop);
        } catch (const Error& error) {
            outcome.cancelled = error.kind() == ErrorKind::Cancelled;
            outcome.problem = QString::fromStdString(error.what());
        } catch (const std::exception& error) {
            outcome.problem = QString::fromUtf8(error.what());
        }
        return outcome;
    }

    QObject& context_;
    std::stop_source stop_;
    QThreadPool pool_;
};

/// Lets any thread have something done on the GUI thread, by a copy of wake(), also after this has
/// ended: nothing is done then. Wakes that come before it was done count as one. GUI thread.
class Waker {
  public:
    Waker(QObject& context, std::function<void()> work)
        : state_(std::make_shared<State>(&context, std::move(work))) {}
    ~Waker() {
        const std::scoped_lock lock(state_->mutex);
        state_->context = nullptr;
    }
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    std::function<void()> wake() const {
        return [state = state_] {
            const std::scoped_lock lock(state->mutex);
            if (state->context == nullptr || std::exchange(state->asked, true)) return;
            QMetaObject::invokeMethod(
                state->context, [state] { state->perform(); }, Qt::QueuedConnection);
        };
    }

  private:
    struct State {
        State(QObject* where, std::function<void()> what) : context(where), work(std::move(what)) {}
        void perform() {
            {
                const std::scoped_lock lock(mutex);
                asked = false;
                if (context == nullptr) return;
            }
            work();
        }
        std::mutex mutex;
        QObject* context;
        std::function<void()> work;
        bool asked = false;
    };
    std::shared_ptr<State> state_;
};

}  // namespace deepsight
