#include "app/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace deepsight {

namespace {

constexpr int kMatched = 4;
constexpr int kWordStart = 8;
constexpr int kInARow = 10;
constexpr int kAtTheStart = 4;
constexpr int kGap = 1;  ///< taken off per skipped character between two matches
constexpr int kMostGaps = 6;
constexpr int kNever = std::numeric_limits<int>::min() / 2;

/// Lower case without accents, as many characters as there were.
QString folded(const QString& text) {
    QString result(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), result.begin(), [](QChar character) {
        const QString parts = QString(character).normalized(QString::NormalizationForm_D);
        return (parts.isEmpty() ? character : parts.at(0)).toCaseFolded();
    });
    return result;
}

bool startsWord(const QString& text, int at) {
    if (at == 0) {
        return true;
    }
    const QChar before = text.at(at - 1);
    return !before.isLetterOrNumber() || (before.isLower() && text.at(at).isUpper());
}

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text) {
    QString wanted = folded(query);
    wanted.removeIf([](QChar character) { return character.isSpace(); });
    const QString there = folded(text);
    const auto rows = static_cast<std::size_t>(wanted.size());
    const auto columns = static_cast<std::size_t>(there.size());
    if (rows == 0) {
        return FuzzyMatch{};
    }
    if (rows > columns) {
        return std::nullopt;
    }
    // best[i][j]: score of the first i + 1 characters where the last of them is at j.
    std::vector<std::vector<int>> best(rows, std::vector<int>(columns, kNever));
    std::vector<std::vector<int>> from(rows, std::vector<int>(columns, -1));
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = i; j < columns; ++j) {
            const int at = static_cast<int>(j);
            if (wanted.at(static_cast<int>(i)) != there.at(at)) {
                continue;
            }
            const int here = kMatched + (startsWord(text, at) ? kWordStart : 0);
            if (i == 0) {
                best[i][j] = here + (j == 0 ? kAtTheStart : 0) - std::min(at, kMostGaps) * kGap / 2;
                continue;
            }
            for (std::size_t k = i - 1; k < j; ++k) {
                const int gap = static_cast<int>(j - k) - 1;
                const int score =
                    best[i - 1][k] + here + (gap == 0 ? kInARow : -std::min(gap, kMostGaps) * kGap);
                if (best[i - 1][k] != kNever && score > best[i][j]) {
                    best[i][j] = score;
                    from[i][j] = static_cast<int>(k);
                }
            }
        }
    }
    const auto last = std::max_element(best.back().begin(), best.back().end());
    if (*last == kNever) {
        return std::nullopt;
    }
    FuzzyMatch match{*last, {}};
    auto at = static_cast<int>(last - best.back().begin());
    for (std::size_t i = rows; i-- > 0;) {
        match.positions.prepend(at);
        at = from[i][static_cast<std::size_t>(at)];
    }
    return match;
}

}  // namespace deepsight
