// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What readers share about files: telling formats apart by name and first bytes, notices, keys.

#include "core/base/result.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace dateline::ingest {

/// Case does not count ("A.TXT"). `extensions` in lower case, without the dot.
[[nodiscard]] bool hasExtension(std::string_view path, std::initializer_list<std::string_view> extensions);

/// What a file is that no reader takes ("a PDF document"), empty where it is nothing known. Bytes outweigh the name.
[[nodiscard]] std::string_view foreignFormat(std::string_view path, std::string_view firstBytes);

/// "3 places are not valid UTF-8 …": the article is read all the same.
[[nodiscard]] Error damageNotice(const std::string& path, std::size_t places, const std::string& encoding);

/// The key of a document that was given none: "d" and the hash of its text.
[[nodiscard]] std::string keyOfText(std::string_view text);

} // namespace dateline::ingest
