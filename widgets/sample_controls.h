#pragma once

#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

#include "core/analysis/generation.h"
#include "core/analysis/validation_example.h"
#include "core/config/config.h"

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace deepsight {

struct SampleCheckpoint {
    qint64 step = 0;
    QString folder;
    bool best = false;
};

/// What to sample: checkpoint, prompt and the rule of drawing. GUI thread.
class SampleControls : public QWidget {
    Q_OBJECT
  public:
    explicit SampleControls(QWidget* parent = nullptr);

    /// Ascending. What was chosen (the newest, the best, a step) stays chosen.
    void setCheckpoints(const QVector<SampleCheckpoint>& checkpoints);
    bool hasCheckpoints() const { return !checkpoints_.isEmpty(); }
    /// The chosen one; empty when there is none.
    std::optional<SampleCheckpoint> checkpoint() const;
    /// The one to write the same for comparison.
    std::optional<SampleCheckpoint> otherCheckpoint() const;
    /// What the model was trained on: tells what a prompt for it looks like.
    void setSource(DataSource source);
    void setBusy(bool busy);

    SamplingRequest request() const;
    void setRequest(const SamplingRequest& request);
    /// Makes an example's prompt the prompt.
    void setExample(const ValidationExample& example);
    /// How the data goes on after the prompt, as long as that is an example's.
    QString continuation() const;

  Q_SIGNALS:
    void exampleRequested(qint64 number);
    void otherCheckpointChanged();

  private:
    void buildCheckpoint(QVBoxLayout* column);
    void fillOthers();
    void buildPrompt(QVBoxLayout* column);
    void buildRule(QVBoxLayout* column);
    void addField(QGridLayout* grid, const QString& name, QWidget* field, const QString& tip);

    QComboBox* checkpoint_;
    QComboBox* other_;
    QPlainTextEdit* prompt_;
    QSpinBox* example_;
    QWidget* useExample_ = nullptr;
    QDoubleSpinBox* temperature_;
    QSpinBox* maxTokens_;
    QSpinBox* topK_;
    QDoubleSpinBox* topP_;
    QSpinBox* seed_;
    QVector<SampleCheckpoint> checkpoints_;
    ValidationExample shownExample_;
};

}  // namespace deepsight
