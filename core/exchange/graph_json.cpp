// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/graph_json.h"

#include "core/exchange/json_parts.h"
#include "core/project/stored_names.h"

#include <fmt/format.h>

#include <unordered_map>

namespace dateline::exchange {

namespace {

void writeWhen(JsonWriter& json, const time::When& when) {
    json.beginObject();
    writeDayMembers(json, when);
    json.key("granularity").string(time::nameOf(when.granularity));
    json.key("mod").stringOrNull(time::timexNameOf(when.modifier));
    json.endObject();
}

void writeStrings(JsonWriter& json, const std::vector<std::string>& strings) {
    json.beginArray();
    for (const auto& string : strings) json.string(string);
    json.endArray();
}

class GraphJson {
public:
    GraphJson(const project::Project& project, const StepText& stepText, std::string& out)
        : m_project(project), m_json(out),
          m_explanations(stepText, [this](std::string_view key) { return documentByKey(key); }) {
        for (const auto& source : project.documents) m_byKey.emplace(source.document.key, &source.document);
    }

    void write() {
        m_json.beginObject().key("format").string("dateline").key("version").integer(1);
        m_json.onNewLine().key("documents").beginArray();
        for (const auto& source : m_project.documents) writeDocument(source);
        m_json.endArray().onNewLine().key("events").beginArray();
        for (const auto& event : m_project.graph.events) writeEvent(event);
        m_json.endArray().onNewLine().key("relations").beginArray();
        for (const auto& relation : m_project.graph.relations) writeRelation(relation);
        m_json.endArray().onNewLine().key("stories").beginArray();
        for (const auto& thread : m_project.graph.threads) writeThread(thread);
        m_json.endArray().endObject();
    }

private:
    [[nodiscard]] const ingest::Document* documentByKey(std::string_view key) const {
        const auto found = m_byKey.find(key);
        return found == m_byKey.end() ? nullptr : found->second;
    }
    [[nodiscard]] const std::string& keyOf(DocumentId id) const { return m_project.at(id).document.key; }

    void writeDocument(const project::SourceDocument& source) {
        const auto& document = source.document;
        m_json.onNewLine().beginObject();
        m_json.key("id").string(document.key).key("path").string(document.path);
        m_json.key("title").string(document.title).key("source").string(document.source);
        m_json.key("text_bytes").integer(static_cast<std::int64_t>(document.text.size()));
        m_json.key("published");
        writePublished(m_json, source.reading.published, document, m_explanations);
        m_json.key("near_duplicate_of");
        source.nearDuplicateOf ? m_json.string(keyOf(*source.nearDuplicateOf)) : m_json.null();
        if (source.excluded) m_json.key("excluded").boolean(true);
        m_json.endObject();
    }

    void writeEvent(const graph::Event& event) {
        m_json.onNewLine().beginObject();
        m_json.key("id").string(event.key).key("title").string(event.title);
        m_json.key("when");
        writeWhen(m_json, event.when);
        m_json.key("status").string(project::storedName(event.status));
        m_json.key("importance").number(event.importance);
        m_json.key("actors");
        writeStrings(m_json, event.actors);
        m_json.key("places");
        writeStrings(m_json, event.places);
        m_json.key("sources").integer(event.sources).key("independent_sources").integer(event.independentSources);
        m_json.key("passages").beginArray();
        for (const auto& passage : event.passages) writePassage(passage);
        m_json.endArray().key("disputed").beginArray();
        for (const auto& position : event.disputed) writePosition(event, position);
        m_json.endArray().key("differences").beginArray();
        for (const auto& difference : event.differences) writeDifference(difference);
        m_json.endArray();
        if (event.decisions != graph::Decisions{}) writeDecisions(event.decisions);
        m_json.endObject();
    }

    void writeDecisions(const graph::Decisions& decisions) {
        m_json.key("decisions").beginObject();
        m_json.key("by_hand").boolean(decisions.byHand).key("accepted").boolean(decisions.accepted);
        m_json.key("retitled").boolean(decisions.retitled).key("redated").boolean(decisions.redated);
        m_json.key("colour");
        decisions.colour ? m_json.string(fmt::format("#{:06x}", *decisions.colour)) : m_json.null();
        m_json.key("note").stringOrNull(decisions.note).key("tags");
        writeStrings(m_json, decisions.tags);
        m_json.endObject();
    }

    void writePassage(const graph::Passage& passage) {
        const auto& source = m_project.at(passage.document);
        m_json.beginObject().key("document").string(source.document.key);
        m_json.key("begin").integer(passage.span.begin).key("end").integer(passage.span.end);
        m_json.key("text").string(slice(source.document.text, passage.span));
        m_json.key("status").string(project::storedName(passage.status));
        m_json.key("timex");
        if (passage.timex && *passage.timex < source.reading.timexes.size()) {
            m_json.beginObject();
            writeTimexMembers(m_json, source.reading.timexes[*passage.timex], source.document);
            m_json.endObject();
        } else {
            m_json.null();
        }
        m_json.key("why");
        m_explanations.write(m_json, passage.why, source.document);
        m_json.endObject();
    }

    void writePosition(const graph::Event& event, const graph::DatePosition& position) {
        m_json.beginObject().key("when");
        writeWhen(m_json, position.when);
        m_json.key("documents");
        writeDocuments(position.documents);
        m_json.key("passages").beginArray();
        for (const auto& passage : event.passages)
            if (givesDate(passage, position)) writePlace(passage.document, passage.span);
        m_json.endArray().endObject();
    }

    /// Its expression lies where the position does.
    [[nodiscard]] bool givesDate(const graph::Passage& passage, const graph::DatePosition& position) const {
        const auto& timexes = m_project.at(passage.document).reading.timexes;
        if (!passage.timex || *passage.timex >= timexes.size()) return false;
        const auto& when = timexes[*passage.timex].when;
        return when && when->days == position.when.days;
    }

    void writeDifference(const graph::Difference& difference) {
        m_json.beginObject().key("kind").string(project::storedName(difference.kind));
        m_json.key("about").stringOrNull(difference.about).key("positions").beginArray();
        for (const auto& position : difference.positions) {
            m_json.beginObject().key("value").string(position.value).key("documents");
            writeDocuments(position.documents);
            m_json.endObject();
        }
        m_json.endArray().endObject();
    }

    void writeDocuments(const std::vector<DocumentId>& documents) {
        m_json.beginArray();
        for (const auto id : documents) m_json.string(keyOf(id));
        m_json.endArray();
    }

    void writePlace(DocumentId document, Span span) {
        m_json.beginObject().key("document").string(keyOf(document));
        m_json.key("begin").integer(span.begin).key("end").integer(span.end).endObject();
    }

    void writeRelation(const graph::Relation& relation) {
        m_json.onNewLine().beginObject();
        m_json.key("kind").string(graph::nameOf(relation.kind));
        m_json.key("source").string(m_project.at(relation.source).key);
        m_json.key("target").string(m_project.at(relation.target).key);
        m_json.key("evidence").beginArray();
        for (const auto& evidence : relation.evidence) writePlace(evidence.document, evidence.span);
        m_json.endArray().endObject();
    }

    void writeThread(const graph::Thread& thread) {
        m_json.onNewLine().beginObject().key("id").string(thread.key).key("title").string(thread.title);
        m_json.key("events").beginArray();
        for (const auto id : thread.events) m_json.string(m_project.at(id).key);
        m_json.endArray().endObject();
    }

    const project::Project& m_project;
    JsonWriter m_json;
    std::unordered_map<std::string_view, const ingest::Document*> m_byKey;
    ExplanationJson m_explanations;
};

} // namespace

std::string graphJson(const project::Project& project, const StepText& stepText) {
    std::string out;
    GraphJson(project, stepText, out).write();
    out += '\n';
    return out;
}

} // namespace dateline::exchange
