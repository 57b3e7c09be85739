// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_reader.h"

#include "core/project/json_columns.h"
#include "core/project/packed_columns.h"
#include "core/project/stored_names.h"

#include <algorithm>
#include <limits>

namespace dateline::project {

namespace {

constexpr std::uint64_t anyOffset = std::uint64_t{std::numeric_limits<std::uint32_t>::max()} + 1;

/// Each function reads the next column or columns and fails the database where they make no sense.
class Row {
public:
    /// `rules`: nothing in a file whose explanations are not packed.
    Row(Statement& statement, const std::vector<std::string>* rules) : m_statement(statement), m_rules(rules) {}

    template <class Value>
    Value orFail(std::optional<Value> value) {
        if (value) return std::move(*value);
        m_statement.database().fail(ErrorKind::malformed, "is damaged: a value in it makes no sense");
        return Value{};
    }

    template <class Enumerator>
    Enumerator named() {
        return orFail(fromStoredName<Enumerator>(m_statement.text()));
    }

    std::string text() { return std::string(m_statement.text()); }
    bool flag() { return m_statement.number() != 0; }
    /// Begins with the steps of `other` where the file is packed.
    temporal::Explanation explanation(const temporal::Explanation& other, Span owner) {
        if (!m_rules) return orFail(explanationFromJson(m_statement.text()));
        return counted(orFail(unpackedAfter(other, m_statement.bytes(), owner, *m_rules)));
    }
    temporal::Explanation explanation(Span owner) {
        if (!m_rules) return orFail(explanationFromJson(m_statement.text()));
        return counted(orFail(unpacked(m_statement.bytes(), owner, *m_rules)));
    }
    /// All within `bytes`.
    std::vector<Span> spans(std::uint64_t bytes) {
        auto spans = orFail(m_rules ? unpackedSpans(m_statement.bytes()) : spansFromJson(m_statement.text()));
        const auto fits = [&](Span span) { return span.begin <= span.end && span.end <= bytes; };
        return orFail(std::all_of(spans.begin(), spans.end(), fits) ? std::optional(std::move(spans)) : std::nullopt);
    }
    std::vector<std::string> names() { return orFail(namesFromJson(m_statement.text())); }
    std::vector<DocumentId> documents(std::size_t count) {
        auto ids = orFail(documentsFromJson(m_statement.text()));
        for (const auto id : ids) orFail(id.index() < count ? std::optional(id) : std::nullopt);
        return ids;
    }

    /// Ends within `bytes`.
    Span span(std::uint64_t bytes) {
        const Span span{m_statement.numberBelow(bytes + 1), m_statement.numberBelow(bytes + 1)};
        return orFail(span.begin <= span.end ? std::optional(span) : std::nullopt);
    }

    std::optional<std::string> optionalText() {
        if (!m_statement.nextIsNull()) return text();
        m_statement.skip();
        return std::nullopt;
    }

    std::optional<std::uint32_t> optionalNumberBelow(std::uint64_t limit) {
        if (!m_statement.nextIsNull()) return m_statement.numberBelow(limit);
        m_statement.skip();
        return std::nullopt;
    }

    std::optional<time::When> when() {
        if (m_statement.nextIsNull()) {
            for (int column = 0; column < 6; ++column) m_statement.skip();
            return std::nullopt;
        }
        time::When when;
        when.days.first = day();
        when.days.last = day();
        when.granularity = orFail(time::granularityFromName(m_statement.text()));
        when.modifier = orFail(time::modifierFromTimexName(m_statement.text()));
        when.clock = clock();
        return orFail(when.days.first <= when.days.last ? std::optional(when) : std::nullopt);
    }

private:
    time::Day day() {
        static const time::Day first = time::dayOf({time::minimumYear, 1, 1});
        static const time::Day last = time::dayOf({time::maximumYear, 12, 31});
        const std::int64_t number = m_statement.number();
        const bool inRange = number >= first.number && number <= last.number;
        return orFail(inRange ? std::optional(time::Day{static_cast<std::int32_t>(number)}) : std::nullopt);
    }

    std::optional<time::ClockTime> clock() {
        constexpr std::uint64_t minutesOfDay = 24 * 60;
        const auto minute = optionalNumberBelow(minutesOfDay);
        const bool zoned = !m_statement.nextIsNull();
        const std::int64_t offset = m_statement.number();
        if (!minute) return std::nullopt;
        time::ClockTime clock{static_cast<int>(*minute), std::nullopt};
        const bool sensible =
            offset > -static_cast<std::int64_t>(minutesOfDay) && offset < static_cast<std::int64_t>(minutesOfDay);
        if (zoned) clock.offsetMinutes = orFail(sensible ? std::optional(static_cast<int>(offset)) : std::nullopt);
        return clock;
    }

    temporal::Explanation counted(temporal::Explanation why) {
        m_statement.database().countBytes(bytesOf(why));
        return why;
    }

    Statement& m_statement;
    const std::vector<std::string>* m_rules;
};

/// Since when explanations are packed.
constexpr std::int64_t packedVersion = 5;

class ProjectReader {
public:
    ProjectReader(Database& database, std::int64_t version) : m_database(database), m_version(version) {}

    Project read() {
        if (m_version >= packedVersion) readRules();
        readDocuments();
        readReadings();
        readTimexes();
        readSections();
        readEvents();
        if (m_version >= 2) readDays();
        readPassages();
        readDisputes();
        if (m_version >= 3) readStatuses();
        if (m_version >= 3) readDifferences();
        readRelations();
        readEvidence();
        if (m_version >= 4) readThreads();
        readProblems();
        return std::move(m_project);
    }

    Project readSketch() {
        sketchDocuments();
        sketchEvents(m_database.number("SELECT max(rank) FROM prominent") > 0);
        return std::move(m_project);
    }

private:
    void sketchDocuments() {
        constexpr std::string_view query =
            "SELECT d.key, d.path, d.title, d.source, d.encoding, d.given_date, r.basis, r.first_day, r.last_day, "
            "r.granularity, r.modifier, r.minute, r.zone_offset "
            "FROM documents d JOIN readings r ON r.document = d.id ORDER BY d.id";
        forEachRow(query, [&](Statement&, Row& row) {
            ingest::Document document{row.text(), row.text(), row.text(), row.text(), {}, row.text(), {}, {}, {}};
            document.givenDate = row.optionalText();
            temporal::Reading reading;
            reading.published.basis = row.named<temporal::DatingBasis>();
            reading.published.when = row.when();
            m_project.documents.push_back({std::move(document), std::move(reading), std::nullopt});
        });
    }

    void sketchEvents(bool onlyProminent) {
        const std::string query =
            "SELECT e.key, e.title, e.first_day, e.last_day, e.granularity, e.modifier, e.minute, e.zone_offset, "
            "e.status, e.importance, e.sources, e.independent_sources FROM " +
            std::string(onlyProminent ? "prominent p JOIN events e ON e.id = p.event" : "events e") + " ORDER BY e.id";
        forEachRow(query, [&](Statement& statement, Row& row) {
            graph::Event event;
            event.key = row.text();
            event.title = row.text();
            event.when = row.orFail(row.when());
            event.status = row.named<graph::Status>();
            event.importance = statement.real();
            event.sources = static_cast<int>(statement.numberBelow(std::numeric_limits<int>::max()));
            event.independentSources = static_cast<int>(statement.numberBelow(std::numeric_limits<int>::max()));
            events().push_back(std::move(event));
        });
    }

    /// Rows of `query` in turn until one of them fails.
    template <class ReadRow>
    void forEachRow(std::string_view query, ReadRow readRow) {
        Statement statement(m_database, query);
        while (statement.next()) {
            Row row(statement, m_version >= packedVersion ? &m_rules : nullptr);
            readRow(statement, row);
            if (m_database.failed()) return;
        }
    }

    [[nodiscard]] std::size_t documentCount() const { return m_project.documents.size(); }
    [[nodiscard]] graph::EventList& events() { return m_project.graph.events; }
    [[nodiscard]] std::uint64_t textBytes(std::size_t document) const {
        return m_project.documents[document].document.text.size();
    }

    void makesNoSense() { m_database.fail(ErrorKind::malformed, "is damaged: a row in it makes no sense"); }

    /// The number of a row that must be the next of its list: no gaps, no surprises.
    void expectRow(Statement& statement, std::size_t expected) {
        if (statement.number() != static_cast<std::int64_t>(expected))
            m_database.fail(ErrorKind::malformed, "is damaged: rows are missing");
    }

    /// The owner of a row, an index below `count`; callers must stop where the database failed.
    std::optional<std::size_t> owner(Statement& statement, std::size_t count) {
        const std::size_t index = statement.numberBelow(count);
        return m_database.failed() ? std::nullopt : std::optional(index);
    }

    void readRules() {
        constexpr std::size_t longest = 200; // bytes: any number of steps may name it
        forEachRow("SELECT id, name FROM rules ORDER BY id", [&](Statement& statement, Row& row) {
            expectRow(statement, m_rules.size());
            m_rules.push_back(row.text());
            if (m_rules.back().size() > longest) makesNoSense();
        });
    }

    void readDocuments() {
        forEachRow("SELECT * FROM documents ORDER BY id", [&](Statement& statement, Row& row) {
            expectRow(statement, documentCount());
            ingest::Document document{row.text(), row.text(),         row.text(), row.text(), row.text(),
                                      row.text(), row.optionalText(), {},         {}};
            if (statement.nextIsNull()) {
                statement.skip();
                statement.skip();
            } else {
                document.headline = row.span(document.text.size());
            }
            document.furniture = row.spans(document.text.size());
            const auto duplicate = row.optionalNumberBelow(anyOffset);
            m_project.documents.push_back(
                {std::move(document), {}, duplicate ? std::optional(DocumentId{*duplicate}) : std::nullopt});
        });
        for (const auto& source : m_project.documents)
            if (source.nearDuplicateOf && source.nearDuplicateOf->index() >= documentCount()) makesNoSense();
    }

    void readReadings() {
        std::size_t document = 0;
        forEachRow("SELECT * FROM readings ORDER BY document", [&](Statement& statement, Row& row) {
            expectRow(statement, document);
            if (document >= documentCount()) return makesNoSense();
            auto& reading = m_project.documents[document].reading;
            reading.published.basis = row.named<temporal::DatingBasis>();
            reading.published.when = row.when();
            reading.published.why = row.explanation({});
            reading.sentences = row.spans(textBytes(document));
            ++document;
        });
        if (document != documentCount()) makesNoSense();
    }

    void readTimexes() {
        forEachRow("SELECT * FROM timexes ORDER BY document, position", [&](Statement& statement, Row& row) {
            const auto document = owner(statement, documentCount());
            if (!document) return;
            auto& timexes = m_project.documents[*document].reading.timexes;
            expectRow(statement, timexes.size());
            temporal::Timex timex;
            timex.span = row.span(textBytes(*document));
            timex.type = row.named<temporal::TimexType>();
            timex.use = row.named<temporal::TimexUse>();
            timex.value = row.text();
            timex.modifier = row.orFail(time::modifierFromTimexName(statement.text()));
            timex.when = row.when();
            timex.stated = row.flag();
            timex.planned = row.flag();
            timex.why = row.explanation(timex.span);
            timexes.push_back(std::move(timex));
        });
    }

    void readSections() {
        forEachRow("SELECT * FROM sections ORDER BY document, position", [&](Statement& statement, Row& row) {
            const auto document = owner(statement, documentCount());
            if (!document) return;
            auto& reading = m_project.documents[*document].reading;
            expectRow(statement, reading.sections.size());
            temporal::DatedSection section;
            section.span = row.span(textBytes(*document));
            section.timex = statement.numberBelow(reading.timexes.size());
            reading.sections.push_back(section);
        });
    }

    void readEvents() {
        forEachRow("SELECT * FROM events ORDER BY id", [&](Statement& statement, Row& row) {
            expectRow(statement, events().size());
            graph::Event event;
            event.key = row.text();
            event.title = row.text();
            event.when = row.orFail(row.when());
            event.status = row.named<graph::Status>();
            event.importance = statement.real();
            event.importanceParts = {statement.real(), statement.real(), statement.real(), statement.real(), {}};
            event.actors = row.names();
            event.places = row.names();
            event.sources = static_cast<int>(statement.numberBelow(std::numeric_limits<int>::max()));
            event.independentSources = static_cast<int>(statement.numberBelow(std::numeric_limits<int>::max()));
            events().push_back(std::move(event));
        });
    }

    void readDays() {
        forEachRow("SELECT * FROM days ORDER BY event", [&](Statement& statement, Row&) {
            const auto event = owner(statement, events().size());
            if (!event) return;
            events()[*event].importanceParts.day = {statement.real(), statement.real(), statement.real(),
                                                    statement.real()};
        });
    }

    void readPassages() {
        forEachRow("SELECT * FROM passages ORDER BY event, position", [&](Statement& statement, Row& row) {
            const auto event = owner(statement, events().size());
            if (!event) return;
            expectRow(statement, events()[*event].passages.size());
            const auto document = owner(statement, documentCount());
            if (!document) return;
            graph::Passage passage;
            passage.document = DocumentId{static_cast<std::uint32_t>(*document)};
            passage.span = row.span(textBytes(*document));
            passage.timex = row.optionalNumberBelow(m_project.documents[*document].reading.timexes.size());
            passage.support = row.named<graph::Support>();
            passage.why = explanationOf(row, passage);
            events()[*event].passages.push_back(std::move(passage));
        });
    }

    /// Nothing once the database failed: then the passage may point nowhere.
    temporal::Explanation explanationOf(Row& row, const graph::Passage& passage) {
        static const temporal::Explanation none;
        if (m_database.failed()) return {};
        const auto& timexes = m_project.at(passage.document).reading.timexes;
        return row.explanation(passage.timex ? timexes[*passage.timex].why : none, passage.span);
    }

    void readDisputes() {
        forEachRow("SELECT * FROM disputes ORDER BY event, position", [&](Statement& statement, Row& row) {
            const auto event = owner(statement, events().size());
            if (!event) return;
            expectRow(statement, events()[*event].disputed.size());
            auto when = row.orFail(row.when());
            events()[*event].disputed.push_back({when, row.documents(documentCount())});
        });
    }

    /// Of the passages that do not simply say that it happened.
    void readStatuses() {
        forEachRow("SELECT * FROM statuses ORDER BY event, passage", [&](Statement& statement, Row& row) {
            const auto event = owner(statement, events().size());
            if (!event) return;
            auto& passages = events()[*event].passages;
            const auto passage = owner(statement, passages.size());
            if (passage) passages[*passage].status = row.named<graph::Status>();
        });
    }

    void readDifferences() {
        forEachRow("SELECT * FROM differences ORDER BY event, position, choice", [&](Statement& statement, Row& row) {
            const auto event = owner(statement, events().size());
            if (!event) return;
            auto& differences = events()[*event].differences;
            const auto position = owner(statement, differences.size() + 1);
            if (!position) return;
            if (*position == differences.size()) differences.emplace_back();
            auto& difference = differences[*position];
            expectRow(statement, difference.positions.size());
            difference.kind = row.named<graph::Difference::Kind>();
            difference.about = row.text();
            auto value = row.text();
            difference.positions.push_back({std::move(value), row.documents(documentCount())});
        });
    }

    void readRelations() {
        auto& relations = m_project.graph.relations;
        forEachRow("SELECT * FROM relations ORDER BY id", [&](Statement& statement, Row& row) {
            expectRow(statement, relations.size());
            graph::Relation relation;
            relation.kind = row.named<graph::RelationKind>();
            relation.source = EventId{statement.numberBelow(events().size())};
            relation.target = EventId{statement.numberBelow(events().size())};
            relations.push_back(std::move(relation));
        });
    }

    void readEvidence() {
        auto& relations = m_project.graph.relations;
        forEachRow("SELECT * FROM evidence ORDER BY relation, position", [&](Statement& statement, Row& row) {
            const auto relation = owner(statement, relations.size());
            if (!relation) return;
            expectRow(statement, relations[*relation].evidence.size());
            const auto document = owner(statement, documentCount());
            if (!document) return;
            relations[*relation].evidence.push_back(
                {DocumentId{static_cast<std::uint32_t>(*document)}, row.span(textBytes(*document))});
        });
    }

    void readThreads() {
        auto& threads = m_project.graph.threads;
        forEachRow("SELECT * FROM threads ORDER BY id", [&](Statement& statement, Row& row) {
            expectRow(statement, threads.size());
            auto key = row.text();
            threads.push_back({std::move(key), row.text(), {}});
        });
        forEachRow("SELECT * FROM thread_events ORDER BY thread, position", [&](Statement& statement, Row&) {
            const auto thread = owner(statement, threads.size());
            if (!thread) return;
            expectRow(statement, threads[*thread].events.size());
            threads[*thread].events.push_back(EventId{statement.numberBelow(events().size())});
        });
    }

    void readProblems() {
        forEachRow("SELECT severity, kind, place, what FROM problems ORDER BY id", [&](Statement& statement, Row& row) {
            auto& list = statement.text() == "notice" ? m_project.notices : m_project.problems;
            const auto kind = row.named<ErrorKind>();
            auto where = row.text();
            list.push_back({kind, std::move(where), row.text()});
        });
    }

    Database& m_database;
    std::int64_t m_version;
    std::vector<std::string> m_rules;
    Project m_project;
};

} // namespace

Project readProject(Database& database, std::int64_t version) { return ProjectReader(database, version).read(); }

std::optional<Project> readSketch(Database& database, std::int64_t version) {
    if (version < packedVersion) return std::nullopt;
    return ProjectReader(database, version).readSketch();
}

} // namespace dateline::project
