#pragma once

#include <cstdint>

namespace deepsight {

/// How the mean of what was read and the sum of what follows become one planning context; as in
/// PresentFutureMerge, learned merges left out.
enum class FutureMerge : std::int32_t {
    None,      ///< future
    Equal,     ///< (present + future) / 2
    Weighted,  ///< (present x i + future x n) / (i + n), i counted from 1
};

}  // namespace deepsight
