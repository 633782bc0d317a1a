#include "widgets/number_format.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <limits>

#include "widgets/number_edit.h"

namespace deepsight {
namespace {

TEST(NumberFormat, GroupsThousands) {
    EXPECT_EQ(groupedNumber(0), QStringLiteral("0"));
    EXPECT_EQ(groupedNumber(999), QStringLiteral("999"));
    EXPECT_EQ(groupedNumber(1000), QStringLiteral("1,000"));
    EXPECT_EQ(groupedNumber(15763500), QStringLiteral("15,763,500"));
    EXPECT_EQ(groupedNumber(-1234567), QStringLiteral("-1,234,567"));
}

TEST(NumberFormat, ShortensLargeNumbersWithoutAFourDigitMantissa) {
    EXPECT_EQ(compactNumber(340), QStringLiteral("340"));
    EXPECT_EQ(compactNumber(15763500), QStringLiteral("15.8 M"));
    EXPECT_EQ(compactNumber(999960), QStringLiteral("1.0 M"));
    EXPECT_EQ(compactNumber(2.88e9), QStringLiteral("2.9 G"));
}

TEST(NumberFormat, WritesRealsShortestAndExact) {
    EXPECT_EQ(realNumber(3e-4), QStringLiteral("3e-4"));
    EXPECT_EQ(realNumber(1e-8), QStringLiteral("1e-8"));
    EXPECT_EQ(realNumber(0.95), QStringLiteral("0.95"));
    EXPECT_EQ(realNumber(0), QStringLiteral("0"));
    EXPECT_EQ(realNumber(1), QStringLiteral("1"));
    for (const double value : {1.0 / 3, 2.5e-7, 123456.789, 1e300}) {
        EXPECT_EQ(parseReal(realNumber(value)), value);
    }
}

TEST(NumberFormat, KeepsSignificantDigits) {
    EXPECT_EQ(significantNumber(9e-4, 3), QStringLiteral("9.00e-4"));
    EXPECT_EQ(significantNumber(0.4371, 3), QStringLiteral("0.437"));
    EXPECT_EQ(significantNumber(22.891, 4), QStringLiteral("22.89"));
    EXPECT_EQ(significantNumber(0, 3), QStringLiteral("0"));
}

TEST(NumberFormat, WritesDurationsInTwoUnits) {
    EXPECT_EQ(shortDuration(8.4), QStringLiteral("8 s"));
    EXPECT_EQ(shortDuration(200), QStringLiteral("3 min 20 s"));
    EXPECT_EQ(shortDuration(3599.7), QStringLiteral("1 h 00 min"));
    EXPECT_EQ(shortDuration(7500), QStringLiteral("2 h 05 min"));
    EXPECT_EQ(shortDuration(4 * 86400 + 3 * 3600), QStringLiteral("4 d 3 h"));
    EXPECT_EQ(shortDuration(std::numeric_limits<double>::infinity()), QStringLiteral("–"));
}

TEST(NumberFormat, ReadsWholeNumbersAsPeopleTypeThem) {
    for (const char* text : {"1000000", "1,000,000", "1 000 000", "1_000_000", "1e6"}) {
        EXPECT_EQ(parseInteger(QString::fromUtf8(text)), 1000000) << text;
    }
    EXPECT_EQ(parseInteger(QStringLiteral("9007199254740991")), 9007199254740991);
    for (const char* text : {"", "abc", "1.5", "1e-3", "12x", "1e300"}) {
        EXPECT_FALSE(parseInteger(QString::fromUtf8(text))) << text;
    }
}

TEST(NumberFormat, RefusesRealsThatAreNotFinite) {
    EXPECT_EQ(parseReal(QStringLiteral(" 3e-4 ")), 3e-4);
    for (const char* text : {"", "fast", "nan", "inf", "1e999", "0.1.2"}) {
        EXPECT_FALSE(parseReal(QString::fromUtf8(text))) << text;
    }
}

TEST(NumberEdit, StepsRealsByTheirFirstDigit) {
    NumberEdit edit(NumberEdit::Kind::Real);
    edit.setRange(0, 10);
    edit.setValue(9e-4);
    QSignalSpy edited(&edit, &QLineEdit::textEdited);
    QTest::keyClick(&edit, Qt::Key_Up);
    EXPECT_EQ(edit.text(), QStringLiteral("1e-3"));
    QTest::keyClick(&edit, Qt::Key_Down);
    EXPECT_EQ(edit.text(), QStringLiteral("9e-4"));
    EXPECT_EQ(edited.count(), 2);
}

TEST(NumberEdit, StepsWholeNumbersWithinTheirRange) {
    NumberEdit edit(NumberEdit::Kind::Integer);
    edit.setRange(1, 1005);
    edit.setValue(999);
    QTest::keyClick(&edit, Qt::Key_Up);
    EXPECT_EQ(edit.text(), QStringLiteral("1,000"));
    QTest::keyClick(&edit, Qt::Key_PageUp);
    EXPECT_EQ(edit.text(), QStringLiteral("1,005"));
}

TEST(NumberEdit, GroupsDigitsWhenEditingEnds) {
    NumberEdit edit(NumberEdit::Kind::Integer);
    QTest::keyClicks(&edit, QStringLiteral("1000000"));
    EXPECT_EQ(edit.text(), QStringLiteral("1000000"));
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_EQ(edit.text(), QStringLiteral("1,000,000"));
}

}  // namespace
}  // namespace deepsight
