#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

/// One QApplication for the whole test program; settings go to a test location.
int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("deepsight-tests"));
    QApplication::setOrganizationName(QStringLiteral("deepsight"));
    return RUN_ALL_TESTS();
}
