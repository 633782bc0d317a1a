#include "app/registry_database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace deepsight {

namespace {

constexpr int kApplicationId = 0x44535247;  // "DSRG"
constexpr int kFormat = 1;
constexpr int kLongestSummary = 4 << 20;  // a summary has some 4 kB, but a note may have 1 MiB

/// SQLite's primary result codes (sqlite.org/rescode.html) after which the file is of no use: its
/// tables are not ours, its pages contradict each other, it is no database.
bool isDamage(const QSqlError& error) {
    enum Code { kError = 1, kCorrupt = 11, kMismatch = 20, kNotADatabase = 26 };
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == kError || code == kCorrupt || code == kMismatch || code == kNotADatabase;
}

QString textOf(const std::string& text) { return QString::fromStdString(text); }

/// The first column of the first row; invalid after an error.
QVariant valueOf(QSqlQuery& query, const QString& statement) {
    const QVariant value = query.exec(statement) && query.next() ? query.value(0) : QVariant();
    if (value.isValid()) query.finish();  // else it would hold a lock
    return value;
}

/// A connection that is gone, with its name, at the end of the scope.
class Connection {
  public:
    explicit Connection(const QString& file) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_);
        database.setDatabaseName(file);
        // Another window may be writing.
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=500"));
    }
    ~Connection() { QSqlDatabase::removeDatabase(name_); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QSqlDatabase database() const { return QSqlDatabase::database(name_, false); }

  private:
    QString name_ = QUuid::createUuid().toString();
};

}  // namespace

std::vector<RegistryDatabase::Row> RegistryDatabase::rowsOf(const std::string& runsFolder) {
    std::vector<Row> rows;
    perform([&](QSqlDatabase& database) {
        rows.clear();
        QSqlQuery query(database);
        query.setForwardOnly(true);
        const QString statement = QStringLiteral(
            "SELECT folder, stamp, summary FROM run WHERE root = ? AND "
            "length(summary) <= %1 ORDER BY folder");
        if (!query.prepare(statement.arg(kLongestSummary))) return query.lastError();
        query.addBindValue(textOf(runsFolder));
        query.exec();
        while (query.next()) {
            rows.push_back({query.value(0).toString().toStdString(),
                            query.value(1).toString().toStdString(),
                            query.value(2).toString().toStdString()});
        }
        return query.lastError();
    });
    return rows;
}

void RegistryDatabase::write(const std::string& runsFolder, const std::vector<Row>& rows,
                             const std::vector<std::string>& gone) {
    perform([&](QSqlDatabase& database) {
        if (!database.transaction()) return database.lastError();
        QSqlQuery query(database);
        if (!query.prepare(QStringLiteral("DELETE FROM run WHERE root = ? AND folder = ?"))) {
            return query.lastError();
        }
        for (const std::string& folder : gone) {
            query.addBindValue(textOf(runsFolder));
            query.addBindValue(textOf(folder));
            if (!query.exec()) return query.lastError();
        }
        if (!query.prepare(QStringLiteral("REPLACE INTO run (root, folder, stamp, summary) "
                                          "VALUES (?, ?, ?, ?)"))) {
            return query.lastError();
        }
        for (const Row& row : rows) {
            for (const std::string& text : {runsFolder, row.folder, row.stamp, row.summary})
                query.addBindValue(textOf(text));
            if (!query.exec()) return query.lastError();
        }
        return database.commit() ? QSqlError() : database.lastError();
    });
}

void RegistryDatabase::perform(const Work& work) {
    const Outcome first = attempt(work);
    if (first == Outcome::Done) return;
    const std::string file = QFile::encodeName(file_).toStdString();
    if (first == Outcome::Unavailable) {
        tell("The registry of runs " + file + " cannot be used: " + detail_ +
             ". The runs are read from their folders instead, which may take longer.");
        return;
    }
    const std::string damage = detail_;
    if (!setAside()) {
        tell("The registry of runs " + file + " is of no use (" + damage +
             ") and cannot be moved away; delete it. The runs are read from their folders.");
        return;
    }
    tell("The registry of runs " + file + " was of no use (" + damage +
         "). It is made again from the run folders, where all that matters stands; the old file "
         "is kept beside it as " +
         QFileInfo(file_).fileName().toStdString() + ".damaged.");
    attempt(work);
}

RegistryDatabase::Outcome RegistryDatabase::attempt(const Work& work) {
    const QFileInfo info(file_);
    if (info.exists() && !info.isFile()) {
        detail_ = "it is not a file";
        return Outcome::Damaged;
    }
    QDir().mkpath(info.absolutePath());
    const Connection connection(file_);
    QSqlDatabase database = connection.database();
    if (!database.isValid()) {
        detail_ = "Qt's driver for SQLite is missing (package libqt6sql6-sqlite)";
        return Outcome::Unavailable;
    }
    if (!database.open()) return outcomeOf(database.lastError());
    const Outcome prepared = prepare(database);
    return prepared == Outcome::Done ? outcomeOf(work(database)) : prepared;
}

RegistryDatabase::Outcome RegistryDatabase::outcomeOf(const QSqlError& error) {
    if (!error.isValid()) return Outcome::Done;
    detail_ = error.databaseText().toStdString();
    if (detail_.empty()) detail_ = error.text().toStdString();
    return isDamage(error) ? Outcome::Damaged : Outcome::Unavailable;
}

RegistryDatabase::Outcome RegistryDatabase::prepare(QSqlDatabase& database) {
    QSqlQuery query(database);
    const QVariant objects = valueOf(query, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!objects.isValid()) return outcomeOf(query.lastError());
    // A rollback journal, not a write-ahead log: before SQLite 3.51.3, so in Debian's 3.40 too, two
    // connections at once can corrupt a database by its log (sqlite.org/wal.html#walresetbug).
    // Full: what was committed survives a power cut.
    query.exec(QStringLiteral("PRAGMA journal_mode = DELETE"));
    query.exec(QStringLiteral("PRAGMA synchronous = FULL"));
    if (objects.toInt() == 0) return makeTable(database);
    if (valueOf(query, QStringLiteral("PRAGMA application_id")).toInt() != kApplicationId) {
        detail_ = "it is the database of another program";
        return Outcome::Damaged;
    }
    if (valueOf(query, QStringLiteral("PRAGMA user_version")).toInt() != kFormat) {
        return makeTable(database);  // of another version of this program: an index only
    }
    if (checked_) return Outcome::Done;
    const QVariant sound = valueOf(query, QStringLiteral("PRAGMA quick_check(1)"));
    if (!sound.isValid()) return outcomeOf(query.lastError());
    if (sound.toString() != QLatin1String("ok")) {
        detail_ = sound.toString().simplified().toStdString();
        return Outcome::Damaged;
    }
    checked_ = true;
    return Outcome::Done;
}

RegistryDatabase::Outcome RegistryDatabase::makeTable(QSqlDatabase& database) {
    QSqlQuery query(database);
    if (!database.transaction()) return outcomeOf(database.lastError());
    for (const QString& statement :
         {QStringLiteral("DROP TABLE IF EXISTS run"),
          QStringLiteral("CREATE TABLE run (root TEXT NOT NULL, folder TEXT NOT NULL, stamp TEXT "
                         "NOT NULL, summary TEXT NOT NULL, PRIMARY KEY (root, folder))"),
          QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId),
          QStringLiteral("PRAGMA user_version = %1").arg(kFormat)}) {
        if (!query.exec(statement)) return outcomeOf(query.lastError());
    }
    query.finish();
    return database.commit() ? Outcome::Done : outcomeOf(database.lastError());
}

/// The journal goes with its file: beside a new one, it would be taken for that one's.
bool RegistryDatabase::setAside() {
    checked_ = false;
    for (const QString& end : {QString(), QStringLiteral("-journal"), QStringLiteral("-wal")}) {
        const QString from = file_ + end;
        const QString to = file_ + QStringLiteral(".damaged") + end;
        QFile::remove(to);
        if (QFileInfo(to).isDir()) QDir(to).removeRecursively();
        if (QFileInfo::exists(from) && !QDir().rename(from, to)) return false;
    }
    return true;
}

void RegistryDatabase::tell(const std::string& problem) {
    if (problem != told_) problem_ = told_ = problem;
}

std::string RegistryDatabase::takeProblem() { return std::exchange(problem_, {}); }

}  // namespace deepsight
