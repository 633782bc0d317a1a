#include "app/run_report.h"

#include <algorithm>

#include "app/report_document.h"
#include "app/report_html.h"
#include "app/report_sections.h"
#include "core/support/atomic_file.h"

namespace deepsight {

namespace {

/// Without the XML header, which has no place inside a page.
QString inlineSvg(const ReportFigure& figure) {
    const QByteArray svg = drawFigure(FigureFormat::Svg, figure.size, figure.title, figure.paint);
    return QStringLiteral("<figure style=\"margin:1em 0\">") +
           QString::fromUtf8(svg.mid(std::max<qsizetype>(svg.indexOf("<svg"), 0))) +
           QStringLiteral("</figure>\n");
}

}  // namespace

QByteArray makeReport(const std::filesystem::path& run, ReportFormat format,
                      const std::stop_token& stop) {
    const ReportHtml report = reportOf(run, stop);
    if (format == ReportFormat::Pdf) return reportPdf(report);
    return report
        .document(ReportHtml::Medium::Window,
                  [&](std::size_t i) { return inlineSvg(report.figures()[i]); })
        .toUtf8();
}

void writeReport(const std::filesystem::path& run, const std::filesystem::path& file,
                 const std::stop_token& stop) {
    const bool pdf = figureFormat(QString::fromStdString(file.string())) == FigureFormat::Pdf;
    const QByteArray report = makeReport(run, pdf ? ReportFormat::Pdf : ReportFormat::Html, stop);
    writeFileAtomically(
        file, std::string_view(report.constData(), static_cast<std::size_t>(report.size())));
}

}  // namespace deepsight
