#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/imported_log.h"

namespace deepsight {

/// Collects the points of a file, whatever its format, within bounds that no real log comes near:
/// a file from anywhere must not take all memory. Values only.
class LogBuilder {
  public:
    /// What a point that is not after the last one of its series means.
    enum class Order {
        Log,    ///< the run went on from an earlier checkpoint: what came after is taken back
        Table,  ///< nothing: the rows are in any order, and the last of a step counts
    };
    static constexpr std::size_t kMostSeries = 10'000;
    static constexpr std::int64_t kMostPoints = 20'000'000;
    static constexpr std::size_t kLongestName = 1000;  ///< bytes; longer ones are cut off

    LogBuilder(std::filesystem::path source, LogFormat format, Order order,
               std::stop_token stop = {});

    /// Adds a point; those with a step below 0 or above 2^53 count as left out. `seconds` as the
    /// file has them, since whenever. Throws Error{Io} where there are too many series or points,
    /// and Error{Cancelled}.
    void add(std::string_view run, std::string_view series, std::int64_t step, double value,
             double seconds = std::numeric_limits<double>::quiet_NaN());
    void addOther(std::string_view name);  ///< of something that is no number per step
    void leaveOut() { ++file_.leftOut; }
    void setCutOff() { file_.cutOff = true; }
    void setColumns(std::string text) { file_.columns = std::move(text); }
    /// Throws Error{Cancelled} after a stop request; asks only now and then. `work`: what is done
    /// until the next call, in values or the like.
    void proceed(std::size_t work = 1);
    std::int64_t points() const { return points_; }

    /// What was found. Throws Error{Io} saying `expected` where there is no point at all.
    ImportedFile take(const std::string& expected);

  private:
    ImportedSeries& seriesOf(std::string_view run, std::string_view name);
    void takeBack(ImportedSeries& series, std::int64_t step);
    static void sort(ImportedSeries& series);
    static void startAtZero(ImportedLog& log);

    ImportedFile file_;
    Order order_;
    std::stop_token stop_;
    /// Place of each series by run and name, and of each run.
    std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> places_;
    std::map<std::string, std::size_t, std::less<>> runs_;
    std::size_t series_ = 0;
    std::int64_t points_ = 0;
    std::size_t untilCheck_ = 0;  ///< work to be done before a stop is asked for again
    std::pair<std::string, std::string> newestKey_;
    ImportedSeries* newest_ = nullptr;
};

/// A number as logs write it: "1.5", "+2e-3", "nan", "NaN", "inf", "-Infinity"; empty for all else.
std::optional<double> logNumber(std::string_view text);
/// A whole number in such a text ("500", "500.0", "1e3"), 0 ... 2^53; empty for all else.
std::optional<std::int64_t> logStep(std::string_view text);
std::optional<std::int64_t> wholeStep(double value);

/// Whether a column or member of that name counts steps ("step", "_step", "iter", "global_step"),
/// the likelier the lower the number; and whether it is the time ("wall time", "_runtime").
std::optional<int> stepNameRank(std::string_view name);
std::optional<int> timeNameRank(std::string_view name);
std::string lowered(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace deepsight
