// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_parts.h"

namespace dateline::exchange {

const ingest::Document& ExplanationJson::otherDocument(const std::string& key) const {
    static const ingest::Document none;
    const ingest::Document* other = m_documentByKey ? m_documentByKey(key) : nullptr;
    return other ? *other : none;
}

std::string ExplanationJson::textOf(const temporal::ExplanationStep& step, const ingest::Document& own) const {
    if (step.document.empty()) return m_stepText(step, own);
    if (step.document != own.key) return m_stepText(step, otherDocument(step.document));
    auto ownStep = step;
    ownStep.document.clear();
    return m_stepText(ownStep, own);
}

void ExplanationJson::write(JsonWriter& json, const temporal::Explanation& why,
                            const ingest::Document& document) const {
    json.beginArray();
    for (const auto& step : why) {
        json.beginObject().key("rule").string(step.rule);
        json.key("text").string(textOf(step, document)).endObject();
    }
    json.endArray();
}

void writePublished(JsonWriter& json, const temporal::Published& published, const ingest::Document& document,
                    const ExplanationJson& explanations) {
    json.beginObject();
    json.key("value").stringOrNull(published.value());
    json.key("basis").string(temporal::nameOf(published.basis));
    json.key("why");
    explanations.write(json, published.why, document);
    json.endObject();
}

void writeTimexMembers(JsonWriter& json, const temporal::Timex& timex, const ingest::Document& document) {
    json.key("begin").integer(timex.span.begin);
    json.key("end").integer(timex.span.end);
    json.key("text").string(slice(document.text, timex.span));
    json.key("type").string(temporal::nameOf(timex.type));
    json.key("value").string(timex.value);
    json.key("mod").stringOrNull(time::timexNameOf(timex.modifier));
}

void writeDayMembers(JsonWriter& json, const std::optional<time::When>& when) {
    json.key("from").stringOrNull(when ? time::toIso(when->days.first) : std::string());
    json.key("to").stringOrNull(when ? time::toIso(when->days.last) : std::string());
}

} // namespace dateline::exchange
