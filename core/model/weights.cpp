#include "core/model/weights.h"

#include <array>
#include <cstring>
#include <sstream>
#include <utility>

#include "core/support/error.h"

namespace deepsight {
namespace {

constexpr std::array<std::pair<const char*, torch::ScalarType>, 8> kTypes{{
    {"F32", torch::kFloat32},
    {"F64", torch::kFloat64},
    {"F16", torch::kFloat16},
    {"BF16", torch::kBFloat16},
    {"I64", torch::kInt64},
    {"I32", torch::kInt32},
    {"U8", torch::kUInt8},
    {"BOOL", torch::kBool},
}};

std::string shapeText(torch::IntArrayRef shape) {
    std::ostringstream text;
    text << shape;
    return text.str();
}

}  // namespace

RawTensor toRaw(const torch::Tensor& tensor) {
    const auto host = tensor.detach().to(torch::kCPU).contiguous();
    RawTensor raw;
    for (const auto& [name, type] : kTypes)
        if (type == host.scalar_type()) raw.dtype = name;
    raw.shape = host.sizes().vec();
    raw.bytes.resize(static_cast<std::size_t>(host.nbytes()));
    std::memcpy(raw.bytes.data(), host.const_data_ptr(), raw.bytes.size());
    return raw;
}

torch::Tensor fromRaw(const RawTensor& raw) {
    for (const auto& [name, type] : kTypes) {
        if (raw.dtype != name) continue;
        auto tensor = torch::empty(raw.shape, type);
        std::memcpy(tensor.mutable_data_ptr(), raw.bytes.data(), raw.bytes.size());
        return tensor;
    }
    throw Error(ErrorKind::Checkpoint,
                "Tensors of type " + raw.dtype + " are not supported; store them as F32.");
}

SafetensorsFile moduleWeights(const torch::nn::Module& module) {
    SafetensorsFile file;
    for (const auto& item : module.named_parameters())
        file.tensors[item.key()] = toRaw(item.value());
    file.metadata["format"] = "pt";
    return file;
}

void loadModuleWeights(torch::nn::Module& module, const SafetensorsFile& weights,
                       const std::string& source) {
    torch::NoGradGuard noGrad;
    const auto parameters = module.named_parameters();
    for (const auto& item : parameters) {
        const auto found = weights.tensors.find(item.key());
        if (found == weights.tensors.end())
            throw Error(ErrorKind::Checkpoint,
                        source + " has no tensor \"" + item.key() +
                            "\", which this configuration needs; use the configuration that the "
                            "weights were trained with.");
        if (item.value().sizes() != torch::IntArrayRef(found->second.shape))
            throw Error(ErrorKind::Checkpoint,
                        source + ": tensor \"" + item.key() + "\" has shape " +
                            shapeText(found->second.shape) + ", but the configuration asks for " +
                            shapeText(item.value().sizes()) +
                            "; use the configuration that the weights were trained with.");
    }
    for (const auto& [name, raw] : weights.tensors)
        if (!parameters.contains(name))
            throw Error(ErrorKind::Checkpoint,
                        source + " has a tensor \"" + name +
                            "\" that this configuration does not know; use the configuration that "
                            "the weights were trained with.");
    for (const auto& item : parameters) item.value().copy_(fromRaw(weights.tensors.at(item.key())));
}

}  // namespace deepsight
