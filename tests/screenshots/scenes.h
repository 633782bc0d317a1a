#pragma once

#include "tests/screenshots/studio.h"

namespace deepsight {

/// What is photographed: runs trained before, by scripts/screenshots, and a text to train on.
struct Material {
    QString demo;        ///< run of the demo preset
    QString noPlanning;  ///< the same without the planning loss
    QString text;        ///< run on a text
    QString sweep;       ///< the demo against a baseline of its size, over seeds
    QString runsFolder;  ///< in which all of them lie
    QString textFile;
    QString scratch;  ///< an empty folder for runs that are trained here
};

/// The pages with nothing to show, a configuration, and what the window offers around its pages.
void photographNewWindow(const Album& album, const Material& material);
/// The pages with the runs of the material.
void photographRuns(const Album& album, const Material& material);
/// A run while it trains, pauses, and is stopped.
void photographTraining(const Album& album, const Material& material);

}  // namespace deepsight
