#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <stop_token>

#include "core/config/config.h"
#include "core/config/fitting_batch.h"
#include "core/support/device.h"
#include "core/training/speed_estimate.h"

namespace deepsight {

class ConfigForm;
class FileDialogs;
class Inspection;
class ModelView;
class RunController;

/// Feeds the Model page from the configuration in the form: estimates memory at once, and measures
/// the speed of this machine a second after the last edit, while the page is visible and no run is
/// active. Also tells the form what the training takes. GUI thread; everything it refers to
/// outlives it.
class ModelPresenter : public QObject {
    Q_OBJECT

  public:
    ModelPresenter(ConfigForm& form, const RunController& runs, Inspection& inspection,
                   ModelView& view, FileDialogs& files);
    ~ModelPresenter() override;

    /// The form holds another configuration, or the run became active or inactive.
    void refresh();

  private:
    void connectView();
    void connectInspection();
    void showMemory();
    void showDemand();
    void showSpeed();
    /// Empty when a measurement makes sense.
    QString measurementObstacle() const;
    void measureSoon();
    void measure();
    void stopMeasuring();
    bool trainsOnGpu() const;

    ConfigForm& form_;
    const RunController& runs_;
    Inspection& inspection_;
    ModelView& view_;
    FileDialogs& files_;
    Config config_;
    bool known_ = false;  ///< every number is in range
    std::optional<DeviceReport> devices_;
    qint64 programBytes_ = 0;
    qint64 availableBytes_ = 0;
    qint64 peakBytes_ = 0;
    std::optional<FittingBatch> remedy_;  ///< where config_ does not fit and a smaller batch does
    std::optional<SpeedEstimate> speed_;  ///< of config_
    std::stop_source stop_;
    bool measuring_ = false;
    QTimer settled_;
};

}  // namespace deepsight
