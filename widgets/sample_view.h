#pragma once

#include <QString>
#include <QVector>
#include <QWidget>
#include <vector>

#include "widgets/sample_controls.h"
#include "widgets/sample_entry.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QShortcut;
class QStackedWidget;

namespace deepsight {

class ElidedLabel;
class EmptyState;
class NoticeBanner;
class PageHeader;
class SamplePane;
class SampleText;

/// The Sample page: text that a checkpoint of the run writes, token by token. It asks through
/// signals and is given the pieces as they come; earlier samples of the session stay below each
/// other, to compare. GUI thread.
class SampleView : public QWidget {
    Q_OBJECT
  public:
    explicit SampleView(QWidget* parent = nullptr);

    SampleControls& controls() { return *controls_; }
    void setCheckpoints(const QVector<SampleCheckpoint>& checkpoints);  ///< ascending
    /// A run is training or paused: says so where it matters.
    void setTraining(bool training);
    bool isShaded() const;
    void setShaded(bool shaded);

    const std::vector<SampleEntry>& entries() const;
    void setEntries(std::vector<SampleEntry> entries);

    /// Of the checkpoint that is compared with, for the pane on the right.
    const std::vector<SampleEntry>& otherEntries() const;
    void setOtherEntries(std::vector<SampleEntry> entries);

    void beginSample(const SampleEntry& entry);
    /// Likewise, on the right, once the sample on the left has ended.
    void beginOther(const SampleEntry& entry);
    void addPieces(const std::vector<SampledPiece>& pieces);
    void endSample(const SampleSummary& summary);
    /// Ends what is busy: the sample that was begun, or a wait for an example.
    void fail(const QString& problem);
    void beginWaiting(const QString& what);  ///< for an example
    void endWaiting();
    bool isBusy() const { return busy_; }

  Q_SIGNALS:
    void generateRequested();
    void cancelRequested();
    void exampleRequested(qint64 number);
    void goToConfigureRequested();

  private:
    void buildHeader();
    QWidget* buildContent();
    QWidget* buildSettings();
    QWidget* buildOutput();
    void connectActions();
    void setBusy(bool busy, const QString& status);
    void updateEmptiness();
    void updateOutput();
    void begin(SampleText* text, const SampleEntry& entry);
    void compare();
    void copy();

    PageHeader* header_;
    QPushButton* generate_;
    QPushButton* cancel_;
    QShortcut* escape_ = nullptr;
    NoticeBanner* notice_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    SampleControls* controls_;
    QLabel* trainingNote_;
    SamplePane* pane_;
    SamplePane* other_;
    SampleText* text_;      ///< of pane_
    SampleText* writes_;    ///< of the pane of the sample that is under way
    SampleText* selected_;  ///< where something was selected last
    QCheckBox* shade_ = nullptr;
    QWidget* legend_ = nullptr;
    QPushButton* copy_ = nullptr;
    QPushButton* clear_ = nullptr;
    QProgressBar* progress_ = nullptr;
    ElidedLabel* status_ = nullptr;
    ElidedLabel* pointed_ = nullptr;
    bool busy_ = false;
    bool sampling_ = false;  ///< else busy with an example
    bool training_ = false;
    qint64 received_ = 0;  ///< tokens of the sample that is under way
};

}  // namespace deepsight
