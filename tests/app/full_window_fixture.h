#pragma once

#include <QTranslator>
#include <algorithm>

#include "app/language.h"
#include "app/workspace.h"
#include "tests/app/main_window_fixture.h"

namespace deepsight {

/// The real window after a short run of the fake trainer, so that every page has something to show.
class FullWindowTest : public MainWindowTest {
  protected:
    void TearDown() override {
        window_.reset();
        QCoreApplication::removeTranslator(translator_.get());
        installLanguage(QStringLiteral("en"));
    }

    /// In the language of this code, or with `translator` in the one that it makes.
    void openFullWindow(const QString& code, std::unique_ptr<QTranslator> translator = nullptr) {
        installLanguage(code);
        translator_ = std::move(translator);
        if (translator_) QCoreApplication::installTranslator(translator_.get());
        Config config = *settings_->config();
        config.training.steps = 60;
        config.training.evaluationInterval = 20;
        settings_->setConfig(config);
        openWindow();
        QTest::keyClick(window_.get(), Qt::Key_F5);
        auto* continueRun = find<QAction>("continueAction");
        ASSERT_TRUE(QTest::qWaitFor([&] { return continueRun->isEnabled(); }, kPatience));
    }

    Workspace& workspace() { return *window_->findChild<Workspace*>(); }

    /// Calls `check` once on every page, shown and laid out at this size.
    template <typename Check>
    void onEveryPage(const QSize& size, Check check) {
        window_->resize(size);
        for (int index = 0; index < kPageCount; ++index) {
            workspace().showPage(static_cast<Page>(index));
            // Layouts inside layouts settle one level a pass.
            for (int pass = 0; pass < 5; ++pass) {
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents();
            }
            check(static_cast<Page>(index));
        }
    }

    std::unique_ptr<QTranslator> translator_;
};

}  // namespace deepsight
