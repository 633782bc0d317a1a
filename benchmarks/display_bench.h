#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>

#include "app/main_window.h"
#include "app/settings.h"
#include "core/config/config.h"

namespace deepsight::benchmark {

inline constexpr int kWidth = 1680, kHeight = 1050;  // of the window

double threadSeconds();   ///< of the processor, by the calling thread
double processSeconds();  ///< of the processor, by all threads
void printRow(const std::string& what, const std::string& measured, const std::string& target);
std::string text(const char* format, ...) __attribute__((format(printf, 1, 2)));
/// Handles events until `done`, without resting.
void spinUntil(const std::function<bool()>& done);
/// Handles events until `done`, resting in between. Looks at each event.
void waitUntil(const std::function<bool()>& done);
/// Handles events for a while, resting in between as a program does.
void liveFor(int milliseconds);

/// The real window with the real trainer, on settings and a runs folder of its own.
class Window {
  public:
    explicit Window(const Config& config);
    ~Window();

    MainWindow& window() { return *window_; }
    template <typename T>
    T& find(const char* name = "") {
        T* found = *name ? window_->findChild<T*>(QLatin1String(name)) : window_->findChild<T*>();
        if (found == nullptr)
            qFatal("The window has no %s %s.", T::staticMetaObject.className(), name);
        return *found;
    }
    QString runsFolder() const { return folder_.filePath(QStringLiteral("runs")); }
    void showPage(int page);  ///< as by its shortcut

  private:
    QTemporaryDir folder_;
    std::unique_ptr<Settings> settings_;
    std::unique_ptr<MainWindow> window_;
};

/// The longest time between two beats of a timer of 1 ms on the GUI thread, and the longest that
/// the thread was computing between two, which other programs do not disturb.
class StallWatch {
  public:
    StallWatch();
    void reset();
    double longestWall() const { return wall_; }            ///< milliseconds
    double longestComputing() const { return computing_; }  ///< milliseconds

  private:
    void beat();

    QTimer timer_;
    QElapsedTimer clock_;
    double lastComputing_ = 0;
    double wall_ = 0;
    double computing_ = 0;
};

void measureOpening(std::int64_t rows);
void measureOverlays(int runs, int rows);
void measureHeatmap();
void measureTraining(int seconds, int rounds);
void measurePages();

}  // namespace deepsight::benchmark
