#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/cli/commands.h"
#include "core/cli/find_checkpoint.h"
#include "core/cli/signal_watcher.h"
#include "core/training/harden_split.h"

namespace deepsight::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const HardenedSplit& split) {
    std::printf("encoder layers  probability\n");
    for (std::size_t i = 0; i < split.distribution.size(); ++i)
        std::printf("%14zu  %10.1f%%%s\n", i + 1, 100 * split.distribution[i],
                    static_cast<std::int64_t>(i) + 1 == split.encoderLayers ? "  <-" : "");
    std::printf(
        "validation loss %.4f with all splits at once, %.4f with the most likely one: %+.4f\n",
        split.mixtureLoss, split.hardenedLoss, split.hardenedLoss - split.mixtureLoss);
}

}  // namespace

int harden(const HardenOptions& options) {
    const auto checkpoint = findCheckpoint(options.run, options.checkpoint);
    std::stop_source stop;
    const SignalWatcher watcher([&stop] { stop.request_stop(); },
                                "Stopping; once more to leave at once.");
    const auto split = hardenSplit(options.run, checkpoint.folder, options.out, stop.get_token());
    if (options.json) {
        const Json result{{"run", options.out},
                          {"checkpoint", checkpoint.folder.string()},
                          {"step", split.step},
                          {"encoder_layers", split.encoderLayers},
                          {"decoder_layers", split.decoderLayers},
                          {"distribution", split.distribution},
                          {"mixture_loss", split.mixtureLoss},
                          {"hardened_loss", split.hardenedLoss}};
        std::cout << result.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
        return watcher.exitStatus();
    }
    print(split);
    std::fprintf(stderr,
                 "%s holds the model; to train it further: deepsight-cli train --out %s "
                 "--resume\n",
                 options.out.c_str(), options.out.c_str());
    return watcher.exitStatus();
}

}  // namespace deepsight::cli
