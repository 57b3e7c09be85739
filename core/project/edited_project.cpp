// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edited_project.h"

#include "core/graph/importance.h"
#include "core/project/event_changes.h"
#include "core/project/graph_draft.h"

#include <algorithm>
#include <map>

namespace dateline::project {

namespace {

using Slot = GraphDraft::Slot;

/// Of an event that a person made, not one that was found (see newEventKey).
bool isMadeKey(std::string_view key) { return key.starts_with('h') && key.size() == 17; }

/// One run over the edits that hold.
class Application {
public:
    Application(const Project& found, const EventFinder& finder, double most)
        : m_found(found), m_finder(finder), m_draft(found.graph, most), m_documents(found.documents) {}

    void apply(const JournalEntry& entry) {
        m_entry = entry.id;
        std::visit([this](const auto& edit) { perform(edit); }, *entry.edit());
    }

    AppliedEdits finish() {
        dropExcludedPassages();
        auto [graph, hidden] = m_draft.finish(m_documents);
        std::ranges::stable_sort(m_review, {}, &ReviewItem::entry);
        Project project{std::move(m_documents), std::move(graph), m_found.problems, m_found.notices};
        return {std::make_shared<const Project>(std::move(project)), std::move(m_review), std::move(hidden)};
    }

private:
    // ---- finding

    std::optional<Slot> locate(const EventReference& reference) const {
        if (const auto made = m_draft.madeWith(reference.key)) return m_draft.follow(*made);
        if (const auto found = m_finder.findKey(reference.key)) return m_draft.follow(found->value);
        if (isMadeKey(reference.key)) return std::nullopt;
        if (const auto found = m_finder.find(reference)) return m_draft.follow(found->value);
        return std::nullopt;
    }

    std::optional<Slot> need(const EventReference& reference) {
        const auto slot = locate(reference);
        if (!slot) m_review.push_back({m_entry, ReviewReason::eventGone, reference.title});
        return slot;
    }

    std::optional<DocumentId> need(const DocumentReference& reference) {
        const auto document = m_finder.find(reference);
        if (!document) m_review.push_back({m_entry, ReviewReason::documentGone, reference.path});
        return document;
    }

    /// Two events were given different titles; they are one now, and only one title can stand.
    void noteJoined(const EventReference& reference, Slot slot, std::size_t field) {
        auto [last, first] = m_setBy.try_emplace({slot, field}, m_entry, &reference);
        if (!first && last->second.second->key != reference.key)
            m_review.push_back({last->second.first, ReviewReason::eventsJoined, last->second.second->title});
        last->second = {m_entry, &reference};
    }

    // ---- events

    void perform(const Retitle& edit) {
        const auto slot = need(edit.event);
        if (!slot) return;
        noteJoined(edit.event, *slot, 0);
        auto& event = m_draft.change(*slot);
        event.title = edit.title;
        event.decisions.retitled = true;
    }

    void perform(const Redate& edit) {
        const auto slot = need(edit.event);
        if (!slot) return;
        noteJoined(edit.event, *slot, 1);
        auto& event = m_draft.change(*slot);
        event.when = edit.when;
        event.decisions.redated = true;
    }

    void perform(const SetNote& edit) {
        const auto slot = need(edit.event);
        if (!slot) return;
        noteJoined(edit.event, *slot, 2);
        m_draft.change(*slot).decisions.note = edit.note;
    }

    void perform(const Merge& edit) {
        const auto into = need(edit.into);
        if (!into) return;
        for (const auto& other : edit.others)
            if (const auto slot = need(other)) m_draft.merge(*into, *slot);
    }

    void perform(const Split& edit) {
        const auto from = locate(edit.from);
        std::map<Slot, std::vector<std::size_t>> taken;
        for (const auto& reference : edit.passages) takePassage(reference, from, taken);
        if (taken.empty())
            return m_review.push_back(
                {m_entry, from ? ReviewReason::passageGone : ReviewReason::eventGone, edit.title});
        const Slot part = m_draft.add(madeEvent(edit.key, edit.title, edit.when));
        for (auto& [slot, passages] : taken) {
            std::ranges::sort(passages);
            m_draft.split(slot, part, passages, m_documents);
        }
    }

    void takePassage(const PassageReference& reference, std::optional<Slot> from,
                     std::map<Slot, std::vector<std::size_t>>& taken) const {
        const auto place = m_finder.find(reference);
        if (!place) return;
        std::vector<Slot> holders;
        if (from) holders.push_back(*from);
        for (const EventId event : m_finder.eventsAt(*place)) holders.push_back(m_draft.follow(event.value));
        for (const Slot slot : holders) {
            const auto passage = passageAt(m_draft.at(slot), *place);
            auto& list = taken[slot];
            if (passage && std::ranges::find(list, *passage) == list.end()) return list.push_back(*passage);
            if (list.empty()) taken.erase(slot);
        }
    }

    /// The very passage, else the first that overlaps.
    static std::optional<std::size_t> passageAt(const graph::Event& event, const Place& place) {
        const auto find = [&](auto fits) -> std::optional<std::size_t> {
            const auto found = std::ranges::find_if(event.passages, [&](const graph::Passage& passage) {
                return passage.document == place.document && fits(passage.span);
            });
            if (found == event.passages.end()) return std::nullopt;
            return static_cast<std::size_t>(found - event.passages.begin());
        };
        if (const auto same = find([&](Span span) { return span == place.span; })) return same;
        return find([&](Span span) { return span.overlaps(place.span); });
    }

    static graph::Event madeEvent(const std::string& key, const std::string& title, const time::When& when) {
        graph::Event event;
        event.key = key;
        event.title = title;
        event.when = when;
        event.decisions.byHand = true;
        return event;
    }

    void perform(const Hide& edit) {
        for (const auto& event : edit.events)
            if (const auto slot = need(event)) m_draft.hide(*slot, edit.hidden);
    }

    void perform(const Accept& edit) {
        for (const auto& event : edit.events)
            if (const auto slot = need(event)) m_draft.change(*slot).decisions.accepted = edit.accepted;
    }

    void perform(const Tag& edit) {
        for (const auto& event : edit.events) {
            const auto slot = need(event);
            if (!slot) continue;
            auto& tags = m_draft.change(*slot).decisions.tags;
            const auto at = std::ranges::lower_bound(tags, edit.tag);
            const bool there = at != tags.end() && *at == edit.tag;
            if (edit.tagged && !there) tags.insert(at, edit.tag);
            if (!edit.tagged && there) tags.erase(at);
        }
    }

    void perform(const Colour& edit) {
        for (const auto& event : edit.events)
            if (const auto slot = need(event)) m_draft.change(*slot).decisions.colour = edit.colour;
    }

    void perform(const AddEvent& edit) {
        auto event = madeEvent(edit.key, edit.title, edit.when);
        for (const auto& reference : edit.passages) {
            if (const auto place = m_finder.find(reference))
                event.passages.push_back(passageByHand(place->document, place->span, m_documents));
            else
                m_review.push_back({m_entry, ReviewReason::passageGone, edit.title});
        }
        (void)m_draft.add(std::move(event));
    }

    void perform(const SetPassage& edit) {
        const auto slot = need(edit.event);
        if (!slot) return;
        const auto place = m_finder.find(edit.passage);
        if (!place) return m_review.push_back({m_entry, ReviewReason::passageGone, edit.event.title});
        const auto held = passageAt(m_draft.at(*slot), *place);
        auto& event = m_draft.changePassages(*slot);
        if (edit.reports && !held) event.passages.push_back(passageByHand(place->document, place->span, m_documents));
        if (!edit.reports && held) event.passages.erase(event.passages.begin() + std::ptrdiff_t(*held));
    }

    void perform(const Relate& edit) {
        const auto source = need(edit.source);
        const auto target = need(edit.target);
        if (source && target) m_draft.relate(edit.kind, *source, *target, edit.related);
    }

    // ---- documents

    void perform(const DateDocument& edit) {
        const auto document = need(edit.document);
        if (!document) return;
        auto& published = m_documents[document->index()].reading.published;
        published = m_found.at(*document).reading.published;
        if (!edit.when) return;
        published = {edit.when, temporal::DatingBasis::given, {}};
        published.why = {{"document.given", {}, {}, {}, {}, published.value()}};
    }

    void perform(const NameSource& edit) {
        if (const auto document = need(edit.document)) m_documents[document->index()].document.source = edit.source;
    }

    void perform(const NameDocument& edit) {
        if (const auto document = need(edit.document)) m_documents[document->index()].document.title = edit.title;
    }

    void perform(const ExcludeDocument& edit) {
        const auto document = need(edit.document);
        if (!document) return;
        m_documents[document->index()].excluded = edit.excluded;
        m_excluded[*document] = edit.excluded;
    }

    void dropExcludedPassages() {
        std::vector<Slot> affected = m_draft.changed();
        bool any = false;
        for (const auto& [document, excluded] : m_excluded) {
            if (!excluded) continue;
            any = true;
            for (const EventId event : m_finder.eventsOf(document)) affected.push_back(event.value);
        }
        if (!any) return;
        const auto& documents = std::as_const(m_documents);
        for (const Slot slot : affected) {
            const auto isExcluded = [&](const auto& passage) { return documents[passage.document.index()].excluded; };
            if (std::ranges::any_of(m_draft.at(slot).passages, isExcluded))
                dropExcluded(m_draft.changePassages(slot), m_documents);
        }
    }

    const Project& m_found;
    const EventFinder& m_finder;
    GraphDraft m_draft;
    DocumentList m_documents;
    std::map<DocumentId, bool> m_excluded;
    std::map<std::pair<Slot, std::size_t>, std::pair<EntryId, const EventReference*>> m_setBy;
    std::vector<ReviewItem> m_review;
    EntryId m_entry = 0;
};

double greatestWeight(const Project& project) {
    const graph::Event* top = nullptr;
    for (const auto& event : project.graph.events)
        if (top == nullptr || event.importance > top->importance) top = &event;
    return top == nullptr ? 0 : graph::weightOf(top->importanceParts);
}

} // namespace

EditedProject::EditedProject(std::shared_ptr<const Project> found)
    : m_found(std::move(found)), m_finder(*m_found), m_most(greatestWeight(*m_found)) {}

AppliedEdits EditedProject::apply(const std::vector<const JournalEntry*>& held) const {
    if (held.empty()) return {m_found, {}, {}};
    Application application(*m_found, m_finder, m_most);
    for (const auto* entry : held) application.apply(*entry);
    return application.finish();
}

AppliedEdits withEdits(std::shared_ptr<const Project> found, const Journal& journal) {
    const auto held = journal.held();
    if (held.empty()) return {std::move(found), {}, {}};
    return EditedProject(std::move(found)).apply(held);
}

std::vector<ingest::Document> withGivenDates(std::vector<ingest::Document> documents,
                                             const std::vector<const JournalEntry*>& held) {
    std::map<std::string_view, const DateDocument*> byKey, byPath;
    std::map<std::string_view, int> articlesIn;
    for (const auto& document : documents) ++articlesIn[document.path];
    for (const auto* entry : held) {
        const auto* edit = std::get_if<DateDocument>(entry->edit());
        if (edit == nullptr) continue;
        byKey[edit->document.key] = edit;
        byPath[edit->document.path] = edit;
    }
    for (auto& document : documents) {
        auto found = byKey.find(document.key);
        if (found == byKey.end() && articlesIn[document.path] == 1) found = byPath.find(document.path);
        if (found == byKey.end() || found == byPath.end() || !found->second->when) continue;
        const temporal::Published given{found->second->when, temporal::DatingBasis::given, {}};
        if (given.day()) document.givenDate = given.value();
    }
    return documents;
}

void restoreGivenDates(Project& read, const std::vector<ingest::Document>& original) {
    std::map<std::string_view, const ingest::Document*> byKey;
    for (const auto& document : original) byKey.emplace(document.key, &document);
    for (auto& source : read.documents)
        if (const auto found = byKey.find(source.document.key); found != byKey.end())
            source.document.givenDate = found->second->givenDate;
}

} // namespace dateline::project
