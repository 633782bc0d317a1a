#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include "app/command.h"

namespace deepsight {

/// The commands that answer a query, best first. GUI thread.
class CommandListModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { PlaceRole = Qt::UserRole, ShortcutRole, AvailableRole, MatchRole };

    CommandListModel(CommandList commands, QStringList recent, QObject* parent = nullptr);

    void setQuery(const QString& query);
    const Command& command(int row) const { return commands_.at(found_.at(row).index); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Found {
        int index = 0;  ///< in commands_
        int score = 0;
        QList<int> positions;  ///< in the command's text
    };

    Found found(int index, const QString& query, bool& matches) const;

    CommandList commands_;
    QStringList recent_;
    QList<Found> found_;
};

}  // namespace deepsight
