// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/event_finder.h"

#include <algorithm>
#include <cstdlib>

namespace dateline::project {

namespace {

constexpr std::size_t titlesCompared = 256; ///< at most, of those nearest in time
constexpr double likeTitle = 0.6;

bool isSpaceOrMark(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
}

std::vector<std::string> wordsOf(std::string_view title) {
    std::vector<std::string> words(1);
    for (const char c : title.substr(0, maximumTitle)) {
        if (!isSpaceOrMark(c))
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    std::ranges::sort(words);
    return words;
}

/// More than 1 where the days meet, falling with the days between.
double dateLikeness(const time::When& a, const time::When& b) {
    if (a.days.overlaps(b.days)) return 1;
    const auto apart = a.days.first > b.days.last ? std::int64_t{a.days.first.number} - b.days.last.number
                                                  : std::int64_t{b.days.first.number} - a.days.last.number;
    return 1.0 / (2.0 + static_cast<double>(apart));
}

template <class Ids>
void keepOnce(Ids& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

} // namespace

double titleLikeness(std::string_view a, std::string_view b) {
    const auto left = wordsOf(a), right = wordsOf(b);
    if (left.empty() || right.empty()) return a == b ? 1 : 0;
    std::vector<std::string> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    return 2.0 * static_cast<double>(both.size()) / static_cast<double>(left.size() + right.size());
}

EventFinder::EventFinder(const Project& found) : m_found(found) {
    indexDocuments();
    indexPassages();
}

void EventFinder::indexDocuments() {
    for (std::uint32_t i = 0; i < m_found.documents.size(); ++i) {
        const auto& document = m_found.documents[i].document;
        m_documents.emplace(document.key, DocumentId{i});
        const auto [path, first] = m_paths.emplace(document.path, DocumentId{i});
        if (!first) path->second.reset();
    }
}

void EventFinder::indexPassages() {
    m_told.resize(m_found.documents.size());
    m_longest.resize(m_found.documents.size());
    m_events.reserve(m_found.graph.events.size());
    for (std::uint32_t i = 0; i < m_found.graph.events.size(); ++i) {
        const auto& event = m_found.graph.events[i];
        m_events.emplace(event.key, EventId{i});
        for (const auto& passage : event.passages) {
            m_told[passage.document.index()].push_back({passage.span, EventId{i}});
            auto& longest = m_longest[passage.document.index()];
            longest = std::max(longest, passage.span.size());
        }
    }
    for (auto& told : m_told) std::ranges::stable_sort(told, {}, [](const Told& one) { return one.span.begin; });
}

std::optional<DocumentId> EventFinder::find(const DocumentReference& reference) const {
    if (const auto found = m_documents.find(reference.key); found != m_documents.end()) return found->second;
    const auto found = m_paths.find(reference.path);
    return found == m_paths.end() || reference.path.empty() ? std::nullopt : found->second;
}

std::optional<Place> EventFinder::find(const PassageReference& reference) const {
    const auto document = find(reference.document);
    if (!document) return std::nullopt;
    const auto& text = m_found.at(*document).document.text;
    const bool inside = reference.span.end <= text.size() && !reference.span.empty();
    if (inside && printOf(slice(text, reference.span)) == reference.print) return Place{*document, reference.span};
    if (const auto span = findPrint(*document, reference.print)) return Place{*document, *span};
    return std::nullopt;
}

std::optional<Span> EventFinder::findPrint(DocumentId document, const std::string& print) const {
    auto [prints, first] = m_prints.try_emplace(document);
    if (first) {
        const auto& source = m_found.at(document);
        const auto add = [&](Span span) { prints->second.emplace(printOf(slice(source.document.text, span)), span); };
        for (const auto& told : m_told[document.index()]) add(told.span);
        for (const Span sentence : source.reading.sentences) add(sentence);
    }
    const auto found = prints->second.find(print);
    return found == prints->second.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EventId> EventFinder::findKey(std::string_view key) const {
    const auto found = m_events.find(key);
    return found == m_events.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EventId> EventFinder::find(const EventReference& reference) const {
    if (const auto found = findKey(reference.key)) return found;
    if (const auto found = findByPassages(reference)) return found;
    return findByContent(reference);
}

std::vector<EventId> EventFinder::eventsAt(const Place& place) const {
    const auto& told = m_told[place.document.index()];
    const std::uint32_t longest = m_longest[place.document.index()];
    const std::uint32_t from = place.span.begin > longest ? place.span.begin - longest : 0;
    auto at = std::ranges::lower_bound(told, from, {}, [](const Told& one) { return one.span.begin; });
    std::vector<EventId> events;
    for (; at != told.end() && at->span.begin < place.span.end; ++at)
        if (at->span.overlaps(place.span)) events.push_back(at->event);
    keepOnce(events);
    return events;
}

std::vector<EventId> EventFinder::eventsOf(DocumentId document) const {
    std::vector<EventId> events;
    for (const auto& told : m_told[document.index()]) events.push_back(told.event);
    keepOnce(events);
    return events;
}

std::optional<EventId> EventFinder::findByPassages(const EventReference& reference) const {
    std::map<EventId, std::size_t> votes;
    std::size_t there = 0;
    for (const auto& passage : reference.passages) {
        const auto place = find(passage);
        if (!place) continue;
        ++there;
        for (const EventId event : eventsAt(*place)) ++votes[event];
    }
    std::optional<EventId> best;
    double most = 0;
    for (const auto& [event, count] : votes) {
        if (2 * count < there) continue;
        const auto& candidate = m_found.at(event);
        const double score = static_cast<double>(count) + titleLikeness(candidate.title, reference.title) +
                             dateLikeness(candidate.when, reference.when);
        if (score > most) best = event, most = score;
    }
    return best;
}

std::optional<EventId> EventFinder::findByContent(const EventReference& reference) const {
    const auto& events = m_found.graph.events;
    const auto firstDay = [&](std::size_t i) { return events[i].when.days.first; };
    std::size_t low = 0, high = events.size();
    while (low < high) { // of sorted events: the first not before the reference
        const std::size_t middle = low + (high - low) / 2;
        if (firstDay(middle) < reference.when.days.first - 1)
            low = middle + 1;
        else
            high = middle;
    }
    std::optional<EventId> best;
    double most = likeTitle;
    for (std::size_t i = low; i < events.size() && i < low + titlesCompared; ++i) {
        if (firstDay(i) > reference.when.days.last + 1) break;
        const double likeness = titleLikeness(events[i].title, reference.title);
        if (likeness >= most && (!best || likeness > most)) best = EventId{std::uint32_t(i)}, most = likeness;
    }
    return best;
}

} // namespace dateline::project
