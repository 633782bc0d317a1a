#include <algorithm>

#include "core/config/presets.h"
#include "core/support/error.h"
#include "core/support/translatable.h"
#include "core/sweep/sweep_plan.h"

namespace deepsight {
namespace {

using Published = std::vector<std::pair<std::string, double>>;

/// The fewest that a standard error is worth something with.
SweepAxis threeSeeds() {
    return {"training.seed", {std::int64_t{1337}, std::int64_t{1338}, std::int64_t{1339}}};
}

SweepVariant score(const char* name, const char* spelling) {
    return {name, {{"planning.score", std::string(spelling)}}, {}};
}

SweepVariant with(SweepVariant variant, FieldSettings settings) {
    variant.settings.insert(variant.settings.end(), settings.begin(), settings.end());
    return variant;
}

SweepVariant publishedAs(SweepVariant variant, Published figures) {
    variant.published = std::move(figures);
    return variant;
}

SweepVariant noPlanning() { return score("no planning", "none"); }

SweepVariant horizon(std::int64_t tokens) {
    return {"n = " + std::to_string(tokens), {{"planning.horizon", tokens}}, {}};
}

struct DecoderOnly {
    std::int64_t layers, width, heads;
};

SweepVariant decoderOnly(const char* name, const DecoderOnly& size) {
    return {name,
            {{"model.architecture", std::string("baseline")},
             {"model.layers", size.layers},
             {"model.width", size.width},
             {"model.heads", size.heads}},
            {}};
}

Published figures(double train, double validation) {
    return {{"validation_loss", validation}, {"train_loss", train}};
}

Published figures(double train, double validation, double future) {
    Published all = figures(train, validation);
    all.emplace_back("future_loss", future);
    return all;
}

/// The rows of the table that yiphei/yif-AI's deep_plan_transformer was published with (one run
/// each, Wikipedia), but for the sibling that subtracts positions, which is another model.
std::vector<SweepVariant> paperRows(const DecoderOnly& baseline, const DecoderOnly& smaller) {
    const SweepVariant plain = decoderOnly("baseline", baseline);
    SweepVariant dropout =
        with(decoderOnly("baseline, dropout 0.3", baseline), {{"model.dropout", 0.3}});
    return {
        publishedAs(with(score("n = 11, MSE", "mse"), horizon(11).settings),
                    figures(2.782, 3.340, 4.841e-9)),
        publishedAs(with(score("n = 11, cosine", "cosine"), horizon(11).settings),
                    figures(2.788, 3.353, 6.999e-9)),
        publishedAs(noPlanning(), figures(2.809, 3.352)),
        publishedAs(with(score("n = 3, MSE", "mse"), horizon(3).settings), figures(2.797, 3.354)),
        publishedAs(with(score("n = 6, MSE", "mse"), horizon(6).settings), figures(2.792, 3.341)),
        publishedAs(with(score("n = 16, MSE", "mse"), horizon(16).settings), figures(2.784, 3.345)),
        publishedAs(with(score("n = 26, MSE", "mse"), horizon(26).settings), figures(2.779, 3.357)),
        publishedAs(plain, figures(2.789, 3.391)),
        publishedAs(decoderOnly("smaller baseline", smaller), figures(2.811, 3.387)),
        publishedAs(std::move(dropout), figures(3.173, 3.364)),
    };
}

/// One checkpoint beside the best is enough to go on from: a sweep has many runs.
void keepFewCheckpoints(TrainingConfig& training) {
    training.checkpointInterval = training.evaluationInterval;
    training.keptCheckpoints = 1;
}

/// The small preset with fewer tokens and a learning rate to match: minutes on two CPU cores.
Config smallText() {
    Config config = preset("small").config;
    config.planning.horizon = 11;
    config.training.steps = 800;
    config.training.batchSize = 24;
    config.training.gradientAccumulation = 1;
    config.training.learningRate = 1e-3;
    config.training.minimumLearningRate = 1e-4;
    config.training.evaluationInterval = 100;
    keepFewCheckpoints(config.training);
    return config;
}

/// Path-star (2, 5), where next-token training guesses the first step.
Config pathStar() {
    Config config;
    config.data.source = DataSource::PathStar;
    config.data.pathStarArms = 2;
    config.data.pathStarLength = 5;
    config.data.pathStarNodes = 20;
    config.model = {.vocabularySize = 24,
                    .contextSize = 31,
                    .width = 96,
                    .encoderLayers = 2,
                    .decoderLayers = 2,
                    .heads = 4,
                    .crossAttentionHeads = 8};
    config.training = {.steps = 1000,
                       .batchSize = 64,
                       .gradientAccumulation = 1,
                       .learningRate = 1e-3,
                       .minimumLearningRate = 1e-4,
                       .warmupSteps = 50,
                       .evaluationInterval = 200,
                       .evaluationBatches = 31};
    keepFewCheckpoints(config.training);
    return config;
}

SweepPlan paperTable() {
    return {"Paper's table, small",
            smallText(),
            paperRows({6, 99, 3}, {6, 96, 3}),
            {threeSeeds()},
            "no planning"};
}

SweepPlan paperTableFull() {
    Config base = preset("paper-mse").config;
    keepFewCheckpoints(base.training);
    return {"Paper's table", base, paperRows({26, 160, 10}, {26, 156, 12}), {}, "no planning"};
}

SweepPlan horizons() {
    Config base = smallText();
    base.planning.normAffine = false;
    std::vector<SweepVariant> variants{noPlanning()};
    for (const std::int64_t tokens : {3, 6, 11, 16, 26}) variants.push_back(horizon(tokens));
    return {"Horizon", base, std::move(variants), {threeSeeds()}, "no planning"};
}

/// Every score on the future alone, where the whole answer lies ahead: at the "=" before it.
SweepPlan objectives() {
    Config base = pathStar();
    base.planning = {.horizon = 4,
                     .positions = PlannedPositions::Targets,
                     .presentFutureMerge = PresentFutureMerge::None,
                     .normAffine = false};
    return {"Objectives",
            base,
            {noPlanning(), score("MSE", "mse"), score("cosine", "cosine"),
             score("log-cosine", "log-cosine"), score("smooth L1", "smooth-l1"),
             score("InfoNCE", "infonce"),
             // Its terms weigh 25, 25 and 1: brought to the size of the others.
             with(score("VICReg", "vicreg"), {{"planning.coefficient", 0.04}}),
             score("Barlow", "barlow"), score("CKA", "cka"), score("bag of words", "bag-of-words"),
             score("token order", "token-order")},
            {threeSeeds()},
            "no planning"};
}

SweepPlan fixLadder() {
    Config base = pathStar();
    base.planning = {.horizon = 5, .score = DisaffinityScore::Mse, .normAffine = false};
    const FieldSettings predictor{{"planning.projector", std::string("mlp")}};
    return {
        "Fix ladder",
        base,
        {noPlanning(),
         with(score("published: MSE, trainable norms", "mse"), {{"planning.norm_affine", true}}),
         score("MSE, fixed norms", "mse"),
         with(score("MSE, fixed norms, projector", "mse"), predictor),
         with(score("VICReg, projector", "vicreg"),
              {{"planning.coefficient", 0.04}, predictor.front()}),
         with(score("MSE, SIGReg, projector", "mse"),
              {{"planning.sigreg_weight", 0.05}, predictor.front()}),
         with(score("InfoNCE, projector", "infonce"), predictor),
         score("bag of words", "bag-of-words")},
        {threeSeeds()},
        "no planning"};
}

std::vector<SweepPreset> makePresets() {
    return {
        {"paper-table", DEEPSIGHT_TR("Sweep", "Paper's table, small"),
         DEEPSIGHT_TR("Sweep",
                      "The ten published models scaled down to 0.7 million parameters, with three "
                      "seeds each, on the bytes of a text file of yours: minutes a run on two CPU "
                      "cores. The published figures stand beside; they come from larger models and "
                      "Wikipedia, so compare the differences."),
         paperTable()},
        {"paper-table-full", DEEPSIGHT_TR("Sweep", "Paper's table, full size"),
         DEEPSIGHT_TR("Sweep",
                      "The ten published models at their published size, one seed each, on GPT-2 "
                      "token files of yours: hours a run on a GPU."),
         paperTableFull()},
        {"horizon", DEEPSIGHT_TR("Sweep", "Horizon"),
         DEEPSIGHT_TR("Sweep",
                      "How far ahead to plan: the published horizons against no planning, with "
                      "norms that cannot collapse and three seeds each, on a text file of yours."),
         horizons()},
        {"objectives", DEEPSIGHT_TR("Sweep", "Objectives"),
         DEEPSIGHT_TR("Sweep",
                      "Every disaffinity score against no planning on path-star (2, 5), whose "
                      "first step has to be planned; three seeds each."),
         objectives()},
        {"fix-ladder", DEEPSIGHT_TR("Sweep", "From the collapse to its fixes"),
         DEEPSIGHT_TR("Sweep",
                      "The published objective, which collapses, and the remedies one after the "
                      "other: fixed norms, a projector, VICReg, SIGReg, InfoNCE, bag of words; on "
                      "path-star (2, 5), three seeds each."),
         fixLadder()},
    };
}

}  // namespace

const std::vector<SweepPreset>& sweepPresets() {
    static const std::vector<SweepPreset> all = makePresets();
    return all;
}

const SweepPreset& sweepPreset(const std::string& id) {
    std::string known;
    for (const SweepPreset& candidate : sweepPresets()) {
        if (candidate.id == id) return candidate;
        known += (known.empty() ? "" : ", ") + candidate.id;
    }
    throw Error(ErrorKind::Config,
                "There is no sweep preset \"" + id + "\". Known presets: " + known + ".");
}

}  // namespace deepsight
