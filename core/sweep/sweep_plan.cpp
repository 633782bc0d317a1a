#include "core/sweep/sweep_plan.h"

#include <algorithm>
#include <map>

#include "core/config/config_json.h"
#include "core/config/config_validation.h"
#include "core/data/corpus.h"
#include "core/data/tokenizer.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/untrusted_file.h"
#include "core/sweep/sweep_groups.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;

bool sets(const FieldSettings& settings, const char* path) {
    return std::any_of(settings.begin(), settings.end(),
                       [path](const auto& setting) { return setting.first == path; });
}

/// What hangs on other fields follows them, as it does in a configuration file that leaves it out.
void settle(Config& config, const Config& base, const FieldSettings& settings) {
    if (!config.isDeepSight() && !sets(settings, "planning.score"))
        config.planning.score = DisaffinityScore::None;
    const bool usualHeads =
        base.model.crossAttentionHeads == 2 * base.model.heads || !base.isDeepSight();
    if (usualHeads && !sets(settings, "model.cross_attention_heads"))
        config.model.crossAttentionHeads = 2 * config.model.heads;
    // What token files hold is not known before they are opened.
    if (config.readsTokens()) return;
    if (config.generatesData() && !sets(settings, "model.context_size"))
        config.model.contextSize = impliedContextSize(config.data);
    const std::int64_t vocabulary = impliedVocabularySize(config.data);
    const bool exact =
        !base.readsTokens() && base.model.vocabularySize == impliedVocabularySize(base.data);
    if (!sets(settings, "model.vocabulary_size") &&
        (exact || config.model.vocabularySize < vocabulary))
        config.model.vocabularySize = vocabulary;
}

void requireValid(const SweepRun& run) {
    if (const auto issues = validate(run.config); !issues.empty())
        throw Error(ErrorKind::Config,
                    "The run " + run.name + " of this sweep cannot be trained: " +
                        issues.front().field + ": " + issues.front().message.english());
}

SweepRun makeRun(const SweepPlan& plan, const SweepGroup& group, const FieldValue* seed) {
    SweepRun run;
    run.group = group.label;
    run.settings = group.settings;
    if (seed) run.settings.emplace_back(kSeedField, *seed);
    run.config = plan.base;
    for (const auto& [path, value] : run.settings) findField(path)->set(run.config, value);
    settle(run.config, plan.base, run.settings);
    run.seed = run.config.training.seed;
    run.name = group.folder + "_seed-" + std::to_string(run.seed);
    return run;
}

void makePathAbsolute(std::string& path) {
    if (!path.empty()) path = fs::absolute(path).lexically_normal().string();
}

void makePathAbsolute(const std::string& field, FieldValue& value) {
    if (auto* path = std::get_if<std::string>(&value); path && field == "data.path")
        makePathAbsolute(*path);
}

/// Data paths that hold from any working directory.
SweepPlan withAbsolutePaths(SweepPlan plan) {
    makePathAbsolute(plan.base.data.path);
    for (SweepVariant& variant : plan.variants)
        for (auto& [field, value] : variant.settings) makePathAbsolute(field, value);
    for (SweepAxis& axis : plan.axes)
        for (FieldValue& value : axis.values) makePathAbsolute(axis.field, value);
    return plan;
}

}  // namespace

bool SweepPlan::operator==(const SweepPlan& other) const {
    const auto sameVariant = [](const SweepVariant& a, const SweepVariant& b) {
        return a.name == b.name && a.published == b.published &&
               sortedSettings(a.settings) == sortedSettings(b.settings);
    };
    const auto sameAxis = [](const SweepAxis& a, const SweepAxis& b) {
        return a.field == b.field && a.values == b.values;
    };
    return name == other.name && base == other.base && reference == other.reference &&
           std::equal(variants.begin(), variants.end(), other.variants.begin(),
                      other.variants.end(), sameVariant) &&
           std::equal(axes.begin(), axes.end(), other.axes.begin(), other.axes.end(), sameAxis);
}

std::vector<SweepRun> expandSweep(const SweepPlan& plan) {
    const auto groups = sweepGroups(plan);
    referenceLabel(plan, groups);
    std::vector<const FieldValue*> seeds;
    for (const SweepAxis& axis : plan.axes)
        if (axis.field == kSeedField)
            for (const FieldValue& value : axis.values) seeds.push_back(&value);
    if (seeds.empty()) seeds.push_back(nullptr);

    std::vector<SweepRun> runs;
    std::map<std::string, std::string> names;  // by configuration
    for (const FieldValue* seed : seeds) {
        for (const SweepGroup& group : groups) {
            SweepRun run = makeRun(plan, group, seed);
            requireValid(run);
            const auto [other, added] = names.emplace(toJson(run.config), run.name);
            if (!added)
                throw Error(ErrorKind::Config,
                            "The runs " + other->second + " and " + run.name +
                                " of this sweep are alike: what tells them apart has no effect "
                                "there. Take one off, or use variants in place of an axis.");
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

fs::path sweepFile(const fs::path& folder) { return folder / "sweep.json"; }

SweepPlan loadSweep(const fs::path& folder) {
    const fs::path file = sweepFile(folder);
    std::error_code problem;
    if (!fs::exists(file, problem) && !problem)
        throw Error(ErrorKind::Io, folder.string() +
                                       " holds no sweep, because it has no sweep.json; choose the "
                                       "folder of a sweep, or start one from a plan or preset.");
    return parseSweep(readSmallFile(file), file.string());
}

void saveSweep(const SweepPlan& plan, const fs::path& folder) {
    const std::string text = toJson(withAbsolutePaths(plan));
    std::error_code problem;
    if (fs::exists(sweepFile(folder), problem)) {
        // Fields without effect are not written, so they make no difference.
        if (loadSweep(folder) == parseSweep(text, plan.name)) return;
        throw Error(ErrorKind::Config, folder.string() +
                                           " already holds another sweep; choose another folder, "
                                           "or continue that one.");
    }
    createFolders(folder);
    writeFileAtomically(sweepFile(folder), text);
}

}  // namespace deepsight
