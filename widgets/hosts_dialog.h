#pragma once

#include <QDialog>
#include <QVector>

#include "widgets/status_icon.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace deepsight {

/// A computer that is reached by ssh, as the user describes it. Empty fields mean what is usual.
struct HostEntry {
    QString name;         ///< by which the window calls it
    QString destination;  ///< "user@machine", or a name of ~/.ssh/config
    QString runsFolder;   ///< there
    QString program;      ///< deepsight-cli there
    QString sshOptions;   ///< more arguments for ssh, as in a shell

    bool operator==(const HostEntry&) const = default;
};

/// Adds, changes, tests and removes hosts. Nothing counts before it is saved, and a test changes
/// nothing. It only asks, by signals; the app answers with showTest(). GUI thread.
class HostsDialog : public QDialog {
    Q_OBJECT
  public:
    /// `chosen`: the name of the host to show first; where it is none of them, a new one is begun.
    HostsDialog(const QVector<HostEntry>& hosts, const QString& chosen, QWidget* parent = nullptr);

    /// What came of a test, or how far it is; `detail` says what mends it.
    void showTest(StatusIcon::Kind sign, const QString& text, const QString& detail);

  Q_SIGNALS:
    void testRequested(const deepsight::HostEntry& host);
    void saved(const QVector<deepsight::HostEntry>& hosts);

  private:
    QWidget* makeList();
    QWidget* makeFields();
    QWidget* makeTest();
    QLineEdit* addField(QFormLayout& form, const QString& label, const char* name,
                        const QString& placeholder, const QString& help);
    void add();
    void remove();
    void choose(int row);
    void edited();
    void refresh();
    QString problem() const;  ///< why the list cannot be saved; empty: it can

    QVector<HostEntry> hosts_;
    int row_ = -1;  ///< of the host that the fields show
    QListWidget* list_;
    QLineEdit* name_ = nullptr;
    QLineEdit* destination_ = nullptr;
    QLineEdit* folder_ = nullptr;
    QLineEdit* program_ = nullptr;
    QLineEdit* options_ = nullptr;
    QWidget* fields_ = nullptr;
    QPushButton* remove_ = nullptr;
    QPushButton* test_ = nullptr;
    StatusIcon* sign_;
    QLabel* result_;
    QLabel* problem_;
    QPushButton* save_;
};

}  // namespace deepsight
