#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace deepsight {

/// Cards in one column, or two where there is room, filled so that both are about equally long.
/// GUI thread.
class CardColumns : public QWidget {
    Q_OBJECT
  public:
    explicit CardColumns(QWidget* parent = nullptr);
    void addCard(QWidget* card);  ///< takes ownership
    int columnCount() const { return columnCount_; }
    /// As narrow as one column, so that a scroll area can take the second one away.
    QSize minimumSizeHint() const override;

    static constexpr int kColumnWidth = 430;  ///< least width of a column

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void distribute(int columns);

    QList<QWidget*> cards_;
    QVBoxLayout* columns_[2];
    int columnCount_ = 0;
};

}  // namespace deepsight
