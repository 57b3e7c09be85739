// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_text.h"

#include <ostream>
#include <sstream>

namespace dateline::testing {

void HostileText::write(std::ostream& out, std::size_t bytes) const {
    const std::size_t times = bytes / (opening.size() + closing.size());
    out << head;
    for (std::size_t i = 0; i < times; ++i) out << opening;
    for (std::size_t i = 0; i < times && !closing.empty(); ++i) out << closing;
    out << tail;
}

std::string HostileText::text(std::size_t bytes) const {
    std::ostringstream out;
    write(out, bytes);
    return out.str();
}

std::vector<HostileText> hostileTexts() {
    std::vector<HostileText> texts = {
        {"monday", "Monday ", {}, {}, {}},
        {"one_line", "They met on 3 May 2019 and again the next day, as the talks went on ", {}, {}, {}},
        {"digits", "1234567890", {}, {}, {}},
        {"years", "2019 ", {}, {}, {}},
        {"marks", "\xCC\x81", {}, {}, {}},
        {"last", "last ", {}, {}, {}},
        {"may", "May may MAY ", {}, {}, {}},
        {"quotes", "\xE2\x80\x9C\xE2\x80\x98", {}, {}, {}},
        {"parentheses", "(((((", {}, {}, {}},
        {"dashes", "----", {}, {}, {}},
        {"initials", "a. ", {}, {}, {}},
        {"stops", "!)", {}, {}, {}},
        {"counts", "3 days ", {}, {}, {}},
        {"list", "10, ", {}, {}, {}},
        {"of_the", "the first of the ", {}, {}, {}},
        {"posts", "Ann (@ann) 3 May 2019\n", {}, {}, {}},
        {"zones", "3 May 2019 10:00 IST ", {}, {}, {}},
        {"date_lines", "Published 3 May 2019\n", {}, {}, {}},
        {"headings", "Talks At Sea\n\n", {}, {}, {}},
    };
    texts.push_back({"nested_json", "[", "]", R"({"more": )", R"(, "text": "on Monday"})", true});
    texts.push_back({"escapes", "\\u0301", {}, R"({"text": ")", R"("})", true});
    return texts;
}

} // namespace dateline::testing
