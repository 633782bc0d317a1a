#include "widgets/meaning_model.h"

#include <algorithm>

#include "widgets/embedding_texts.h"
#include "widgets/number_format.h"
#include "widgets/trace_texts.h"

namespace deepsight {
namespace {

const std::vector<NearToken>& nearOf(const ContextMeaning& meaning, MeaningSide side) {
    return side == MeaningSide::Context ? meaning.context : meaning.encoder;
}

bool isNear(const std::vector<NearToken>& near, std::int64_t token) {
    return std::any_of(near.begin(), near.end(),
                       [token](const NearToken& candidate) { return candidate.token == token; });
}

bool isTrue(const ContextMeaning& meaning, std::int64_t token) {
    return std::any_of(meaning.future.begin(), meaning.future.end(),
                       [token](const FutureToken& future) { return future.token == token; });
}

}  // namespace

void MeaningModel::setTraces(const TracePtr& shown, const TracePtr& other, MeaningSide side) {
    beginResetModel();
    shown_ = shown;
    other_ = other;
    side_ = side;
    endResetModel();
}

int MeaningModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !shown_ ? 0 : static_cast<int>(shown_->meanings.size());
}

int MeaningModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

const ContextMeaning* MeaningModel::meaning(const TracePtr& trace, int row) const {
    if (!trace || row < 0 || row >= static_cast<int>(trace->meanings.size())) return nullptr;
    return &trace->meanings[static_cast<std::size_t>(row)];
}

QVector<TokenChip> MeaningModel::chips(int row, int column) const {
    QVector<TokenChip> chips;
    const auto text = [](const std::string& label) {
        return visibleToken(QString::fromStdString(label));
    };
    if (column == Shown || column == Other) {
        const ContextMeaning* found = meaning(column == Shown ? shown_ : other_, row);
        if (found == nullptr) return chips;
        for (const NearToken& near : nearOf(*found, side_)) {
            chips.append({text(near.label), isTrue(*found, near.token)});
        }
    } else if (column == Future) {
        const ContextMeaning* found = meaning(shown_, row);
        if (found == nullptr) return chips;
        for (const FutureToken& future : found->future) {
            const std::int64_t rank =
                side_ == MeaningSide::Context ? future.contextRank : future.encoderRank;
            chips.append({QStringLiteral("%1 %2").arg(text(future.label), QString::number(rank)),
                          isNear(nearOf(*found, side_), future.token)});
        }
    }
    return chips;
}

QVariant MeaningModel::data(const QModelIndex& index, int role) const {
    const ContextMeaning* found = meaning(shown_, index.row());
    if (found == nullptr) return {};
    if (index.column() == Position && role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == kChipsRole) return QVariant::fromValue(chips(index.row(), index.column()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case Position:
            return groupedNumber(found->position);
        case Text:
            return inContext(shown_->tokens, found->position);
        default:
            break;
    }
    QStringList parts;
    for (const TokenChip& chip : chips(index.row(), index.column())) {
        parts << (chip.hit ? chip.text + QStringLiteral(" ✓") : chip.text);
    }
    return parts.join(QStringLiteral(", "));
}

QVariant MeaningModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const auto near = [](const TracePtr& trace) {
        return trace ? tr("Nearest tokens, step %1").arg(groupedNumber(trace->step)) : QString();
    };
    switch (section) {
        case Position:
            return tr("Position");
        case Text:
            return tr("In the text");
        case Shown:
            return near(shown_);
        case Other:
            return near(other_);
        default:
            return tr("True next tokens and their ranks");
    }
}

int MeaningModel::rowOf(int position) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (positionOf(row) == position) return row;
    }
    return -1;
}

int MeaningModel::positionOf(int row) const {
    const ContextMeaning* found = meaning(shown_, row);
    return found == nullptr ? -1 : static_cast<int>(found->position);
}

}  // namespace deepsight
