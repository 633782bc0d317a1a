#include "app/sample_presenter.h"

namespace deepsight {

SamplePresenter::SamplePresenter(RunController& runs, Inspection& inspection, SampleView& view)
    : runs_(runs), inspection_(inspection), view_(view) {}

void SamplePresenter::showRecord(const RunRecord&) {}

}  // namespace deepsight
