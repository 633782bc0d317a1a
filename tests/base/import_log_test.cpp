#include "core/exchange/import_log.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <protozero/pbf_writer.hpp>

#include "core/exchange/tensorboard_events.h"
#include "core/exchange/tfrecord.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::contains;
using test::expectError;

class ImportLogTest : public testing::Test {
  protected:
    std::filesystem::path write(const std::string& name, const std::string& bytes) {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }
    ImportedFile import(const std::string& name, const std::string& bytes) {
        return importLog(write(name, bytes));
    }
    static const ImportedSeries& series(const ImportedFile& file, const std::string& name,
                                        std::size_t log = 0) {
        for (const ImportedSeries& one : file.logs.at(log).series) {
            if (one.name == name) return one;
        }
        throw std::runtime_error("no series " + name);
    }
    using Steps = std::vector<std::int64_t>;
    using Values = std::vector<double>;

    test::TemporaryFolder folder_;
};

/// An event as TensorFlow 1 and torch.utils.tensorboard write it.
std::string simpleEvent(const std::string& tag, std::int64_t step, double time, float value) {
    std::string bytes;
    protozero::pbf_writer event(bytes);
    event.add_double(1, time);
    event.add_int64(2, step);
    {
        protozero::pbf_writer summary(event, 5);
        protozero::pbf_writer entry(summary, 1);
        entry.add_string(1, tag);
        entry.add_float(2, value);
    }
    return bytes;
}

/// An event with a tensor that `fill` writes, as TensorFlow 2 has it.
template <typename Fill>
std::string tensorEvent(const std::string& tag, std::int64_t step, const Fill& fill) {
    std::string bytes;
    protozero::pbf_writer event(bytes);
    event.add_int64(2, step);
    {
        protozero::pbf_writer summary(event, 5);
        protozero::pbf_writer entry(summary, 1);
        entry.add_string(1, tag);
        protozero::pbf_writer tensor(entry, 8);
        fill(tensor);
    }
    return bytes;
}

std::string records(const std::vector<std::string>& events) {
    std::string bytes;
    for (const std::string& event : events) appendRecord(bytes, event);
    return bytes;
}

TEST(TfRecordTest, TheChecksumIsCastagnolisWithTensorFlowsMask) {
    // CRC-32C of the digits is 0xE3069283 (RFC 3720 gives the polynomial).
    const std::uint32_t sum = 0xE3069283U;
    EXPECT_EQ(maskedCrc32c("123456789"), ((sum >> 15) | (sum << 17)) + 0xa282ead8U);
}

TEST_F(ImportLogTest, SimpleValuesOfTensorBoardAreRead) {
    const ImportedFile file = import(
        "events.out.tfevents.1.host",
        records({simpleEvent("train/loss", 1, 100, 2.5F), simpleEvent("train/loss", 3, 104, 2.25F),
                 simpleEvent("lr", 3, 104, 0.5F)}));
    EXPECT_EQ(file.format, LogFormat::TensorBoard);
    EXPECT_EQ(series(file, "train/loss").steps, (Steps{1, 3}));
    EXPECT_EQ(series(file, "train/loss").values, (Values{2.5, 2.25}));
    EXPECT_EQ(series(file, "train/loss").seconds, (Values{0, 4}));
    EXPECT_EQ(series(file, "lr").seconds, (Values{4}));
    EXPECT_EQ(file.points(), 3);
    EXPECT_FALSE(file.cutOff);
}

TEST_F(ImportLogTest, TensorsOfOneNumberAreReadInEveryType) {
    const double third = 1.0 / 3;
    const auto content = [](auto value) {
        return std::string(reinterpret_cast<const char*>(&value), sizeof value);
    };
    const ImportedFile file =
        import("events.out.tfevents.1.host",
               records({tensorEvent("double", 1,
                                    [&](auto& tensor) {
                                        tensor.add_enum(1, 2);
                                        tensor.add_packed_double(6, &third, &third + 1);
                                    }),
                        tensorEvent("content", 1,
                                    [&](auto& tensor) {
                                        tensor.add_enum(1, 1);
                                        tensor.add_bytes(4, content(0.25F));
                                    }),
                        tensorEvent("half", 1,
                                    [&](auto& tensor) {
                                        tensor.add_enum(1, 19);
                                        tensor.add_bytes(4, content(std::uint16_t{0x3c00}));
                                    }),
                        tensorEvent("brain", 1,
                                    [&](auto& tensor) {
                                        tensor.add_enum(1, 14);
                                        tensor.add_bytes(4, content(std::uint16_t{0x4040}));
                                    }),
                        tensorEvent("long", 1, [&](auto& tensor) {
                            tensor.add_enum(1, 9);
                            tensor.add_bytes(4, content(std::int64_t{7}));
                        })}));
    EXPECT_EQ(series(file, "double").values, Values{third});
    EXPECT_EQ(series(file, "content").values, Values{0.25});
    EXPECT_EQ(series(file, "half").values, Values{1});
    EXPECT_EQ(series(file, "brain").values, Values{3});
    EXPECT_EQ(series(file, "long").values, Values{7});
}

TEST_F(ImportLogTest, WhatIsNoScalarIsNamedAndNotDrawn) {
    const ImportedFile file =
        import("events.out.tfevents.1.host",
               records({simpleEvent("loss", 1, 1, 2), tensorEvent("histogram", 1, [](auto& tensor) {
                            const float values[] = {1, 2, 3};
                            tensor.add_enum(1, 1);
                            tensor.add_packed_float(5, values, values + 3);
                        })}));
    EXPECT_EQ(file.others, std::vector<std::string>{"histogram"});
    EXPECT_EQ(file.points(), 1);
}

TEST_F(ImportLogTest, ARestartFromAnEarlierStepTakesBackWhatCameAfter) {
    const ImportedFile file =
        import("events.out.tfevents.1.host",
               records({simpleEvent("loss", 1, 1, 4), simpleEvent("loss", 2, 2, 3),
                        simpleEvent("loss", 3, 3, 9), simpleEvent("loss", 2, 9, 2)}));
    EXPECT_EQ(series(file, "loss").steps, (Steps{1, 2}));
    EXPECT_EQ(series(file, "loss").values, (Values{4, 2}));
    EXPECT_EQ(file.replaced, 2);
}

TEST_F(ImportLogTest, ALastRecordThatIsBeingWrittenIsLeftOut) {
    const std::string whole = records({simpleEvent("loss", 1, 1, 4), simpleEvent("loss", 2, 2, 3)});
    const ImportedFile file =
        import("events.out.tfevents.1.host", whole.substr(0, whole.size() - 3));
    EXPECT_EQ(series(file, "loss").steps, Steps{1});
    EXPECT_TRUE(file.cutOff);
}

TEST_F(ImportLogTest, AWrongChecksumIsToldWithFileAndByte) {
    std::string bytes = records({simpleEvent("loss", 1, 1, 4), simpleEvent("loss", 2, 2, 3)});
    const std::size_t second = bytes.size() / 2;
    bytes[second + 14] ^= 1;
    const auto path = write("events.out.tfevents.1.host", bytes);
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, path.string()));
    EXPECT_TRUE(contains(message, "at byte " + std::to_string(second + 12)));
    EXPECT_TRUE(contains(message, "Copy or export it again"));
}

TEST_F(ImportLogTest, AFolderOfEventFilesIsOneRun) {
    std::filesystem::create_directory(folder_ / "run-7");
    write("run-7/events.out.tfevents.100.host", records({simpleEvent("loss", 1, 1, 4)}));
    write("run-7/events.out.tfevents.200.host", records({simpleEvent("loss", 2, 2, 3)}));
    write("run-7/other.txt", "nothing");
    EXPECT_TRUE(holdsEventFiles(folder_ / "run-7"));
    const ImportedFile file = importLog(folder_ / "run-7");
    ASSERT_EQ(file.logs.size(), 1U);
    EXPECT_EQ(file.logs[0].name, "run-7");
    EXPECT_EQ(series(file, "loss").values, (Values{4, 3}));
}

TEST_F(ImportLogTest, OurEventFilesAreReadBackAsFloats) {
    TensorBoardWriter writer(1000);
    const TensorBoardScalar scalars[] = {{"a", 0.1 + 0.2},
                                         {"b", std::numeric_limits<double>::quiet_NaN()}};
    writer.add(5, 1001.5, scalars);
    const ImportedFile file = import("events.out.tfevents.1000.us", writer.take());
    EXPECT_EQ(series(file, "a").values, Values{static_cast<double>(0.3F)});
    EXPECT_TRUE(std::isnan(series(file, "b").values.at(0)));
    EXPECT_EQ(series(file, "a").steps, Steps{5});
}

TEST_F(ImportLogTest, ATableOfWandbHoldsSeveralRuns) {
    const ImportedFile file =
        import("wandb.csv",
               "\"Step\",\"gpt-a - val/loss\",\"gpt-a - val/loss__MIN\",\"gpt-a - val/loss__MAX\","
               "\"gpt - b - val/loss\"\n"
               "\"0\",\"10.5\",\"10\",\"11\",\"\"\n"
               "\"100\",\"3.25\",\"3\",\"4\",\"4.5\"\n");
    ASSERT_EQ(file.logs.size(), 2U);
    EXPECT_EQ(file.logs[0].name, "gpt-a");
    EXPECT_EQ(file.logs[1].name, "gpt - b");
    EXPECT_EQ(file.logs[0].series.size(), 1U);
    EXPECT_EQ(series(file, "val/loss").values, (Values{10.5, 3.25}));
    EXPECT_EQ(series(file, "val/loss", 1).steps, Steps{100});
    EXPECT_EQ(file.columns, "step from \"Step\"");
}

TEST_F(ImportLogTest, ColumnsOfOneNameStayCurvesOfTheirOwn) {
    const ImportedFile runs = import("wandb.csv",
                                     "Step,gpt - loss,gpt - lr,gpt - loss,gpt - lr,gpt - loss\n"
                                     "1,4,0.1,5,0.2,6\n2,3,0.1,4,0.2,5\n");
    ASSERT_EQ(runs.logs.size(), 3U);
    EXPECT_EQ(runs.logs[1].name, "gpt (2)");
    EXPECT_EQ(runs.logs[2].name, "gpt (3)");
    EXPECT_EQ(series(runs, "loss", 0).values, (Values{4, 3}));
    EXPECT_EQ(series(runs, "loss", 1).values, (Values{5, 4}));
    EXPECT_EQ(series(runs, "lr", 1).values, (Values{0.2, 0.2}));
    EXPECT_EQ(series(runs, "loss", 2).values, (Values{6, 5}));
    const ImportedFile table = import("t.csv", "step,loss,loss,loss (2)\n1,4,5,6\n");
    EXPECT_EQ(series(table, "loss").values, Values{4});
    EXPECT_EQ(series(table, "loss (2)").values, Values{5});
    EXPECT_EQ(series(table, "loss (2) (2)").values, Values{6});
}

TEST_F(ImportLogTest, ATableOfTensorBoardHasItsTime) {
    const ImportedFile file = import("run-train-tag-loss.csv",
                                     "Wall time,Step,Value\n1700000000.5,1,4\n1700000003,2,3\n");
    EXPECT_EQ(file.logs[0].name, "run-train-tag-loss");
    EXPECT_EQ(series(file, "Value").seconds, (Values{0, 2.5}));
}

TEST_F(ImportLogTest, RowsOfATableMayComeInAnyOrder) {
    const ImportedFile file =
        import("t.csv", "step;loss;note\n3;1.5;x\n1;4;\n2;nan;y\n1;5;again\nlast;2;\n");
    EXPECT_EQ(series(file, "loss").steps, (Steps{1, 2, 3}));
    EXPECT_EQ(series(file, "loss").values[0], 5);
    EXPECT_TRUE(std::isnan(series(file, "loss").values[1]));
    EXPECT_EQ(file.leftOut, 1);
    EXPECT_EQ(file.logs[0].series.size(), 1U);
}

TEST_F(ImportLogTest, ATableWithoutAHeaderIsStepAndValue) {
    const ImportedFile file = import("t.csv", "1,4.5\n2,3.5\n");
    EXPECT_EQ(series(file, "value").values, (Values{4.5, 3.5}));
}

TEST_F(ImportLogTest, ATableWithoutAHeaderHasATimeWhereItBeginsWithOne) {
    const ImportedFile timed = import("t.csv", "1700000000.5,1,4\n1700000003,2,3\n");
    EXPECT_EQ(series(timed, "value").steps, (Steps{1, 2}));
    EXPECT_EQ(series(timed, "value").seconds, (Values{0, 2.5}));
    EXPECT_EQ(timed.columns, "step from column 2, time from column 1");
    const ImportedFile plain = import("t.csv", "100,4,5\n200,3,4\n");
    EXPECT_EQ(series(plain, "value 1").steps, (Steps{100, 200}));
    EXPECT_EQ(series(plain, "value 2").values, (Values{5, 4}));
    EXPECT_EQ(plain.columns, "step from column 1");
}

TEST_F(ImportLogTest, ATableWithoutStepsSaysWhatToDo) {
    const auto path = write("t.csv", "name,loss\na,1\n");
    const std::string message = expectError(ErrorKind::Io, [&] { importLog(path); });
    EXPECT_TRUE(contains(message, path.string() + ", line 1"));
    EXPECT_TRUE(contains(message, "Call one of them \"step\""));
}

TEST_F(ImportLogTest, JsonLinesOfWandbAreRead) {
    const ImportedFile file =
        import("history.jsonl",
               R"({"_step": 0, "_runtime": 3.5, "train/loss": 4.5, "lr": 0.001, "name": "x"})"
               "\n"
               R"({"_step": 10, "_runtime": 5.5, "train/loss": NaN, "eval": {"loss": 4.0}})"
               "\n"
               "{\"_step\": 20, \"train/l");
    EXPECT_EQ(file.format, LogFormat::JsonLines);
    EXPECT_EQ(series(file, "train/loss").steps, (Steps{0, 10}));
    EXPECT_TRUE(std::isnan(series(file, "train/loss").values[1]));
    EXPECT_EQ(series(file, "train/loss").seconds, (Values{0, 2}));
    EXPECT_EQ(series(file, "eval/loss").values, Values{4});
    EXPECT_EQ(file.leftOut, 1);
    EXPECT_EQ(file.columns, "step from \"_step\", time from \"_runtime\"");
}

TEST_F(ImportLogTest, TheStateOfHuggingFacesTrainerIsRead) {
    const ImportedFile file = import("trainer_state.json",
                                     "{\n \"best_metric\": null,\n \"log_history\": [\n"
                                     "  {\"epoch\": 0.5, \"loss\": 4.5, \"step\": 10},\n"
                                     "  {\"epoch\": 0.5, \"eval_loss\": 4.0, \"step\": 10},\n"
                                     "  {\"epoch\": 1.0, \"loss\": 3.5, \"step\": 20}]\n}\n");
    EXPECT_EQ(series(file, "loss").values, (Values{4.5, 3.5}));
    EXPECT_EQ(series(file, "eval_loss").steps, Steps{10});
}

TEST_F(ImportLogTest, WhatNanoGptPrintsIsRead) {
    const ImportedFile file =
        import("nanogpt.log",
               "Overriding: batch_size = 12, with 3\nnumber of parameters: 10.65M\n"
               "step 0: train loss 4.2874, val loss 4.2823\n"
               "iter 0: loss 4.2649, time 31057.26ms, mfu -100.00%\n"
               "iter 10: loss 3.2438, time 387.37ms, mfu 1.15%\n"
               "step 250: train loss 1.9691, val loss 2.0658\nsaving checkpoint to out\n");
    EXPECT_EQ(file.format, LogFormat::Text);
    EXPECT_EQ(series(file, "loss").steps, (Steps{0, 10}));
    EXPECT_EQ(series(file, "loss").values, (Values{4.2649, 3.2438}));
    EXPECT_EQ(series(file, "train loss").values, (Values{4.2874, 1.9691}));
    EXPECT_EQ(series(file, "val loss").steps, (Steps{0, 250}));
    EXPECT_EQ(series(file, "mfu").values, (Values{-100, 1.15}));
    EXPECT_EQ(file.leftOut, 3);
}

TEST_F(ImportLogTest, WhatItsRelativesPrintIsRead) {
    const ImportedFile modded =
        import("modded.log",
               "step:0/5100 val_loss:10.8258 train_time:0ms step_avg:nanms\n"
               "step:125/5100 val_loss:4.5e0 train_time:29000ms step_avg:232.1ms\n");
    EXPECT_EQ(series(modded, "val_loss").values, (Values{10.8258, 4.5}));
    const ImportedFile llmc = import(
        "llmc.log",
        "step    1/18865 | train loss 10.97 | norm 1.25 | lr 2.5e-07 | 123 ms | 5% bf16 MFU\n"
        "step    2/18865 | train loss 9.5 | norm inf | lr 5e-07 | 120 ms | 5% bf16 MFU\n");
    EXPECT_EQ(series(llmc, "train loss").values, (Values{10.97, 9.5}));
    EXPECT_EQ(series(llmc, "lr").values, (Values{2.5e-07, 5e-07}));
    EXPECT_TRUE(std::isinf(series(llmc, "norm").values[1]));
    const ImportedFile titan =
        import("titan.log",
               "[rank0]:2024-10-01 12:00:01 - root - INFO - \x1b[31mstep: 1  \x1b[32mloss: 12.25  "
               "\x1b[33mmemory: 5.5GiB(10%)\x1b[0m\n"
               "[rank0]:2024-10-01 12:00:02 - root - INFO - \x1b[31mstep: 2  \x1b[32mloss: 11.5\n");
    EXPECT_EQ(series(titan, "loss").steps, (Steps{1, 2}));
    EXPECT_EQ(series(titan, "loss").values, (Values{12.25, 11.5}));
}

TEST(LooksLikeLogTest, TellsLogsFromTextsToTrainOn) {
    EXPECT_TRUE(looksLikeLog("step,loss\n1,2\n"));
    EXPECT_TRUE(looksLikeLog("{\"step\": 1, \"loss\": 2}\n"));
    EXPECT_TRUE(looksLikeLog("step 1: loss 2\nstep 2: loss 1\n"));
    EXPECT_TRUE(looksLikeLog(records({simpleEvent("a", 1, 1, 1)})));
    EXPECT_FALSE(looksLikeLog("Once upon a time, step by step,\nthere was a loss.\n"));
    EXPECT_FALSE(looksLikeLog("In step 3 the loss was 2.\nThat was it.\n"));
    EXPECT_FALSE(looksLikeLog("1,2\n3,4\n"));
    EXPECT_FALSE(looksLikeLog("{\"model\": {\"width\": 8}}\n"));
    EXPECT_FALSE(looksLikeLog(""));
}

}  // namespace
}  // namespace deepsight
