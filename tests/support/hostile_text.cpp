// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_text.h"

#include <string_view>

namespace dateline::testing {

namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
}

std::string nestedArticle(std::size_t bytes) {
    return R"({"more": )" + std::string(bytes / 2, '[') + std::string(bytes / 2, ']') + R"(, "text": "on Monday"})";
}

} // namespace

std::vector<HostileText> hostileTexts(std::size_t bytes) {
    struct Kind {
        const char* name;
        std::string_view piece;
    };
    constexpr Kind kinds[] = {
        {"monday", "Monday "},
        {"one_line", "They met on 3 May 2019 and again the next day, as the talks went on "},
        {"digits", "1234567890"},
        {"years", "2019 "},
        {"marks", "\xCC\x81"},
        {"last", "last "},
        {"may", "May may MAY "},
        {"quotes", "\xE2\x80\x9C\xE2\x80\x98"},
        {"parentheses", "((((("},
        {"dashes", "----"},
        {"initials", "a. "},
        {"stops", "!)"},
        {"counts", "3 days "},
        {"list", "10, "},
        {"of_the", "the first of the "},
        {"posts", "Ann (@ann) 3 May 2019\n"},
        {"zones", "3 May 2019 10:00 IST "},
        {"date_lines", "Published 3 May 2019\n"},
        {"headings", "Talks At Sea\n\n"},
    };
    std::vector<HostileText> texts;
    for (const auto& [name, piece] : kinds) texts.push_back({name, repeated(piece, bytes)});
    texts.push_back({"nested_json", nestedArticle(bytes), true});
    texts.push_back({"escapes", R"({"text": ")" + repeated("\\u0301", bytes) + "\"}", true});
    return texts;
}

} // namespace dateline::testing
