// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is typed, the search goes on working: an error in SQLite would stay, and the next query find nothing. Marks lie in
// order within the text. The first line is the query, the rest a text to mark.

#include "core/project/search.h"
#include "core/project/search_marks.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>

using namespace dateline;

namespace {

const time::Day today = time::dayOf({2022, 6, 15});

std::unique_ptr<project::SearchIndex> smallIndex() {
    auto pile = std::make_shared<project::Project>();
    project::SourceDocument source;
    source.document.key = "harbour";
    source.document.source = "Tide Digest";
    source.document.text = "Herr M\u00fcller met the harbour council on 4 May 2021.";
    pile->documents.push_back(source);
    graph::Event event;
    event.key = "e0";
    event.title = "Council meets";
    event.when = time::exactDay(today);
    pile->graph.events.push_back(event);
    auto index = std::make_unique<project::SearchIndex>();
    index->setProject(pile);
    while (index->indexMore(1000)) {}
    return index;
}

void checkMarks(const project::SearchQuery& query, std::string_view text) {
    static project::SearchMarks marks;
    marks.setQuery(query);
    std::uint32_t reached = 0;
    for (const Span span : marks.in(text).spans) {
        fuzz::require(reached <= span.begin && span.begin <= span.end && span.end <= text.size(),
                      "marks are in order and of the text");
        reached = span.end;
        const Span shown = project::stretchAround(text, span, 60);
        fuzz::require(shown.begin <= shown.end && shown.end <= text.size(), "a stretch is of the text");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto index = smallIndex();
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t end = std::min(all.find('\n'), all.size());
    const auto query = project::parseSearch(all.substr(0, end), today);
    fuzz::require(query.terms.size() <= project::mostSearchTerms, "a query has so many terms at most");
    fuzz::require(index->find(query).has_value(), "a search gives an answer");
    fuzz::require(index->find(project::parseSearch("council", today))->events.size() == 1,
                  "after any query the next one is answered");
    checkMarks(query, all.substr(end));
    return 0;
}
