#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

/// One QApplication for the whole test program; settings go to a test location,
/// and no window appears unless a platform is asked for.
int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("deepsight-tests"));
    QApplication::setOrganizationName(QStringLiteral("deepsight"));
    return RUN_ALL_TESTS();
}
