#pragma once

#include <QByteArray>

#include "app/report_html.h"

namespace deepsight {

/// A report as PDF, A4, with page numbers; its figures stay vectors. Any thread.
QByteArray reportPdf(const ReportHtml& report);

}  // namespace deepsight
