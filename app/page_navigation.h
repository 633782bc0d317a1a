#pragma once

#include <QListWidget>
#include <QString>

namespace deepsight {

/// The pages of the window, in the order of the navigation and of the stack.
enum class Page { Runs, Configure, Model, Launch, Curves, Planning, Embeddings, Sample, Sweeps };
inline constexpr int kPageCount = 9;

/// The list of pages at the window's left edge: icon and name, one always chosen. GUI thread.
class PageNavigation : public QListWidget {
    Q_OBJECT

  public:
    explicit PageNavigation(QWidget* parent = nullptr);

    Page page() const { return static_cast<Page>(currentRow()); }
    void setPage(Page page) { setCurrentRow(static_cast<int>(page)); }

    static QString pageName(Page page);

  Q_SIGNALS:
    void pageChanged(deepsight::Page page);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void updateIcons();
};

}  // namespace deepsight
