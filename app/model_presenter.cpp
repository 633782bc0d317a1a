#include "app/model_presenter.h"

#include <algorithm>

#include "app/file_dialogs.h"
#include "app/inspection.h"
#include "app/run_controller.h"
#include "core/config/config_validation.h"
#include "core/config/memory_estimate.h"
#include "core/support/system_memory.h"
#include "widgets/byte_size.h"
#include "widgets/config_form.h"
#include "widgets/model_view.h"
#include "widgets/number_format.h"

namespace deepsight {

namespace {

constexpr int kSettledAfter = 1000;  // milliseconds without an edit

/// Whether the model can be built; data are not needed to time it.
bool isTrainable(const Config& config) {
    return std::ranges::all_of(validate(config), [](const ConfigIssue& issue) {
        return issue.field.starts_with("data.");
    });
}

}  // namespace

ModelPresenter::ModelPresenter(ConfigForm& form, const RunController& runs, Inspection& inspection,
                               ModelView& view, FileDialogs& files)
    : form_(form), runs_(runs), inspection_(inspection), view_(view), files_(files) {
    settled_.setSingleShot(true);
    settled_.setInterval(kSettledAfter);
    connect(&settled_, &QTimer::timeout, this, &ModelPresenter::measure);
    connect(&runs_, &RunController::stateChanged, this, &ModelPresenter::refresh);
    connectView();
    connectInspection();
    refresh();
}

ModelPresenter::~ModelPresenter() { stop_.request_stop(); }

void ModelPresenter::connectView() {
    connect(&view_, &ModelView::shown, this, &ModelPresenter::refresh);
    connect(&view_, &ModelView::hidden, this, [this] { settled_.stop(); });
    connect(&view_, &ModelView::measureRequested, this, [this] {
        speed_.reset();
        measure();
    });
    connect(&view_, &ModelView::exportFigureRequested, this, [this] {
        files_.saveFigure(tr("Export model diagram"), QStringLiteral("model"),
                          [this](FigureFormat format) { return view_.figure(format); });
    });
}

void ModelPresenter::connectInspection() {
    connect(&inspection_, &Inspection::devicesFound, this, [this](const DeviceReport& report) {
        devices_ = report;
        refresh();
    });
    connect(&inspection_, &Inspection::failed, this,
            [this](Inspection::Topic topic, const QString& message) {
                if (topic == Inspection::Topic::Estimate) {
                    measuring_ = false;
                    view_.setSpeedUnknown(message, true);
                }
            });
}

void ModelPresenter::refresh() {
    const bool changed = form_.config() != config_ || form_.numbersInRange() != known_;
    config_ = form_.config();
    known_ = form_.numbersInRange();
    if (changed || runs_.isActive()) {
        stopMeasuring();
    }
    if (changed) {
        speed_.reset();
    }
    if (!known_) {
        view_.setUnknown();
        return;
    }
    if (changed) {
        view_.setConfig(config_);
    }
    showMemory();
    showSpeed();
    showDemand();
    measureSoon();
}

bool ModelPresenter::trainsOnGpu() const {
    const auto& device = config_.training.device;
    return device != "cpu" && devices_ &&
           (device != "auto" || devices_->devices.front().id != "cpu");
}

void ModelPresenter::showMemory() {
    // While a run is active the process holds its tensors, which the next one's will replace.
    const bool gpu = trainsOnGpu();
    if (!runs_.isActive() || programBytes_ == 0) {
        programBytes_ = deepsight::programBytes();
        availableBytes_ = attainableBytes();
    }
    const MemorySituation situation{
        .precision = config_.training.precision, .gpu = gpu, .programBytes = programBytes_};
    const auto memory = estimateMemory(config_, situation);
    peakBytes_ = memory.peakBytes;
    if (gpu) {
        for (const Device& device : devices_->devices) {
            if (device.id == config_.training.device || config_.training.device == "auto") {
                availableBytes_ = device.memoryBytes;
                break;
            }
        }
    }
    remedy_ = peakBytes_ > availableBytes_ ? fittingBatch(config_, availableBytes_, situation)
                                           : std::nullopt;
    view_.setMemory(memory, availableBytes_, gpu);
}

void ModelPresenter::showDemand() {
    const bool tooLarge = peakBytes_ > availableBytes_;
    const QString memory = byteSize(peakBytes_);
    if (tooLarge) {
        form_.setDemand(tr("About %1 of memory, but only %2 are available")
                            .arg(memory, byteSize(availableBytes_)),
                        true, remedy_);
    } else if (speed_) {
        form_.setDemand(tr("About %1 of memory, %2 to finish on this machine")
                            .arg(memory, shortDuration(speed_->totalSeconds)),
                        false);
    } else {
        form_.setDemand(tr("About %1 of memory").arg(memory), false);
    }
}

QString ModelPresenter::measurementObstacle() const {
    if (runs_.isActive()) {
        return tr(
            "A run is training. Both would be slower, so the speed is measured when it has "
            "ended.");
    }
    if (!isTrainable(config_)) {
        return tr("Correct the marked fields on the Configure page first.");
    }
    return {};
}

void ModelPresenter::showSpeed() {
    if (speed_) {
        view_.setSpeed(*speed_);
        return;
    }
    if (measuring_) {
        view_.setMeasuring();
        return;
    }
    const QString obstacle = measurementObstacle();
    view_.setSpeedUnknown(obstacle.isEmpty() ? tr("Not measured yet.") : obstacle,
                          obstacle.isEmpty());
}

void ModelPresenter::measureSoon() {
    if (view_.isVisible() && !speed_ && !measuring_ && measurementObstacle().isEmpty()) {
        settled_.start();
    } else {
        settled_.stop();
    }
}

void ModelPresenter::measure() {
    settled_.stop();
    if (!known_ || measuring_ || !measurementObstacle().isEmpty()) {
        return;
    }
    measuring_ = true;
    view_.setMeasuring();
    stop_ = std::stop_source();
    inspection_.post(Inspection::Lane::Sampling, Inspection::Topic::Estimate, this,
                     [this, config = config_, stop = stop_.get_token()]() -> Inspection::Delivery {
                         return [this, speed = estimateSpeed(config, stop)] {
                             measuring_ = false;
                             speed_ = speed;
                             showSpeed();
                             showDemand();
                         };
                     });
}

void ModelPresenter::stopMeasuring() {
    settled_.stop();
    stop_.request_stop();
    inspection_.forget(Inspection::Topic::Estimate);
    measuring_ = false;
}

}  // namespace deepsight
