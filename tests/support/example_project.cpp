// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/example_project.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

namespace {

using graph::Event;
using time::CivilDate;

struct Row {
    const char* title;
    CivilDate first;
    CivilDate last;
    time::Granularity granularity;
    time::Modifier modifier;
    double importance;
    std::vector<std::uint32_t> documents;
};

constexpr auto exact = time::Granularity::day;
constexpr auto plain = time::Modifier::none;

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"Both coasts sign the Northern Waters Act", {1997, 5, 27}, {1997, 5, 27}, exact, plain, .22, {3}},
        {"Eastmark joins the fisheries league", {1999, 3, 12}, {1999, 3, 12}, exact, plain, .10, {0}},
        {"Seven more harbours join", {2004, 1, 1}, {2004, 12, 31}, time::Granularity::year, plain, .12, {0, 1}},
        {"Patrol boats occupy the Skerry bank",
         {2014, 1, 1},
         {2014, 12, 31},
         time::Granularity::year,
         plain,
         .25,
         {1, 2}},
        {"Eastmark demands that the harbour pledge of 2008 be withdrawn",
         {2021, 12, 10},
         {2021, 12, 10},
         exact,
         plain,
         .46,
         {4}},
        {"Envoys compare notes on the league by telephone",
         {2021, 12, 11},
         {2021, 12, 20},
         time::Granularity::month,
         time::Modifier::mid,
         .30,
         {0, 2}},
        {"Eastmark publishes two draft treaties on fishing limits",
         {2021, 12, 17},
         {2021, 12, 17},
         exact,
         plain,
         1.0,
         {0, 1, 2, 3, 4}},
        {"Deputy ministers open the talks in Lakeburg", {2022, 1, 10}, {2022, 1, 10}, exact, plain, .85, {0, 1, 2, 3}},
        {"Three rounds of talks on the northern waters",
         {2022, 1, 10},
         {2022, 1, 13},
         time::Granularity::range,
         plain,
         .90,
         {0, 1, 2, 3}},
        {"League council meets Eastmark in Brineport", {2022, 1, 12}, {2022, 1, 12}, exact, plain, .95, {0, 1, 2, 3}},
        {"Coastal forum consults in Wendel", {2022, 1, 13}, {2022, 1, 13}, exact, plain, .80, {0, 1, 2, 3}},
        {"League chief tells radio that the fleet stays", {2022, 1, 16}, {2022, 1, 16}, exact, plain, .72, {0, 1, 2}},
        {"Eastmark speaks of an uncrossable line", {2022, 1, 16}, {2022, 1, 16}, exact, plain, .50, {2}},
        {"Fleet exercise off the Skerry bank", {2022, 1, 20}, {2022, 2, 1}, time::Granularity::range, plain, .35, {4}},
        {"The league hands over its written reply", {2022, 1, 26}, {2022, 1, 26}, exact, plain, .75, {3, 4}},
        {"Westmark gives an answer of its own", {2022, 1, 26}, {2022, 1, 26}, exact, plain, .55, {4}},
        {"Ministers plan to speak again", {2022, 2, 4}, {2022, 2, 4}, exact, plain, .28, {4}},
    };
    return all;
}

struct Source {
    const char* name;
    const char* title;
    CivilDate published;
    temporal::DatingBasis basis;
};

const std::vector<Source>& sources() {
    static const std::vector<Source> all{
        {"Harbour Agency", "League sees room for talks on limits", {2022, 1, 16}, temporal::DatingBasis::stated},
        {"Coast Desk", "What the fishing dispute is about", {2022, 1, 17}, temporal::DatingBasis::metadata},
        {"Tide Digest", "Envoys trade warnings", {2022, 1, 16}, temporal::DatingBasis::inferred},
        {"Northern Radio", "Council meets after two years", {2022, 1, 12}, temporal::DatingBasis::inferred},
        {"Skerry Gazette", "Replies delivered by hand", {2022, 1, 27}, temporal::DatingBasis::stated},
    };
    return all;
}

std::string numbered(std::string words, std::size_t number) { return words.append(std::to_string(number)); }

project::SourceDocument documentOf(const Source& source, std::size_t index) {
    project::SourceDocument document;
    document.document.key = numbered("d", index);
    document.document.path = document.document.key + ".txt";
    document.document.title = source.title;
    document.document.source = source.name;
    document.document.text = std::string(source.title) + "\n";
    document.reading.published.when = time::exactDay(time::dayOf(source.published));
    document.reading.published.basis = source.basis;
    return document;
}

std::vector<graph::Passage> passagesOf(const std::vector<std::uint32_t>& documents) {
    std::vector<graph::Passage> passages;
    for (const std::uint32_t document : documents) {
        graph::Passage passage;
        passage.document = {document};
        passage.span = {0, 10};
        passages.push_back(std::move(passage));
    }
    return passages;
}

Event eventOf(const Row& row, std::size_t index) {
    Event event;
    event.key = numbered("e", index);
    event.title = row.title;
    event.when = {{time::dayOf(row.first), time::dayOf(row.last)}, row.granularity, row.modifier, std::nullopt};
    event.importance = row.importance;
    event.sources = static_cast<int>(row.documents.size());
    event.independentSources = std::max(1, event.sources - 1);
    event.passages = passagesOf(row.documents);
    return event;
}

graph::Relation relation(graph::RelationKind kind, std::uint32_t source, std::uint32_t target) {
    return {kind, {source}, {target}, {{{0}, {0, 10}}}};
}

constexpr std::int32_t crowdedDays = 36525; // of 100 years

/// Near the middle more often than far from it.
std::int32_t within(std::minstd_rand& random, std::int32_t days) {
    const auto share = [&] { return static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(days)); };
    return (share() + share() + share()) / 3;
}

/// Burst b holds half as many events as the one before it, in groups of eight bursts of equal size.
time::When clusteredWhen(std::minstd_rand& random, std::int32_t first, std::uint32_t seed) {
    std::uint32_t burst = random() % 8;
    while (burst < 64 && random() % 2 == 0) burst += 8;
    std::minstd_rand ofBurst(seed * 1000 + burst + 1);
    ofBurst.discard(8);
    const std::int32_t length = 2 + static_cast<std::int32_t>(ofBurst() % 400);
    const std::int32_t begin = static_cast<std::int32_t>(ofBurst() % static_cast<std::uint32_t>(crowdedDays - length));
    time::When when = time::exactDay({first + begin + within(random, length)});
    if (random() % 10 != 0) return when;
    const bool coarse = random() % 2 == 0;
    when.granularity = coarse ? time::Granularity::month : time::Granularity::range;
    when.days.last = when.days.first + (coarse ? 29 : 1 + static_cast<std::int32_t>(random() % 60));
    return when;
}

time::When crowdedWhen(std::minstd_rand& random, std::uint32_t seed, Spread spread) {
    const std::int32_t first = time::dayOf({1920, 1, 1}).number;
    if (spread == Spread::uniform) return time::exactDay({first + static_cast<std::int32_t>(random() % crowdedDays)});
    if (spread == Spread::clustered) return clusteredWhen(random, first, seed);
    time::When when = time::exactDay({first + 20000});
    if (spread == Spread::oneMoment) return when;
    when.granularity = time::Granularity::minute;
    when.clock = time::ClockTime{static_cast<int>(random() % 1440), std::nullopt};
    return when;
}

} // namespace

project::Project exampleProject() {
    project::Project project;
    for (std::size_t i = 0; i < sources().size(); ++i) project.documents.push_back(documentOf(sources()[i], i));
    for (std::size_t i = 0; i < rows().size(); ++i) project.graph.events.push_back(eventOf(rows()[i], i));
    auto& events = project.graph.events;
    events.back().status = graph::Status::planned;
    events[11].disputed = {{events[11].when, {{0}, {1}}}, {time::exactDay(time::dayOf({2022, 1, 18})), {{2}}}};
    using enum graph::RelationKind;
    project.graph.relations = {relation(partOf, 7, 8),      relation(partOf, 9, 8),      relation(partOf, 10, 8),
                               relation(respondsTo, 14, 6), relation(respondsTo, 15, 6), relation(refersTo, 9, 6)};
    return project;
}

project::Project crowdedProject(std::size_t count, std::uint32_t seed, Spread spread) {
    project::Project project;
    project.documents.push_back(documentOf(sources()[0], 0));
    std::minstd_rand random(seed);
    for (std::size_t i = 0; i < count; ++i) {
        Event event;
        event.key = numbered("e", i);
        event.title = numbered("Event number ", i).append(" of the long chronicle of the northern waters");
        event.when = crowdedWhen(random, seed, spread);
        event.importance = static_cast<double>(random() % 1000) / 1000;
        event.sources = event.independentSources = 1;
        event.passages = passagesOf({0});
        project.graph.events.push_back(std::move(event));
    }
    std::ranges::stable_sort(project.graph.events, {}, [](const Event& event) { return event.when.days; });
    return project;
}

} // namespace dateline::test
