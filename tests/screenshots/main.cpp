// Takes the pictures of the user guide from the real window; see scripts/screenshots.

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <cstdio>

#include "app/language.h"
#include "app/startup.h"
#include "core/support/openmp.h"
#include "tests/screenshots/scenes.h"

int main(int argc, char** argv) {
    deepsight::limitOpenMpSpinning(argv);
    deepsight::nameApplication();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/deepsight.svg")));
    QApplication::setCursorFlashTime(0);  // a caret that is there in every picture

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("runs"), QStringLiteral("Runs to show"), QStringLiteral("folder")});
    parser.addOption(
        {QStringLiteral("text"), QStringLiteral("Text to train on"), QStringLiteral("file")});
    parser.addOption(
        {QStringLiteral("out"), QStringLiteral("Where the pictures go"), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("light or dark"),
                      QStringLiteral("theme"), QStringLiteral("light")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("of the window"),
                      QStringLiteral("WxH"), QStringLiteral("1100x720")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("en, de, fr or zh_CN"),
                      QStringLiteral("code"), QStringLiteral("en")});
    parser.addOption(
        {QStringLiteral("only"), QStringLiteral("new, runs or training"), QStringLiteral("part")});
    parser.process(application);

    deepsight::installLanguage(parser.value(QStringLiteral("language")));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const bool dark = parser.value(QStringLiteral("theme")) == QLatin1String("dark");
    const deepsight::Album album{
        .theme = dark ? deepsight::Theme::Dark : deepsight::Theme::Light,
        .size = QSize(size.value(0).toInt(), size.value(1).toInt()),
        .folder = QDir(parser.value(QStringLiteral("out"))).absolutePath()};
    const QDir runs(parser.value(QStringLiteral("runs")));
    QDir scratch(runs.absoluteFilePath(QStringLiteral("../new-runs")));
    scratch.removeRecursively();
    scratch.mkpath(QStringLiteral("."));
    const deepsight::Material material{
        .demo = runs.absoluteFilePath(QStringLiteral("demo")),
        .noPlanning = runs.absoluteFilePath(QStringLiteral("demo-no-planning")),
        .text = runs.absoluteFilePath(QStringLiteral("text")),
        .sweep = QDir::cleanPath(runs.absoluteFilePath(QStringLiteral("../equal-baseline"))),
        .runsFolder = runs.absolutePath(),
        .textFile = QFileInfo(parser.value(QStringLiteral("text"))).absoluteFilePath(),
        .scratch = QDir::cleanPath(scratch.absolutePath())};
    const QString only = parser.value(QStringLiteral("only"));
    const auto wanted = [&](const char* part) {
        return only.isEmpty() || only == QLatin1String(part);
    };
    if (wanted("new")) deepsight::photographNewWindow(album, material);
    if (wanted("runs")) deepsight::photographRuns(album, material);
    if (wanted("training")) deepsight::photographTraining(album, material);
    return 0;
}
