#pragma once

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cli/commands.h"
#include "core/distributed/local_ranks.h"
#include "core/distributed/rank_environment.h"
#include "core/distributed/rank_group.h"
#include "core/support/error.h"

namespace deepsight::cli {

/// The processes that train together, of which this is one; none but this one where nothing says
/// so. Made after the signal watcher, whose signals the threads of the ranks must not get.
class RanksOfTraining {
  public:
    explicit RanksOfTraining(const TrainOptions& options) : environment_(findRankEnvironment()) {
        RankGroupOptions settings{.answer = std::chrono::seconds(options.rankTimeout)};
        settings.meeting = std::min(settings.meeting, settings.answer);
        if (options.ranks > 1) {
            if (environment_)
                throw Error(ErrorKind::Config, "--ranks: this process is one of " +
                                                   std::to_string(environment_->size) +
                                                   " ranks that " + environment_->startedBy +
                                                   " started; leave the option out.");
            local_.emplace(static_cast<int>(options.ranks), withoutRanks(options.arguments));
            environment_ = local_->environment();
            settings.listeningSocket = local_->listeningSocket();
        }
        if (environment_) group_ = joinRanks(*environment_, settings);
    }

    Ranks* group() const { return group_.get(); }
    bool isFirst() const { return !environment_ || environment_->rank == 0; }
    /// After a rank was lost.
    bool isRestarted() const { return environment_ && environment_->restarts > 0; }
    /// See RankEnvironment.
    std::string launch() const { return environment_ ? environment_->launch : std::string(); }

  private:
    static std::vector<std::string> withoutRanks(const std::vector<std::string>& arguments) {
        std::vector<std::string> others;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            if (arguments[i] == "--ranks")
                ++i;
            else if (!arguments[i].starts_with("--ranks="))
                others.push_back(arguments[i]);
        }
        return others;
    }

    std::optional<RankEnvironment> environment_;
    std::optional<LocalRanks> local_;  // ends after the group
    std::shared_ptr<Ranks> group_;
};

}  // namespace deepsight::cli
