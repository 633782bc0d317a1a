#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace deepsight::test {

/// One thing that a program did with files, as fault_library.cpp wrote it down.
struct FileOperation {
    enum class Kind { Open, Close, Write, Cut, Sync, MakeFolder, Unlink, Rename, Exchange };
    Kind kind = Kind::Open;
    long count = 0;  ///< operations that changed something, up to and with this one
    int descriptor = -1;
    int flags = 0;             ///< of Open
    std::int64_t offset = -1;  ///< of Write, -1: at the end; length of Cut
    std::string path;          ///< also of the operations on a descriptor
    std::string target;        ///< of Rename and Exchange
    std::string data;          ///< of Write
};

std::vector<FileOperation> readTrace(const std::filesystem::path& file);

/// What a disk holds of a folder while programs work in it, and what is left of that when the power
/// fails. Contents of a file are safe after its fsync, its name after that of its folder.
class DiskModel {
  public:
    /// `root`: a folder that is there, and empty, as the trace begins.
    explicit DiskModel(std::filesystem::path root);

    void apply(const FileOperation& operation);

    enum class Loss {
        Unsynced,  ///< nothing but what is safe is there
        Contents,  ///< all names are as the program saw them, but files hold only what is safe
        AllButRemovals,  ///< as Unsynced, but deleted names are gone already
    };
    /// Makes the folder `to` as a power cut may leave `root`.
    void restore(Loss loss, const std::filesystem::path& to) const;

  private:
    struct Node {
        bool folder = false;
        std::string data;
        std::string safeData;
        std::map<std::string, std::shared_ptr<Node>> entries;
        std::map<std::string, std::shared_ptr<Node>> safeEntries;
        std::set<std::string> removed;  ///< since the folder's last fsync
    };
    using NodePointer = std::shared_ptr<Node>;

    NodePointer find(const std::filesystem::path& path) const;
    NodePointer folderOf(const std::filesystem::path& path) const;
    void open(const FileOperation& operation);
    void write(const FileOperation& operation);
    void sync(const FileOperation& operation);
    void rename(const FileOperation& operation);
    static void restore(const Node& node, Loss loss, const std::filesystem::path& to);

    std::filesystem::path root_;
    NodePointer top_;
    std::map<int, NodePointer> descriptors_;
};

}  // namespace deepsight::test
