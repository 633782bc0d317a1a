#include "widgets/edit_distance.h"

#include <QVector>
#include <algorithm>
#include <numeric>

namespace deepsight {

int editDistance(const QString& a, const QString& b) {
    QVector<int> row(b.size() + 1);  // from the letters of `a` seen so far to each start of `b`
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : a) {
        int diagonal = row[0]++;
        for (qsizetype j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (letter == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace deepsight
