// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/extract_json.h"

#include "core/exchange/json_parts.h"

namespace dateline::exchange {

void appendExtractLine(std::string& out, const ingest::Document& document, const temporal::Reading& reading,
                       const StepText& stepText) {
    const ExplanationJson explanations(stepText);
    JsonWriter json(out);
    json.beginObject().key("id").string(document.key);
    json.key("published");
    writePublished(json, reading.published, document, explanations);
    json.key("timexes").beginArray();
    for (const auto& timex : reading.timexes) {
        json.beginObject();
        writeTimexMembers(json, timex, document);
        writeDayMembers(json, timex.when);
        json.key("why");
        explanations.write(json, timex.why, document);
        json.endObject();
    }
    json.endArray().endObject();
    out += '\n';
}

} // namespace dateline::exchange
