#pragma once

#include <QFrame>
#include <QList>
#include <QStringList>

#include "core/sweep/sweep_plan.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace deepsight {

class ChoiceBox;
class ElidedLabel;
class SweepAxisRow;

/// The plan of a sweep: name, base, variants, fields that vary, seeds, and the group that the
/// others are compared with. Knows what is wrong with what is typed; what the plan leads to is told
/// to it. GUI thread.
class SweepPlanEditor : public QFrame {
    Q_OBJECT
  public:
    explicit SweepPlanEditor(QWidget* parent = nullptr);

    void setPlan(const SweepPlan& plan);
    /// As typed; fields without values are left out.
    SweepPlan plan() const;
    /// Whether everything typed can be read.
    bool isComplete() const;
    /// A plan that has runs can be read but not changed.
    void setFixed(bool fixed);
    /// What the Configure page holds: can become the base, or a variant of it.
    void setCurrentConfig(const Config& config);
    /// The file that the base is trained on.
    void setDataPath(const QString& path);
    void setGroups(const QStringList& groups);
    /// Why the plan has no runs; shown beside the field that the message names, if any.
    void setProblem(const QString& message);
    void focusFirstProblem();

  Q_SIGNALS:
    void edited();
    void dataRequested();  ///< another file to train on, to be chosen

  private:
    QWidget* makePage();
    void addName(QVBoxLayout* column);
    void addBase(QVBoxLayout* column);
    void addVariants(QVBoxLayout* column);
    void addAxes(QVBoxLayout* column);
    void addSeeds(QVBoxLayout* column);
    void addReference(QVBoxLayout* column);
    SweepAxisRow* addAxis(const SweepAxis& axis);
    void removeAxis(SweepAxisRow* row);
    void addCurrentAsVariant();
    void showVariants();
    void showBase();
    void showOffers();
    void setSeeds(const SweepAxis& axis);
    bool isSeedAxis(const SweepAxis& axis) const;
    void emitEdited();

    QLineEdit* name_ = nullptr;
    QLabel* nameProblem_ = nullptr;
    ElidedLabel* baseText_ = nullptr;
    ElidedLabel* dataText_ = nullptr;
    QPushButton* browse_ = nullptr;
    QPushButton* useCurrent_ = nullptr;
    QWidget* variantGroup_ = nullptr;
    QWidget* axisGroup_ = nullptr;
    QVBoxLayout* variantRows_ = nullptr;
    QPushButton* addVariant_ = nullptr;
    QVBoxLayout* axisRows_ = nullptr;
    QPushButton* addAxis_ = nullptr;
    QSpinBox* seedCount_ = nullptr;
    QSpinBox* firstSeed_ = nullptr;
    ChoiceBox* reference_ = nullptr;
    QLabel* problem_ = nullptr;
    QList<SweepAxisRow*> axes_;
    QList<QWidget*> variantWidgets_;

    Config base_;
    Config current_;
    std::vector<SweepVariant> variants_;
    std::string referenceGroup_;
    int lastAxis_ = 0;
    bool fixed_ = false;
    bool filling_ = false;
};

}  // namespace deepsight
