#include "widgets/page_shortcuts.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QStringList>

namespace deepsight {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PageShortcuts)
};

QString native(const QList<QKeySequence>& keys) {
    QStringList names;
    for (const QKeySequence& key : keys) names.append(key.toString(QKeySequence::NativeText));
    return names.join(QStringLiteral("   "));
}

void addPages(QList<ShortcutInfo>& all) {
    const QString runs = Texts::tr("Runs");
    const QString model = Texts::tr("Model, with the keyboard in the diagram");
    const QString sample = Texts::tr("Sample");
    all += {
        {runs, Texts::tr("Search the runs"), native({QKeySequence::Find})},
        {runs, Texts::tr("Open the run"), native({Qt::Key_Return})},
        {runs, Texts::tr("Draw the run beside the current one, or no longer"),
         native({Qt::Key_Space})},
        {runs, Texts::tr("Star the runs, or take the stars off"), native({Qt::Key_S})},
        {runs, Texts::tr("Rename the run"), native({Qt::Key_F2})},
        {runs, Texts::tr("Move the runs to the trash"), native({Qt::Key_Delete})},
        {model, Texts::tr("Neighbouring part"),
         native({Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})},
        {model, Texts::tr("First or last part"), native({Qt::Key_Home, Qt::Key_End})},
        {sample, Texts::tr("Generate"), native({Qt::CTRL | Qt::Key_Return})},
        {sample, Texts::tr("Cancel"), native({Qt::Key_Escape})},
        {Texts::tr("Sweeps"), Texts::tr("Open the run"), native({Qt::Key_Return})},
    };
}

void addPlots(QList<ShortcutInfo>& all) {
    const QString plots = Texts::tr("Curves and Planning, with the keyboard in the plot");
    const QString map = Texts::tr("Embeddings, with the keyboard in the map");
    all += {
        {plots, Texts::tr("Previous or next point"), native({Qt::Key_Left, Qt::Key_Right})},
        {plots, Texts::tr("100 points back or on"), native({Qt::Key_PageUp, Qt::Key_PageDown})},
        {plots, Texts::tr("First or last point"), native({Qt::Key_Home, Qt::Key_End})},
        {plots, Texts::tr("Zoom in or out"), native({Qt::Key_Plus, Qt::Key_Minus})},
        {Texts::tr("Curves"), Texts::tr("Values as a table, or the curves again"),
         native({Qt::CTRL | Qt::Key_T})},
        {plots, Texts::tr("Show everything"), native({Qt::Key_F})},
        {plots, Texts::tr("Put the crosshair away"), native({Qt::Key_Escape})},
        {map, Texts::tr("Neighbouring cell"),
         native({Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})},
        {map, Texts::tr("Zoom in or out"), native({Qt::Key_Plus, Qt::Key_Minus})},
        {map, Texts::tr("Show everything"), native({Qt::Key_F})},
        {map, Texts::tr("Leave the cell"), native({Qt::Key_Escape})},
    };
}

}  // namespace

QList<ShortcutInfo> pageShortcuts() {
    QList<ShortcutInfo> all;
    addPages(all);
    addPlots(all);
    const QString numbers = Texts::tr("Number fields");
    all += {
        {numbers, Texts::tr("One more or one less"), native({Qt::Key_Up, Qt::Key_Down})},
        {numbers, Texts::tr("Ten more or ten less"), native({Qt::Key_PageUp, Qt::Key_PageDown})},
    };
    return all;
}

}  // namespace deepsight
