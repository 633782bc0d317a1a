// Tensor files and embedding snapshots: whole files, headers with a fitting length, and tensors
// that fit together more often than not.
#include <fuzzer/FuzzedDataProvider.h>

#include <nlohmann/json.hpp>

#include "core/support/safetensors.h"
#include "core/training/run_folder.h"
#include "tests/fuzz/fuzzing.h"

namespace deepsight::fuzzing {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string fileOf(const std::string& header, const std::string& data) {
    std::string file;
    for (int i = 0; i < 8; ++i) file += static_cast<char>(header.size() >> (8 * i) & 0xff);
    return file + header + data;
}

std::string tensorsOf(FuzzedDataProvider& input) {
    Json header = Json::object();
    std::uint64_t end = 0;
    for (int left = input.ConsumeIntegralInRange(0, 4); left > 0; --left) {
        const char* name =
            input.PickValueInArray({"encoder_output", "planning_context", "a", "random.cpu"});
        const char* dtype = input.PickValueInArray({"F32", "F32", "I64", "U8", "BF16", "F99"});
        std::vector<std::int64_t> shape;
        std::uint64_t bytes = dtype[1] == '3' ? 4 : 1;
        for (int sizes = input.ConsumeIntegralInRange(0, 3); sizes > 0; --sizes) {
            const bool wild = input.ConsumeIntegralInRange(0, 15) == 15;
            shape.push_back(wild ? input.ConsumeIntegral<std::int64_t>()
                                 : input.ConsumeIntegralInRange<std::int64_t>(0, 5));
            bytes *= static_cast<std::uint64_t>(shape.back());
        }
        const std::uint64_t begin = end;
        end += input.ConsumeIntegralInRange(0, 15) == 15 ? input.ConsumeIntegral<std::uint64_t>()
                                                         : bytes;
        header[name] = {{"dtype", dtype}, {"shape", shape}, {"data_offsets", {begin, end}}};
    }
    if (input.ConsumeBool()) {
        Json tokens = Json::array();
        for (int left = input.ConsumeIntegralInRange(0, 5); left > 0; --left) tokens += "t";
        header["__metadata__"] = {{"step", input.ConsumeRandomLengthString(20)},
                                  {"source", input.ConsumeRandomLengthString(20)},
                                  {"tokens", tokens.dump()}};
    }
    std::string data = input.ConsumeRemainingBytesAsString();
    if (end <= 4096) data.resize(end);
    return fileOf(header.dump(-1, ' ', false, Json::error_handler_t::replace), data);
}

std::string chooseFile(FuzzedDataProvider& input) {
    switch (input.ConsumeIntegralInRange(0, 2)) {
        case 0:
            return input.ConsumeRemainingBytesAsString();
        case 1: {
            const std::string header = input.ConsumeRandomLengthString();
            return fileOf(header, input.ConsumeRemainingBytesAsString());
        }
        default:
            return tensorsOf(input);
    }
}

bool alike(const SafetensorsFile& a, const SafetensorsFile& b) {
    return a.metadata == b.metadata &&
           std::equal(a.tensors.begin(), a.tensors.end(), b.tensors.begin(), b.tensors.end(),
                      [](const auto& x, const auto& y) {
                          return x.first == y.first && x.second.dtype == y.second.dtype &&
                                 x.second.shape == y.second.shape &&
                                 x.second.bytes == y.second.bytes;
                      });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    constexpr std::int64_t kStep = 7;
    const fs::path file = RunPaths(scratch()).snapshots() / (stepName(kStep) + ".safetensors");
    put(file, chooseFile(input));

    SafetensorsFile contents;
    if (accepts(file, [&] { contents = readSafetensors(file); })) {
        const fs::path copy = scratch() / "copy.safetensors";
        writeSafetensors(copy, contents);
        require(alike(readSafetensors(copy), contents), "tensors must survive a copy");
    }
    EmbeddingSnapshot snapshot;
    if (accepts(file, [&] { snapshot = readSnapshot(scratch(), kStep); })) {
        require(snapshot.step == kStep, "a snapshot must be of its step");
        const auto width = static_cast<std::size_t>(snapshot.width);
        require(snapshot.encoderOutput.size() == snapshot.tokens.size() * width,
                "a snapshot must have one row to a token");
        require(
            snapshot.planningContext.size() == static_cast<std::size_t>(snapshot.contexts) * width,
            "a snapshot must have whole planning contexts");
        writeSnapshot(scratch(), snapshot);
        require(readSnapshot(scratch(), kStep).tokens == snapshot.tokens,
                "labels must survive a copy");
    }
    return 0;
}

}  // namespace deepsight::fuzzing
