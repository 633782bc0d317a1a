#pragma once

#include "core/config/config.h"
#include "core/support/error.h"

namespace deepsight {

/// The exception that is being handled, as an Error with a remedy: out of memory on the device or
/// the host, a full disk, or whatever libtorch or the standard library reports. Call inside catch.
Error describeFailure(const Config& config);

}  // namespace deepsight
