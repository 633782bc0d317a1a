#include "app/sample_presenter.h"

#include <QVariant>
#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

#include "app/run_controller.h"
#include "app/settings.h"
#include "core/analysis/validation_example.h"
#include "widgets/sample_view.h"

namespace deepsight {

namespace {

using SteadyClock = std::chrono::steady_clock;

// Pieces are shown at most every so many milliseconds, that is 25 times a second.
constexpr std::chrono::milliseconds kShowInterval(40);

// Property of the run controller that keeps the session's samples over a change of language.
constexpr const char* kHistory = "samplesOfSession";
constexpr const char* kOtherHistory = "comparedSamplesOfSession";
using History = std::vector<SampleEntry>;

/// Likely tokens that are told of each place.
constexpr std::int64_t kCandidates = 8;

const QString kRule = QStringLiteral("sampleRule");
const QString kPrompt = QStringLiteral("samplePrompt");

/// A prompt for one task is none for another, nor for text.
QString promptKeyOf(std::optional<DataSource> source) {
    if (source == DataSource::PathStar) return kPrompt + QStringLiteral("PathStar");
    if (source == DataSource::SiblingDiscovery) return kPrompt + QStringLiteral("Siblings");
    if (source == DataSource::TriangleDiscovery) return kPrompt + QStringLiteral("Triangles");
    return kPrompt;
}

}  // namespace

/// What the sampling thread holds on to between two samples.
struct SamplePresenter::Model {
    using Show = std::function<void(std::vector<SampledPiece>)>;

    std::unique_ptr<Generator> generator;

    SampleSummary write(const std::filesystem::path& run, const std::filesystem::path& folder,
                        const SamplingRequest& request, const Show& show, std::stop_token stop);
};

SamplePresenter::SamplePresenter(RunController& runs, Inspection& inspection, Settings& settings,
                                 SampleView& view)
    : runs_(runs),
      inspection_(inspection),
      settings_(settings),
      view_(view),
      model_(std::make_shared<Model>()),
      active_(runs.isActive()) {
    connectRun();
    connectView();
    restore();
    showRun();
}

SamplePresenter::~SamplePresenter() {
    stop_.request_stop();
    releaseModel();
    remember();
    keep(kHistory, view_.entries());
    keep(kOtherHistory, view_.otherEntries());
}

void SamplePresenter::keep(const char* property, std::vector<SampleEntry> samples) {
    for (SampleEntry& entry : samples) {
        if (entry.state == SampleEntry::State::Running) {
            entry.state = SampleEntry::State::Stopped;
        }
    }
    runs_.setProperty(property, QVariant::fromValue(samples));
}

void SamplePresenter::connectRun() {
    connect(&runs_, &RunController::runChanged, this, [this] {
        stop_.request_stop();
        releaseModel();
        showRun();
    });
    connect(&runs_, &RunController::stateChanged, this, [this] {
        if (runs_.isActive() && !active_) {
            releaseModel();  // a training needs the memory
        }
        active_ = runs_.isActive();
        view_.setTraining(active_);
    });
    connect(&runs_, &RunController::checkpointsChanged, this, &SamplePresenter::showCheckpoints);
    connect(&runs_, &RunController::eventsPosted, this,
            [this](const QVector<TrainingEvent>& events) {
                for (const TrainingEvent& event : events) {
                    if (std::holds_alternative<CheckpointSaved>(event) || goesOnAfter(event)) {
                        showCheckpoints();
                        return;
                    }
                }
            });
}

void SamplePresenter::connectView() {
    connect(&view_, &SampleView::generateRequested, this, &SamplePresenter::generate);
    connect(&view_, &SampleView::cancelRequested, this, [this] { stop_.request_stop(); });
    connect(&view_, &SampleView::exampleRequested, this, &SamplePresenter::readExample);
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Sample) {
                    view_.fail(message);
                }
            });
    connect(&inspection_, &Inspection::cancelled, this, [this](Inspection::Topic topic) {
        if (topic == Inspection::Topic::Sample) {
            view_.endWaiting();
        }
    });
}

void SamplePresenter::restore() {
    view_.setEntries(runs_.property(kHistory).value<History>());
    view_.setOtherEntries(runs_.property(kOtherHistory).value<History>());
    for (const SampleEntry& entry : view_.entries()) {
        pairs_ = std::max(pairs_, entry.pair);
    }
    const QStringList values = settings_.list(kRule);
    if (values.size() != 6) {
        view_.setShaded(false);
        return;
    }
    SamplingRequest request;
    request.rule.temperature = values[0].toDouble();
    request.rule.topK = values[1].toLongLong();
    request.rule.topP = values[2].toDouble();
    request.maxTokens = values[3].toLongLong();
    request.seed = values[4].toULongLong();
    view_.controls().setRequest(request);
    view_.setShaded(values[5] == QLatin1String("shaded"));
}

void SamplePresenter::remember() {
    const SamplingRequest request = view_.controls().request();
    settings_.setList(
        kRule, {QString::number(request.rule.temperature), QString::number(request.rule.topK),
                QString::number(request.rule.topP), QString::number(request.maxTokens),
                QString::number(request.seed),
                view_.isShaded() ? QStringLiteral("shaded") : QStringLiteral("plain")});
    if (source_) {
        settings_.setList(promptKey(), {QString::fromStdString(request.prompt)});
    }
}

QString SamplePresenter::promptKey() const { return promptKeyOf(source_); }

void SamplePresenter::showRecord(const RunRecord&) { showRun(); }

void SamplePresenter::showRun() {
    view_.setTraining(runs_.isActive());
    showCheckpoints();
    if (!runs_.hasRun()) {
        return;
    }
    const DataSource source = runs_.config().data.source;
    if (!source_ || promptKeyOf(source) != promptKey()) {
        remember();
        source_ = source;
        SamplingRequest request = view_.controls().request();
        request.prompt = settings_.list(promptKey()).value(0).toStdString();
        view_.controls().setRequest(request);
        view_.controls().setSource(source);
    }
}

void SamplePresenter::showCheckpoints() {
    QVector<SampleCheckpoint> checkpoints;
    for (const CheckpointInfo& info : runs_.record().checkpoints) {
        checkpoints.append({info.step, QString::fromStdString(info.folder.string()), info.best});
    }
    view_.setCheckpoints(checkpoints);
}

void SamplePresenter::generate() {
    const auto checkpoint = view_.controls().checkpoint();
    if (!checkpoint || view_.isBusy()) {
        return;
    }
    remember();
    SampleEntry entry;
    entry.run = runs_.name();
    entry.summary.step = checkpoint->step;
    entry.request = view_.controls().request();
    entry.continuation = view_.controls().continuation();
    entry.hasOneAnswer = source_ == DataSource::PathStar;
    entry.request.candidates = kCandidates;
    entry.state = SampleEntry::State::Running;
    const auto other = view_.controls().otherCheckpoint();
    if (other) {
        entry.pair = ++pairs_;
    }
    view_.beginSample(entry);
    stop_ = std::stop_source();
    inspection_.post(Inspection::Lane::Sampling, Inspection::Topic::Sample, this,
                     samplingWork(entry, checkpoint->folder, other));
}

/// Writes with a checkpoint of the run; shows the pieces as they come.
SampleSummary SamplePresenter::Model::write(const std::filesystem::path& run,
                                            const std::filesystem::path& folder,
                                            const SamplingRequest& request, const Show& show,
                                            std::stop_token stop) {
    if (!generator || !generator->holds(folder)) {
        generator.reset();  // not two models at once
        generator = std::make_unique<Generator>(run, folder);
    }
    std::vector<SampledPiece> waiting;
    auto shown = SteadyClock::now();
    const auto summary = generator->sample(
        request,
        [&](const SampledPiece& piece) {
            waiting.push_back(piece);
            if (SteadyClock::now() - shown < kShowInterval) {
                return;
            }
            show(std::exchange(waiting, {}));
            shown = SteadyClock::now();
        },
        stop);
    show(std::move(waiting));
    return summary;
}

Inspection::Work SamplePresenter::samplingWork(const SampleEntry& entry, const QString& checkpoint,
                                               const std::optional<SampleCheckpoint>& other) {
    // On the sampling thread `this` is only passed on: what is delivered runs on the GUI thread,
    // and not after this object's end.
    return [this, entry, other, model = model_, stop = stop_.get_token(),
            context = QPointer<QObject>(this), inspection = &inspection_,
            run = runs_.folder().toStdString(), folder = checkpoint.toStdString(),
            id = inspection_.nextId(Inspection::Topic::Sample)]() -> Inspection::Delivery {
        const auto deliver = [&](Inspection::Delivery delivery) {
            inspection->deliver(Inspection::Topic::Sample, id, context, std::move(delivery));
        };
        const Model::Show show = [&](std::vector<SampledPiece> pieces) {
            deliver([this, pieces = std::move(pieces)] { view_.addPieces(pieces); });
        };
        const auto first = model->write(run, folder, entry.request, show, stop);
        if (!other || first.stopped) {
            return [this, first] { view_.endSample(first); };
        }
        SampleEntry beside = entry;
        beside.summary.step = other->step;
        deliver([this, first, beside] {
            view_.endSample(first);
            view_.beginOther(beside);
        });
        const auto second =
            model->write(run, other->folder.toStdString(), entry.request, show, stop);
        return [this, second] { view_.endSample(second); };
    };
}

/// On the sampling thread, which may be using the model, and where freeing it holds up nobody.
void SamplePresenter::releaseModel() {
    inspection_.post(Inspection::Lane::Sampling, Inspection::Topic::Release, &inspection_,
                     [model = model_]() -> Inspection::Delivery {
                         model->generator.reset();
                         return [] {};
                     });
}

void SamplePresenter::readExample(qint64 number) {
    if (view_.isBusy() || !runs_.hasRun()) {
        return;
    }
    view_.beginWaiting(tr("Reading the validation data…"));
    const QString run = runs_.folder();
    stop_ = std::stop_source();
    inspection_.post(Inspection::Lane::Sampling, Inspection::Topic::Sample, this,
                     [this, number, run, stop = stop_.get_token()]() -> Inspection::Delivery {
                         return [this, run, stop,
                                 example = validationExample(run.toStdString(), number, stop)] {
                             if (runs_.folder() == run && !stop.stop_requested()) {
                                 view_.controls().setExample(example);
                             }
                             view_.endWaiting();
                         };
                     });
}

}  // namespace deepsight
