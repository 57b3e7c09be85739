// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/front_matter.h"

#include <algorithm>

namespace dateline::ingest {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view takeLine(std::string_view text, std::size_t& at) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = std::min(end + 1, text.size());
    return line;
}

/// Without quotation marks, or without a comment where there are none.
std::string_view scalar(std::string_view value) {
    value = trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'')) {
        const auto end = value.find(value.front(), 1);
        if (end != std::string_view::npos) return value.substr(1, end - 1);
    }
    return trimmed(value.substr(0, value.find(" #")));
}

void readEntry(std::string_view line, FrontMatter& matter) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with(' ') || line.starts_with('#')) return;
    const auto name = trimmed(line.substr(0, colon));
    const auto value = scalar(line.substr(colon + 1));
    if (value.empty()) return;
    if (name == "title") matter.title = value;
    if (name == "date") matter.date = std::string(value);
    const bool publisher = name == "source" || name == "publisher" || name == "site";
    if (publisher && matter.source.empty()) matter.source = value;
}

} // namespace

FrontMatter readFrontMatter(std::string_view text) {
    std::size_t at = 0;
    if (trimmed(takeLine(text, at)) != "---") return {};
    FrontMatter matter;
    while (at < text.size()) {
        const auto line = takeLine(text, at);
        if (trimmed(line) == "---" || trimmed(line) == "...") {
            matter.size = at;
            return matter;
        }
        readEntry(line, matter);
    }
    return {}; // never closed: a rule across the page and then the article
}

} // namespace dateline::ingest
