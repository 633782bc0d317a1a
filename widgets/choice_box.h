#pragma once

#include <QComboBox>

namespace deepsight {

/// Combo box for pages that scroll: the wheel goes to the page and changes no value, and the list
/// may be wider than the field. GUI thread.
class ChoiceBox : public QComboBox {
    Q_OBJECT
  public:
    explicit ChoiceBox(QWidget* parent = nullptr);
    void showPopup() override;

  protected:
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace deepsight
