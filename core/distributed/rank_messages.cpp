#include "core/distributed/rank_messages.h"

#include "core/distributed/ranked_trainer.h"
#include "core/support/error.h"
#include "core/support/foreign_error.h"

namespace deepsight {
namespace {

// One character that says how it went, and then the result or the message.
constexpr char kDone = ' ';
constexpr char kFirstKind = 'A';

// The work may have taken the first long.
std::string tell(Ranks& ranks, const std::string& text) {
    ranks.meet();
    return ranks.broadcast(text, 0);
}

}  // namespace

std::string tellFromFirst(Ranks& ranks, const std::function<std::string()>& work) {
    if (ranks.isFirst()) {
        std::string result;
        try {
            result = work();
        } catch (const Error& error) {
            const char kind = static_cast<char>(kFirstKind + static_cast<int>(error.kind()));
            tell(ranks, std::string(1, kind) + error.what());
            throw;
        } catch (const std::exception& error) {
            const char kind = static_cast<char>(kFirstKind + static_cast<int>(ErrorKind::Internal));
            tell(ranks, std::string(1, kind) + foreignMessage(error));
            throw;
        }
        tell(ranks, kDone + result);
        return result;
    }
    const auto told = tell(ranks, std::string());
    const auto text = told.substr(1);
    if (told.front() == kDone) return text;
    throw Error(static_cast<ErrorKind>(told.front() - kFirstKind), kEndOfFirst + text);
}

void endOthers(Ranks& ranks, const Error& reason) {
    try {
        tellFromFirst(ranks, [&reason]() -> std::string { throw reason; });
    } catch (const Error&) {
        // The reason, or the others are gone already.
    }
}

void broadcastModule(Ranks& ranks, const torch::nn::Module& module) {
    const torch::NoGradGuard noGrad;
    std::vector<torch::Tensor> tensors;
    for (const auto& parameter : module.parameters()) tensors.push_back(parameter.detach());
    for (const auto& buffer : module.buffers())
        if (buffer.defined()) tensors.push_back(buffer);
    ranks.broadcast(tensors, 0);
}

}  // namespace deepsight
