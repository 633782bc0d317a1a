#include "core/exchange/export_run.h"

#include <cmath>
#include <memory>
#include <ostream>

#include "core/exchange/run_scalars.h"
#include "core/exchange/tensorboard_events.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/number_text.h"
#include "core/training/run_catalogue.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1 << 20;  // bytes that are handed on together

/// Writes the rows of one format into a text that is handed on in pieces.
class RowWriter {
  public:
    virtual ~RowWriter() = default;
    virtual void begin(std::string& text) = 0;
    virtual void write(const ScalarRow& row, std::string& text) = 0;
};

class CsvWriter : public RowWriter {
  public:
    void begin(std::string& text) override {
        text += "step,tokens,seconds";
        for (const ScalarColumn& column : scalarColumns()) text.append(",").append(column.name);
        text += "\r\n";
    }
    void write(const ScalarRow& row, std::string& text) override {
        text += std::to_string(row.step);
        text += ',';
        if (row.tokens) text += std::to_string(*row.tokens);
        text += ',';
        appendNumber(text, row.seconds);
        for (const auto& value : row.values) {
            text += ',';
            if (value) appendNumber(text, *value);
        }
        text += "\r\n";
    }
};

class JsonWriter : public RowWriter {
  public:
    void begin(std::string&) override {}
    void write(const ScalarRow& row, std::string& text) override {
        text.append("{\"step\":").append(std::to_string(row.step));
        if (row.tokens) text.append(",\"tokens\":").append(std::to_string(*row.tokens));
        member("seconds", row.seconds, text);
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.values[i]) member(scalarColumns()[i].name, *row.values[i], text);
        }
        text += "}\n";
    }

  private:
    static void member(const char* name, double value, std::string& text) {
        text.append(",\"").append(name).append("\":");
        // JSON has no such numbers; metrics.jsonl writes them so as well.
        if (!std::isfinite(value)) text += '"';
        appendNumber(text, value);
        if (!std::isfinite(value)) text += '"';
    }
};

class EventWriter : public RowWriter {
  public:
    explicit EventWriter(double started) : started_(started), writer_(started) {}
    void begin(std::string& text) override { text += writer_.take(); }
    void write(const ScalarRow& row, std::string& text) override {
        scalars_.clear();
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.values[i]) scalars_.push_back({scalarColumns()[i].tag, *row.values[i]});
        }
        writer_.add(row.step, started_ + row.seconds, scalars_);
        text += writer_.take();
    }

  private:
    double started_;
    TensorBoardWriter writer_;
    std::vector<TensorBoardScalar> scalars_;
};

std::unique_ptr<RowWriter> writerOf(ExportFormat format, double started) {
    switch (format) {
        case ExportFormat::TensorBoard:
            return std::make_unique<EventWriter>(started);
        case ExportFormat::Csv:
            return std::make_unique<CsvWriter>();
        case ExportFormat::JsonLines:
            break;
    }
    return std::make_unique<JsonWriter>();
}

}  // namespace

ExportFormat exportFormat(const std::string& name) {
    if (name == "tensorboard") return ExportFormat::TensorBoard;
    if (name == "csv") return ExportFormat::Csv;
    if (name == "jsonl") return ExportFormat::JsonLines;
    throw Error(ErrorKind::Config,
                "There is no format \"" + name + "\". Use tensorboard, csv or jsonl.");
}

void writeScalars(const RunRecord& run, ExportFormat format, double started, std::ostream& stream,
                  const std::stop_token& stop) {
    const auto writer = writerOf(format, started);
    std::string text;
    writer->begin(text);
    ScalarRows rows(run);
    for (ScalarRow row; rows.next(row);) {
        writer->write(row, text);
        if (text.size() < kPiece) continue;
        if (stop.stop_requested()) throw Error(ErrorKind::Cancelled, "The export was cancelled.");
        stream << text;
        text.clear();
    }
    stream << text;
}

std::string exportName(const std::string& run, ExportFormat format, double started) {
    switch (format) {
        case ExportFormat::TensorBoard:
            return "events.out.tfevents." + std::to_string(static_cast<std::int64_t>(started)) +
                   "." + run;
        case ExportFormat::Csv:
            return run + ".csv";
        case ExportFormat::JsonLines:
            break;
    }
    return run + ".jsonl";
}

fs::path exportRun(const fs::path& run, ExportFormat format, const fs::path& file,
                   const std::stop_token& stop) {
    const RunRecord record = readRun(run, stop);
    const double started = summarizeRun(run, stop).started;
    std::error_code unknown;
    fs::path target = file;
    if (format == ExportFormat::TensorBoard && fs::is_directory(file, unknown)) {
        const fs::path named = run.has_filename() ? run : run.parent_path();  // "runs/a/"
        target /= exportName(named.filename().string(), format, started);
    }
    writeFileAtomically(
        target, [&](std::ostream& stream) { writeScalars(record, format, started, stream, stop); });
    return target;
}

}  // namespace deepsight
