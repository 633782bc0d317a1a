#include "core/exchange/csv_log.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

constexpr std::size_t kMostColumns = 20'000;
constexpr double kLeastUnixTime = 1e9;          // seconds; of 2001
constexpr std::string_view kSeparator = " - ";  // of run and metric in W&B's headers

enum class Role { Value, Step, Time, Run, LeftOut };

struct Column {
    std::string name;
    std::string run;  ///< of W&B's "run - metric"
    Role role = Role::Value;
};

/// Takes a table apart, row by row.
class CsvRows {
  public:
    CsvRows(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    /// Puts the next row's cells into `cells`; false at the end. A row may hold line breaks in
    /// quotation marks. Cells beyond kMostColumns are left out.
    bool next(std::vector<std::string>& cells) {
        cells.clear();
        if (position_ >= text_.size()) return false;
        ++line_;
        do {
            std::string cell = nextCell();
            if (cells.size() < kMostColumns) cells.push_back(std::move(cell));
        } while (hasMore_);
        return true;
    }
    std::size_t line() const { return line_; }

  private:
    std::string nextCell() {
        std::string cell;
        bool quoted = false;
        for (; position_ < text_.size(); ++position_) {
            const char c = text_[position_];
            if (quoted) {
                const bool doubled =
                    c == '"' && position_ + 1 < text_.size() && text_[position_ + 1] == '"';
                if (c == '"' && !doubled) {
                    quoted = false;
                    continue;
                }
                if (doubled) ++position_;
                cell += c;
            } else if (c == '"' && trimmed(cell).empty()) {
                cell.clear();
                quoted = true;
            } else if (c == delimiter_ || c == '\n') {
                ++position_;
                hasMore_ = c == delimiter_;
                return cell;
            } else if (c != '\r') {
                cell += c;
            }
        }
        hasMore_ = false;
        return cell;
    }

    std::string_view text_;
    char delimiter_;
    std::size_t position_ = 0;
    std::size_t line_ = 0;
    bool hasMore_ = false;
};

std::string_view withoutMark(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text;
}

char delimiterOf(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto count = [line](char c) { return std::count(line.begin(), line.end(), c); };
    char best = ',';
    for (const char c : {';', '\t'}) {
        if (count(c) > count(best)) best = c;
    }
    return best;
}

bool isAllNumbers(const std::vector<std::string>& cells) {
    return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [](const auto& cell) {
               return logNumber(cell).has_value();
           });
}

bool isRangeColumn(std::string_view name) {
    return name.ends_with("__MIN") || name.ends_with("__MAX") || name.ends_with("__STEP");
}

/// W&B: "run - metric" in every column but the step's.
void splitRuns(std::vector<Column>& columns) {
    const auto isSplit = [](const Column& column) {
        return column.role != Role::Value || column.name.find(kSeparator) != std::string::npos;
    };
    if (!std::all_of(columns.begin(), columns.end(), isSplit)) return;
    for (Column& column : columns) {
        if (column.role != Role::Value) continue;
        const std::size_t at = column.name.rfind(kSeparator);
        column.run = column.name.substr(0, at);
        column.name.erase(0, at + kSeparator.size());
    }
}

/// Curves of one name are told apart as "gpt" and "gpt (2)": W&B has many runs of one name.
void numberRepeated(std::vector<Column>& columns) {
    std::map<std::pair<std::string, std::string>, int> known;
    for (Column& column : columns) {
        if (column.role != Role::Value) continue;
        int& count = known[{column.run, column.name}];
        if (++count == 1) continue;
        std::string& text = column.run.empty() ? column.name : column.run;
        const std::string first = text;
        for (int& number = count;; ++number) {
            text = first;
            text.append(" (").append(std::to_string(number)).append(")");
            if (known.try_emplace({column.run, column.name}, 1).second) break;
        }
    }
}

void giveRole(std::vector<Column>& columns, std::optional<int> (*rank)(std::string_view),
              Role role) {
    Column* best = nullptr;
    int bestRank = 0;
    for (Column& column : columns) {
        const auto found = column.role == Role::Value ? rank(column.name) : std::nullopt;
        if (found && (best == nullptr || *found < bestRank)) {
            best = &column;
            bestRank = *found;
        }
    }
    if (best != nullptr) best->role = role;
}

std::vector<Column> columnsOf(const std::vector<std::string>& header) {
    std::vector<Column> columns;
    for (const std::string& cell : header) {
        columns.push_back({std::string(trimmed(cell)), {}, Role::Value});
        Column& column = columns.back();
        if (column.name.empty() || isRangeColumn(column.name)) column.role = Role::LeftOut;
        const std::string lower = lowered(column.name);
        if (lower == "run" || lower == "run_name") column.role = Role::Run;
    }
    giveRole(columns, stepNameRank, Role::Step);
    giveRole(columns, timeNameRank, Role::Time);
    splitRuns(columns);
    numberRepeated(columns);
    return columns;
}

/// A table of TensorBoard has the time first, which no count of steps is mistaken for.
std::vector<Column> withoutHeader(const std::vector<std::string>& first) {
    std::vector<Column> columns;
    if (first.size() == 3 && logNumber(first[0]).value_or(0) > kLeastUnixTime) {
        columns.push_back({"time", {}, Role::Time});
    }
    columns.push_back({"step", {}, Role::Step});
    const std::size_t before = columns.size();
    for (std::size_t i = before; i < first.size(); ++i) {
        std::string name = "value";
        if (first.size() > before + 1) name.append(" ").append(std::to_string(i + 1 - before));
        columns.push_back({std::move(name), {}, Role::Value});
    }
    return columns;
}

bool hasStep(const std::vector<Column>& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [](const Column& column) { return column.role == Role::Step; });
}

std::string describeColumns(const std::vector<Column>& columns, bool bare) {
    std::string text;
    const auto say = [&](Role role, const char* what) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].role != role) continue;
            text += text.empty() ? "" : ", ";
            text.append(what);
            if (bare) {
                text.append("column ").append(std::to_string(i + 1));
            } else {
                text.append(quoted(columns[i].name));
            }
        }
    };
    say(Role::Step, "step from ");
    say(Role::Time, "time from ");
    say(Role::Run, "run from ");
    return text;
}

void addRow(const std::vector<std::string>& cells, const std::vector<Column>& columns,
            LogBuilder& builder) {
    std::optional<std::int64_t> step;
    double time = std::numeric_limits<double>::quiet_NaN();
    std::string_view run;
    const std::size_t count = std::min(cells.size(), columns.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (columns[i].role == Role::Step) step = logStep(cells[i]);
        if (columns[i].role == Role::Time) time = logNumber(cells[i]).value_or(time);
        if (columns[i].role == Role::Run) run = cells[i];
    }
    bool told = false;
    for (std::size_t i = 0; step && i < count; ++i) {
        if (columns[i].role != Role::Value || cells[i].empty()) continue;
        const auto value = logNumber(cells[i]);
        if (!value) continue;
        told = true;
        builder.add(columns[i].run.empty() ? run : std::string_view(columns[i].run),
                    columns[i].name, *step, *value, time);
    }
    if (!told) builder.leaveOut();
}

}  // namespace

bool startsLikeCsv(std::string_view text) {
    text = withoutMark(text);
    CsvRows rows(text, delimiterOf(text));
    std::vector<std::string> header;
    std::vector<std::string> first;
    if (!rows.next(header) || header.size() < 2) return false;
    if (!rows.next(first)) return false;
    const std::vector<Column> columns = columnsOf(header);
    for (std::size_t i = 0; i < std::min(columns.size(), first.size()); ++i) {
        if (columns[i].role == Role::Step) return logStep(first[i]).has_value();
    }
    return false;
}

bool startsLikeBareTable(std::string_view text) {
    text = withoutMark(text);
    CsvRows rows(text, delimiterOf(text));
    std::vector<std::string> cells;
    return rows.next(cells) && isAllNumbers(cells) && rows.next(cells) && isAllNumbers(cells);
}

void readCsvLog(std::string_view text, const std::filesystem::path& source, LogBuilder& builder) {
    text = withoutMark(text);
    CsvRows rows(text, delimiterOf(text));
    std::vector<std::string> cells;
    rows.next(cells);
    const bool bare = isAllNumbers(cells);
    const std::vector<Column> columns = bare ? withoutHeader(cells) : columnsOf(cells);
    if (cells.size() == kMostColumns || !hasStep(columns)) {
        throw Error(
            ErrorKind::Io,
            source.string() + ", line 1: " +
                (hasStep(columns) ? "there are too many columns. Export fewer curves."
                                  : "no column counts the steps. Call one of them \"step\"."));
    }
    builder.setColumns(describeColumns(columns, bare));
    if (bare) addRow(cells, columns, builder);
    while (rows.next(cells)) {
        builder.proceed(cells.size());
        if (cells.size() > 1 || !trimmed(cells[0]).empty()) addRow(cells, columns, builder);
    }
}

}  // namespace deepsight
