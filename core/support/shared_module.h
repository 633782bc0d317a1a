#pragma once

#include <string>

namespace deepsight {

/// Loads one of our shared modules, which programs do without until it is needed, and returns the
/// address of its function; null with the reason in `problem`. Looks beside the program and in
/// ../lib/deepsight. Modules stay loaded.
void* moduleFunction(const std::string& library, const char* function, std::string& problem);

}  // namespace deepsight
