// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_structure.h"

#include <string_view>

namespace dateline::ingest {

void applyStructure(Document& document) {
    if (!document.title.empty()) return;
    const auto begin = document.text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return;
    const std::string_view line = std::string_view(document.text).substr(begin, document.text.find_first_of("\r\n", begin) - begin);
    document.title = std::string(line.substr(0, line.size() > 90 ? line.find_last_of(' ', 90) : line.size()));
}

} // namespace dateline::ingest
