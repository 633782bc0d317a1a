#pragma once

#include <QObject>
#include <atomic>

// Qt's own table for profilers, private/qhooks_p.h, which no public header declares.
extern quintptr Q_CORE_EXPORT qtHookData[];

namespace deepsight::test {

inline std::atomic<std::ptrdiff_t> liveObjects = 0;

/// Counts the QObjects of the whole process in `liveObjects` from here on: those that were made
/// before and go later make it smaller.
inline void countLiveObjects() {
    enum { Version = 0, AddObject = 3, RemoveObject = 4 };
    Q_ASSERT(qtHookData[Version] >= 1);
    void (*const add)(QObject*) = [](QObject*) { ++liveObjects; };
    void (*const remove)(QObject*) = [](QObject*) { --liveObjects; };
    qtHookData[AddObject] = reinterpret_cast<quintptr>(add);
    qtHookData[RemoveObject] = reinterpret_cast<quintptr>(remove);
}

}  // namespace deepsight::test
