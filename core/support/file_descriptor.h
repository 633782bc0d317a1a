#pragma once

#include <unistd.h>

#include <utility>

namespace deepsight {

/// Owns an open POSIX file descriptor.
class FileDescriptor {
  public:
    explicit FileDescriptor(int number) : number_(number) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() {
        if (isOpen()) ::close(number_);
    }

    int number() const { return number_; }
    bool isOpen() const { return number_ >= 0; }
    /// False, with errno, when the system reports a late write error.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

  private:
    int number_;
};

}  // namespace deepsight
