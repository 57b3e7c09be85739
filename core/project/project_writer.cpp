// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_writer.h"

#include "core/project/json_columns.h"
#include "core/project/packed_columns.h"
#include "core/project/schema.h"
#include "core/project/stored_names.h"

#include <algorithm>
#include <numeric>

namespace dateline::project {

namespace {

constexpr std::string_view insertRule = "INSERT INTO rules VALUES(?,?)";
constexpr std::string_view insertProminent = "INSERT INTO prominent VALUES(?,?)";
constexpr std::string_view insertDocument = "INSERT INTO documents VALUES(?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view insertReading = "INSERT INTO readings VALUES(?,?, ?,?,?,?,?,?, ?,?)";
constexpr std::string_view insertTimex = "INSERT INTO timexes VALUES(?,?,?,?,?,?,?,?, ?,?,?,?,?,?, ?,?,?)";
constexpr std::string_view insertSection = "INSERT INTO sections VALUES(?,?,?,?,?)";
constexpr std::string_view insertEvent = "INSERT INTO events VALUES(?,?,?, ?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view insertDay = "INSERT INTO days VALUES(?,?,?,?,?)";
constexpr std::string_view insertPassage = "INSERT INTO passages VALUES(?,?,?,?,?,?,?,?)";
constexpr std::string_view insertDispute = "INSERT INTO disputes VALUES(?,?, ?,?,?,?,?,?, ?)";
constexpr std::string_view insertStatus = "INSERT INTO statuses VALUES(?,?,?)";
constexpr std::string_view insertDifference = "INSERT INTO differences VALUES(?,?,?,?,?,?,?)";
constexpr std::string_view insertRelation = "INSERT INTO relations VALUES(?,?,?,?)";
constexpr std::string_view insertEvidence = "INSERT INTO evidence VALUES(?,?,?,?,?)";
constexpr std::string_view insertThread = "INSERT INTO threads VALUES(?,?,?)";
constexpr std::string_view insertThreadEvent = "INSERT INTO thread_events VALUES(?,?,?)";
constexpr std::string_view insertProblem = "INSERT INTO problems VALUES(NULL,?,?,?,?)";

std::int64_t rowOf(std::size_t position) { return static_cast<std::int64_t>(position); }
std::int64_t flag(bool value) { return value ? 1 : 0; }

void bindOptional(Statement& statement, std::optional<std::int64_t> number) {
    number ? statement.bind(*number) : statement.bindNull();
}

void bindWhen(Statement& statement, const std::optional<time::When>& when) {
    if (!when) {
        for (int column = 0; column < 6; ++column) statement.bindNull();
        return;
    }
    statement.bind(std::int64_t{when->days.first.number}).bind(std::int64_t{when->days.last.number});
    statement.bind(time::nameOf(when->granularity)).bind(time::timexNameOf(when->modifier));
    using Number = std::optional<std::int64_t>;
    bindOptional(statement, when->clock ? Number(when->clock->minuteOfDay) : std::nullopt);
    bindOptional(statement,
                 when->clock && when->clock->offsetMinutes ? Number(*when->clock->offsetMinutes) : std::nullopt);
}

void bindSpan(Statement& statement, Span span) {
    statement.bind(std::int64_t{span.begin}).bind(std::int64_t{span.end});
}

class ProjectWriter {
public:
    ProjectWriter(Database& database, const Project& project)
        : m_project(project), m_document(database, insertDocument), m_reading(database, insertReading),
          m_timex(database, insertTimex), m_section(database, insertSection), m_event(database, insertEvent),
          m_day(database, insertDay), m_passage(database, insertPassage), m_dispute(database, insertDispute),
          m_status(database, insertStatus), m_difference(database, insertDifference),
          m_relation(database, insertRelation), m_evidence(database, insertEvidence), m_thread(database, insertThread),
          m_threadEvent(database, insertThreadEvent), m_problem(database, insertProblem) {}

    void write() {
        for (std::size_t i = 0; i < m_project.documents.size(); ++i) writeSource(rowOf(i), m_project.documents[i]);
        for (std::size_t i = 0; i < m_project.graph.events.size(); ++i) writeEvent(rowOf(i), m_project.graph.events[i]);
        for (std::size_t i = 0; i < m_project.graph.relations.size(); ++i)
            writeRelation(rowOf(i), m_project.graph.relations[i]);
        for (std::size_t i = 0; i < m_project.graph.threads.size(); ++i)
            writeThread(rowOf(i), m_project.graph.threads[i]);
        for (const auto& problem : m_project.problems) writeProblem("problem", problem);
        for (const auto& notice : m_project.notices) writeProblem("notice", notice);
        writeRules();
        writeProminent();
    }

private:
    void writeSource(std::int64_t row, const SourceDocument& source) {
        writeDocument(row, source.document, source.nearDuplicateOf);
        writeReading(row, source.reading);
        for (std::size_t i = 0; i < source.reading.timexes.size(); ++i)
            writeTimex(row, rowOf(i), source.reading.timexes[i]);
        for (std::size_t i = 0; i < source.reading.sections.size(); ++i)
            writeSection(row, rowOf(i), source.reading.sections[i]);
    }

    void writeDocument(std::int64_t row, const ingest::Document& document, std::optional<DocumentId> nearDuplicateOf) {
        const std::string furniture = packed(document.furniture);
        m_document.bind(row).bind(document.key).bind(document.path).bind(document.title).bind(document.source);
        m_document.bind(document.text).bind(document.encoding);
        document.givenDate ? m_document.bind(*document.givenDate) : m_document.bindNull();
        if (document.headline)
            bindSpan(m_document, *document.headline);
        else
            m_document.bindNull().bindNull();
        m_document.bindBytes(furniture);
        bindOptional(m_document, nearDuplicateOf ? std::optional(std::int64_t{nearDuplicateOf->value}) : std::nullopt);
        m_document.run();
    }

    void writeReading(std::int64_t row, const temporal::Reading& reading) {
        const std::string why = packed(reading.published.why, {}, m_rules);
        const std::string sentences = packed(reading.sentences);
        m_reading.bind(row).bind(storedName(reading.published.basis));
        bindWhen(m_reading, reading.published.when);
        m_reading.bindBytes(why).bindBytes(sentences).run();
    }

    void writeTimex(std::int64_t document, std::int64_t position, const temporal::Timex& timex) {
        const std::string why = packed(timex.why, timex.span, m_rules);
        m_timex.bind(document).bind(position);
        bindSpan(m_timex, timex.span);
        m_timex.bind(storedName(timex.type))
            .bind(storedName(timex.use))
            .bind(timex.value)
            .bind(time::timexNameOf(timex.modifier));
        bindWhen(m_timex, timex.when);
        m_timex.bind(flag(timex.stated)).bind(flag(timex.planned)).bindBytes(why).run();
    }

    void writeSection(std::int64_t document, std::int64_t position, const temporal::DatedSection& section) {
        m_section.bind(document).bind(position);
        bindSpan(m_section, section.span);
        m_section.bind(rowOf(section.timex)).run();
    }

    void writeEvent(std::int64_t row, const graph::Event& event) {
        const std::string actors = toJson(event.actors);
        const std::string places = toJson(event.places);
        m_event.bind(row).bind(event.key).bind(event.title);
        bindWhen(m_event, event.when);
        m_event.bind(storedName(event.status)).bind(event.importance);
        const auto& parts = event.importanceParts;
        m_event.bind(parts.documents).bind(parts.passages).bind(parts.remembered).bind(parts.structure);
        m_event.bind(actors)
            .bind(places)
            .bind(std::int64_t{event.sources})
            .bind(std::int64_t{event.independentSources})
            .run();
        if (parts.day != graph::DayParts{}) writeDay(row, parts.day);
        for (std::size_t i = 0; i < event.passages.size(); ++i) writePassage(row, rowOf(i), event.passages[i]);
        for (std::size_t i = 0; i < event.disputed.size(); ++i) writeDispute(row, rowOf(i), event.disputed[i]);
        for (std::size_t i = 0; i < event.differences.size(); ++i) writeDifference(row, rowOf(i), event.differences[i]);
    }

    void writeDay(std::int64_t event, const graph::DayParts& day) {
        m_day.bind(event).bind(day.named).bind(day.remembered).bind(day.published).bind(day.surroundings).run();
    }

    void writePassage(std::int64_t event, std::int64_t position, const graph::Passage& passage) {
        static const temporal::Explanation none;
        const auto& timexes = m_project.at(passage.document).reading.timexes;
        const auto& ofTimex = passage.timex ? timexes[*passage.timex].why : none;
        const std::string why = packedAfter(ofTimex, passage.why, passage.span, m_rules);
        m_passage.bind(event).bind(position).bind(std::int64_t{passage.document.value});
        bindSpan(m_passage, passage.span);
        bindOptional(m_passage, passage.timex ? std::optional(rowOf(*passage.timex)) : std::nullopt);
        m_passage.bind(storedName(passage.support)).bindBytes(why).run();
        if (passage.status != graph::Status::happened)
            m_status.bind(event).bind(position).bind(storedName(passage.status)).run();
    }

    void writeDispute(std::int64_t event, std::int64_t position, const graph::DatePosition& dispute) {
        const std::string documents = toJson(dispute.documents);
        m_dispute.bind(event).bind(position);
        bindWhen(m_dispute, dispute.when);
        m_dispute.bind(documents).run();
    }

    void writeDifference(std::int64_t event, std::int64_t position, const graph::Difference& difference) {
        for (std::size_t i = 0; i < difference.positions.size(); ++i) {
            const std::string documents = toJson(difference.positions[i].documents);
            m_difference.bind(event).bind(position).bind(rowOf(i)).bind(storedName(difference.kind));
            m_difference.bind(difference.about).bind(difference.positions[i].value).bind(documents).run();
        }
    }

    void writeRelation(std::int64_t row, const graph::Relation& relation) {
        m_relation.bind(row).bind(storedName(relation.kind));
        m_relation.bind(std::int64_t{relation.source.value}).bind(std::int64_t{relation.target.value}).run();
        for (std::size_t i = 0; i < relation.evidence.size(); ++i) {
            const auto& evidence = relation.evidence[i];
            m_evidence.bind(row).bind(rowOf(i)).bind(std::int64_t{evidence.document.value});
            bindSpan(m_evidence, evidence.span);
            m_evidence.run();
        }
    }

    void writeThread(std::int64_t row, const graph::Thread& thread) {
        m_thread.bind(row).bind(thread.key).bind(thread.title).run();
        for (std::size_t i = 0; i < thread.events.size(); ++i)
            m_threadEvent.bind(row).bind(rowOf(i)).bind(std::int64_t{thread.events[i].value}).run();
    }

    void writeRules() {
        Statement insert(m_problem.database(), insertRule);
        for (std::size_t i = 0; i < m_rules.names().size(); ++i) insert.bind(rowOf(i)).bind(m_rules.names()[i]).run();
    }

    /// O(n log m) for the m that are kept.
    void writeProminent() {
        constexpr std::size_t readAtOnce = 50'000;
        constexpr std::size_t kept = 20'000;
        const auto& events = m_project.graph.events;
        if (events.size() <= readAtOnce) return;
        std::vector<std::size_t> order(events.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](std::size_t a, std::size_t b) {
            return events[a].importance != events[b].importance ? events[a].importance > events[b].importance : a < b;
        });
        Statement insert(m_problem.database(), insertProminent);
        for (std::size_t i = 0; i < kept; ++i) insert.bind(rowOf(i)).bind(rowOf(order[i])).run();
    }

    void writeProblem(std::string_view severity, const Error& error) {
        m_problem.bind(severity).bind(storedName(error.kind)).bind(error.where).bind(error.what).run();
    }

    const Project& m_project;
    RuleNumbers m_rules;
    Statement m_document, m_reading, m_timex, m_section, m_event, m_day, m_passage, m_dispute, m_status, m_difference,
        m_relation, m_evidence, m_thread, m_threadEvent, m_problem;
};

} // namespace

void writeSchema(Database& database) {
    for (const auto* table : extractionTables) database.execute(table);
    for (const auto* table : keptTables) database.execute(table);
    database.execute("PRAGMA application_id = " + std::to_string(applicationId));
    database.execute("PRAGMA user_version = " + std::to_string(schemaVersion));
}

void replaceExtraction(Database& database, const Project& project) {
    // Tables that refer to others stand after them.
    for (auto table = extractionTables.rbegin(); table != extractionTables.rend(); ++table)
        database.execute("DELETE FROM " + std::string(tableName(*table)));
    writeExtraction(database, project);
}

void writeExtraction(Database& database, const Project& project) {
    ProjectWriter(database, project).write();
    Statement fact(database, "INSERT OR REPLACE INTO facts VALUES('program', ?)");
    fact.bind(std::string_view(DATELINE_VERSION)).run();
}

} // namespace dateline::project
