#include "app/language.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>

#include "core/support/device.h"
#include "tests/app/full_window_fixture.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/widget_texts.h"
#include "widgets/config_form.h"
#include "widgets/log_view.h"

namespace deepsight {
namespace {

/// Words of plain ASCII that may stay in a translated window.
bool isData(const QString& word) {
    static const QSet<QString> kData = {
        // Names of languages, each in its own.
        QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Fran"),
        QStringLiteral("ais"),
        // Values that configuration files spell this way.
        QStringLiteral("auto"), QStringLiteral("cpu"), QStringLiteral("fp"), QStringLiteral("bf"),
        // Units that every language writes this way.
        QStringLiteral("KiB"), QStringLiteral("MiB"), QStringLiteral("GiB"),
        // Authors whose work is cited.
        QStringLiteral("Radford"), QStringLiteral("et"), QStringLiteral("al"),
        QStringLiteral("GPT"),
        // What the fake trainer records in the run folder.
        QStringLiteral("generated"), QStringLiteral("data"), QStringLiteral("validation"),
        QStringLiteral("token")};
    return kData.contains(word);
}

class TranslatedWindowTest : public FullWindowTest {
  protected:
    /// The words in `text` that are neither translated nor data.
    QStringList untranslated(QString text) const {
        static const QRegularExpression kTags(QStringLiteral("<code>.*?</code>|<[^>]*>|&[a-z]+;"));
        static const QRegularExpression kPath(QStringLiteral("(?:^|(?<=[\\s(]))/[^\\s<]+"));
        static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{2,}"));
        for (const QString& data : data_) {
            if (text.endsWith(QChar(u'…')) && data.startsWith(text.chopped(1))) return {};
            text.remove(data);
        }
        text.remove(kPath);
        text.remove(kTags).remove(QLatin1Char('&'));
        QStringList words;
        for (auto found = kWord.globalMatch(text); found.hasNext();) {
            const QString word = found.next().captured();
            if (!isData(word)) words << word;
        }
        return words;
    }

    /// All texts under `root`; the log is English by intent, as a compiler's messages are.
    void checkTexts(const QWidget& root) {
        QList<const QWidget*> widgets = {&root};
        for (const QWidget* child : root.findChildren<QWidget*>()) widgets << child;
        for (const QWidget* widget : widgets) {
            const bool isLog = qobject_cast<const LogView*>(widget) != nullptr ||
                               qobject_cast<const LogView*>(widget->parentWidget()) != nullptr;
            if (isLog) continue;
            visitTexts(*widget, [&](const QString& role, const QString& text) {
                const QStringList words = untranslated(text);
                if (words.isEmpty() || complaints_.contains(text)) return;
                complaints_.insert(text);
                ADD_FAILURE() << pathOf(widget).toStdString() << ", " << role.toStdString()
                              << ": \"" << text.left(120).toStdString() << "\" has "
                              << words.join(QStringLiteral(", ")).toStdString();
            });
        }
    }

    QStringList data_ = {QString::fromStdString(processorName())};
    QSet<QString> complaints_;
};

TEST_F(TranslatedWindowTest, LeavesNoTextInEnglish) {
    openFullWindow(QStringLiteral("en"), std::make_unique<PseudoTranslator>());
    const QString folder = runFolder();
    data_ << folder << QFileInfo(folder).fileName();
    onEveryPage(QSize(1280, 820), [this](Page) { checkTexts(*window_); });
}

TEST_F(TranslatedWindowTest, SaysWhatIsWrongInTheFormInTheUsersLanguage) {
    Config config = *settings_->config();
    config.model.heads = 7;
    config.data.pathStarNodes = 3;
    config.training.warmupSteps = 1000;
    settings_->setConfig(config);
    installLanguage(QStringLiteral("en"));
    translator_ = std::make_unique<PseudoTranslator>();
    QCoreApplication::installTranslator(translator_.get());
    openWindow();
    const auto* form = window_->findChild<ConfigForm*>();
    ASSERT_FALSE(form->isValid());
    checkTexts(*form);
}

TEST_F(TranslatedWindowTest, TheSearchFindsATextThatWasForgotten) {
    EXPECT_EQ(untranslated(QStringLiteral("<p>Start</p> 3e-4 ŜţàŕţóÓ")),
              QStringList(QStringLiteral("Start")));
    EXPECT_EQ(pseudoTranslated(QStringLiteral("&Start %1<br>")), QStringLiteral("&Śťàŕť %1<br>óó"));
}

class LanguageTest : public FullWindowTest {
  protected:
    void choose(const QString& code) {
        for (QAction* action : find<QMenu>("languageMenu")->actions()) {
            if (action->data().toString() == code) action->trigger();
        }
        QCoreApplication::sendPostedEvents();
    }
};

TEST_F(LanguageTest, ChangesWhileARunGoesOn) {
    installLanguage(QStringLiteral("en"));
    settings_->setLanguage(QStringLiteral("en"));
    openWindowWithEndlessRuns();
    click("startPushButton");
    ASSERT_TRUE(waitForPoints(5));
    workspace().showPage(Page::Curves);
    const QString english = find<QAction>("stopAction")->text();
    const std::size_t before = curvePoints();

    choose(QStringLiteral("de"));

    EXPECT_NE(find<QAction>("stopAction")->text(), english);
    EXPECT_EQ(settings_->language(), QStringLiteral("de"));
    EXPECT_EQ(workspace().page(), Page::Curves);
    EXPECT_GE(curvePoints(), before);
    EXPECT_TRUE(waitForPoints(before + 5));
    const QString run = QFileInfo(runFolder()).fileName();
    const auto labels = window_->findChild<LaunchPanel*>()->findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [&](QLabel* label) { return label->text() == run; }));
    EXPECT_TRUE(find<QLabel>("stepLabel")->text().contains(QStringLiteral("1,000,000")));
    EXPECT_TRUE(find<QAction>("stopAction")->isEnabled());
    EXPECT_FALSE(find<QAction>("startAction")->isEnabled());
    EXPECT_EQ(window_->findChildren<QMenuBar*>().size(), 1);

    choose(QStringLiteral("en"));
    EXPECT_EQ(find<QAction>("stopAction")->text(), english);
    QTest::keyClick(window_.get(), Qt::Key_F7);
    ASSERT_TRUE(waitForState("Stopped"));
    EXPECT_EQ(readRun(runFolder().toStdString()).steps.size(), curvePoints());
}

TEST_F(LanguageTest, KeepsEditsFocusAndChoicesAndClosesDialogs) {
    settings_->setLanguage(QStringLiteral("en"));
    openWindow();
    auto* steps = find<QLineEdit>("trainingStepsLineEdit");
    steps->setFocus();
    steps->selectAll();
    QTest::keyClicks(steps, QStringLiteral("4321"));
    find<QAction>("openRunAction")->trigger();
    ASSERT_NE(find<QDialog>("fileDialog"), nullptr);

    choose(QStringLiteral("fr"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    EXPECT_EQ(window_->findChild<ConfigForm*>()->config().training.steps, 4321);
    EXPECT_EQ(window_->focusWidget()->objectName(), QStringLiteral("trainingStepsLineEdit"));
    EXPECT_TRUE(window_->findChildren<QDialog*>().isEmpty());
    const auto actions = find<QMenu>("languageMenu")->actions();
    EXPECT_EQ(std::ranges::count_if(actions, &QAction::isChecked), 1);
    EXPECT_TRUE(std::ranges::any_of(actions, [](const QAction* action) {
        return action->isChecked() && action->data() == QStringLiteral("fr");
    }));
}

TEST_F(LanguageTest, WritesNumbersTheSameWayInEveryLanguage) {
    for (const Language& language : languages()) {
        installLanguage(language.code);
        EXPECT_EQ(installedLanguage(), language.code);
        EXPECT_EQ(QLocale().toString(1234567), QStringLiteral("1,234,567"))
            << language.code.toStdString();
        EXPECT_EQ(QLocale().toString(0.5, 'f', 1), QStringLiteral("0.5"));
    }
}

TEST_F(LanguageTest, TranslatesTheButtonsOfQtsDialogs) {
    const QString path = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFileInfo::exists(path + QStringLiteral("/qtbase_de.qm"))) {
        GTEST_SKIP() << "Qt's translations (qt6-translations-l10n) are not installed in "
                     << path.toStdString();
    }
    installLanguage(QStringLiteral("de"));
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
    installLanguage(QStringLiteral("en"));
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

TEST_F(LanguageTest, FollowsTheDesktopWhereNoneIsChosen) {
    installLanguage(QStringLiteral("de"));
    installLanguage(QString());
    const QLocale system = QLocale::system();
    if (system.language() == QLocale::C || system.language() == QLocale::English) {
        EXPECT_EQ(installedLanguage(), QStringLiteral("en"));
    } else {
        GTEST_SKIP() << "the desktop's language is " << system.name().toStdString();
    }
}

}  // namespace
}  // namespace deepsight
