#include <algorithm>
#include <cstdio>
#include <string_view>

#include "core/config/field_check.h"
#include "core/data/utf8.h"
#include "core/sweep/sweep_metrics.h"
#include "core/sweep/sweep_summary.h"

namespace deepsight {
namespace {

/// Cells by row; the first row is the head.
using Grid = std::vector<std::vector<std::string>>;

std::string printed(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string withError(const char* format, double value, const std::optional<double>& error) {
    std::string text = printed(format, value);
    if (error) text += " ± " + printed(format, *error);
    return text;
}

const SweepCell* findCell(const SweepRow& row, const std::string& metric) {
    const auto cell = row.cells.find(metric);
    return cell == row.cells.end() ? nullptr : &cell->second;
}

bool anyCell(const SweepSummary& summary, const std::string& metric,
             bool (*has)(const SweepCell&)) {
    return std::any_of(summary.rows.begin(), summary.rows.end(), [&](const SweepRow& row) {
        const SweepCell* cell = findCell(row, metric);
        return cell && has(*cell);
    });
}
bool isPublished(const SweepCell& cell) { return cell.published.has_value(); }
bool isCompared(const SweepCell& cell) { return cell.difference.has_value(); }

Grid meansGrid(const SweepSummary& summary) {
    Grid grid{{"group", "runs", "parameters"}};
    for (const std::string& id : summary.metrics) {
        grid[0].emplace_back(findSweepMetric(id)->label);
        if (anyCell(summary, id, isPublished)) grid[0].emplace_back("published");
    }
    for (const SweepRow& row : summary.rows) {
        auto& line = grid.emplace_back();
        line = {row.group + (row.reference ? " (reference)" : ""),
                std::to_string(row.finished) + "/" + std::to_string(row.total),
                std::to_string(row.parameters)};
        for (const std::string& id : summary.metrics) {
            const char* format = findSweepMetric(id)->format;
            const SweepCell* cell = findCell(row, id);
            line.push_back(cell && cell->runs > 0 ? withError(format, cell->mean, cell->error)
                                                  : "-");
            if (anyCell(summary, id, isPublished))
                line.push_back(cell && cell->published ? numberText(*cell->published) : "-");
        }
    }
    return grid;
}

std::string probability(double p) {
    return p < 0.0001 ? "p < 0.0001" : "p = " + printed("%.4f", p);
}

std::string signedText(const char* format, double value) {
    return (value < 0 ? "" : "+") + printed(format, value);
}

/// Only the head where no group can be compared yet.
Grid differencesGrid(const SweepSummary& summary) {
    Grid grid{{"group", "pairs"}};
    std::vector<const SweepMetric*> metrics;
    for (const std::string& id : summary.metrics) {
        const SweepMetric* metric = findSweepMetric(id);
        if (!metric->compared || !anyCell(summary, id, isCompared)) continue;
        metrics.push_back(metric);
        grid[0].emplace_back(metrics.back()->label);
    }
    for (const SweepRow& row : summary.rows) {
        std::vector<std::string> line{row.group, ""};
        std::int64_t pairs = 0;
        for (const SweepMetric* metric : metrics) {
            const SweepCell* cell = findCell(row, metric->id);
            if (!cell || !cell->difference) {
                line.emplace_back("-");
                continue;
            }
            pairs = std::max(pairs, cell->pairs);
            line.push_back(signedText(metric->format, *cell->difference) + " ± " +
                           printed(metric->format, *cell->differenceError) + ", " +
                           probability(*cell->pValue));
        }
        line[1] = std::to_string(pairs);
        if (pairs > 0) grid.push_back(std::move(line));
    }
    return grid;
}

/// Code points, which is what a terminal counts for all that these tables usually hold.
std::size_t widthOf(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string alignedText(const Grid& grid) {
    std::vector<std::size_t> widths(grid[0].size());
    for (const auto& line : grid)
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(line[i]));
    std::string text;
    for (const auto& line : grid) {
        std::string row;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string gap(widths[i] - widthOf(line[i]), ' ');
            row += i == 0 ? line[i] + gap : "  " + gap + line[i];
        }
        text += row + "\n";
    }
    return text;
}

std::string markdownTable(const Grid& grid) {
    std::string text;
    for (const auto& line : grid) {
        text += "|";
        for (const std::string& cell : line) {
            text += " ";
            for (const char c : cell)
                text += c == '|' ? "\\|" : std::string(1, c == '\n' ? ' ' : c);
            text += " |";
        }
        text += "\n";
        if (&line != &grid.front()) continue;
        text += "|---|";
        for (std::size_t i = 1; i < line.size(); ++i) text += "---:|";
        text += "\n";
    }
    return text;
}

std::string readableTable(const SweepSummary& summary, TableFormat format) {
    const auto tableOf = format == TableFormat::Text ? &alignedText : &markdownTable;
    std::string text = tableOf(meansGrid(summary));
    const bool hasErrors =
        std::any_of(summary.rows.begin(), summary.rows.end(), [](const SweepRow& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const auto& cell) { return cell.second.error.has_value(); });
        });
    if (hasErrors) text += "\nMean ± standard error over the runs of a group.\n";
    const Grid differences = differencesGrid(summary);
    if (differences.size() == 1) return text;
    std::string reference;
    for (const SweepRow& row : summary.rows)
        if (row.reference) reference = row.group;
    text += "\nDifference from \"" + reference + "\" over the seeds that both have:\n\n";
    text += tableOf(differences);
    text +=
        "\nMean difference ± its standard error; p of Student's paired t-test, two-sided, not "
        "corrected for the number of comparisons.\n";
    return text;
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + "\"";
}

std::string csvTable(const SweepSummary& summary) {
    std::string text = "group,reference,finished,runs,parameters,tokens";
    for (const std::string& id : summary.metrics)
        for (const char* part : {"", "_error", "_runs", "_difference", "_difference_error", "_p",
                                 "_pairs", "_published"})
            text += "," + id + part;
    text += "\r\n";
    const auto number = [](const std::optional<double>& value) {
        return "," + (value ? printed("%.17g", *value) : std::string());
    };
    for (const SweepRow& row : summary.rows) {
        text += csvCell(row.group) + (row.reference ? ",1," : ",0,") +
                std::to_string(row.finished) + "," + std::to_string(row.total) + "," +
                std::to_string(row.parameters) + "," + std::to_string(row.tokens);
        for (const std::string& id : summary.metrics) {
            const SweepCell none;
            const SweepCell* found = findCell(row, id);
            const SweepCell& cell = found ? *found : none;
            text += number(cell.runs > 0 ? std::optional(cell.mean) : std::nullopt) +
                    number(cell.error) + "," + std::to_string(cell.runs) + number(cell.difference) +
                    number(cell.differenceError) + number(cell.pValue) + "," +
                    std::to_string(cell.pairs) + number(cell.published);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace

std::string sweepTable(const SweepSummary& summary, TableFormat format) {
    return format == TableFormat::Csv ? csvTable(summary) : readableTable(summary, format);
}

}  // namespace deepsight
