#pragma once

#include <QWidget>

#include "core/config/config_schema.h"
#include "core/support/translatable.h"

class QGridLayout;
class QLabel;
class QMenu;

namespace deepsight {

class FieldEditor;
class StatusIcon;

/// One field of the form: label, editor and unit on a line, below them what is wrong with the value
/// or a muted hint. GUI thread.
class FieldRow : public QWidget {
    Q_OBJECT
  public:
    explicit FieldRow(const Field& field, QWidget* parent = nullptr);

    const Field& field() const { return field_; }
    FieldEditor* editor() const { return editor_; }

    /// Shows the value of `config`; leaves the editor alone when it already holds that value, so
    /// that text is never reformatted under the user's cursor.
    void showValue(const Config& config);
    /// Puts the edited value into `config`; false if the input is no value.
    bool storeValue(Config& config) const;

    void setIssue(const QString& message);  ///< empty: no issue
    bool hasIssue() const { return hasIssue_; }
    QString issueText() const;
    void setHint(const QString& text);
    /// The preset that the configuration is nearest to: its value is offered in the context menu,
    /// and a dot marks the field where it differs.
    void setReference(const Config& preset, const QString& name, bool differs);
    void setEditable(bool editable);
    void addTrailingWidget(QWidget* widget);  ///< in the place of the unit, e.g. "Browse…"
    void focusEditor();

  Q_SIGNALS:
    void edited();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void addResetAction(QMenu* menu);
    void reset();
    int editorWidth() const;
    void addEditor(QGridLayout* grid);
    void addMessages(QGridLayout* grid);

    const Field& field_;
    FieldEditor* editor_;
    QLabel* label_;
    QLabel* unit_;
    StatusIcon* issueIcon_;
    QLabel* issue_;
    QLabel* hint_;
    bool hasIssue_ = false;
    FieldValue reference_;  ///< the preset's
    QString presetName_;
    bool differs_ = false;
};

/// An English string of the configuration schema in the user's language.
QString translateConfig(const char* text);
QString translateConfig(const Phrase& phrase);

}  // namespace deepsight
