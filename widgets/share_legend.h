#pragma once

#include <QList>
#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;

namespace deepsight {

class ShareBar;

/// What a whole consists of: a bar of its parts, as wide as their shares, and a legend with amounts
/// and percentages. Parts beyond the eighth are summed up. GUI thread.
class ShareLegend : public QWidget {
    Q_OBJECT
  public:
    struct Part {
        QString name;
        double amount = 0;
        QString text;     ///< the amount, short
        QString toolTip;  ///< the amount, exact; may be empty
    };

    explicit ShareLegend(QWidget* parent = nullptr);
    /// `sumText` writes the sum of the parts that have no row of their own.
    void setParts(std::vector<Part> parts, QString (*sumText)(double));

  private:
    struct Row {
        QWidget* swatch;
        QLabel* name;
        QLabel* amount;
        QLabel* share;
    };

    ShareBar* bar_;
    QList<Row> rows_;
};

/// "12.3 %", "< 0.1 %".
QString shareText(double share);

}  // namespace deepsight
