#pragma once

#include <cstdint>
#include <optional>

namespace deepsight {

/// How fast a long piece of work goes, from what it says of its progress, and so how long it will
/// take still. Work that goes on in its midst is judged from there. `seconds` are of any clock that
/// only goes forward. A value.
class WorkRate {
  public:
    void note(double seconds, std::int64_t done) {
        // The first word of something that goes on is how far it is, which took no time.
        if (!begun_ || done < done_ || (firstDone_ == 0 && done_ == 0)) {
            begun_ = true;
            firstSeconds_ = seconds;
            firstDone_ = done;
        }
        seconds_ = seconds;
        done_ = done;
    }

    /// Empty until a second has passed in which something was done.
    std::optional<double> perSecond() const {
        const double seconds = seconds_ - firstSeconds_;
        if (seconds < 1 || done_ <= firstDone_) return std::nullopt;
        return static_cast<double>(done_ - firstDone_) / seconds;
    }
    std::optional<double> secondsLeft(std::int64_t total) const {
        const auto rate = perSecond();
        if (!rate) return std::nullopt;
        return static_cast<double>(total > done_ ? total - done_ : 0) / *rate;
    }

  private:
    bool begun_ = false;
    double firstSeconds_ = 0;
    std::int64_t firstDone_ = 0;
    double seconds_ = 0;
    std::int64_t done_ = 0;
};

}  // namespace deepsight
