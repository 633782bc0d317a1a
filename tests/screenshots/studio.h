#pragma once

#include <QPushButton>
#include <QSize>
#include <QString>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

#include "app/main_window.h"
#include "app/settings.h"
#include "app/workspace.h"

namespace deepsight {

/// Where the pictures of one theme and size go.
struct Album {
    Theme theme = Theme::Light;
    QSize size;
    QString folder;
};

/// A real window with the real trainer, on settings and a runs folder of its own, steered by
/// events, and photographed. A wait whose condition does not come true ends the program with a
/// message, so that no picture shows a page before it is ready. GUI thread.
class Studio {
  public:
    Studio(const Album& album, const QString& runsFolder);

    template <typename T>
    T& find(const char* name) {
        T* found = window_->findChild<T*>(QLatin1String(name));
        if (!found) fail(QStringLiteral("no %1").arg(QLatin1String(name)));
        return *found;
    }
    /// The only widget of a class.
    template <typename T>
    T& the() {
        T* found = window_->findChild<T*>();
        if (!found) fail(QLatin1String(T::staticMetaObject.className()));
        return *found;
    }

    MainWindow& window() { return *window_; }
    Settings& settings() { return settings_; }
    void show(Page page);
    /// Presses the visible button of this name on the page that is shown.
    void press(const char* button);
    void trigger(const char* action);
    /// Chooses an entry as a user does.
    void choose(const char* comboBox, int entry);
    void waitFor(const char* what, const std::function<bool()>& condition);
    /// Saves the window, and in its middle `dialog` if there is one, as NAME.png.
    void take(const char* name, QWidget* dialog = nullptr);

  private:
    [[noreturn]] void fail(const QString& what) const;
    QWidget& page();
    QPixmap settled() const;

    Album album_;
    QTemporaryDir folder_;
    Settings settings_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace deepsight
