#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/safetensors.h"
#include "core/support/strict_json.h"
#include "core/support/untrusted_file.h"
#include "core/training/run_folder.h"

namespace deepsight {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr auto kEncoderOutput = "encoder_output";
constexpr auto kPlanningContext = "planning_context";
constexpr std::uint64_t kMostBytes = 1 << 30;  // 16384 tokens of 16384 floats
constexpr auto kRemedy = "Delete this snapshot; the run does not need it.";

RawTensor rawFloats(const std::vector<float>& values, std::int64_t rows, std::int64_t columns) {
    RawTensor tensor{"F32", {rows, columns}, {}};
    tensor.bytes.resize(values.size() * sizeof(float));
    if (!values.empty()) std::memcpy(tensor.bytes.data(), values.data(), tensor.bytes.size());
    return tensor;
}

/// The matrix `name` of a snapshot file.
std::vector<float> floats(const SafetensorsFile& contents, const char* name, const fs::path& file,
                          std::int64_t& rows, std::int64_t& columns) {
    const auto found = contents.tensors.find(name);
    if (found == contents.tensors.end() || found->second.dtype != "F32" ||
        found->second.shape.size() != 2) {
        throw damagedFile(ErrorKind::Io, file, {},
                          std::string("it lacks a float32 matrix \"") + name + '"', kRemedy);
    }
    rows = found->second.shape[0];
    columns = found->second.shape[1];
    std::vector<float> values(found->second.bytes.size() / sizeof(float));
    if (!values.empty()) {
        std::memcpy(values.data(), found->second.bytes.data(), found->second.bytes.size());
    }
    return values;
}

fs::path snapshotFile(const fs::path& runFolder, std::int64_t step) {
    return RunPaths(runFolder).snapshots() / (stepName(step) + ".safetensors");
}

std::vector<std::string> labelsOf(const SafetensorsFile& contents, const fs::path& file) {
    const Json labels = parseStrictJson(contents.metadata.at("tokens"), ErrorKind::Io,
                                        "The tokens in " + file.string(), kRemedy);
    std::vector<std::string> tokens;
    for (const Json& label : labels) tokens.push_back(label.get<std::string>());
    return tokens;
}

}  // namespace

EmbeddingSnapshot readSnapshot(const fs::path& runFolder, std::int64_t step) {
    const fs::path file = snapshotFile(runFolder, step);
    if (!isOwnFolder(file.parent_path()) || !isOwnFile(file))
        throw Error(ErrorKind::Io, file.string() + " is missing, or no file of this run. " +
                                       "Choose another snapshot.");
    const SafetensorsFile contents = readSafetensors(file, ErrorKind::Io, kRemedy, kMostBytes);
    EmbeddingSnapshot snapshot;
    std::int64_t contextWidth = 0;
    snapshot.encoderOutput = floats(contents, kEncoderOutput, file, snapshot.time, snapshot.width);
    snapshot.planningContext =
        floats(contents, kPlanningContext, file, snapshot.contexts, contextWidth);
    try {
        snapshot.step = wholeNumber(Json::parse(contents.metadata.at("step"))).value();
        snapshot.source = contents.metadata.at("source");
        snapshot.tokens = labelsOf(contents, file);
    } catch (const Error&) {
        throw;
    } catch (const std::exception&) {
        throw damagedFile(ErrorKind::Io, file, {}, "its step, source or tokens are missing",
                          kRemedy);
    }
    if (snapshot.step != step)
        throw damagedFile(ErrorKind::Io, file, {}, "it is of another step", kRemedy);
    if (contextWidth != snapshot.width ||
        static_cast<std::int64_t>(snapshot.tokens.size()) != snapshot.time)
        throw damagedFile(ErrorKind::Io, file, {}, "its embeddings and tokens do not fit together",
                          kRemedy);
    return snapshot;
}

void writeSnapshot(const fs::path& runFolder, const EmbeddingSnapshot& snapshot) {
    const fs::path file = snapshotFile(runFolder, snapshot.step);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) {
        errno = error.value();
        throwFileError("create", file.parent_path());
    }
    SafetensorsFile contents;
    contents.tensors[kEncoderOutput] =
        rawFloats(snapshot.encoderOutput, snapshot.time, snapshot.width);
    contents.tensors[kPlanningContext] =
        rawFloats(snapshot.planningContext, snapshot.contexts, snapshot.width);
    contents.metadata = {
        {"step", std::to_string(snapshot.step)},
        {"source", snapshot.source},
        {"tokens", Json(snapshot.tokens).dump(-1, ' ', false, Json::error_handler_t::replace)}};
    writeSafetensors(file, contents);
}

}  // namespace deepsight
