#pragma once

#include <QStringList>
#include <QWidget>

#include "widgets/runs_values.h"

class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace deepsight {

/// The search box of the Runs page: completes names of fields and metrics, explains itself behind
/// a "?", and says below what it could not understand. The text's meaning is RunsQuery's. GUI
/// thread.
class RunsSearch : public QWidget {
    Q_OBJECT
  public:
    RunsSearch(const QVector<RunValue>& values, QWidget* parent = nullptr);

    QString text() const;
    void clear();
    void start();  ///< the keyboard goes there, and typing replaces the text
    void setTags(const QStringList& tags);  ///< offered behind "tag:"
    void showProblems(const QStringList& problems);

  Q_SIGNALS:
    void edited(const QString& text);

  private:
    void fill();
    void showHelp();

    QVector<RunValue> values_;
    QStringList tags_;
    QLineEdit* line_;
    QLabel* problem_;
    QWidget* help_ = nullptr;  ///< the button
    QStandardItemModel* suggestions_;
};

}  // namespace deepsight
