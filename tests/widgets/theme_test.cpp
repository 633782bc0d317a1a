#include "widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <cmath>

namespace deepsight {
namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Contrast ratio of WCAG 2.
double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

class ThemeTest : public ::testing::TestWithParam<Theme> {
  protected:
    void SetUp() override { applyTheme(GetParam()); }
    void TearDown() override { applyTheme(Theme::Light); }
};

TEST_P(ThemeTest, TextIsReadableOnEveryBackground) {
    const QPalette palette = QApplication::palette();
    const StatusColours status = statusColours(palette);
    const QColor page = palette.color(QPalette::Window);
    for (const QColor& text : {palette.color(QPalette::Text), status.accent, status.success,
                               status.warning, status.danger, status.muted}) {
        EXPECT_GE(contrast(text, status.card), 4.5) << text.name().toStdString();
        EXPECT_GE(contrast(text, page), 4.5) << text.name().toStdString();
    }
    const auto pair = [&palette](QPalette::ColorRole a, QPalette::ColorRole b) {
        return contrast(palette.color(a), palette.color(b));
    };
    EXPECT_GE(pair(QPalette::Text, QPalette::Base), 4.5);
    EXPECT_GE(pair(QPalette::PlaceholderText, QPalette::Base), 4.5);
    EXPECT_GE(pair(QPalette::HighlightedText, QPalette::Highlight), 4.5);
    EXPECT_GE(pair(QPalette::ToolTipText, QPalette::ToolTipBase), 4.5);
}

TEST_P(ThemeTest, CurvesStandOutFromTheirBackground) {
    const ChartColours chart = chartColours(QApplication::palette());
    for (const QColor& line : {chart.train, chart.validation, chart.future, chart.extra}) {
        EXPECT_GE(contrast(line, chart.background), 3.0) << line.name().toStdString();
    }
    EXPECT_GE(contrast(chart.text, chart.background), 4.5);
}

TEST_P(ThemeTest, SaysWhetherItIsDark) {
    EXPECT_EQ(isDark(QApplication::palette()), GetParam() == Theme::Dark);
}

INSTANTIATE_TEST_SUITE_P(, ThemeTest, ::testing::Values(Theme::Light, Theme::Dark),
                         [](const auto& param) {
                             return param.param == Theme::Dark ? "Dark" : "Light";
                         });

TEST(Theme, SystemFollowsTheEnvironment) {
    qputenv("DEEPSIGHT_THEME", "dark");
    applyTheme(Theme::System);
    EXPECT_TRUE(isDark(QApplication::palette()));
    qputenv("DEEPSIGHT_THEME", "light");
    applyTheme(Theme::System);
    EXPECT_FALSE(isDark(QApplication::palette()));
    qunsetenv("DEEPSIGHT_THEME");
}

}  // namespace
}  // namespace deepsight
