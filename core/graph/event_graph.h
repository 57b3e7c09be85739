// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The result a person looks at: events with the passages that report them, and the relations between them.
// Plain values; positions (EventId, DocumentId) index the vectors of the same project.

#include "core/base/shared_list.h"
#include "core/base/span.h"
#include "core/base/strong_id.h"
#include "core/events/status.h"
#include "core/temporal/explanation.h"
#include "core/time/when.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline::graph {

using events::Status;

/// How a passage knows its date.
enum class Support {
    exact,  ///< dated at the event's own granularity
    coarse, ///< dated more widely ("in December") and attached to the exact event it means
    undated ///< no date of its own; belongs by what it says
};

/// Words of a document that report the event.
struct Passage {
    DocumentId document;
    Span span;                        ///< a sentence, or the sentences, of the document
    std::optional<std::size_t> timex; ///< index into the document's Reading::timexes
    Support support = Support::exact;
    temporal::Explanation why;        ///< how this passage gives the event's date; never empty
    Status status = Status::happened; ///< as this passage tells it; an announcement can stand beside reports

    friend bool operator==(const Passage&, const Passage&) = default;
};

/// One of several dates that sources give for the same event.
struct DatePosition {
    time::When when;
    std::vector<DocumentId> documents;

    friend bool operator==(const DatePosition&, const DatePosition&) = default;
};

/// What sources say differently about one event, other than its date: "27 member states" or 30.
struct Difference {
    enum class Kind { number, place };
    struct Position {
        std::string value; ///< as the sources write it
        std::vector<DocumentId> documents;

        friend bool operator==(const Position&, const Position&) = default;
    };

    Kind kind = Kind::number;
    std::string about;               ///< what is counted, in the words of a source; empty for a place
    std::vector<Position> positions; ///< two or more, that of most sources first

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// What the whole pile says of one day. Copies of one story count once.
struct DayParts {
    double named = 0;        ///< articles of that day or later that name it
    double remembered = 0;   ///< those of them that appeared a week or more later
    double published = 0;    ///< articles that appeared on it
    double surroundings = 0; ///< what much talked-of days around it take away, in articles; at most ¾ of the rest

    /// In articles, ≥ 0.
    [[nodiscard]] double total() const;
    /// No article of its week names it, as of an earlier affair: background.
    [[nodiscard]] bool onlyRemembered() const { return named > 0 && named == remembered; }

    friend bool operator==(const DayParts&, const DayParts&) = default;
};

/// The addends of an event's importance, before scaling to 0–1.
struct ImportanceParts {
    double documents = 0; ///< distinct independent documents that report it
    double passages = 0;
    double remembered = 0; ///< documents a week or more later that still name it
    double structure = 0;  ///< relations and stages
    DayParts day{};        ///< of the main event of a day; zero for what else happened on it

    friend bool operator==(const ImportanceParts&, const ImportanceParts&) = default;
};

/// What a person decided about an event, beside what its fields say already.
struct Decisions {
    bool byHand = false;                 ///< a person made the event, or cut it off another
    bool accepted = false;               ///< looked at and found right
    bool retitled = false;               ///< the title is a person's
    bool redated = false;                ///< the date is a person's
    std::optional<std::uint32_t> colour; ///< 0xRRGGBB
    std::string note;
    std::vector<std::string> tags; ///< sorted, unique

    friend bool operator==(const Decisions&, const Decisions&) = default;
};

struct Event {
    std::string key; ///< stable id made from content, e.g. "e5f0c21a9b7d3344"
    std::string title;
    time::When when;
    Status status = Status::happened; ///< happened as soon as one passage says so
    double importance = 0;            ///< 0–1; 1 is the most important of what was found
    ImportanceParts importanceParts;
    std::vector<std::string> actors; ///< most mentioned first
    std::vector<std::string> places;
    int sources = 0;                     ///< distinct documents
    int independentSources = 0;          ///< copies, of a story or of a paragraph, count once
    std::vector<Passage> passages;       ///< best first; none only where a person made the event
    std::vector<DatePosition> disputed;  ///< empty, or two and more positions, strongest first
    std::vector<Difference> differences; ///< other things in which sources differ
    Decisions decisions;

    friend bool operator==(const Event&, const Event&) = default;
};

enum class RelationKind { partOf, respondsTo, refersTo };

struct Evidence {
    DocumentId document;
    Span span;

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Relation {
    RelationKind kind = RelationKind::partOf;
    EventId source;
    EventId target;
    std::vector<Evidence> evidence; ///< empty only where a person related them

    friend bool operator==(const Relation&, const Relation&) = default;
};

/// Events of one story.
struct Thread {
    std::string key;             ///< stable id made from content, e.g. "s5f0c21a9b7d3344"
    std::string title;           ///< of its most important event
    std::vector<EventId> events; ///< two or more, in the order of the graph; each in one thread at most

    friend bool operator==(const Thread&, const Thread&) = default;
};

using EventList = SharedList<Event>;

struct EventGraph {
    EventList events;                ///< by when.days.first, then when.days.last, then key
    std::vector<Relation> relations; ///< by kind, source, target
    std::vector<Thread> threads;     ///< by their first event

    friend bool operator==(const EventGraph&, const EventGraph&) = default;
};

[[nodiscard]] std::string_view nameOf(RelationKind kind); ///< "part-of"…

} // namespace dateline::graph
