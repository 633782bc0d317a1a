#pragma once

#include <QFrame>
#include <QJsonObject>
#include <optional>
#include <utility>

#include "core/analysis/similarity.h"
#include "widgets/colour_maps.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace deepsight {

class NumberEdit;

/// How the map is made and shown: which rows against which, similarity, colours and their range.
/// Signals follow the user and restore(). GUI thread.
class EmbeddingDisplayCard : public QFrame {
    Q_OBJECT
  public:
    explicit EmbeddingDisplayCard(QWidget* parent = nullptr);

    Pairing pairing() const;
    Similarity similarity() const;
    /// A difference is always shown in the diverging map.
    ColourScale colours() const;
    /// Values at the ends of the colours, or empty for those of the data. That of a difference is
    /// symmetric about 0.
    std::optional<std::pair<double, double>> range() const;

    /// Of the map that is shown; Reset of a manual range goes back to it.
    void setDataRange(const std::pair<double, double>& range);
    void setDifference(bool on);

    QJsonObject save() const;
    void restore(const QJsonObject& state);

  Q_SIGNALS:
    void similarityChanged();  ///< pairing or similarity
    void coloursChanged();     ///< colours or range

  private:
    enum Range { Automatic, Fixed, Manual };
    void addRow(QGridLayout* form, const QString& name, QComboBox* box);
    QWidget* makeManualRange();
    void onRangeChosen();
    void resetRange();
    void updateControls();

    QComboBox* pairing_;
    QComboBox* similarity_;
    QComboBox* colours_;
    QCheckBox* inverted_;
    QComboBox* range_;
    QWidget* manual_ = nullptr;
    NumberEdit* minimum_ = nullptr;
    NumberEdit* maximum_ = nullptr;
    QLabel* rangeProblem_ = nullptr;
    std::pair<double, double> dataRange_{0, 1};
    bool difference_ = false;
};

}  // namespace deepsight
