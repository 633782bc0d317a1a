#pragma once

#include <gtest/gtest.h>
#include <qcustomplot.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QTest>
#include <stdexcept>
#include <vector>

#include "widgets/curves_view.h"
#include "widgets/loss_plot.h"

namespace deepsight {
inline StepMetrics stepAt(std::int64_t step, double loss) {
    StepMetrics m;
    m.step = step;
    m.tokens = step * 100;
    m.seconds = static_cast<double>(step) * 0.5;
    m.trainLoss = loss;
    m.learningRate = 1e-3;
    m.gradientNorm = 1;
    m.tokensPerSecond = 200;
    return m;
}

inline std::vector<StepMetrics> steps(std::int64_t first, std::int64_t last) {
    std::vector<StepMetrics> result;
    for (std::int64_t step = first; step <= last; ++step) {
        result.push_back(stepAt(step, 2 + 8.0 / static_cast<double>(step)));
    }
    return result;
}

inline EvaluationMetrics evaluationAt(std::int64_t step, double loss) {
    EvaluationMetrics m;
    m.step = step;
    m.seconds = static_cast<double>(step) * 0.5;
    m.validationLoss = loss;
    return m;
}

/// A shown Curves page and hands to work it.
class CurvesViewTest : public testing::Test {
  protected:
    CurvesViewTest() {
        view.resize(1000, 700);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
    }
    void add(const std::vector<StepMetrics>& values) { view.addSteps(values); }
    /// Draws now what the coalescing timer would draw soon.
    void redraw() { plot().replot(); }
    QCustomPlot& plot() { return *view.plot()->plot(); }
    QCPAxis& xAxis() { return *plot().axisRect(0)->axis(QCPAxis::atBottom); }
    QCPAxis& yAxis() { return *plot().axisRect(0)->axis(QCPAxis::atLeft); }
    template <class T>
    T& child(const char* name) {
        auto* found = view.findChild<T*>(QLatin1String(name));
        if (!found) throw std::runtime_error(name);
        return *found;
    }
    QCheckBox& seriesBox(SeriesId id) {
        return child<QCheckBox>(
            qPrintable(QStringLiteral("series%1CheckBox").arg(static_cast<int>(id))));
    }
    QAction& panelAction(PanelId id) {
        auto& menu = child<QMenu>("panelsMenu");
        Q_EMIT menu.aboutToShow();
        return *menu.actions().at(static_cast<int>(id));
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(&plot(), Qt::LeftButton, modifiers, from);
        const QPoint middle = (from + to) / 2;
        for (const QPoint& at : {middle, to}) {
            QMouseEvent move(QEvent::MouseMove, at, plot().mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(&plot(), &move);
        }
        QTest::mouseRelease(&plot(), Qt::LeftButton, modifiers, to);
    }
    void wheel(QPoint at, int turn) {
        QWheelEvent event(at, plot().mapToGlobal(at), {}, QPoint(0, turn), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot(), &event);
    }
    void hover(QPoint at) {
        QMouseEvent move(QEvent::MouseMove, at, plot().mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&plot(), &move);
    }
    QPoint centre() { return plot().axisRect(0)->rect().center(); }

    CurvesView view;
};

}  // namespace deepsight
