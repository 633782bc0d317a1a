#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

class QPainter;

namespace deepsight {

/// A picture of a report: painted as vectors into whatever the report becomes. Any thread.
struct ReportFigure {
    QString title;
    QSize size;  ///< logical pixels
    std::function<void(QPainter&)> paint;
};

/// Puts a report together as HTML that a browser and QTextDocument both show: headings, tables and
/// paragraphs, every text escaped. Figures are kept apart: placeholder() stands for each.
class ReportHtml {
  public:
    explicit ReportHtml(const QString& title) : title_(title) {}

    void heading(const QString& text);
    void paragraph(const QString& text, const QString& kind = {});  ///< kind: a class of the style
    void preformatted(const QString& text);
    /// Rows of cells; the first row is the header unless `header` is false.
    void table(const std::vector<QStringList>& rows, bool header = true);
    void figure(ReportFigure figure);

    const QString& title() const { return title_; }
    const std::vector<ReportFigure>& figures() const { return figures_; }
    /// The text that stands where a figure belongs.
    static QString placeholder(std::size_t figure);
    enum class Medium { Window, Paper };
    /// The whole document with its style. `embed` gives what stands for each figure.
    QString document(Medium medium, const std::function<QString(std::size_t)>& embed) const;

  private:
    QString title_;
    QString body_;
    std::vector<ReportFigure> figures_;
};

}  // namespace deepsight
