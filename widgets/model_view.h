#pragma once

#include <QWidget>

namespace deepsight {

/// The Model page.
class ModelView : public QWidget {
    Q_OBJECT
  public:
    explicit ModelView(QWidget* parent = nullptr);
};

}  // namespace deepsight
