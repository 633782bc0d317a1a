#include <gtest/gtest.h>

#include <QCoreApplication>

/// An event loop without a window.
int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
