// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person decides, as values. An edit names articles and passages by their content and an event by its key, its
// passages and what it said at that time, never by a row: so that it finds its event again when the articles are read
// anew, by this version of the program or a later one. core/project/journal.h keeps edits, core/project/edited_project.h
// lays them over what was found.

#include "core/graph/event_graph.h"
#include "core/project/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::project {

/// An article, by its key. The path finds it again where a changed text has another key.
struct DocumentReference {
    std::string key;
    std::string path;

    friend bool operator==(const DocumentReference&, const DocumentReference&) = default;
};

/// Words of an article. `print` (see printOf) finds them again where they have moved.
struct PassageReference {
    DocumentReference document;
    Span span;
    std::string print;

    friend bool operator==(const PassageReference&, const PassageReference&) = default;
};

/// An event as it was when the edit was made.
struct EventReference {
    std::string key;
    std::string title;
    time::When when;
    std::vector<PassageReference> passages; ///< the best, maximumPassages at most

    friend bool operator==(const EventReference&, const EventReference&) = default;
};

inline constexpr std::size_t maximumPassages = 32; ///< of one reference
inline constexpr std::size_t maximumEvents = 1000; ///< of one edit
inline constexpr std::size_t maximumTitle = 2000;  ///< bytes; of titles, names, tags and paths ×2
inline constexpr std::size_t maximumNote = 100'000;

// ---- events

struct Retitle {
    EventReference event;
    std::string title;
    friend bool operator==(const Retitle&, const Retitle&) = default;
};
struct Redate {
    EventReference event;
    time::When when;
    friend bool operator==(const Redate&, const Redate&) = default;
};
/// The passages of `others` become `into`'s.
struct Merge {
    EventReference into;
    std::vector<EventReference> others; ///< one or more
    friend bool operator==(const Merge&, const Merge&) = default;
};
/// Passages of `from` become an event of their own, with a key of its own.
struct Split {
    EventReference from;
    std::vector<PassageReference> passages; ///< one or more
    std::string key;
    std::string title;
    time::When when;
    friend bool operator==(const Split&, const Split&) = default;
};
/// Dismissed, or not any more.
struct Hide {
    std::vector<EventReference> events; ///< one or more, as in all that follow
    bool hidden = true;
    friend bool operator==(const Hide&, const Hide&) = default;
};
struct Accept {
    std::vector<EventReference> events;
    bool accepted = true;
    friend bool operator==(const Accept&, const Accept&) = default;
};
struct Tag {
    std::vector<EventReference> events;
    std::string tag;
    bool tagged = true; ///< false takes the tag away
    friend bool operator==(const Tag&, const Tag&) = default;
};
struct Colour {
    std::vector<EventReference> events;
    std::optional<std::uint32_t> colour; ///< 0xRRGGBB; none is the colour of its source again
    friend bool operator==(const Colour&, const Colour&) = default;
};
struct SetNote {
    EventReference event;
    std::string note; ///< empty takes it away
    friend bool operator==(const SetNote&, const SetNote&) = default;
};
struct AddEvent {
    std::string key; ///< see newEventKey
    std::string title;
    time::When when;
    std::vector<PassageReference> passages; ///< may be empty
    friend bool operator==(const AddEvent&, const AddEvent&) = default;
};
struct SetPassage {
    EventReference event;
    PassageReference passage;
    bool reports = true; ///< false takes it away
    friend bool operator==(const SetPassage&, const SetPassage&) = default;
};
struct Relate {
    graph::RelationKind kind = graph::RelationKind::partOf;
    EventReference source;
    EventReference target;
    bool related = true; ///< false takes the relation away
    friend bool operator==(const Relate&, const Relate&) = default;
};

// ---- documents

/// None: as it was found. A date counts as given; what the article dates from its own day follows when it is read again.
struct DateDocument {
    DocumentReference document;
    std::optional<time::When> when;
    friend bool operator==(const DateDocument&, const DateDocument&) = default;
};
struct NameSource {
    DocumentReference document;
    std::string source;
    friend bool operator==(const NameSource&, const NameSource&) = default;
};
struct NameDocument {
    DocumentReference document;
    std::string title;
    friend bool operator==(const NameDocument&, const NameDocument&) = default;
};
struct ExcludeDocument {
    DocumentReference document;
    bool excluded = true;
    friend bool operator==(const ExcludeDocument&, const ExcludeDocument&) = default;
};

using Edit = std::variant<Retitle, Redate, Merge, Split, Hide, Accept, Tag, Colour, SetNote, AddEvent, SetPassage,
                          Relate, DateDocument, NameSource, NameDocument, ExcludeDocument>;

/// "retitle", "redate"…: how the kind is stored.
[[nodiscard]] std::string_view kindOf(const Edit& edit);

/// Same for the same words, whatever stands between them: case of ASCII letters, spaces and punctuation do not count.
[[nodiscard]] std::string printOf(std::string_view words);

[[nodiscard]] DocumentReference referenceTo(const SourceDocument& source);
[[nodiscard]] PassageReference referenceTo(const Project& project, const graph::Passage& passage);
[[nodiscard]] PassageReference referenceTo(const Project& project, DocumentId document, Span span);
[[nodiscard]] EventReference referenceTo(const Project& project, EventId event);

/// A key that no other event has: made from what the event says and `moment`, a time or any number of the caller's.
[[nodiscard]] std::string newEventKey(std::string_view title, const time::When& when, std::uint64_t moment);

/// The events that the edit names, in the order of its fields.
[[nodiscard]] std::vector<const EventReference*> eventsOf(const Edit& edit);
/// The key of the event that the edit makes; empty for all others.
[[nodiscard]] std::string_view keyMadeBy(const Edit& edit);

} // namespace dateline::project
