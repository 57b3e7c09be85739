// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reported_project.h"

#include <cassert>
#include <utility>
#include <vector>

namespace dateline::test {

namespace {

// An emoji, a no-break space and Windows line ends stand before the dated words, so that wrong offsets show.
constexpr std::string_view agencyText =
    "Council takes up the fishing limits\r\n\r\nHarbour Agency, 11 May 2021. \U0001F41F Boats stayed in port.\r\n\r\n"
    "Delegates from both coasts came to Brineport. The council met for four hours on\u00a0Monday, the first time since "
    "spring.\r\n\r\n"
    "It will publish its map of the limits on Wednesday, a spokesman said.\r\n";
constexpr std::string_view digestText =
    "What the week brought\n\nOn May 10 the council sat in Brineport; no vote was taken.\n\n"
    "The harbour of Skerry stayed closed in June.\n";

time::Day day(int year, int month, int dayOfMonth) { return time::dayOf({year, month, dayOfMonth}); }

ingest::Document documentOf(const char* key, const char* source, const char* title, std::string_view text) {
    ingest::Document document;
    document.key = key;
    document.path = std::string(key) + ".txt";
    document.source = source;
    document.title = title;
    document.text = text;
    document.encoding = "UTF-8";
    document.headline = Span{0, static_cast<std::uint32_t>(std::string_view(title).size())};
    return document;
}

Span find(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    assert(at != std::string_view::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

temporal::Timex timexOf(std::string_view text, std::string_view words, const char* value, time::When when,
                        const char* rule) {
    temporal::Timex timex;
    timex.span = find(text, words);
    timex.value = value;
    timex.when = when;
    timex.why = {{rule, timex.span, {}, {}, {}, value}};
    return timex;
}

graph::Passage passageOf(const project::SourceDocument& source, DocumentId document, std::string_view words,
                         std::size_t timex) {
    const auto& why = source.reading.timexes[timex].why;
    return {document, find(source.document.text, words), timex, graph::Support::exact, why};
}

project::SourceDocument agency() {
    project::SourceDocument source;
    source.document = documentOf("agency", "Harbour Agency", "Council takes up the fishing limits", agencyText);
    source.reading.published = {time::exactDay(day(2021, 5, 11)),
                                temporal::DatingBasis::stated,
                                {{"dating.date-line", {}, {}, {}, {}, "2021-05-11"}}};
    source.reading.timexes = {
        timexOf(agencyText, "11 May 2021", "2021-05-11", time::exactDay(day(2021, 5, 11)), "date.day-month-year"),
        timexOf(agencyText, "on\u00a0Monday", "2021-05-10", time::exactDay(day(2021, 5, 10)), "weekday.bare"),
        timexOf(agencyText, "on Wednesday", "2021-05-12", time::exactDay(day(2021, 5, 12)), "weekday.bare")};
    source.reading.timexes[0].use = temporal::TimexUse::metadata;
    return source;
}

project::SourceDocument digest() {
    project::SourceDocument source;
    source.document = documentOf("digest", "Tide Digest", "What the week brought", digestText);
    source.reading.published = {time::exactDay(day(2021, 6, 30)),
                                temporal::DatingBasis::inferred,
                                {{"dating.best-day", {}, {}, {}, {}, "2021-06-30"}}};
    const time::When june{
        {day(2021, 6, 1), day(2021, 6, 30)}, time::Granularity::month, time::Modifier::none, std::nullopt};
    source.reading.timexes = {
        timexOf(digestText, "On May 10", "2021-05-10", time::exactDay(day(2021, 5, 10)), "date.month-day"),
        timexOf(digestText, "in June", "2021-06", june, "month.bare")};
    return source;
}

graph::Event eventOf(const char* key, const char* title, time::When when, double importance,
                     std::vector<graph::Passage> passages) {
    graph::Event event;
    event.key = key;
    event.title = title;
    event.when = when;
    event.importance = importance;
    event.sources = event.independentSources = static_cast<int>(passages.size());
    event.passages = std::move(passages);
    return event;
}

} // namespace

project::Project reportedProject() {
    project::Project project;
    project.documents = {agency(), digest()};
    const auto& first = project.documents[0];
    const auto& second = project.documents[1];
    auto& events = project.graph.events;
    events.push_back(eventOf(
        "e0", "Council meets in Brineport", first.reading.timexes[1].when.value(), 1,
        {passageOf(first, {0}, "The council met for four hours on\u00a0Monday, the first time since spring.", 1),
         passageOf(second, {1}, "On May 10 the council sat in Brineport; no vote was taken.", 0)}));
    events.push_back(
        eventOf("e1", "Council publishes its map", first.reading.timexes[2].when.value(), 0.5,
                {passageOf(first, {0}, "It will publish its map of the limits on Wednesday, a spokesman said.", 2)}));
    events.push_back(eventOf("e2", "Harbour closed", second.reading.timexes[1].when.value(), 0.3,
                             {passageOf(second, {1}, "The harbour of Skerry stayed closed in June.", 1)}));
    for (auto* event : {&events[0], &events[1]}) event->actors = {"Council"};
    events[0].places = {"Brineport"};
    events[2].places = {"Skerry"};
    events[1].status = graph::Status::planned;
    project.graph.relations = {{graph::RelationKind::respondsTo, {1}, {0}, {{{0}, events[1].passages[0].span}}}};
    return project;
}

Span spanOf(const project::Project& project, DocumentId document, std::string_view words) {
    return find(project.at(document).document.text, words);
}

} // namespace dateline::test
