#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QHash>
#include <QSet>
#include <vector>

#include "core/training/run_catalogue.h"
#include "widgets/runs_values.h"

namespace deepsight {

/// The runs as a table, a row each; a run goes by its id, runId(). Cells hold ready texts, and what
/// to sort and search by under roles of their own. Behind the columns that are always there come
/// those that the user added. GUI thread.
class RunsTableModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column {
        Overlay,
        Star,
        Name,
        State,
        BestLoss,
        TaskScore,  ///< path accuracy or creativity
        Steps,
        Model,
        Parameters,
        Started,
        Tags,
        Data,
        LearningRate,
        LastLoss,
        TrainLoss,
        FutureLoss,
        Tokens,
        TrainingTime,
        Size,
        Note,
        kColumnCount,
    };
    enum Role {
        SortRole = Qt::UserRole,  ///< number or text; invalid: sorts last
        SearchRole,               ///< all that the search looks at, lower case
        IdRole,
        StateRole,    ///< RunState as int
        CurrentRole,  ///< the run that is open
        OverlaidRole,
        ColourRole,  ///< of the overlaid curve
        StarredRole,
    };

    explicit RunsTableModel(QObject* parent = nullptr);

    /// Replaces the runs, keeping the rows of those that stay.
    void setRuns(const std::vector<RunSummary>& runs);
    void setCurrent(const QString& id);
    void setOverlays(const QSet<QString>& ids);
    void setOverlayColours(const QHash<QString, QColor>& colours);

    /// Runs of other computers of which nothing has been copied to this one.
    void setAbsent(const QSet<QString>& ids) { absent_ = ids; }

    const RunSummary* run(const QString& id) const;  ///< null: not listed
    const std::vector<RunSummary>& runs() const { return runs_; }
    QString current() const { return current_; }
    bool isOverlaid(const QString& id) const { return overlays_.contains(id); }
    bool isAbsent(const QString& id) const { return absent_.contains(id); }
    QColor overlayColour(const QString& id) const { return colours_.value(id); }

    /// Columns shown unless the user chose others.
    static bool isShownByDefault(int column);
    QString columnName(int column) const;
    /// The same in every language, "" for none: of the first kColumnCount, what they show, as far
    /// as that is a RunValue.
    QString columnKey(int column) const;
    int columnOf(const QString& key) const;  ///< -1: none

    const QVector<RunValue>& values() const { return values_; }
    /// Adds a column that shows a RunValue; returns it, or -1 where there is no such value.
    int addColumn(const QString& key);
    void removeColumn(int column);  ///< one that was added

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  Q_SIGNALS:
    void titleEdited(const QString& id, const QString& title);
    void overlayToggled(const QString& id, bool on);
    void starToggled(const QString& id, bool on);

  private:
    void notifyAll();
    bool isNumeric(int column) const;
    QString textOf(const RunSummary& run, int column) const;
    QVariant sortKey(const RunSummary& run, int column) const;
    QString toolTip(const RunSummary& run, int column) const;
    QVariant checkState(const RunSummary& run, int column) const;
    /// The value of a column that was added; null for the others.
    const RunValue* added(int column) const;

    std::vector<RunSummary> runs_;
    QHash<QString, std::size_t> rows_;  ///< by id; out of date while rows come and go
    QVector<RunValue> values_;
    QVector<RunValue> added_;
    QString current_;
    QSet<QString> overlays_;
    QSet<QString> absent_;
    QHash<QString, QColor> colours_;
};

}  // namespace deepsight
