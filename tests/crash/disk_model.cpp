#include "tests/crash/disk_model.h"

#include <fcntl.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/support/atomic_file.h"

namespace deepsight::test {
namespace {

namespace fs = std::filesystem;
using Kind = FileOperation::Kind;

const std::map<std::string, Kind> kVerbs{
    {"open", Kind::Open},     {"close", Kind::Close},   {"write", Kind::Write},
    {"cut", Kind::Cut},       {"sync", Kind::Sync},     {"mkdir", Kind::MakeFolder},
    {"unlink", Kind::Unlink}, {"rename", Kind::Rename}, {"exchange", Kind::Exchange}};

void readPath(std::istream& trace, std::string& path) {
    trace.ignore(1);
    std::getline(trace, path);
}

void readRest(std::istream& trace, FileOperation& operation) {
    std::size_t size = 0;
    switch (operation.kind) {
        case Kind::Open:
            trace >> operation.descriptor >> operation.flags;
            return readPath(trace, operation.path);
        case Kind::Write:
            trace >> operation.descriptor >> operation.offset >> size;
            operation.data.resize(size);
            trace.ignore(1);
            trace.read(operation.data.data(), static_cast<std::streamsize>(size));
            return;
        case Kind::Cut:
            trace >> operation.descriptor >> operation.offset;
            return;
        case Kind::Close:
        case Kind::Sync:
            trace >> operation.descriptor;
            return;
        case Kind::Rename:
        case Kind::Exchange:
            readPath(trace, operation.path);
            std::getline(trace, operation.target);
            return;
        case Kind::MakeFolder:
        case Kind::Unlink:
            return readPath(trace, operation.path);
    }
}

}  // namespace

std::vector<FileOperation> readTrace(const fs::path& file) {
    std::istringstream trace(readFile(file));
    std::vector<FileOperation> operations;
    std::map<int, std::string> paths;
    FileOperation operation;
    for (std::string verb; trace >> operation.count >> verb;) {
        operation.kind = kVerbs.at(verb);
        readRest(trace, operation);
        if (operation.kind == Kind::Open) paths[operation.descriptor] = operation.path;
        if (operation.path.empty()) operation.path = paths[operation.descriptor];
        operations.push_back(std::move(operation));
        operation = {};
    }
    return operations;
}

DiskModel::DiskModel(fs::path root) : root_(std::move(root)), top_(std::make_shared<Node>()) {
    top_->folder = true;
}

DiskModel::NodePointer DiskModel::find(const fs::path& path) const {
    NodePointer node = top_;
    for (const auto& part : path.lexically_relative(root_)) {
        if (part == ".") continue;
        const auto found = node->entries.find(part.string());
        if (found == node->entries.end()) return nullptr;
        node = found->second;
    }
    return node;
}

DiskModel::NodePointer DiskModel::folderOf(const fs::path& path) const {
    auto folder = find(path.parent_path());
    if (!folder) throw std::runtime_error("the trace has no folder for " + path.string());
    return folder;
}

void DiskModel::apply(const FileOperation& operation) {
    const fs::path path = operation.path;
    const auto name = path.filename().string();
    switch (operation.kind) {
        case Kind::Open:
            return open(operation);
        case Kind::Close:
            descriptors_.erase(operation.descriptor);
            return;
        case Kind::Write:
            return write(operation);
        case Kind::Cut:
            descriptors_.at(operation.descriptor)
                ->data.resize(static_cast<std::size_t>(operation.offset));
            return;
        case Kind::Sync:
            return sync(operation);
        case Kind::MakeFolder:
            folderOf(path)->entries[name] = std::make_shared<Node>();
            find(path)->folder = true;
            return;
        case Kind::Unlink:
            folderOf(path)->entries.erase(name);
            folderOf(path)->removed.insert(name);
            return;
        case Kind::Rename:
        case Kind::Exchange:
            return rename(operation);
    }
}

void DiskModel::open(const FileOperation& operation) {
    auto node = find(operation.path);
    if (!node) {
        node = std::make_shared<Node>();
        const fs::path path = operation.path;
        folderOf(path)->entries[path.filename().string()] = node;
    }
    if (operation.flags & O_TRUNC) node->data.clear();
    descriptors_[operation.descriptor] = node;
}

// Every file of a run is written from its start or at its end.
void DiskModel::write(const FileOperation& operation) {
    auto& data = descriptors_.at(operation.descriptor)->data;
    const auto at = operation.offset < 0 ? data.size() : static_cast<std::size_t>(operation.offset);
    data.resize(std::max(data.size(), at + operation.data.size()));
    data.replace(at, operation.data.size(), operation.data);
}

void DiskModel::sync(const FileOperation& operation) {
    const auto& node = descriptors_.at(operation.descriptor);
    node->safeData = node->data;
    node->safeEntries = node->entries;
    node->removed.clear();
}

void DiskModel::rename(const FileOperation& operation) {
    const fs::path from = operation.path;
    const fs::path to = operation.target;
    auto& source = folderOf(from)->entries[from.filename().string()];
    auto& target = folderOf(to)->entries[to.filename().string()];
    std::swap(source, target);
    if (operation.kind == Kind::Rename) folderOf(from)->entries.erase(from.filename().string());
}

void DiskModel::restore(Loss loss, const fs::path& to) const { restore(*top_, loss, to); }

void DiskModel::restore(const Node& node, Loss loss, const fs::path& to) {
    if (!node.folder) {
        std::ofstream(to, std::ios::binary) << node.safeData;
        return;
    }
    fs::create_directory(to);
    for (const auto& [name, entry] : loss == Loss::Contents ? node.entries : node.safeEntries)
        if (loss != Loss::AllButRemovals || !node.removed.contains(name))
            restore(*entry, loss, to / name);
}

}  // namespace deepsight::test
