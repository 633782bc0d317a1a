#pragma once

class QTableView;

namespace deepsight {

/// What all tables of runs and figures have in common: no frame, grid or wrapped text, scrolling by
/// pixels, nothing to edit, rows of one height, and Tab leads out of it.
void setUpTable(QTableView* table, int rowHeight);

}  // namespace deepsight
