#include "app/runs_presenter.h"

namespace deepsight {

RunsPresenter::RunsPresenter(RunController& runs, Inspection& inspection, Settings& settings,
                             FileDialogs& files, RunsView& view, CurvesView& curves)
    : runs_(runs),
      inspection_(inspection),
      settings_(settings),
      files_(files),
      view_(view),
      curves_(curves) {}

}  // namespace deepsight
