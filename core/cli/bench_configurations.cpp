#include "core/cli/bench_configurations.h"

#include "core/config/presets.h"
#include "core/support/error.h"

namespace deepsight::cli {
namespace {

std::vector<BenchConfiguration> makeConfigurations() {
    auto byteSmall = preset("small").config;
    byteSmall.training.gradientAccumulation = 1;
    byteSmall.training.precision = Precision::Fp32;
    auto gpt2Small = byteSmall;
    gpt2Small.model.vocabularySize = 50257;
    gpt2Small.data.tokenizer = TokenizerKind::Gpt2;
    auto published = preset("paper-mse").config;
    published.training.batchSize = 2;
    published.training.gradientAccumulation = 1;
    published.training.precision = Precision::Fp32;
    return {{"byte-small", byteSmall}, {"gpt2-small", gpt2Small}, {"published", published}};
}

}  // namespace

const std::vector<BenchConfiguration>& benchConfigurations() {
    static const auto all = makeConfigurations();
    return all;
}

const BenchConfiguration& benchConfiguration(const std::string& name) {
    std::string known;
    for (const auto& candidate : benchConfigurations()) {
        if (candidate.name == name) return candidate;
        known += (known.empty() ? "" : ", ") + candidate.name;
    }
    throw Error(ErrorKind::Config, "There is no benchmark configuration \"" + name +
                                       "\". Known ones: " + known +
                                       "; --preset and --config take others.");
}

}  // namespace deepsight::cli
