#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <functional>

#include "app/command.h"

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace deepsight {

class CommandListModel;
class Settings;

/// Finds and runs any command by a few letters of its name. Covers the window while it is open,
/// with its card in the upper third; Escape, a click beside it or a command closes it, and the
/// keyboard goes back to where it was. Child of the window; deletes itself when closed. GUI thread.
class CommandPalette : public QWidget {
    Q_OBJECT

  public:
    /// `recent`: ids of the commands used last, newest first; they come first while nothing is
    /// typed.
    CommandPalette(QWidget& window, CommandList commands, const QStringList& recent);

  public Q_SLOTS:
    void close();

  Q_SIGNALS:
    void used(const QString& id);  ///< just before the command runs

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void buildCard();
    void place();
    void search(const QString& query);
    void select(int row);
    bool onKey(int key);
    void runSelected();

    QWidget& window_;
    CommandListModel* model_;
    QFrame* card_;
    QLineEdit* query_;
    QListView* list_;
    QLabel* note_;
    QPointer<QWidget> focusBefore_;
};

/// Opens the palette of a window, or closes it where it is open. The settings keep what was used.
void togglePalette(QWidget& window, const CommandList& commands, Settings& settings);

}  // namespace deepsight
