#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/sweep/sweep_plan.h"
#include "core/sweep/sweep_summary.h"

namespace deepsight {

// How the Sweeps page words fields, values and metrics. Pure functions.

/// A text of core's sweeps in the user's language (context "Sweep").
QString translateSweep(const char* text);

/// A value as it is typed: "6", "0.1", "mse", "true".
QString sweepValueText(const FieldValue& value);
QString sweepValuesText(const std::vector<FieldValue>& values);  ///< "3, 6, 11"

/// Values of a field from text with commas between them. What is wrong with the text, in one
/// sentence, is put into `problem`; the values are empty then.
std::vector<FieldValue> parseSweepValues(const Field& field, const QString& text, QString& problem);

/// What to type for a field: its choices, or its range.
QString sweepValuesHint(const Field& field);

/// "Score = MSE, Horizon = 6".
QString sweepSettingsText(const FieldSettings& settings);

/// A configuration in a line: model, data and steps.
QString sweepConfigText(const Config& config);

/// What has to be set in `base` to make `config` of it; fields without effect there are left out.
FieldSettings sweepSettings(const Config& base, const Config& config);

QString sweepMetricName(const std::string& metric);  ///< "Best validation loss"
/// "1.2346", or "1.2346 ± 0.0012" with an error.
QString sweepMetricText(const std::string& metric, double value, std::optional<double> error = {});
/// The same with a sign: "+0.0123 ± 0.0012".
QString sweepDifferenceText(const std::string& metric, double value, std::optional<double> error);
QString sweepProbabilityText(double p);  ///< "p = 0.03", "p < 0.001"

/// What is wrong with the name of a sweep, which becomes that of its folder; empty: nothing.
QString sweepNameProblem(const QString& name);

}  // namespace deepsight
