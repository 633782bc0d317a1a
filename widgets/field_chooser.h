#pragma once

#include "core/config/config.h"
#include "widgets/choice_box.h"

class QStandardItemModel;

namespace deepsight {

/// Chooses one field of the configuration, by typing part of its name or path. GUI thread.
class FieldChooser : public ChoiceBox {
    Q_OBJECT
  public:
    explicit FieldChooser(QWidget* parent = nullptr);

    /// Fields without effect under this configuration are listed last.
    void setBase(const Config& base);
    void setField(const QString& path);
    QString field() const;  ///< "section.name"; empty: none

  Q_SIGNALS:
    void chosen(const QString& path);  ///< by the user

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();
    void choose(const QString& path);

    QStandardItemModel* fields_;
    Config base_;
    QString path_;
};

}  // namespace deepsight
