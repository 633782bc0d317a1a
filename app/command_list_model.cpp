#include "app/command_list_model.h"

#include <algorithm>
#include <utility>

#include "app/fuzzy_match.h"

namespace deepsight {

namespace {

constexpr int kRecentBonus = 6;  ///< for the newest; one less for each older one
constexpr int kUnavailablePenalty = 8;

/// "recent demo" finds the run "demo" among the recent ones: the place counts too, by whole words.
bool hasWords(const QString& text, const QString& query) {
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

}  // namespace

CommandListModel::CommandListModel(CommandList commands, QStringList recent, QObject* parent)
    : QAbstractListModel(parent), commands_(std::move(commands)), recent_(std::move(recent)) {
    setQuery({});
}

CommandListModel::Found CommandListModel::found(int index, const QString& query,
                                                bool& matches) const {
    const Command& command = commands_.at(index);
    Found result{index, 0, {}};
    const auto inText = fuzzyMatch(query, command.text);
    matches = inText || hasWords(command.place + QLatin1Char(' ') + command.text, query);
    if (inText) {
        result.score = inText->score;
        result.positions = inText->positions;
    }
    const auto used = recent_.indexOf(command.id);
    if (used >= 0) {
        // Without a query the recent ones come first, in their order.
        result.score += query.isEmpty() ? 1000 - static_cast<int>(used)
                                        : std::max(0, kRecentBonus - static_cast<int>(used));
    }
    if (!command.available && !query.isEmpty()) {
        result.score -= kUnavailablePenalty;
    }
    return result;
}

void CommandListModel::setQuery(const QString& query) {
    const QString wanted = query.trimmed();
    beginResetModel();
    found_.clear();
    for (int index = 0; index < commands_.size(); ++index) {
        bool matches = false;
        Found candidate = found(index, wanted, matches);
        if (matches) {
            found_.append(std::move(candidate));
        }
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.score > b.score; });
    endResetModel();
}

int CommandListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(found_.size());
}

QVariant CommandListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Command& item = command(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return item.text;
        case Qt::DecorationRole:
            return item.icon;
        case Qt::ToolTipRole:
            return item.available ? QString() : item.whyNot;
        case Qt::AccessibleTextRole: {
            QStringList parts = {item.text, item.place, item.shortcut};
            if (!item.available) {
                parts << tr("not available") << item.whyNot;
            }
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        case PlaceRole:
            return item.available || item.whyNot.isEmpty() ? item.place : item.whyNot;
        case ShortcutRole:
            return item.shortcut;
        case AvailableRole:
            return item.available;
        case MatchRole:
            return QVariant::fromValue(found_.at(index.row()).positions);
        default:
            return {};
    }
}

}  // namespace deepsight
