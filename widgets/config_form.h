#pragma once

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <string_view>

#include "core/config/config.h"
#include "core/config/config_schema.h"
#include "core/config/fitting_batch.h"
#include "core/support/device.h"

class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;

namespace deepsight {

class CardColumns;
class ConfigSummary;
class DataControls;
class FieldRow;
class PresetPicker;
struct Preset;

/// The Configure page: a form generated from configFields(), with presets, live validation beside
/// each field, and a summary with the start button. Vocabulary and (path-star) context size follow
/// the data as the user changes it. Knows no file and no thread: the app answers the signals.
/// GUI thread.
class ConfigForm : public QWidget {
    Q_OBJECT
  public:
    explicit ConfigForm(QWidget* parent = nullptr);

    /// Takes `config` as it is, fields that do not apply included. Emits no configChanged().
    void setConfig(const Config& config);
    /// The configuration as edited; a field whose text is no number keeps its last value.
    Config config() const { return config_; }
    bool isValid() const { return valid_; }
    /// Amounts such as the parameter count can be computed, even where isValid() is false.
    bool numbersInRange() const;

    void setDevices(const DeviceReport& report);
    /// While training: everything stays readable, nothing is editable; `why` shows in a banner.
    void setLocked(bool locked, const QString& why = {});
    void setDataStatus(const QString& text, bool isError);
    void setDataNote(const QString& text);  ///< neither good nor bad
    void setDataProgress(const QString& phase, qint64 done, qint64 total);  ///< total 0: hidden
    void setRecentData(const QStringList& files);  ///< offered while a path is typed

    /// What training takes on this machine, a sentence in the summary; empty hides it. `remedy`: a
    /// batch that fits where this one does not.
    void setDemand(const QString& text, bool tooLarge,
                   const std::optional<FittingBatch>& remedy = {});

    /// Scrolls to the first field that needs attention and gives it the keyboard.
    void focusFirstIssue();
    /// Scrolls to the field at "section.name" and gives it the keyboard; false if it does not
    /// apply.
    bool focusField(const QString& path);

  Q_SIGNALS:
    /// By the user, just before configChanged(); `field` is empty where a preset was chosen.
    void edited(const QString& field);
    void configChanged();  ///< by the user, also by choosing a preset
    void importConfigRequested();
    void exportConfigRequested();
    void browseDataRequested();
    void prepareDataRequested();
    void cancelPreparationRequested();
    void startRequested();
    void fittingBatchRequested(const deepsight::FittingBatch& batch);

  private:
    QWidget* makeHeader();
    QWidget* makeBanner();
    void addCards();
    void addRow(const Field& field, QWidget* card);
    void onEdited(FieldRow* row);
    void choosePreset(const Preset& preset);
    void follow(const Field& field);
    void showValues();
    void refresh();
    void refreshVisibility();
    void refreshReferences();
    bool refreshIssues();
    void showRow(FieldRow* row);
    FieldRow* row(std::string_view path) const;

    Config config_;
    DisaffinityScore lastScore_ = DisaffinityScore::Mse;  ///< to return to from the baseline
    QList<FieldRow*> rows_;
    QList<QFrame*> cards_;
    PresetPicker* presets_;
    QPushButton* import_;
    QPushButton* browse_;
    QFrame* banner_ = nullptr;
    QLabel* bannerText_ = nullptr;
    QScrollArea* scroll_;
    CardColumns* columns_;
    DataControls* data_;
    ConfigSummary* summary_;
    bool valid_ = false;
    bool locked_ = false;
};

}  // namespace deepsight
