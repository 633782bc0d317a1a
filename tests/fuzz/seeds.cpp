// usage: fuzz_seeds FOLDER
//
// Writes FOLDER/TARGET/* for every fuzz target, what it starts from: files as the program writes
// them, and some of them broken. The last byte of a seed is the target's choice of what to read.
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/config/config_json.h"
#include "core/config/config_schema.h"
#include "core/config/presets.h"
#include "core/data/shard_index.h"
#include "core/exchange/tensorboard_events.h"
#include "core/support/atomic_file.h"
#include "core/support/safetensors.h"
#include "core/sweep/sweep_plan.h"
#include "core/training/checkpoint_state.h"
#include "core/training/run_folder.h"
#include "core/training/run_metrics.h"
#include "core/training/run_notes.h"
#include "core/training/run_summary_json.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;

/// The seeds of one target.
class Corpus {
  public:
    Corpus(const fs::path& root, const char* target) : folder_(root / target) {
        fs::create_directories(folder_);
    }
    /// Whole, cut off, and with a byte flipped.
    void add(const std::string& bytes, char choice) {
        write(bytes, choice);
        write(bytes.substr(0, bytes.size() / 2), choice);
        std::string flipped = bytes;
        if (!flipped.empty()) flipped[flipped.size() / 3] ^= 0x20;
        write(flipped, choice);
    }

  private:
    void write(const std::string& bytes, char choice) {
        put(folder_ / ("seed-" + std::to_string(count_++)), bytes + choice);
    }
    fs::path folder_;
    int count_ = 0;
};

void writeDictionary(const fs::path& file) {
    std::ofstream stream(file);
    const auto add = [&stream](const std::string& word) {
        if (!word.empty()) stream << "\"\\\"" << word << "\\\"\"\n";
    };
    for (const Field& field : configFields()) {
        add(field.section);
        add(field.name);
        add(field.path());
        for (const char* choice : field.choices) add(choice);
    }
    std::istringstream words(
        "base variants axes reference set published field values title tags note event "
        "step tokens seconds train_loss future_loss evaluation validation_loss best "
        "checkpoint path reason state detail stopped finished failed paused start "
        "first_step total_steps alarm message intervention cause action rolled-back "
        "skipped back_to failure kind fitting_batch log level text time nan inf -inf "
        "dtype shape data_offsets __metadata__ F32 files bytes sha256 metrics_bytes "
        "precision threads data_sha256 evaluated_step best_validation_loss "
        "encoder_output planning_context source version modified tail lines pid host "
        "program takes_commands metrics_from snapshots snapshot_step answers "
        "answer_steps safety ");
    for (std::string word; words >> word;) add(word);
}

EmbeddingSnapshot snapshot() {
    EmbeddingSnapshot snapshot;
    snapshot.step = 7;
    snapshot.time = 3;
    snapshot.contexts = 2;
    snapshot.width = 2;
    snapshot.encoderOutput.assign(6, 1.0f);
    snapshot.planningContext.assign(4, 2.0f);
    snapshot.tokens = {"a", "b", "c"};
    snapshot.source = "validation, token 0";
    return snapshot;
}

std::string metrics() {
    EvaluationMetrics evaluation{.step = 2, .validationLoss = 1.5, .best = true};
    evaluation.tokenAccuracy = {0.5, 1};
    evaluation.planning = PlanningHealth{};
    std::string lines;
    const std::vector<TrainingEvent> events = {
        RunStarted{.runFolder = "r", .totalSteps = 9, .device = "cpu"},
        LogMessage{LogMessage::Level::Info, "hello", 1.5},
        StepMetrics{.step = 1, .tokens = 64, .trainLoss = 2.5},
        StepMetrics{.step = 2, .tokens = 128, .trainLoss = 2.25, .futureLoss = 0.5},
        evaluation,
        CheckpointSaved{2, "checkpoints/step_00000002", "best"},
        Alarm{2, "look"},
        Intervention{.step = 3, .action = Intervention::Action::RolledBack, .backTo = 1},
        Failed{ErrorKind::OutOfMemory, "full", FittingBatch{4, 2, 1000}},
        StateChanged{TrainingState::Failed, "full"}};
    for (const TrainingEvent& event : events) lines += toMetricsLine(event) + "\n";
    return lines;
}

void writeAll(const fs::path& root) {
    Corpus safetensors(root, "safetensors");
    writeSnapshot(scratch(), snapshot());
    const std::string tensors =
        readFile(RunPaths(scratch()).snapshots() / (stepName(7) + ".safetensors"));
    safetensors.add(tensors, 0);
    SafetensorsFile plain;
    plain.tensors["a"] = {"I64", {2}, std::vector<std::byte>(16)};
    plain.tensors["empty"] = {"F32", {0, 3}, {}};
    writeSafetensors(scratch() / "plain", plain);
    safetensors.add(readFile(scratch() / "plain"), 0);

    Corpus config(root, "config");
    for (const Preset& preset : presets()) config.add(toJson(preset.config), 0);
    for (const SweepPreset& preset : sweepPresets()) config.add(toJson(preset.plan), 1);
    writeRunNotes(scratch(), {"A title", {"tag", "other"}, "Two\nlines."});
    config.add(readFile(scratch() / "notes.json"), 2);
    config.add("any choice of fields and values", 3);
    RunSummary summary;
    summary.name = "run";
    summary.config = presets().front().config;
    summary.metrics.bestValidationLoss = 1.5;
    summary.lineage = RunLineage{"/runs/parent", "parent", 7};
    config.add(runSummaryToJson(summary).value(), 4);

    Corpus metricsCorpus(root, "metrics");
    metricsCorpus.add(metrics(), 0);
    metricsCorpus.add(R"({"version":1,"bytes":44,"modified":0,"tail":"","lines":0})", 1);
    metricsCorpus.add("some lines of every kind, made from these bytes: " + metrics(), 2);
    metricsCorpus.add("and a catalogue: " + metrics(), 3);

    Corpus logs(root, "logs");
    logs.add("step 1: train loss 2.5, val loss 3\niter 2: loss 1e-3, time 4ms, mfu 5%\n", 0);
    logs.add("Step,run a - loss,run a - loss__MIN\n1,2.5,2\n2,nan,\"1\"\n", 1);
    logs.add("{\"step\":1,\"a\":{\"loss\":NaN},\"_runtime\":2}\n{\"step\":2,\"a\":1}\n", 2);
    TensorBoardWriter events(1);
    const TensorBoardScalar scalar[] = {{"loss", 0.5}};
    events.add(3, 2, scalar);
    logs.add(events.take(), 0);

    Corpus run(root, "run_folder");
    fs::create_directories(scratch() / "checkpoint");
    writeCheckpointState(scratch() / "checkpoint", {.step = 5});
    const std::string state = readFile(scratch() / "checkpoint" / kStateFile);
    const std::string files[] = {"",
                                 "",
                                 "",
                                 state,
                                 state,
                                 "{\"step\":5,\"files\":{}}",
                                 "{\"step\":5}",
                                 toJson(Config{}),
                                 "{\"step\":5}",
                                 readFile(scratch() / "notes.json"),
                                 R"({"pid":1,"host":"h","program":"p","takes_commands":true})",
                                 R"({"sessions":[{"time":"2026-01-01T00:00:00Z"}]})",
                                 tensors,
                                 "step_00000004",
                                 "{}",
                                 metrics(),
                                 R"({"pid":1,"metrics_from":0,"snapshots":1,"snapshot_step":5,)"
                                 R"("answers":1,"answer_steps":[5]})"};
    for (char what = 0; what < 17; ++what) {
        run.add(files[static_cast<std::size_t>(what)] + what, 0);
    }

    Corpus tokens(root, "tokens");
    tokens.add(std::string("abcdef\\\0ABCDEFGH", 16), 0);
    tokens.add("{\"tokens\": 4}\\ABCDEFGH", 4);
    tokens.add("{\"tokens\": 4}\\ABCDEFGH", 7);

    ShardIndex index;
    index.tokenizer = "bytes";
    index.shardTokens = kShardStep;
    index.train.shards.push_back({"train_00000.bin", 4, 72, std::string(64, '0')});
    const std::string indexText = shardIndexText(index);
    Corpus shards(root, "shards");
    shards.add(indexText + "\\ABCDEFGH", 1);
    shards.add(R"({"index":)" + indexText +
                   R"(,"position":{"file":0,"offset":0,"records":0,"documents":0},)"
                   R"("unfinished":{"train":1,"validation":0},"bytes_done":1,"bytes_total":2})",
               0);

    Corpus documents(root, "documents");
    // Before the choice stands where reading goes on.
    documents.add("{\"text\":\"a\"}\n\n{\"b\":[1],\"text\":\"c\"}\n\1", 0);
    documents.add(
        "<mediawiki><siteinfo><namespace key=\"6\">Datei</namespace></siteinfo><page>"
        "<title>A</title><ns>0</ns><revision><text>''b'' [[c|d]]</text></revision></page>"
        "</mediawiki>\1",
        1);
    documents.add("{{a|[[b|c]]}}\n{|\n|d\n|}\n== e ==\n* f<ref>g</ref> '''h''' &amp;\1", 8);

    Corpus vocabulary(root, "vocabulary");
    const std::string text =
        "It's 12 o'clock,  naïve 中文 words\n\n\tgo on… <|endoftext|> 🙂";
    for (char what = 0; what < 16; ++what) vocabulary.add(text, what);
    vocabulary.add("#version: 0.2\n\u0120 t\n\u0120 a\nh e\n", 2);

    Corpus weights(root, "weights");
    weights.add(R"({"n_head": 4, "activation_function": "gelu_new"})" + tensors, 1);
    weights.add(toJson(Config{}), 2);

    for (const char* target : {"safetensors", "config", "metrics", "run_folder"})
        writeDictionary(root / (std::string(target) + ".dict"));
}

}  // namespace
}  // namespace deepsight::fuzzing

int main(int count, char** arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: fuzz_seeds FOLDER\n");
        return 2;
    }
    deepsight::fuzzing::writeAll(arguments[1]);
    return 0;
}
