#pragma once

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <stdexcept>

#include "widgets/embedding_view.h"
#include "widgets/heatmap_plot.h"

namespace deepsight {

/// Three positions, two planning contexts, width two.
inline EmbeddingSnapshot smallSnapshot(std::int64_t step = 40) {
    EmbeddingSnapshot s;
    s.step = step;
    s.time = 3;
    s.contexts = 2;
    s.width = 2;
    s.encoderOutput = {2, 0, 0, 3, 1, 1};
    s.planningContext = {4, 0, 0, 5};
    s.tokens = {" a", "b\n", "c"};
    s.source = "validation, token 0";
    return s;
}

inline EmbeddingSnapshot squareSnapshot(std::int64_t size, std::int64_t step = 1) {
    EmbeddingSnapshot s;
    s.step = step;
    s.time = s.contexts = s.width = size;
    s.encoderOutput.assign(static_cast<std::size_t>(size * size), 0.1F);
    for (std::int64_t i = 0; i < size; ++i) {
        s.encoderOutput[static_cast<std::size_t>(i * size + i)] = 1;
        s.tokens.push_back("t" + std::to_string(i));
    }
    s.planningContext = s.encoderOutput;
    return s;
}

class EmbeddingViewTest : public testing::Test {
  protected:
    EmbeddingViewTest() {
        view.resize(1000, 720);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    void show(const EmbeddingSnapshot& snapshot) {
        QSignalSpy shown(&view, &EmbeddingView::mapShown);
        view.setSnapshot(snapshot);
        ASSERT_TRUE(shown.wait(5000));
    }
    template <class T>
    T& child(const char* name) {
        auto* found = view.findChild<T*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    /// Chooses as a user does: setCurrentIndex alone is what programs do.
    void choose(const char* name, int index) {
        QComboBox& box = child<QComboBox>(name);
        box.setFocus();
        while (box.currentIndex() != index) {
            QTest::keyClick(&box, box.currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
        }
    }
    void chooseAndWait(const char* name, int index) {
        QSignalSpy shown(&view, &EmbeddingView::mapShown);
        choose(name, index);
        ASSERT_TRUE(shown.wait(5000));
    }
    HeatmapPlot& heatmap() { return *view.heatmap(); }
    void hover(int row, int column) {
        const QPointF at = heatmap().cellCentre(row, column);
        QMouseEvent move(QEvent::MouseMove, at, heatmap().mapToGlobal(at), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&heatmap(), &move);
    }
    void wheel(int row, int column, int turn) {
        const QPointF at = heatmap().cellCentre(row, column);
        QWheelEvent event(at, heatmap().mapToGlobal(at), {}, QPoint(0, turn), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&heatmap(), &event);
    }

    EmbeddingView view;
};

}  // namespace deepsight
