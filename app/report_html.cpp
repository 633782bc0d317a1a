#include "app/report_html.h"

#include <utility>

namespace deepsight {

namespace {

/// Understood by browsers; QTextDocument takes what it knows of it.
const QString kStyle = QStringLiteral(
    "body{font-family:system-ui,'Segoe UI','DejaVu Sans',sans-serif;color:#1d1d22}"
    "h1{font-size:1.7em;margin-bottom:0.1em}"
    "p{margin-top:0;margin-bottom:0.7em}"
    "h2{font-size:1.2em;margin-top:1.6em;border-bottom:1px solid #d8d8de;padding-bottom:4px}"
    "p.muted{color:#5c5c66}"
    "p.good{color:#1b6e3c;font-weight:bold}"
    "p.warn{color:#8a5200;font-weight:bold}"
    "p.bad{color:#a3182a;font-weight:bold}"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:0.92em}"
    "th{text-align:left;color:#5c5c66;font-weight:600}"
    "th,td{padding:3px 14px 3px 0;border-bottom:1px solid #ececf0;vertical-align:top}"
    "td{overflow-wrap:anywhere}td:first-child{white-space:nowrap}"
    "pre{white-space:pre-wrap;font-family:inherit}"
    "svg,img{max-width:100%;height:auto}"
    "@media print{body{margin:0}figure,tr{break-inside:avoid}}");

/// Of a browser's window; a page of paper has margins already.
const QString kWindowStyle = QStringLiteral(
    "body{background:#ffffff;margin:2em auto;max-width:760px;padding:0 1em;line-height:1.45}");

constexpr QChar kMark(0xE000);  ///< private, and taken out of all texts

QString escaped(QString text) { return text.remove(kMark).toHtmlEscaped(); }

QString rowOf(const QStringList& cells, const QString& tag) {
    QString row = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        row += QStringLiteral("<%1>%2</%1>").arg(tag, escaped(cell));
    }
    return row + QStringLiteral("</tr>\n");
}

}  // namespace

void ReportHtml::heading(const QString& text) {
    body_ += QStringLiteral("<h2>%1</h2>\n").arg(escaped(text));
}

void ReportHtml::paragraph(const QString& text, const QString& kind) {
    const QString name = kind.isEmpty() ? QString() : QStringLiteral(" class=\"%1\"").arg(kind);
    body_ += QStringLiteral("<p%1>").arg(name) + escaped(text) + QStringLiteral("</p>\n");
}

void ReportHtml::preformatted(const QString& text) {
    body_ += QStringLiteral("<pre>") + escaped(text) + QStringLiteral("</pre>\n");
}

void ReportHtml::table(const std::vector<QStringList>& rows, bool header) {
    body_ += QStringLiteral("<table>\n");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        body_ += rowOf(rows[i], header && i == 0 ? QStringLiteral("th") : QStringLiteral("td"));
    }
    body_ += QStringLiteral("</table>\n");
}

QString ReportHtml::placeholder(std::size_t figure) {
    return kMark + QString::number(figure) + QChar(0xE001);
}

void ReportHtml::figure(ReportFigure figure) {
    body_ += placeholder(figures_.size());
    figures_.push_back(std::move(figure));
}

QString ReportHtml::document(Medium medium,
                             const std::function<QString(std::size_t)>& embed) const {
    QString body;
    // In one pass: what a figure is replaced by is not looked through again.
    qsizetype from = 0;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
        const QString mark = placeholder(i);
        const qsizetype at = body_.indexOf(mark, from);
        body += QStringView(body_).mid(from, at - from);
        body += embed(i);
        from = at + mark.size();
    }
    body += QStringView(body_).mid(from);
    const QString title = escaped(title_);
    return QStringLiteral("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n<title>") +
           title + QStringLiteral("</title>\n<style>") + kStyle +
           (medium == Medium::Window ? kWindowStyle : QString()) +
           QStringLiteral("</style></head>\n<body>\n<h1>") + title + QStringLiteral("</h1>\n") +
           body + QStringLiteral("</body></html>\n");
}

}  // namespace deepsight
