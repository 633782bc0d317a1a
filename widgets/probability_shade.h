#pragma once

#include <QString>
#include <QTextCharFormat>
#include <QWidget>

namespace deepsight {

/// Shades that tell how likely a model held the token that was drawn: five steps, from none for the
/// expected to the strongest, which is also underlined, for the surprising.
inline constexpr int kShadeLevels = 5;
int shadeLevel(double probability);
void applyShade(QTextCharFormat& format, int level, const QPalette& palette);

/// The steps with their ranges of probability. Follows the theme. GUI thread.
class ShadeLegend : public QWidget {
    Q_OBJECT
  public:
    explicit ShadeLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    static QString levelText(int level);
    int swatchWidth() const;
};

}  // namespace deepsight
