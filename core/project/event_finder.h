// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds what an edit meant in what was found by the last reading. An event is looked for
//   1. by its key,
//   2. by its passages: the event that holds words of the same article at the same place, or, in an article whose text
//      changed, the same words,
//   3. by what it said: a like title at the same time.
// Of several events with the same passages, as of two acts told in one sentence, the one of like date and title.

#include "core/project/edit.h"
#include "core/project/project.h"

#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::project {

/// Words of an article of the project at hand.
struct Place {
    DocumentId document;
    Span span;

    friend bool operator==(const Place&, const Place&) = default;
};

class EventFinder {
public:
    /// Keeps a reference. O(events + passages · log).
    explicit EventFinder(const Project& found);

    [[nodiscard]] std::optional<DocumentId> find(const DocumentReference& reference) const;
    /// O(1), or O(passages and sentences of the article) the first time that its text has changed.
    [[nodiscard]] std::optional<Place> find(const PassageReference& reference) const;
    /// O(passages of the reference), and a bounded number of titles to compare.
    [[nodiscard]] std::optional<EventId> find(const EventReference& reference) const;
    [[nodiscard]] std::optional<EventId> findKey(std::string_view key) const;

    /// Events with a passage that overlaps `place`, each once. O(log passages of the document + events found).
    [[nodiscard]] std::vector<EventId> eventsAt(const Place& place) const;
    /// Events with a passage of that document, each once.
    [[nodiscard]] std::vector<EventId> eventsOf(DocumentId document) const;

private:
    struct Told {
        Span span;
        EventId event;
    };

    void indexDocuments();
    void indexPassages();
    [[nodiscard]] std::optional<Span> findPrint(DocumentId document, const std::string& print) const;
    [[nodiscard]] std::optional<EventId> findByPassages(const EventReference& reference) const;
    [[nodiscard]] std::optional<EventId> findByContent(const EventReference& reference) const;

    const Project& m_found;
    std::unordered_map<std::string_view, EventId> m_events;
    std::unordered_map<std::string_view, DocumentId> m_documents;
    std::unordered_map<std::string_view, std::optional<DocumentId>> m_paths; ///< none where a file has several articles
    std::vector<std::vector<Told>> m_told;                                   ///< a document, by begin
    std::vector<std::uint32_t> m_longest; ///< a document: bytes of its longest passage
    mutable std::map<DocumentId, std::unordered_map<std::string, Span>> m_prints; ///< of documents asked for
};

/// Shared words of two titles, 0–1 (Dice).
[[nodiscard]] double titleLikeness(std::string_view a, std::string_view b);

} // namespace dateline::project
