#include "tests/screenshots/studio.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <cstdio>
#include <cstdlib>

#include "core/training/trainer.h"

namespace deepsight {

namespace {

constexpr int kPatience = 300'000;  // milliseconds; a busy machine trains slowly

constexpr int kFrames = 200;  // milliseconds in which everything that is due is drawn
constexpr int kMostRounds = 10;

/// What is on screen. QWidget::grab() would first lay out the pages that were never shown.
QPixmap photograph(const QWidget& window) { return window.screen()->grabWindow(window.winId()); }

}  // namespace

Studio::Studio(const Album& album, const QString& runsFolder)
    : album_(album), settings_(folder_.filePath(QStringLiteral("settings.ini"))) {
    settings_.setRunsFolder(runsFolder);
    settings_.setTheme(album.theme);
    applyTheme(album.theme);
    window_ = std::make_unique<MainWindow>(makeTrainer, settings_);
    window_->resize(album.size);
    window_->show();
    waitFor("the window", [this] { return window_->windowHandle()->isExposed(); });
}

void Studio::show(Page page) { the<Workspace>().showPage(page); }

QWidget& Studio::page() { return *the<Workspace>().findChild<QStackedWidget*>()->currentWidget(); }

void Studio::press(const char* button) {
    QPushButton* found = nullptr;
    waitFor(button, [&] {
        for (auto* each : page().findChildren<QPushButton*>(QLatin1String(button))) {
            if (each->isVisible()) found = each;
        }
        return found && found->isEnabled();
    });
    found->click();
}

void Studio::trigger(const char* action) {
    auto& found = find<QAction>(action);
    waitFor(action, [&] { return found.isEnabled(); });
    found.trigger();
}

void Studio::choose(const char* comboBox, int entry) {
    auto& box = find<QComboBox>(comboBox);
    waitFor(comboBox, [&] { return box.isEnabled() && box.count() > entry; });
    box.setCurrentIndex(entry);
    Q_EMIT box.activated(entry);
}

void Studio::waitFor(const char* what, const std::function<bool()>& condition) {
    if (!QTest::qWaitFor(condition, kPatience)) {
        fail(QStringLiteral("%1 did not come").arg(QLatin1String(what)));
    }
}

void Studio::take(const char* name, QWidget* dialog) {
    QPixmap picture = settled();
    if (dialog) {
        const QPixmap front = photograph(*dialog);
        const QPoint corner((picture.width() - front.width()) / 2,
                            (picture.height() - front.height()) / 2);
        QPainter painter(&picture);
        painter.drawPixmap(corner, front);
        painter.setPen(dialog->palette().color(QPalette::Mid));
        painter.drawRect(QRect(corner, front.size()).adjusted(-1, -1, 0, 0));
    }
    QDir().mkpath(album_.folder);
    const QString file = album_.folder + QLatin1Char('/') + QLatin1String(name) + ".png";
    if (!picture.save(file)) fail(QStringLiteral("%1 cannot be written").arg(file));
    std::printf("%s\n", qPrintable(file));
    std::fflush(stdout);
}

QPixmap Studio::settled() const {
    // Plots draw a little later than what they show has changed, and a run in training never rests.
    QImage last;
    QPixmap now = photograph(*window_);
    for (int round = 0; round < kMostRounds && now.toImage() != last; ++round) {
        last = now.toImage();
        QTest::qWait(kFrames);
        now = photograph(*window_);
    }
    return now;
}

void Studio::fail(const QString& what) const {
    const QString file = album_.folder + QStringLiteral("/failed.png");
    QDir().mkpath(album_.folder);
    if (window_) photograph(*window_).save(file);
    std::fprintf(stderr, "deepsight_screenshots: %s (see %s)\n", qPrintable(what),
                 qPrintable(file));
    std::_Exit(EXIT_FAILURE);
}

}  // namespace deepsight
