#pragma once

#include <QThreadPool>
#include <memory>
#include <utility>

namespace deepsight {

/// Gives up what may hold hundreds of megabytes without freeing them on the GUI thread. `value` may
/// have other owners.
inline void disposeInBackground(std::shared_ptr<const void> value) {
    QThreadPool::globalInstance()->start([value = std::move(value)]() mutable { value.reset(); });
}

}  // namespace deepsight
