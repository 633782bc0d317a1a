#pragma once

#include <QObject>
#include <QStringList>
#include <optional>

#include "core/config/config_schema.h"
#include "core/support/device.h"

class QWidget;

namespace deepsight {

/// The input of one configuration field, made for its kind: check box, number, list or text. The
/// widget belongs to its parent widget, the editor to the row that made it. GUI thread.
class FieldEditor : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Object name "<sectionField><WidgetClass>", for example modelWidthLineEdit.
    static FieldEditor* create(const Field& field, QWidget* parent);

    virtual QWidget* widget() const = 0;
    virtual void setValue(const FieldValue& value) = 0;
    /// Empty while the input is not a value of this kind; problem() then says what to type.
    virtual std::optional<FieldValue> value() const = 0;
    virtual QString problem() const { return {}; }
    /// Only the device field has something to choose from; others ignore this.
    virtual void setDevices(const DeviceReport&) {}
    /// Offered to complete a text; other kinds ignore this.
    virtual void setSuggestions(const QStringList&) {}

  Q_SIGNALS:
    void edited();  ///< by the user, after every key or choice
};

/// A choice's JSON spelling as people read it: "log-cosine" becomes "Log cosine".
QString choiceLabel(const QString& spelling);

}  // namespace deepsight
