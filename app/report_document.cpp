#include "app/report_document.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <algorithm>
#include <cmath>

namespace deepsight {

namespace {

constexpr int kDotsPerInch = 96;  ///< in which the document is laid out
constexpr double kMargin = 16;    ///< millimetres
constexpr int kFooter = 24;       ///< pixels
constexpr int kObject = QTextFormat::UserObject + 1;
constexpr int kFigure = QTextFormat::UserProperty + 1;

/// Paints the figures of a report where its text has them.
class FigurePainter : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

  public:
    FigurePainter(const std::vector<ReportFigure>& figures, double width)
        : figures_(figures), width_(width) {}

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
        const QSize size = of(format).size;
        return QSizeF(size) * scaleOf(size);
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                    const QTextFormat& format) override {
        // Of a figure on the next page the layout asks for what would stand in this one's margin.
        if (!page_.contains(rect.center())) return;
        const ReportFigure& figure = of(format);
        painter->save();
        painter->translate(rect.topLeft());
        const double scale = scaleOf(figure.size);
        painter->scale(scale, scale);
        figure.paint(*painter);
        painter->restore();
    }

    void setPage(const QRectF& page) { page_ = page; }

  private:
    const ReportFigure& of(const QTextFormat& format) const {
        return figures_[static_cast<std::size_t>(format.intProperty(kFigure))];
    }
    double scaleOf(const QSize& size) const { return std::min(1.0, width_ / size.width()); }

    const std::vector<ReportFigure>& figures_;
    double width_;
    QRectF page_;  ///< the part of the document that is being painted
};

void insertFigures(QTextDocument& document, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        QTextCursor cursor = document.find(ReportHtml::placeholder(i));
        if (cursor.isNull()) continue;
        QTextCharFormat format;
        format.setObjectType(kObject);
        format.setProperty(kFigure, static_cast<int>(i));
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

void printPages(QTextDocument& document, FigurePainter& figures, QPdfWriter& writer,
                const QSizeF& page) {
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0) writer.newPage();
        painter.save();
        painter.translate(0, -number * page.height());
        const QRectF shown(0, number * page.height(), page.width(), page.height());
        painter.setClipRect(shown);
        figures.setPage(shown);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = shown;
        context.palette = QPalette(QColor(0xf4, 0xf4, 0xf6), Qt::white);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setPen(QColor(0x5c, 0x5c, 0x66));
        QFont font(QStringLiteral("sans-serif"));
        font.setPixelSize(11);
        painter.setFont(font);
        painter.drawText(QRectF(0, page.height(), page.width(), kFooter),
                         Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(number + 1).arg(pages));
    }
}

}  // namespace

QByteArray reportPdf(const ReportHtml& report) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(report.title());
    writer.setCreator(QStringLiteral("DeepSight"));
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    const QSizeF page(writer.width(), writer.height() - kFooter);

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(12);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setHtml(report.document(ReportHtml::Medium::Paper, [](std::size_t i) {
        return QStringLiteral("<p style=\"line-height:100%\">%1</p>")
            .arg(ReportHtml::placeholder(i));
    }));
    FigurePainter painter(report.figures(), page.width());
    document.documentLayout()->registerHandler(kObject, &painter);
    insertFigures(document, report.figures().size());
    document.setPageSize(page);
    printPages(document, painter, writer, page);
    return buffer.data();
}

}  // namespace deepsight

#include "report_document.moc"
