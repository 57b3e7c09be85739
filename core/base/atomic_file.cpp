// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include "core/base/system_reason.h"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline {

namespace {

tl::unexpected<Error> unwritable(const std::string& path, const std::string& reason) {
    return failure(ErrorKind::unwritable, path, "cannot be written: " + reason);
}

tl::unexpected<Error> unwritable(const std::string& path, int errorNumber) {
    return unwritable(path, systemReason(errorNumber));
}

class FileDescriptor {
public:
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) {}
    ~FileDescriptor() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }
    /// Some file systems report a full disk only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

/// 0, or errno.
int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// What stands at the path now, links followed.
struct Target {
    std::string path; ///< the file itself where `path` given was a link to it
    std::optional<struct stat> status;

    [[nodiscard]] bool isDirectory() const { return status && S_ISDIR(status->st_mode); }
    [[nodiscard]] bool isSpecial() const { return status && !S_ISREG(status->st_mode) && !S_ISDIR(status->st_mode); }
    [[nodiscard]] std::filesystem::path folder() const {
        auto parent = std::filesystem::path(path).parent_path();
        return parent.empty() ? std::filesystem::path(".") : parent;
    }
};

Target targetOf(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return {path, std::nullopt};
    std::error_code error;
    auto real = std::filesystem::canonical(path, error);
    return {error ? path : real.string(), status};
}

/// Refuses what would fail later anyway, with words that say which part of the path is wrong.
Result<void> checkTarget(const std::string& path, const Target& target) {
    if (path.empty()) return failure(ErrorKind::unwritable, path, "no file name to write to");
    if (target.isDirectory()) return unwritable(path, "it is a folder; name a file in it");
    if (target.status && ::faccessat(AT_FDCWD, target.path.c_str(), W_OK, AT_EACCESS) != 0)
        return unwritable(path, errno);
    struct stat folder {};
    const auto folderName = target.folder().string();
    if (::stat(folderName.c_str(), &folder) != 0) {
        if (errno == ENOENT) return unwritable(path, fmt::format("there is no folder \"{}\"", folderName));
        return unwritable(path, errno);
    }
    if (!S_ISDIR(folder.st_mode)) return unwritable(path, fmt::format("\"{}\" is not a folder", folderName));
    return {};
}

/// A name in the target's folder that keeps the extension (writers look at it), short enough for any file system.
std::string temporaryName(const Target& target) {
    static std::atomic<unsigned> counter = 0;
    auto name = std::filesystem::path(target.path).filename().string();
    if (name.size() > 200) name.erase(0, name.size() - 200);
    return (target.folder() / fmt::format(".part-{}-{}-{}", ::getpid(), counter++, name)).string();
}

/// Removes the file unless it became the target.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string path) : m_path(std::move(path)) {}
    ~TemporaryFile() {
        if (!m_path.empty()) ::unlink(m_path.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }
    void keep() { m_path.clear(); }

private:
    std::string m_path;
};

/// A new empty file that nobody else has; its path, or errno. Mode 0666 so that the user's umask decides.
tl::expected<std::string, int> makeTemporaryFile(const Target& target) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        auto name = temporaryName(target);
        FileDescriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (file.isOpen()) return name;
        if (errno != EEXIST) return tl::unexpected(errno);
    }
    return tl::unexpected(EEXIST);
}

/// Owner and permissions of the file that is replaced, as far as the user and the file system allow; a FAT disk knows
/// neither, and that is no reason to refuse.
void keepAttributes(int descriptor, const Target& target) {
    if (!target.status) return;
    if (::fchown(descriptor, target.status->st_uid, target.status->st_gid) != 0) errno = 0;
    if (::fchmod(descriptor, target.status->st_mode & 07777) != 0) errno = 0;
}

/// To the disk, before the rename may make it the only copy. 0, or errno.
int synchronise(const Target& target, const std::string& temporary) {
    FileDescriptor file(::open(temporary.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen()) return errno;
    keepAttributes(file.get(), target);
    const bool cannotSynchronise = ::fsync(file.get()) != 0 && errno != EINVAL && errno != ENOTSUP;
    if (cannotSynchronise) return errno;
    return file.close() ? 0 : errno;
}

/// The rename itself is on the disk only when the folder is. Not every file system can do that, and the file is
/// whole either way, so a refusal is not an error.
void synchroniseFolder(const Target& target) {
    FileDescriptor folder(::open(target.folder().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen()) static_cast<void>(::fsync(folder.get()));
}

Result<void> writeInto(const std::string& shownPath, const std::string& path, std::string_view bytes) {
    FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen()) return unwritable(shownPath, errno);
    if (const int error = writeAll(file.get(), bytes)) return unwritable(shownPath, error);
    if (!file.close()) return unwritable(shownPath, errno);
    return {};
}

Result<void> replace(const std::string& path, const Target& target, const WriteFile& write) {
    auto made = makeTemporaryFile(target);
    if (!made) return unwritable(path, made.error());
    TemporaryFile temporary(std::move(*made));
    if (auto written = write(temporary.path()); !written) return written;
    if (const int error = synchronise(target, temporary.path())) return unwritable(path, error);
    if (::rename(temporary.path().c_str(), target.path.c_str()) != 0) return unwritable(path, errno);
    temporary.keep();
    synchroniseFolder(target);
    return {};
}

} // namespace

Result<void> writeFileAtomically(const std::string& path, std::string_view bytes) {
    const Target target = targetOf(path);
    if (auto fit = checkTarget(path, target); !fit) return fit;
    if (target.isSpecial()) return writeInto(path, path, bytes);
    return replace(path, target, [&](const std::string& temporary) { return writeInto(path, temporary, bytes); });
}

Result<void> replaceFileAtomically(const std::string& path, const WriteFile& write) {
    const Target target = targetOf(path);
    if (auto fit = checkTarget(path, target); !fit) return fit;
    if (target.isSpecial()) return unwritable(path, "it is a device or a pipe; name a file");
    return replace(path, target, write);
}

} // namespace dateline
