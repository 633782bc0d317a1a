#pragma once

#include <QString>
#include <functional>
#include <string>
#include <utility>
#include <vector>

class QSqlDatabase;
class QSqlError;

namespace deepsight {

/// The SQLite file behind RunRegistry: one row a run, by the folder of runs it was found in and its
/// own. Every call opens the file, does its work in one transaction and closes it, so any thread
/// may call, one at a time. What is no sound database of ours is set aside, and a new one begun.
/// Nothing throws: problem() says what went wrong, and the calls then find or keep nothing.
class RegistryDatabase {
  public:
    struct Row {
        std::string folder;
        std::string stamp;    ///< runStamp() as of the summary
        std::string summary;  ///< runSummaryToJson()
    };

    explicit RegistryDatabase(QString file) : file_(std::move(file)) {}

    std::vector<Row> rowsOf(const std::string& runsFolder);
    /// Adds or replaces rows, and removes those of the folders in `gone`: all or nothing.
    void write(const std::string& runsFolder, const std::vector<Row>& rows,
               const std::vector<std::string>& gone);

    /// What went wrong since the last call, for a person; empty: nothing.
    std::string takeProblem();

  private:
    enum class Outcome { Done, Damaged, Unavailable };
    /// Returns an error of type NoError where all went well.
    using Work = std::function<QSqlError(QSqlDatabase& database)>;

    void perform(const Work& work);
    Outcome attempt(const Work& work);
    Outcome prepare(QSqlDatabase& database);
    Outcome makeTable(QSqlDatabase& database);
    Outcome outcomeOf(const QSqlError& error);
    bool setAside();
    void tell(const std::string& problem);

    QString file_;
    bool checked_ = false;  ///< the file was found sound since this program started
    std::string detail_;    ///< what is wrong with the file, as of the last attempt
    std::string problem_;
    std::string told_;  ///< newest problem that was taken: it is not told again and again
};

}  // namespace deepsight
