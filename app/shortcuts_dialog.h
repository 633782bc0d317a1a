#pragma once

#include <QDialog>
#include <QList>

#include "widgets/page_shortcuts.h"

class QLineEdit;
class QMainWindow;
class QTreeWidget;

namespace deepsight {

/// The shortcuts of a window's menus and of the actions on its pages, as they are right now, and
/// the keys of its plots and fields.
QList<ShortcutInfo> shortcutsOf(const QMainWindow& window);

/// Lists shortcuts by group, with a filter over names and keys. GUI thread.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

  public:
    explicit ShortcutsDialog(const QList<ShortcutInfo>& shortcuts, QWidget* parent = nullptr);

  private:
    void fill(const QList<ShortcutInfo>& shortcuts);
    void filter(const QString& text);

    QLineEdit* filter_;
    QTreeWidget* list_;
};

}  // namespace deepsight
