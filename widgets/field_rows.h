#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>
#include <string>
#include <vector>

#include "core/config/config.h"

class QLabel;

namespace deepsight {

class FieldRow;

/// Some fields of a configuration below each other, checked while they are edited. GUI thread.
class FieldRows : public QWidget {
    Q_OBJECT
  public:
    /// `paths`: "section.name" each, in the order of the rows; unknown ones are left out.
    explicit FieldRows(const std::vector<std::string>& paths, QWidget* parent = nullptr);

    /// Shows a configuration, of which those fields can be edited that apply to it.
    void setConfig(const Config& config);
    /// Shows another one, except in the fields that the user has changed.
    void follow(const Config& config);
    /// As edited; a field whose text is no number keeps its last value.
    Config config() const { return edited_; }
    /// "section.name" of the fields that are now other than setConfig() had them.
    QStringList changed() const;
    bool isValid() const { return valid_; }
    void focusFirst();

  Q_SIGNALS:
    void edited();  ///< by the user, after each key

  private:
    void onEdited(FieldRow* row);
    void check();

    QList<FieldRow*> rows_;
    QLabel* other_;  ///< issues of the whole that belong to no row
    Config shown_;
    Config edited_;
    bool valid_ = true;
};

}  // namespace deepsight
