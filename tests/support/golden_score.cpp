// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden_score.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace dateline::tests {

namespace {

using graph::Event;

/// Where an expected event's words stand.
struct Place {
    std::string document;
    Span span;
    std::string text;
};

class Scorer {
public:
    Scorer(const GoldenStory& story, const project::Project& project, const ReadingsAlone& alone)
        : m_story(story), m_project(project), m_alone(alone) {}

    GoldenFigures run() {
        for (const auto& document : m_story.documents) {
            scoreDating(document);
            scoreExpressions(document);
        }
        for (const auto& event : m_story.events) scoreEvent(event);
        countWrongMerges();
        countDuplicates();
        scoreRelations();
        countMissingExplanations();
        return std::move(m_figures);
    }

private:
    [[nodiscard]] std::string nameOf(DocumentId id) const {
        return std::filesystem::path(m_project.at(id).document.path).filename().string();
    }
    void miss(std::string line) { m_figures.misses.push_back(std::move(line)); }

    void scoreDating(const ExpectedDocument& expected) {
        const auto found = std::ranges::find_if(m_project.documents, [&](const auto& source) {
            return std::filesystem::path(source.document.path).filename() == expected.name;
        });
        const std::string day =
            found == m_project.documents.end() ? "" : found->reading.published.value().substr(0, 10);
        const bool right = day == time::toIso(expected.published);
        m_figures.documentsDated.count(right);
        if (!right)
            miss("dating    " + expected.name + ": " + (day.empty() ? "undated" : day) + ", not " +
                 time::toIso(expected.published));
    }

    static bool sameValue(const ExpectedTimex& expected, const temporal::Timex& timex) {
        return timex.value == expected.value ||
               (expected.type == "TIME" && timex.value.substr(0, 16) == expected.value.substr(0, 16));
    }

    void scoreExpressions(const ExpectedDocument& expected) {
        const auto& timexes = m_alone.at(expected.name).timexes;
        for (const auto& wanted : expected.article.timexes) {
            std::string seen;
            bool right = false;
            for (const auto& timex : timexes) {
                if (!timex.span.overlaps(wanted.span)) continue;
                seen += ' ' + timex.value;
                right = right || sameValue(wanted, timex);
            }
            if (!wanted.optional) scoreExpression(expected.name, wanted, seen, right);
        }
        for (const auto& timex : timexes) scoreUnexpected(expected, timex);
    }

    void scoreExpression(const std::string& document, const ExpectedTimex& wanted, const std::string& seen,
                         bool right) {
        m_figures.expressionsFound.count(!seen.empty());
        m_figures.valuesRight.count(right);
        if (!right)
            miss("timex     " + document + ": “" + wanted.text + "” is" + (seen.empty() ? " not found" : seen) +
                 ", not " + wanted.value);
    }

    void scoreUnexpected(const ExpectedDocument& expected, const temporal::Timex& timex) {
        const auto overlaps = [&](const ExpectedTimex& wanted) { return wanted.span.overlaps(timex.span); };
        if (std::ranges::any_of(expected.article.timexes, overlaps)) return;
        ++m_figures.expressionsNotExpected;
        miss("extra     " + expected.name + ": “" + std::string(slice(expected.article.text, timex.span)) + "” " +
             timex.value);
    }

    [[nodiscard]] std::vector<Place> placesOf(const std::string& event) const {
        std::vector<Place> places;
        for (const auto& document : m_story.documents)
            for (const auto& support : document.article.supports)
                if (support.event == event && !support.coarse)
                    places.push_back(
                        {document.name, support.span, std::string(slice(document.article.text, support.span))});
        return places;
    }

    [[nodiscard]] bool gathers(const Event& event, const Place& place) const {
        return std::ranges::any_of(event.passages, [&](const graph::Passage& passage) {
            return passage.span.overlaps(place.span) && nameOf(passage.document) == place.document;
        });
    }

    [[nodiscard]] std::optional<std::uint32_t> bestMatch(const ExpectedEvent& expected,
                                                         const std::vector<Place>& places) const {
        std::optional<std::uint32_t> best;
        long most = 0;
        for (std::uint32_t i = 0; i < m_project.graph.events.size(); ++i) {
            const Event& event = m_project.graph.events[i];
            if (event.when.days != expected.days()) continue;
            const auto count = std::ranges::count_if(places, [&](const Place& place) { return gathers(event, place); });
            if (count > most) {
                most = count;
                best = i;
            }
        }
        return best;
    }

    void scoreEvent(const ExpectedEvent& expected) {
        const auto places = placesOf(expected.id);
        const auto best = bestMatch(expected, places);
        if (best) m_matched[expected.id] = *best;
        if (!expected.required) return;
        m_figures.eventsFound.count(best.has_value());
        if (!best) miss("event     " + expected.id + " (" + expected.when + ") not found");
        bool whole = best.has_value();
        for (const Place& place : places) {
            const bool hit = best && gathers(m_project.graph.events[*best], place);
            m_figures.passagesGathered.count(hit);
            if (best && !hit) miss("passage   " + expected.id + " lacks " + place.document + ": " + place.text);
            whole = whole && hit;
        }
        m_figures.eventsWithAllPassages.count(whole);
    }

    void countWrongMerges() {
        for (const auto& a : m_story.events)
            for (const auto& b : m_story.events) {
                if (a.id >= b.id || a.when == b.when || !m_matched.contains(a.id) || !m_matched.contains(b.id))
                    continue;
                if (m_matched[a.id] != m_matched[b.id]) continue;
                ++m_figures.wrongMerges;
                miss("merged    " + a.id + " with " + b.id);
            }
    }

    void countDuplicates() {
        std::set<std::tuple<time::DayInterval, std::string>> seen;
        for (const Event& event : m_project.graph.events)
            if (!seen.emplace(event.when.days, event.title).second) {
                ++m_figures.duplicateEvents;
                miss("duplicate " + time::toIso(event.when.days.first) + ' ' + event.title);
            }
        m_figures.eventsInOutput = static_cast<int>(m_project.graph.events.size());
    }

    [[nodiscard]] bool isRelated(const ExpectedRelation& wanted) const {
        const auto source = m_matched.find(wanted.source);
        const auto target = m_matched.find(wanted.target);
        if (source == m_matched.end() || target == m_matched.end()) return false;
        return std::ranges::any_of(m_project.graph.relations, [&](const graph::Relation& relation) {
            return graph::nameOf(relation.kind) == wanted.kind && relation.source.value == source->second &&
                   relation.target.value == target->second;
        });
    }

    void scoreRelations() {
        for (const auto& wanted : m_story.relations) {
            if (!wanted.required) continue;
            const bool found = isRelated(wanted);
            m_figures.relations.count(found);
            if (!found) miss("relation  " + wanted.source + ' ' + wanted.kind + ' ' + wanted.target + " is missing");
        }
    }

    void countMissingExplanations() {
        for (const Event& event : m_project.graph.events)
            for (const auto& passage : event.passages) m_figures.withoutExplanation += passage.why.empty() ? 1 : 0;
        for (const auto& source : m_project.documents)
            for (const auto& timex : source.reading.timexes) m_figures.withoutExplanation += timex.why.empty() ? 1 : 0;
    }

    const GoldenStory& m_story;
    const project::Project& m_project;
    const ReadingsAlone& m_alone;
    GoldenFigures m_figures;
    std::map<std::string, std::uint32_t> m_matched; ///< expected event → index of the event found
};

} // namespace

GoldenFigures scoreStory(const GoldenStory& story, const project::Project& project, const ReadingsAlone& alone) {
    return Scorer(story, project, alone).run();
}

} // namespace dateline::tests
