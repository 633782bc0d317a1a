#pragma once

#include <QObject>

namespace deepsight {

class ConfigForm;
class Inspection;
class ModelView;

/// Feeds the Model page from the configuration in the form. GUI thread; everything it refers to
/// outlives it.
class ModelPresenter : public QObject {
    Q_OBJECT

  public:
    ModelPresenter(ConfigForm& form, Inspection& inspection, ModelView& view);

  private:
    ConfigForm& form_;
    Inspection& inspection_;
    ModelView& view_;
};

}  // namespace deepsight
