#include "app/model_presenter.h"

namespace deepsight {

ModelPresenter::ModelPresenter(ConfigForm& form, Inspection& inspection, ModelView& view)
    : form_(form), inspection_(inspection), view_(view) {}

}  // namespace deepsight
