#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>

#include "tests/app/full_window_fixture.h"
#include "tests/support/widget_texts.h"

namespace deepsight {
namespace {

class AccessibilityTest : public FullWindowTest {
  protected:
    /// What the keyboard should reach under `root`.
    static QList<QWidget*> interactive(const QWidget& root) {
        QList<QWidget*> found;
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            const bool isPart = widget->focusProxy() != nullptr ||
                                widget->objectName().startsWith(QStringLiteral("qt_"));
            if (widget->isVisible() && widget->isEnabled() && !isPart &&
                (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                widget->window() == root.window()) {
                found << widget;
            }
        }
        return found;
    }

    static QString spokenName(QWidget* widget) {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        return interface == nullptr ? QString() : interface->text(QAccessible::Name);
    }
};

TEST_F(AccessibilityTest, EveryControlHasANameForScreenReaders) {
    openFullWindow(QStringLiteral("en"));
    QSet<QString> complaints;
    onEveryPage(QSize(1280, 820), [&](Page) {
        for (QWidget* widget : interactive(*window_)) {
            if (!spokenName(widget).isEmpty() || complaints.contains(pathOf(widget))) continue;
            complaints.insert(pathOf(widget));
            ADD_FAILURE() << pathOf(widget).toStdString() << " has no accessible name";
        }
    });
}

TEST_F(AccessibilityTest, TabReachesEveryControl) {
    openFullWindow(QStringLiteral("en"));
    window_->activateWindow();
    onEveryPage(QSize(1680, 1050), [&](Page page) {
        const QList<QWidget*> expected = interactive(*window_);
        window_->findChild<QWidget*>(QStringLiteral("pageNavigation"))->setFocus();
        QSet<QWidget*> reached;
        for (qsizetype press = 0; press < 2 * expected.size() + 20; ++press) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (QWidget* widget : expected) {
            // Of buttons that exclude each other, Tab reaches one and the arrows the others.
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool isGrouped =
                button != nullptr && button->group() != nullptr && button->group()->exclusive();
            if (isGrouped || (button != nullptr && button->autoExclusive())) continue;
            EXPECT_TRUE(reached.contains(widget) || reached.contains(widget->focusProxy()))
                << "page " << static_cast<int>(page) << ": Tab does not reach "
                << pathOf(widget).toStdString();
        }
    });
}

TEST_F(AccessibilityTest, EveryControlHasAnObjectName) {
    openFullWindow(QStringLiteral("en"));
    onEveryPage(QSize(1280, 820), [&](Page page) {
        for (const QWidget* widget : interactive(*window_)) {
            EXPECT_FALSE(widget->objectName().isEmpty())
                << "page " << static_cast<int>(page) << ": " << pathOf(widget).toStdString();
        }
    });
}

}  // namespace
}  // namespace deepsight
