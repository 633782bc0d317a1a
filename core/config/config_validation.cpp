#include "core/config/config_validation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/config/field_check.h"
#include "core/data/corpus.h"
#include "core/data/tokenizer.h"
#include "core/data/utf8.h"

namespace deepsight {
namespace {

using std::to_string;

std::string choiceList(const std::vector<const char*>& choices) {
    std::string list;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (i > 0) list += i + 1 == choices.size() ? " or " : ", ";
        list += '"' + std::string(choices[i]) + '"';
    }
    return list;
}

bool isDevice(const std::string& device) {
    if (device == "auto" || device == "cpu") return true;
    constexpr std::string_view kPrefix = "cuda:";
    const bool onlyDigits = std::all_of(device.begin() + std::min(kPrefix.size(), device.size()),
                                        device.end(), [](char c) { return c >= '0' && c <= '9'; });
    return device.starts_with(kPrefix) && device.size() > kPrefix.size() &&
           device.size() <= kPrefix.size() + 3 && onlyDigits;
}

/// Collects the issues of one configuration.
class Validator {
  public:
    explicit Validator(const Config& config) : config_(config) {}

    std::vector<ConfigIssue> run() {
        checkFields();
        // The rules below divide by and multiply the values, so they need them in range.
        if (!issues_.empty()) return issues_;
        checkModel();
        if (config_.plans()) checkPlanning();
        checkData();
        checkTraining();
        return issues_;
    }

  private:
    void add(const char* field, const char* text, std::vector<std::string> arguments = {}) {
        issues_.push_back({field, {text, std::move(arguments)}});
    }

    void checkFields() {
        for (const Field& field : configFields()) {
            if (!field.applies(config_)) continue;
            if (auto problem = valueProblem(field, field.get(config_))) {
                issues_.push_back({field.path(), std::move(*problem)});
            }
        }
    }

    void checkDivisible(const char* field, std::int64_t heads) {
        const std::int64_t width = config_.model.width;
        if (width % heads == 0) return;
        add(field,
            DEEPSIGHT_TR("Config",
                         "The width of %1 must be divisible by the number of heads; use a width of "
                         "%2, or fewer heads."),
            {to_string(width), to_string((width / heads + 1) * heads)});
    }

    void checkModel() {
        checkDivisible("model.heads", config_.model.heads);
        if (config_.isDeepSight()) {
            checkDivisible("model.cross_attention_heads", config_.model.crossAttentionHeads);
            checkSplit();
        } else if (config_.planning.score != DisaffinityScore::None) {
            add("planning.score",
                DEEPSIGHT_TR("Config",
                             "A decoder-only architecture has no encoder output to compare; set "
                             "the score to \"none\" or the architecture to \"deepsight\"."));
        }
        if (config_.model.positionEncoding == PositionEncoding::Rotary) {
            checkRotary("model.heads", config_.model.heads);
            if (config_.isDeepSight())
                checkRotary("model.cross_attention_heads", config_.model.crossAttentionHeads);
        }
    }

    void checkSplit() {
        if (!config_.learnsSplit() || config_.model.encoderLayers + config_.model.decoderLayers > 2)
            return;
        add("model.layer_split",
            DEEPSIGHT_TR("Config",
                         "Two layers can be split in one place only; use more layers, or "
                         "\"fixed\"."));
    }

    void checkRotary(const char* field, std::int64_t heads) {
        const std::int64_t width = config_.model.width;
        if (width % heads != 0 || width / heads % 2 == 0) return;
        add(field,
            DEEPSIGHT_TR("Config",
                         "Rotary positions turn pairs of channels, but a head has %1; use another "
                         "width or number of heads, or learned positions."),
            {to_string(width / heads)});
    }

    void checkPlanning() {
        const std::int64_t contextSize = config_.model.contextSize;
        if (config_.planning.horizon >= contextSize) {
            add("planning.horizon",
                DEEPSIGHT_TR("Config",
                             "The horizon must be below the context size; use at most %1."),
                {to_string(contextSize - 1)});
        }
        if (config_.model.architecture == Architecture::MultiToken &&
            config_.planning.horizon < 2) {
            add("planning.horizon",
                DEEPSIGHT_TR("Config",
                             "With a horizon of 1 there is no token to predict beyond the next "
                             "one; use at least 2."));
        }
        if (config_.extraTokens() > 0 && config_.generatesData()) {
            add("planning.window",
                DEEPSIGHT_TR("Config",
                             "The extended window needs continuous text, and generated lines end; "
                             "use \"ignore-last\"."));
        }
        if (config_.plansEmbeddings()) checkComparison();
    }

    void checkComparison() {
        const PlanningConfig& planning = config_.planning;
        if (config_.data.teacherless && config_.generatesData()) {
            add("data.teacherless",
                DEEPSIGHT_TR("Config",
                             "Teacherless lines hide the answer from the planning context too; "
                             "switch it off, or use a score that compares with tokens."));
        }
        const auto aggregation = planning.futureAggregation;
        const bool hasWeights = aggregation == FutureAggregation::LearnedWeights ||
                                aggregation == FutureAggregation::Banded ||
                                aggregation == FutureAggregation::Attention;
        if (config_.learnsAggregation() && !hasWeights &&
            planning.aggregationSafeguard == AggregationSafeguard::Entropy) {
            add("planning.aggregation_safeguard",
                DEEPSIGHT_TR("Config",
                             "This aggregation has no weights that sum to 1, so no entropy; use "
                             "\"reconstruction\" or \"variance\"."));
        }
        if (planning.stopGradient == StopGradient::Encoder) checkFrozenEncoder();
        if (planning.positions == PlannedPositions::Targets &&
            impliedFirstTarget(config_.data) > config_.model.contextSize - planning.horizon) {
            add("planning.horizon",
                DEEPSIGHT_TR("Config",
                             "No position of an answer has its whole future in the line; use at "
                             "most %1, or plan at all positions."),
                {to_string(config_.model.contextSize - impliedFirstTarget(config_.data))});
        }
    }

    void checkFrozenEncoder() {
        const PlanningConfig& planning = config_.planning;
        if (config_.learnsAggregation() &&
            planning.aggregationSafeguard == AggregationSafeguard::Reconstruction) {
            add("planning.stop_gradient",
                DEEPSIGHT_TR("Config",
                             "With the safeguard \"reconstruction\" the score trains the encoder "
                             "side only; use \"target\", or another safeguard."));
        }
        if (planning.projector != Projector::None &&
            planning.projectorSide != ProjectorSide::Target) {
            add("planning.projector_side",
                DEEPSIGHT_TR("Config",
                             "Without a gradient into the encoder side, nothing trains its "
                             "projector; use \"target\"."));
        }
    }

    static const char* missingPath(DataSource source) {
        switch (source) {
            case DataSource::TokenFiles:
                return DEEPSIGHT_TR("Config", "Choose the *_train.bin file to train on.");
            case DataSource::Documents:
                return DEEPSIGHT_TR("Config",
                                    "Choose the documents to train on, a file or a folder.");
            case DataSource::TokenShards:
                return DEEPSIGHT_TR("Config", "Choose the folder of token shards to train on.");
            default:
                return DEEPSIGHT_TR("Config", "Choose the text file to train on.");
        }
    }

    void checkData() {
        const DataConfig& data = config_.data;
        if (config_.generatesData()) {
            if (data.source == DataSource::PathStar) checkPathStar();
            if (data.source == DataSource::SiblingDiscovery) checkSiblings();
            checkLineLength();
        } else if (data.path.empty()) {
            add("data.path", missingPath(data.source));
        }
        if (data.source == DataSource::Documents && data.documentField.empty()) {
            add("data.document_field",
                DEEPSIGHT_TR("Config", "Name the key or column that holds the text."));
        }
        // Token files may come from any tokenizer; what they hold is checked when they are opened.
        if (config_.readsTokens()) return;
        const std::int64_t vocabulary = impliedVocabularySize(data);
        if (config_.model.vocabularySize < vocabulary) {
            add("model.vocabulary_size",
                DEEPSIGHT_TR("Config",
                             "This data has %1 tokens; use at least that vocabulary size."),
                {to_string(vocabulary)});
        }
    }

    void checkPathStar() {
        const DataConfig& data = config_.data;
        const std::int64_t graphNodes = 1 + data.pathStarArms * (data.pathStarLength - 1);
        if (data.pathStarNodes < graphNodes) {
            add("data.path_star_nodes",
                DEEPSIGHT_TR("Config",
                             "A graph of %1 arms of %2 nodes has %3 different nodes; use at least "
                             "that many names."),
                {to_string(data.pathStarArms), to_string(data.pathStarLength),
                 to_string(graphNodes)});
        }
    }

    void checkSiblings() {
        const DataConfig& data = config_.data;
        if (data.siblingChildren >= 2 * data.siblingParents &&
            data.siblingChildren % data.siblingParents == 0) {
            checkUnseenSiblings();
            return;
        }
        const auto each = std::max<std::int64_t>(2, data.siblingChildren / data.siblingParents);
        add("data.sibling_children",
            DEEPSIGHT_TR("Config",
                         "Every parent needs the same number of children, two at least; use %1."),
            {to_string(each * data.siblingParents)});
    }

    /// Of four times as many random lines as there are pairs, one pair in fifty is not among them.
    void checkUnseenSiblings() {
        const DataConfig& data = config_.data;
        const auto pairs = data.siblingChildren * (data.siblingChildren / data.siblingParents - 1);
        if (data.discoveryTrainLines <= 4 * pairs) return;
        add("data.discovery_train_lines",
            DEEPSIGHT_TR("Config",
                         "So many lines show nearly all of the %1 pairs of siblings; use at most "
                         "%2, or more children."),
            {to_string(pairs), to_string(4 * pairs)});
    }

    void checkLineLength() {
        const std::int64_t contextSize = impliedContextSize(config_.data);
        if (config_.model.contextSize == contextSize) return;
        add("model.context_size",
            DEEPSIGHT_TR("Config",
                         "A line of this data fills a context of %1 tokens; set it to that."),
            {to_string(contextSize)});
    }

    void checkTraining() {
        const TrainingConfig& training = config_.training;
        if (training.minimumLearningRate > training.learningRate) {
            add("training.minimum_learning_rate",
                DEEPSIGHT_TR("Config", "It must not be above the learning rate of %1."),
                {numberText(training.learningRate)});
        }
        const bool decaysToEnd = training.decaySteps == 0;
        const std::int64_t decayEnd = decaysToEnd ? training.steps : training.decaySteps;
        if (training.warmupSteps >= decayEnd) {
            add("training.warmup_steps",
                decaysToEnd
                    ? DEEPSIGHT_TR("Config", "The warm-up must end before the last step, %1.")
                    : DEEPSIGHT_TR("Config", "The warm-up must end before the decay end, step %1."),
                {to_string(decayEnd)});
        }
    }

    const Config& config_;
    std::vector<ConfigIssue> issues_;
};

}  // namespace

std::string numberText(double value) {
    std::array<char, 32> buffer;
    const bool whole = std::abs(value) < 1e16 && value == std::trunc(value);
    const auto end =
        whole ? std::to_chars(buffer.begin(), buffer.end(), static_cast<std::int64_t>(value))
              : std::to_chars(buffer.begin(), buffer.end(), value);
    return {buffer.data(), end.ptr};
}

std::optional<Phrase> valueProblem(const Field& field, const FieldValue& value) {
    const auto outOfRange = [&field](const char* text, const std::string& number) {
        return Phrase{text, {numberText(field.minimum), numberText(field.maximum), number}};
    };
    if (field.kind == FieldKind::Integer) {
        const auto number = std::get<std::int64_t>(value);
        if (number >= static_cast<std::int64_t>(field.minimum) &&
            number <= static_cast<std::int64_t>(field.maximum)) {
            return {};
        }
        return outOfRange(
            DEEPSIGHT_TR("Config", "It must be a whole number from %1 to %2, not %3."),
            to_string(number));
    }
    if (field.kind == FieldKind::Real) {
        const auto number = std::get<double>(value);
        if (number >= field.minimum && number <= field.maximum) return {};
        return outOfRange(DEEPSIGHT_TR("Config", "It must be a number from %1 to %2, not %3."),
                          numberText(number));
    }
    if (field.kind == FieldKind::Choice) {
        const auto& choice = std::get<std::string>(value);
        const bool known = std::any_of(field.choices.begin(), field.choices.end(),
                                       [&](const char* allowed) { return choice == allowed; });
        if (known) return {};
        return Phrase{DEEPSIGHT_TR("Config", "It must be %1, not \"%2\"."),
                      {choiceList(field.choices), choice}};
    }
    if (field.kind == FieldKind::Text) {
        const auto& text = std::get<std::string>(value);
        if (checkUtf8(text).validBytes != text.size()) {
            return Phrase{DEEPSIGHT_TR("Config", "It must be valid UTF-8."), {}};
        }
        if (field.path() == "training.device" && !isDevice(text)) {
            return Phrase{DEEPSIGHT_TR("Config",
                                       "It must be \"auto\", \"cpu\" or \"cuda:\" and a card "
                                       "number, not \"%1\"."),
                          {text}};
        }
    }
    return {};
}

std::vector<ConfigIssue> validate(const Config& config) { return Validator(config).run(); }

}  // namespace deepsight
