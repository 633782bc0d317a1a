#pragma once

#include <QWidget>

#include "core/sweep/sweep_plan.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace deepsight {

class FieldChooser;

/// One field of a sweep with the values that it takes: what is typed is checked against the field's
/// kind and range as it is typed. GUI thread.
class SweepAxisRow : public QWidget {
    Q_OBJECT
  public:
    /// `number` tells the rows apart in object names.
    explicit SweepAxisRow(int number, QWidget* parent = nullptr);

    void setAxis(const SweepAxis& axis);
    /// No field or values: the row is not filled in, or wrong.
    SweepAxis axis() const;
    QString field() const;             ///< "section.name"; empty: none chosen
    void setBase(const Config& base);  ///< fields without effect there are offered last
    void setEditable(bool editable);
    /// What is wrong with the values themselves, or else with what they lead to.
    void setProblem(const QString& problem);
    bool hasProblem() const;
    void focusField();

  Q_SIGNALS:
    void edited();
    void removeRequested();

  private:
    void offerChoices();
    void check();
    void showProblem();

    FieldChooser* field_;
    QLineEdit* values_;
    QPushButton* choices_;
    QPushButton* remove_;
    QLabel* hint_;
    QLabel* problem_;
    QString typed_;  ///< what is wrong with what is typed
    QString outer_;  ///< what is wrong with what it leads to
    bool editable_ = true;
};

}  // namespace deepsight
