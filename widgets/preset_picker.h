#pragma once

#include "core/config/config.h"
#include "widgets/choice_box.h"

namespace deepsight {

struct Preset;

/// List of the built-in presets, each with its description; reads "Custom" while the form holds
/// something else. GUI thread.
class PresetPicker : public ChoiceBox {
    Q_OBJECT
  public:
    explicit PresetPicker(QWidget* parent = nullptr);

    /// Selects the preset that equals `config`, or none. The file that a preset leaves open does
    /// not count.
    void showConfig(const Config& config);

    /// `preset`, with the file of `current` where the preset leaves the file open and reads the
    /// same kind of data.
    static Config adopt(const Preset& preset, const Config& current);

  Q_SIGNALS:
    void presetChosen(const Preset& preset);
};

}  // namespace deepsight
