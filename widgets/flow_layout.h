#pragma once

#include <QLayout>
#include <QList>

namespace deepsight {

/// Puts widgets side by side and begins a new line where the width ends; what is wider than the
/// line may shrink. GUI thread.
class FlowLayout : public QLayout {
    Q_OBJECT
  public:
    FlowLayout(QWidget* parent, int horizontalGap, int verticalGap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { items_.append(item); }
    void prependWidget(QWidget* widget);
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override { return items_.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

  private:
    /// Returns the height; moves the items only if asked to.
    int arrange(const QRect& rect, bool move) const;

    QList<QLayoutItem*> items_;
    int horizontalGap_;
    int verticalGap_;
};

}  // namespace deepsight
