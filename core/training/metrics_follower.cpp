#include "core/training/metrics_follower.h"

#include <algorithm>

#include "core/support/error.h"
#include "core/training/metrics_file.h"
#include "core/training/run_metrics.h"
#include "core/training/step_line.h"

namespace deepsight {
namespace {

constexpr std::size_t kPiece = 1 << 20;

}  // namespace

void MetricsFollower::goTo(std::int64_t offset) {
    offset_ = offset;
    skipping_ = false;
}

bool MetricsFollower::read(std::vector<TrainingEvent>& events) {
    events.clear();
    try {
        const MetricsFile file(file_);
        if (file.facts().bytes < offset_) goTo(file.facts().bytes);
        std::size_t size = 0;
        while (true) {
            text_.resize(size + kPiece);
            const std::size_t got =
                file.readAt(text_.data() + size, kPiece, offset_ + static_cast<std::int64_t>(size));
            text_.resize(size + got);
            const std::size_t end = text_.rfind('\n');
            if (end != std::string::npos) {
                addLines(std::string_view(text_).substr(0, end + 1), events);
                offset_ += static_cast<std::int64_t>(end) + 1;
                return true;
            }
            size = text_.size();
            if (got == 0) return false;
            if (size > MetricsFile::kLongestLine) {
                skipping_ = true;
                offset_ += static_cast<std::int64_t>(size);
                return true;
            }
        }
    } catch (const Error&) {
        return false;  // not there yet, or no file: whoever watches learns how the trainer fares
    }
}

void MetricsFollower::addLines(std::string_view text, std::vector<TrainingEvent>& events) {
    if (skipping_) text.remove_prefix(text.find('\n') + 1);
    skipping_ = false;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() + 1);
        if (auto step = parseStepLine(line)) {
            events.emplace_back(*step);
        } else if (auto event = parseMetricsLine(line)) {
            events.push_back(std::move(*event));
        }
    }
}

}  // namespace deepsight
