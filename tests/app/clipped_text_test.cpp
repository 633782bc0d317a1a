#include <gtest/gtest.h>

#include <QFontDatabase>
#include <QSet>
#include <QTabBar>

#include "tests/app/full_window_fixture.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/text_room.h"

namespace deepsight {
namespace {

constexpr const char* kPseudo = "pseudo";

/// In every language, and in one whose texts are 40 % longer than English.
class ClippedTextTest : public FullWindowTest, public ::testing::WithParamInterface<const char*> {
  protected:
    void openInLanguage() {
        if (GetParam() == kPseudo) {
            openFullWindow(QStringLiteral("en"), std::make_unique<PseudoTranslator>());
        } else {
            openFullWindow(QLatin1String(GetParam()));
        }
    }

    /// Whether a widget with text sticks out of what shows it, and nothing scrolls there.
    static QString beyondEdge(const QWidget& widget) {
        if (!qobject_cast<const QLabel*>(&widget) &&
            !qobject_cast<const QAbstractButton*>(&widget) &&
            !qobject_cast<const QComboBox*>(&widget) && !qobject_cast<const QLineEdit*>(&widget)) {
            return {};
        }
        for (const QWidget* parent = widget.parentWidget(); parent != nullptr;
             parent = parent->parentWidget()) {
            const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
            const bool scrolls = area != nullptr && area->viewport() == parent &&
                                 area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            if (scrolls) break;
            const int right = widget.mapTo(parent, QPoint(widget.width(), 0)).x();
            if (right > parent->width()) {
                return QStringLiteral("ends %1 beyond the edge of %2")
                    .arg(right - parent->width())
                    .arg(pathOf(parent));
            }
        }
        return {};
    }

    void checkRoom(const QSize& size) {
        onEveryPage(size, [&](Page) {
            checkVisible();
            for (QTabBar* bar : window_->findChildren<QTabBar*>()) checkTabs(*bar);
        });
    }

    /// The tabs that are not in front.
    void checkTabs(QTabBar& bar) {
        if (!bar.isVisible() || bar.window() != window_.get()) return;
        const int front = bar.currentIndex();
        for (int tab = 0; tab < bar.count(); ++tab) {
            if (tab == front) continue;
            bar.setCurrentIndex(tab);
            settle();
            checkVisible();
        }
        bar.setCurrentIndex(front);
        settle();
    }

    void checkVisible() {
        for (const QWidget* widget : window_->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != window_.get()) continue;
            QString problem = TextRoom(*widget).problem();
            if (problem.isEmpty()) problem = beyondEdge(*widget);
            if (problem.isEmpty() || complaints_.contains(problem)) continue;
            complaints_.insert(problem);
            ADD_FAILURE() << pathOf(widget).toStdString() << ' ' << problem.toStdString();
        }
    }

    static void settle() {
        for (int pass = 0; pass < 5; ++pass) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    QSet<QString> complaints_;
};

TEST_P(ClippedTextTest, NoTextIsCutInASmallWindow) {
    openInLanguage();
    checkRoom(QSize(1100, 720));
}

TEST_P(ClippedTextTest, NoTextIsCutInALargeWindow) {
    openInLanguage();
    checkRoom(QSize(1680, 1050));
}

TEST_P(ClippedTextTest, TheWindowNeedsNoMoreThanTheSmallSize) {
    openInLanguage();
    const QSize needed = workspace().minimumSizeHint();
    EXPECT_LE(needed.width(), 1100);
    EXPECT_LE(needed.height(), 720 - 60);  // menu bar and status line
}

INSTANTIATE_TEST_SUITE_P(Languages, ClippedTextTest,
                         ::testing::Values("en", "de", "fr", "zh_CN", kPseudo),
                         [](const auto& tested) { return std::string(tested.param); });

TEST(TextRoomTest, TellsWhatIsCut) {
    QLabel label(QStringLiteral("A text of some length"));
    label.resize(label.sizeHint());
    EXPECT_EQ(TextRoom(label).problem(), QString());
    label.resize(label.sizeHint() / 2);
    EXPECT_NE(TextRoom(label).problem(), QString());
    label.setToolTip(label.text());
    EXPECT_EQ(TextRoom(label).problem(), QString());
}

}  // namespace
}  // namespace deepsight
