#pragma once

#include <QLineEdit>
#include <optional>

namespace deepsight {

/// Line edit for one number: whole numbers of 64 bits with thousands separators, or reals that
/// accept and show "3e-4". Any text may be typed; value() says whether it is a number, and ranges
/// are the business of validate(). Up, Down, PageUp and PageDown step; the wheel does nothing, so
/// that scrolling a page changes no value. GUI thread.
class NumberEdit : public QLineEdit {
    Q_OBJECT
  public:
    enum class Kind { Integer, Real };

    explicit NumberEdit(Kind kind, QWidget* parent = nullptr);

    /// Identifiers such as seeds read better without separators. On by default.
    void setGrouped(bool grouped);
    void setRange(double minimum, double maximum);  ///< of stepping only
    void setValue(double value);
    std::optional<double> value() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QString format(double value) const;
    void step(int count);

    Kind kind_;
    bool grouped_ = true;
    double minimum_ = 0;
    double maximum_ = 1e15;
};

}  // namespace deepsight
