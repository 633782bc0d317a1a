#pragma once

#include <QDialog>
#include <QHash>

#include "core/exchange/imported_log.h"
#include "widgets/imported_curves.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace deepsight {

/// Shows what was found in another program's log and which of its curves is drawn as which of ours,
/// which the user may change. Reads no file. GUI thread.
class LogImportDialog : public QDialog {
    Q_OBJECT
  public:
    LogImportDialog(const ImportedFile& file, QWidget* parent);

    LogMapping mapping() const;  ///< as chosen

  private:
    void addChoices(const ImportedFile& file, const LogMapping& guess);
    void showRest();
    QString describe(const ImportedFile& file) const;
    QString remarks(const ImportedFile& file) const;

    QFormLayout* form_;
    QLabel* rest_;
    QPushButton* draw_;
    QStringList names_;
    QStringList others_;
    QHash<SeriesId, QComboBox*> choices_;
};

}  // namespace deepsight
