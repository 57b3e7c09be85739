// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what a person names (files, folders, links to them) to files with their bytes. Nothing here waits: pipes and
// devices are refused instead of read, and a file's size is looked at before its content.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline::ingest {

/// Files in the order of the inputs, those of a folder in name order (by bytes), each once however often it is named.
/// Hidden files and folders are skipped inside folders; a folder that a link leads back to is entered once.
/// What cannot be entered, and a folder without any file, goes to `problems`.
[[nodiscard]] std::vector<std::string> listFiles(std::span<const std::string> inputs, std::vector<Error>& problems,
                                                 const JobControl& control = {});

/// A regular file, open for reading until the end of the value's life.
class OpenFile {
public:
    [[nodiscard]] static Result<OpenFile> open(const std::string& path);

    OpenFile(OpenFile&& other) noexcept : m_path(std::move(other.m_path)), m_descriptor(other.m_descriptor) {
        other.m_descriptor = -1;
    }
    OpenFile& operator=(OpenFile&&) = delete;
    ~OpenFile();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// In bytes, as the system tells; files of /proc tell 0.
    [[nodiscard]] std::uint64_t size() const;
    /// At most that many bytes of the beginning, wherever reading has come to.
    [[nodiscard]] std::string firstBytes(std::size_t count) const;
    /// The whole content, of at most maximumFileBytes.
    [[nodiscard]] Result<std::string> readAll() const;

private:
    OpenFile(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor) {}

    std::string m_path;
    int m_descriptor;
};

/// The content of a regular file of at most maximumFileBytes.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

} // namespace dateline::ingest
