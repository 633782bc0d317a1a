#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <filesystem>
#include <functional>

#include "core/training/run_notes.h"
#include "tests/app/main_window_fixture.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/scoped_variable.h"
#include "widgets/runs_table.h"
#include "widgets/runs_table_model.h"
#include "widgets/runs_view.h"

namespace deepsight {

/// A real main window, its Runs page, and a folder of runs and a trash of the test's own.
class RunsPageTest : public MainWindowTest {
  protected:
    RunsPageTest() : home_("HOME", path("home").c_str()) {
        std::filesystem::create_directories(trash().parent_path());
        std::filesystem::create_directories(path("runs"));
    }

    /// The desktop's trash, below the home folder of this test.
    static std::filesystem::path trash() {
        return std::filesystem::path(
                   QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                       .toStdString()) /
               "Trash";
    }

    std::string path(const std::string& name) const {
        return folder_.filePath(QString::fromStdString(name)).toStdString();
    }

    QString makeRun(const std::string& name, std::int64_t steps = 10) {
        return test::makeRunOnDisk(path("runs/" + name), steps);
    }

    void openRunsPage() {
        openWindow();
        QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
        view_ = window_->findChild<RunsView*>();
        ASSERT_EQ(page(), view_);
    }

    RunsTable* table() { return view_->table(); }

    bool waitFor(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, kPatience);
    }
    bool waitForRuns(int count) {
        return waitFor([&] { return table()->model()->rowCount() == count; });
    }

    bool waitForColour(const QString& id) {
        return waitFor([&] { return curves()->overlayColour(id).isValid(); });
    }

    CurvesView* curves() { return window_->findChild<CurvesView*>(); }

    bool waitForCurrent(const QString& id) {
        return waitFor([&] {
            const QAbstractItemModel* model = table()->model();
            const auto found =
                model->match(model->index(0, 0), RunsTableModel::IdRole, id, 1, Qt::MatchExactly);
            return !found.isEmpty() && found[0].data(RunsTableModel::CurrentRole).toBool();
        });
    }

    bool waitForNotes(const QString& id, const RunNotes& notes) {
        return waitFor([&] { return readRunNotes(id.toStdString()) == notes; });
    }

    /// Types a note and leaves it to the view when it is saved.
    void typeNote(const QString& id, const QString& text) {
        table()->select({id});
        QTest::keyClicks(find<QPlainTextEdit>("runNotePlainTextEdit"), text);
    }

    void trashSelected() {
        QTest::keyClick(table(), Qt::Key_Delete);
        click("moveToTrashPushButton");
    }

    test::ScopedVariable home_;
    RunsView* view_ = nullptr;
};

}  // namespace deepsight
