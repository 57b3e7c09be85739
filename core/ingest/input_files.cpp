// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/input_files.h"

#include "core/base/system_reason.h"
#include "core/ingest/charset.h"
#include "core/ingest/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <unordered_set>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline::ingest {

namespace {

namespace fs = std::filesystem;

Error unreadable(const std::string& path, int errorNumber) {
    if (errorNumber == ENOENT || errorNumber == ENOTDIR)
        return {ErrorKind::notFound, toValidUtf8(path), "there is no such file or folder; check the name"};
    const bool mayNot = errorNumber == EACCES || errorNumber == EPERM;
    return {ErrorKind::unreadable, toValidUtf8(path),
            fmt::format("cannot be read: {}{}", systemReason(errorNumber),
                        mayNot ? "; change its permissions or copy it" : "")};
}

/// Device and number: the same for every name of a file or folder.
using Identity = std::pair<dev_t, ino_t>;

class Lister {
public:
    Lister(std::vector<Error>& problems, const JobControl& control) : m_problems(problems), m_control(control) {}

    void addInput(const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            reportMissing(path, errno);
        } else if (S_ISDIR(status.st_mode)) {
            addInputFolder(path, status);
        } else {
            addFile(path, status);
        }
    }

    [[nodiscard]] std::vector<std::string> takeFiles() { return std::move(m_files); }

private:
    void reportMissing(const std::string& path, int errorNumber) {
        struct stat link {};
        const bool dangling = errorNumber == ENOENT && ::lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode);
        if (dangling)
            m_problems.push_back(
                {ErrorKind::unreadable, toValidUtf8(path), "a link to a file that is not there; name the file itself"});
        else
            m_problems.push_back(unreadable(path, errorNumber));
    }

    void addFile(const std::string& path, const struct stat& status) {
        if (m_seen.insert({status.st_dev, status.st_ino}).second) m_files.push_back(path);
    }

    /// A folder that gave nothing, not even a problem, is told about: the person expected articles in it.
    void addInputFolder(const std::string& path, const struct stat& status) {
        const auto before = std::pair(m_files.size(), m_problems.size());
        const bool known = m_seen.contains({status.st_dev, status.st_ino});
        addFolder(path, status);
        const bool nothing = before == std::pair(m_files.size(), m_problems.size());
        if (nothing && !known && !m_sawKnownFile && !m_control.cancelled())
            m_problems.push_back({ErrorKind::empty, toValidUtf8(path),
                                  "no articles in this folder; put .txt, .md, .ndjson or .jsonl files there"});
        m_sawKnownFile = false;
    }

    void addFolder(const std::string& path, const struct stat& status) {
        if (m_control.cancelled() || !m_seen.insert({status.st_dev, status.st_ino}).second) return;
        std::error_code error;
        std::vector<std::string> names;
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            names.push_back(entry->path().filename().string());
        if (error) m_problems.push_back(unreadable(path, error.value()));
        std::sort(names.begin(), names.end());
        for (const auto& name : names)
            if (!name.starts_with('.')) addEntry((fs::path(path) / name).string());
    }

    void addEntry(const std::string& path) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            reportMissing(path, errno);
        } else if (S_ISDIR(status.st_mode)) {
            addFolder(path, status);
        } else {
            m_sawKnownFile = m_sawKnownFile || m_seen.contains({status.st_dev, status.st_ino});
            addFile(path, status);
        }
    }

    std::vector<Error>& m_problems;
    const JobControl& m_control;
    std::set<Identity> m_seen;
    std::vector<std::string> m_files;
    bool m_sawKnownFile = false; ///< the folder's files were all named before: not empty, and nothing to tell
};

Error tooLarge(const std::string& path, std::uint64_t bytes) {
    const auto megabytes = [](std::uint64_t count) { return (count + (1u << 20) - 1) >> 20; };
    return {ErrorKind::tooLarge, toValidUtf8(path),
            fmt::format("{} MB, and one file may have {} MB; split it into smaller files", megabytes(bytes),
                        megabytes(maximumFileBytes))};
}

/// Reads to the end whatever size the system told: files of /proc tell none, and a file may grow meanwhile.
Result<std::string> readToEnd(const std::string& path, int descriptor, std::uint64_t expectedBytes) {
    std::string bytes;
    std::size_t size = 0;
    for (;;) {
        bytes.resize(std::max<std::size_t>(size, static_cast<std::size_t>(expectedBytes)) + 65536); // once, mostly
        const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return tl::unexpected(unreadable(path, errno));
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size > maximumFileBytes) return tl::unexpected(tooLarge(path, size));
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

std::vector<std::string> listFiles(std::span<const std::string> inputs, std::vector<Error>& problems,
                                   const JobControl& control) {
    Lister lister(problems, control);
    for (const auto& input : inputs) lister.addInput(input);
    return lister.takeFiles();
}

Result<OpenFile> OpenFile::open(const std::string& path) {
    OpenFile file(path, ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (file.m_descriptor < 0) return tl::unexpected(unreadable(path, errno));
    struct stat status {};
    if (::fstat(file.m_descriptor, &status) != 0) return tl::unexpected(unreadable(path, errno));
    if (!S_ISREG(status.st_mode))
        return failure(ErrorKind::unreadable, toValidUtf8(path),
                       "a pipe or a device, not a file; save its content to a file first");
    return file;
}

/// Only ever read from, so that closing cannot fail in a way that matters.
OpenFile::~OpenFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

std::uint64_t OpenFile::size() const {
    struct stat status {};
    return ::fstat(m_descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::string OpenFile::firstBytes(std::size_t count) const {
    std::string bytes(count, '\0');
    const ssize_t got = ::pread(m_descriptor, bytes.data(), count, 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

Result<std::string> OpenFile::readAll() const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) return tl::unexpected(unreadable(m_path, errno));
    const auto bytes = static_cast<std::uint64_t>(status.st_size);
    if (bytes > maximumFileBytes) return tl::unexpected(tooLarge(m_path, bytes));
    return readToEnd(m_path, m_descriptor, bytes);
}

Result<std::string> readFile(const std::string& path) {
    const auto file = OpenFile::open(path);
    if (!file) return tl::unexpected(file.error());
    return file->readAll();
}

} // namespace dateline::ingest
